// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/concordance.h"

#include "core/query/folding.h"
#include "core/query/wordpattern.h"

#include <algorithm>
#include <numeric>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKeyword = 2000;

/// Where the left context begins: at a word, in the paragraph.
qsizetype leftStart(QStringView text, qsizetype end, qsizetype width)
{
    qsizetype start = std::max<qsizetype>(0, end - width);
    if (const qsizetype line = text.sliced(start, end - start).lastIndexOf(u'\n'); line >= 0)
        return start + line + 1;
    const qsizetype cut = start;
    while (start > 0 && start < end && !text[start - 1].isSpace())
        ++start;
    if (start < end || cut == end)
        return start;
    return text[cut].isLowSurrogate() ? cut + 1 : cut; // one long word
}

qsizetype rightEnd(QStringView text, qsizetype start, qsizetype width)
{
    qsizetype end = std::min(text.size(), start + width);
    if (const qsizetype line = text.sliced(start, end - start).indexOf(u'\n'); line >= 0)
        return start + line;
    const qsizetype cut = end;
    while (end < text.size() && end > start && !text[end].isSpace())
        --end;
    if (end > start || cut == start)
        return end;
    return cut < text.size() && text[cut].isLowSurrogate() ? cut - 1 : cut;
}

QString onOneLine(QStringView text)
{
    QString out = text.toString();
    for (QChar &c : out) {
        if (c.isSpace())
            c = u' ';
    }
    return out;
}

QStringList wordsOf(QStringView text, bool exactForm)
{
    return wordPattern(text, false, exactForm).words;
}

/// Words from the wanted one outwards, then the keyword; a line break sorts before every character of a word.
QString sortKey(const ConcordanceLine &line, ConcordanceOrder order, bool exactForm)
{
    QStringList words;
    const bool left = order >= ConcordanceOrder::Left1 && order <= ConcordanceOrder::Left3;
    if (left || (order >= ConcordanceOrder::Right1 && order <= ConcordanceOrder::Right3)) {
        words = wordsOf(left ? line.left : line.right, exactForm);
        if (left)
            std::ranges::reverse(words);
        words = words.mid(int(order) - int(left ? ConcordanceOrder::Left1 : ConcordanceOrder::Right1));
    }
    words.append(u"\n"_s + (exactForm ? line.keyword : foldedKey(line.keyword)));
    return words.join(u'\n');
}

} // namespace

ConcordanceLine concordanceLine(QStringView text, const QueryHit &hit, qsizetype width)
{
    const TextSpan span = hit.span;
    const qsizetype from = leftStart(text, span.start, width);
    const qsizetype to = rightEnd(text, span.end, width);
    return {hit, {}, onOneLine(text.sliced(from, span.start - from)), onOneLine(span.of(text).left(longestKeyword)), onOneLine(text.sliced(span.end, to - span.end))};
}

void sortConcordance(QList<ConcordanceLine> &lines, ConcordanceOrder order, bool exactForm)
{
    if (order == ConcordanceOrder::Text) {
        std::ranges::stable_sort(lines, [](const ConcordanceLine &a, const ConcordanceLine &b) {
            return a.hit.article != b.hit.article ? a.hit.article > b.hit.article : a.hit.span < b.hit.span;
        });
        return;
    }
    QStringList keys;
    for (const ConcordanceLine &line : std::as_const(lines))
        keys.append(sortKey(line, order, exactForm));
    QList<qsizetype> places(lines.size());
    std::iota(places.begin(), places.end(), 0);
    std::ranges::stable_sort(places, [&keys](qsizetype a, qsizetype b) { return keys[a] < keys[b]; });
    QList<ConcordanceLine> sorted;
    sorted.reserve(lines.size());
    for (const qsizetype place : std::as_const(places))
        sorted.append(std::move(lines[place]));
    lines = std::move(sorted);
}

} // namespace nutgraf
