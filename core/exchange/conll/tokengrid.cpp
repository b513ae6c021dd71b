// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/tokengrid.h"

#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Where sentences may end: not within an annotation.
QList<TokenGrid::Sentence> joined(const QList<Sentence> &sentences, const QList<TextSpan> &tokens, QList<TextSpan> marks)
{
    std::ranges::sort(marks);
    QList<TokenGrid::Sentence> out;
    qsizetype mark = 0;
    qsizetype reach = 0; // the end of the marks that began so far
    for (const Sentence &sentence : sentences) {
        const qsizetype start = tokens[sentence.firstToken].start;
        for (; mark < marks.size() && marks[mark].start < start; ++mark)
            reach = std::max(reach, marks[mark].end);
        if (!out.isEmpty() && reach > start)
            out.last().end = sentence.endToken;
        else
            out.append({sentence.firstToken, sentence.endToken});
    }
    return out;
}

/// The tokens that share a character with `span`.
std::pair<qsizetype, qsizetype> tokensOf(const QList<TextSpan> &tokens, TextSpan span)
{
    const auto first = std::ranges::upper_bound(tokens, span.start, {}, &TextSpan::end);
    const auto end = std::ranges::lower_bound(tokens, span.end, {}, &TextSpan::start);
    return {first - tokens.begin(), end - tokens.begin()};
}

} // namespace

TokenGrid gridOf(const Document &document)
{
    TokenGrid grid;
    const QList<Token> tokens = tokenize(document.article.text);
    for (const Token &token : tokens)
        grid.tokens.append(token.span);
    QList<TextSpan> marks;
    for (const Annotation &annotation : document.annotations)
        marks.append(annotation.span);
    grid.sentences = joined(splitSentences(document.article.text, tokens), grid.tokens, marks);
    return grid;
}

QByteArray tagName(const QString &label)
{
    QString name = label;
    for (QChar &c : name) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = u'_';
    }
    return name.toUtf8();
}

QList<TaggedRange> rangesIn(const TokenGrid &grid, const Document &document, const QString &layer, LossReport &losses)
{
    QList<const Annotation *> sorted;
    for (const Annotation &annotation : document.annotations) {
        if (annotation.layer == layer)
            sorted.append(&annotation);
    }
    std::ranges::stable_sort(sorted, {}, [](const Annotation *annotation) { return annotation->span; });
    QList<TaggedRange> ranges;
    for (const Annotation *annotation : std::as_const(sorted)) {
        auto [first, end] = tokensOf(grid.tokens, annotation->span);
        const QString words = annotation->quote.exact.left(60);
        const qsizetype taken = ranges.isEmpty() ? 0 : ranges.last().end;
        if (first >= end || end <= taken) {
            losses.add(u"overlaps"_s, QCoreApplication::translate("nutgraf", "Of annotations that share words only one is kept."), words);
            continue;
        }
        if (first < taken || grid.tokens[first].start != annotation->span.start || grid.tokens[end - 1].end != annotation->span.end)
            losses.add(u"borders"_s, QCoreApplication::translate("nutgraf", "Annotations that begin or end within a word take the whole word."), words);
        const QString label = labelName(document.tagSet, annotation->label);
        const QByteArray type = tagName(label);
        if (type != label.toUtf8())
            losses.add(u"label-names"_s, QCoreApplication::translate("nutgraf", "Blanks in the names of labels become “_”."), label);
        ranges.append({std::max(first, taken), end, type});
    }
    return ranges;
}

} // namespace nutgraf
