// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/markdown.h"

#include "core/exchange/markdownfacts.h"

#include <QCoreApplication>
#include <QSet>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// A YAML scalar in double quotes.
QString yamlString(const QString &text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c == u'\n' || c == u'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += u"\\n"_s;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f || c.unicode() == 0x85)
            out += u"\\x%1"_s.arg(int(c.unicode()), 2, 16, QChar(u'0'));
        else
            out += c;
    }
    return out + u'"';
}

void addField(QString &out, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        out += name + u": "_s + yamlString(value) + u'\n';
}

QString frontMatter(const Document &document)
{
    const Article &article = document.article;
    QString out = u"---\n"_s;
    addField(out, u"title"_s, article.title);
    addField(out, u"author"_s, article.byline);
    addField(out, u"source"_s, article.source);
    addField(out, u"url"_s, article.url);
    if (article.published.isValid())
        out += u"published: "_s + article.published.date().toString(Qt::ISODate) + u'\n';
    QStringList tags;
    for (const Annotation &annotation : document.annotations) {
        const QString tag = markdownTag(labelName(document.tagSet, annotation.label));
        if (!tag.isEmpty() && !tags.contains(tag))
            tags.append(tag);
    }
    if (!tags.isEmpty())
        out += u"tags: ["_s + tags.join(u", "_s) + u"]\n"_s;
    return out + u"---\n\n"_s;
}

/// Letters and digits of the id, short; longer where two annotations share the beginning.
QString blockId(const QString &id, QSet<QString> &used)
{
    QString plain;
    for (const QChar c : id) {
        if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'))
            plain += c;
    }
    QString out = u"n"_s + plain.left(8);
    for (qsizetype length = 9; used.contains(out) && length <= plain.size(); ++length)
        out = u"n"_s + plain.left(length);
    for (int i = 2; used.contains(out); ++i)
        out = u"n"_s + plain + u'-' + QString::number(i);
    used.insert(out);
    return out;
}

QString quoted(const Annotation &annotation, const QString &id)
{
    QString out;
    const QString words = markdownEscaped(annotation.quote.exact);
    for (const QStringView line : QStringView(words).split(u'\n'))
        out += (line.isEmpty() ? u">"_s : u"> "_s) + line.toString() + u'\n';
    out.chop(1);
    return out + u" ^"_s + id + u"\n\n"_s;
}

QString entry(const Annotation &annotation, const TagSet &tagSet, QSet<QString> &used)
{
    QString out = quoted(annotation, blockId(annotation.id, used));
    const QString tag = markdownTag(labelName(tagSet, annotation.label));
    QStringList line;
    if (!tag.isEmpty())
        line.append(u'#' + tag);
    if (!annotation.value.isEmpty())
        line.append(markdownEscaped(annotation.value));
    if (!line.isEmpty())
        out += line.join(u" · "_s) + u"\n\n"_s;
    if (!annotation.note.isEmpty())
        out += markdownEscaped(annotation.note) + u"\n\n"_s;
    return out;
}

void reportLosses(const Document &document, LossReport &losses)
{
    if (!document.article.text.isEmpty())
        losses.add(u"text"_s, QCoreApplication::translate("nutgraf", "The text of the article does not go along."), document.article.title);
    for (const Annotation &annotation : document.annotations) {
        losses.add(u"positions"_s, QCoreApplication::translate("nutgraf", "Where in the text the words stand is not told."), annotation.quote.exact.left(60));
        if (!annotation.author.isEmpty() || annotation.created.isValid())
            losses.add(u"authors-and-times"_s, QCoreApplication::translate("nutgraf", "Who made an annotation, and when, is not told."), annotation.author);
        if (!annotation.extra.isEmpty())
            losses.add(u"extra-members"_s, QCoreApplication::translate("nutgraf", "Members of imported annotations that Nutgraf does not know have no place."), annotation.id);
    }
}

} // namespace

QString markdownEscaped(QStringView text)
{
    QString out;
    out.reserve(text.size() + 8);
    bool lineStart = true;
    bool digits = false; // only digits since the line began: "1." would begin a list
    for (const QChar c : text) {
        const bool always = u"\\`*_[]<>^|~&$"_s.contains(c);
        const bool doubled = (c == u'%' || c == u'=') && out.endsWith(c);
        const bool atStart = lineStart && u"#-+=%"_s.contains(c);
        const bool listNumber = digits && (c == u'.' || c == u')');
        const bool tag = c == u'#' && !out.isEmpty() && out.back().isSpace();
        if (always || doubled || atStart || listNumber || tag)
            out += u'\\';
        out += c == u'\r' ? QChar(u'\n') : c;
        if (c == u'\n' || c == u'\r') {
            lineStart = true;
            digits = false;
        } else if (lineStart || digits) {
            digits = c >= u'0' && c <= u'9';
            lineStart = lineStart && c.isSpace();
        }
    }
    return out;
}

QString markdownTag(const QString &name)
{
    QString out;
    bool onlyDigits = true;
    bool gap = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool keeps = c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
        if (!keeps) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += u'-';
        gap = false;
        out += c;
        onlyDigits = onlyDigits && c.isDigit();
    }
    if (out.isEmpty())
        return {};
    out = out.toLower();
    return onlyDigits ? u"n"_s + out : out;
}

Written writeMarkdown(const QList<Document> &documents, const WriteOptions &options)
{
    Written out;
    QSet<QString> used;
    for (const Document &document : documents) {
        QString text;
        if (out.bytes.isEmpty())
            text = frontMatter(document);
        else
            text = u"\n"_s;
        if (!document.article.title.isEmpty())
            text += u"# "_s + markdownEscaped(document.article.title).replace(u'\n', u' ') + u"\n\n"_s;
        for (const Annotation &annotation : document.annotations)
            text += entry(annotation, document.tagSet, used);
        if (options.withFacts && document.facts)
            text += markdownFacts(*document.facts, document.article);
        else if (document.facts)
            out.losses.add(u"facts"_s, QCoreApplication::translate("nutgraf", "Facts that were not accepted do not go along unless they are asked for."), document.article.title);
        while (text.endsWith(u"\n\n"_s))
            text.chop(1);
        out.bytes += text.toUtf8();
        reportLosses(document, out.losses);
    }
    return out;
}

} // namespace nutgraf
