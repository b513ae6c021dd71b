// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/htmlextractor.h"

#include "core/intake/htmlguard.h"
#include "core/intake/htmllines.h"
#include "core/intake/htmlmetadata.h"

#include <gumbo.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

bool startsWithTag(QStringView text, QStringView tag)
{
    return text.startsWith(tag, Qt::CaseInsensitive) && (text.size() == tag.size() || !text[tag.size()].isLetterOrNumber());
}

// Text between tags, for pages that cannot be parsed with safety.
QString withoutTags(QStringView html)
{
    QString out;
    bool tag = false;
    for (const QChar c : html) {
        if (c == u'<') {
            tag = true;
            out += u'\n';
        } else if (c == u'>') {
            tag = false;
        } else if (!tag) {
            out += c;
        }
    }
    return out;
}

qsizetype wordsIn(const QString &text)
{
    return text.count(u' ');
}

} // namespace

bool looksLikeHtml(QStringView source)
{
    constexpr qsizetype enough = 4096;
    QStringView head = source.first(std::min(source.size(), enough)).trimmed();
    while (!head.isEmpty() && head.front() == QChar::ByteOrderMark)
        head = head.sliced(1).trimmed();
    // Comments and declarations come first.
    while (head.startsWith(u"<!--") || head.startsWith(u"<?xml")) {
        const qsizetype end = head.indexOf(head.startsWith(u"<?") ? u"?>" : u"-->");
        if (end < 0)
            return true;
        head = head.sliced(end + 2).trimmed();
        while (head.startsWith(u'>'))
            head = head.sliced(1).trimmed();
    }
    for (const QStringView tag : {u"<!doctype html", u"<html", u"<head", u"<body", u"<meta", u"<title", u"<article", u"<div", u"<main", u"<section", u"<p", u"<h1"}) {
        if (startsWithTag(head, tag))
            return true;
    }
    return false;
}

Article extractArticle(QStringView html, const CleaningHints &given)
{
    CleaningHints hints = given;
    hints.lines.clear();
    if (!isSafeToParse(html))
        return cleanArticle(withoutTags(html), hints);

    const QByteArray bytes = html.toUtf8();
    GumboOptions options = kGumboDefaultOptions;
    const auto destroy = [&options](GumboOutput *output) { gumbo_destroy_output(&options, output); };
    const std::unique_ptr<GumboOutput, decltype(destroy)> page(gumbo_parse_with_options(&options, bytes.constData(), static_cast<size_t>(bytes.size())), destroy);
    if (!page || !page->root)
        return cleanArticle(withoutTags(html), hints);

    const HtmlMetadata metadata = htmlMetadata(page->root);
    if (hints.title.isEmpty())
        hints.title = metadata.title;
    if (hints.byline.isEmpty())
        hints.byline = metadata.byline;
    if (!hints.published.isValid()) {
        hints.published = metadata.published;
        hints.publishedHasTime = metadata.publishedHasTime;
    }
    HtmlLines lines = htmlLines(page->root);
    hints.lines = std::move(lines.hints);
    Article article = cleanArticle(lines.text, hints);

    // A page that keeps its article in a part that looks like a side column: then the marks mislead.
    constexpr qsizetype fewWords = 120;
    if (wordsIn(article.body()) < fewWords && std::any_of(hints.lines.cbegin(), hints.lines.cend(), [](const LineHint &line) { return line.outside; })) {
        for (LineHint &line : hints.lines)
            line.outside = false;
        Article other = cleanArticle(lines.text, hints);
        if (wordsIn(other.body()) > 3 * wordsIn(article.body()))
            article = std::move(other);
    }
    if (article.source.isEmpty())
        article.source = metadata.source;
    if (article.language.isEmpty())
        article.language = metadata.language;
    return article;
}

} // namespace nutgraf
