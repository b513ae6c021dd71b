// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/paragraphtable.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <bit>

namespace nutgraf {

namespace {

bool closesSentence(QChar c)
{
    return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'。' || c == u'！' || c == u'？' || c == u'؟' || c == u'۔' || c == u'।';
}

bool closesQuote(QChar c)
{
    return c == u'"' || c == u'\'' || c == u'”' || c == u'’' || c == u'»' || c == u')' || c == u']' || c == u'」';
}

/// Whether a sentence ends with the characters before `at`, which follows white space or an ideographic stop.
bool endsSentence(QStringView text, qsizetype start, qsizetype at)
{
    if (at <= start)
        return false;
    qsizetype i = at - 1;
    const bool spaced = text[i].isSpace();
    while (i > start && text[i].isSpace())
        --i;
    while (i > start && closesQuote(text[i]))
        --i;
    return closesSentence(text[i]) && (spaced || text[i].unicode() > 0x3000);
}

} // namespace

qsizetype cutBefore(QStringView text, qsizetype start, qsizetype limit)
{
    const qsizetype earliest = start + (limit - start) / 2;
    for (qsizetype at = limit; at > earliest; --at) {
        if (endsSentence(text, start, at) && !text[at].isSpace())
            return at;
    }
    for (qsizetype at = limit; at > earliest; --at) {
        if (text[at - 1].isSpace() && !text[at].isSpace() && !text[at].isMark())
            return at;
    }
    // A grapheme is found from a little before: a run of combining marks longer than this is no text any more.
    constexpr qsizetype context = 256;
    const qsizetype from = std::max(start, limit - context);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.sliced(from, std::min(text.size() - from, 2 * context)));
    graphemes.setPosition(limit - from);
    const qsizetype at = graphemes.isAtBoundary() ? limit - from : graphemes.toPreviousBoundary();
    return at > 0 ? from + at : limit;
}

void ParagraphTable::reset(QStringView text, const Structure &structure)
{
    m_rows.clear();
    m_rows.reserve(structure.blocks.size());
    qsizetype done = 0;
    for (qsizetype i = 0; i < structure.blocks.size(); ++i) {
        const TextSpan span = structure.blocks[i].span;
        if (span.start < done || span.end < span.start || span.end > text.size())
            continue;
        done = span.end;
        qsizetype start = span.start;
        while (span.end - start > longestPiece) {
            const qsizetype cut = cutBefore(text, start, start + longestPiece);
            m_rows.append({{start, cut}, qint32(i), 0, start == span.start, false, false});
            start = cut;
        }
        m_rows.append({{start, span.end}, qint32(i), 0, start == span.start, true, false});
    }
    rebuildSums();
}

void ParagraphTable::rebuildSums()
{
    m_sums.assign(m_rows.size() + 1, 0);
    m_total = 0;
    for (qsizetype i = 1; i < m_sums.size(); ++i) {
        m_total += m_rows[i - 1].height;
        m_sums[i] += m_rows[i - 1].height;
        const qsizetype parent = i + (i & -i);
        if (parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

void ParagraphTable::setHeight(qsizetype row, int height, bool measured)
{
    ParagraphRow &entry = m_rows[row];
    const qint64 change = height - entry.height;
    entry.height = height;
    entry.measured = measured;
    if (change == 0)
        return;
    m_total += change;
    for (qsizetype i = row + 1; i < m_sums.size(); i += i & -i)
        m_sums[i] += change;
}

qint64 ParagraphTable::top(qsizetype row) const
{
    qint64 sum = 0;
    for (qsizetype i = row; i > 0; i -= i & -i)
        sum += m_sums[i];
    return sum;
}

qsizetype ParagraphTable::rowAtHeight(qint64 y) const
{
    if (m_rows.isEmpty())
        return -1;
    qsizetype row = 0;
    for (qsizetype step = qsizetype(std::bit_floor(size_t(m_rows.size()))); step > 0; step /= 2) {
        if (row + step < m_sums.size() && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return std::min(row, m_rows.size() - 1);
}

qsizetype ParagraphTable::rowAtOffset(qsizetype offset) const
{
    const auto after = std::upper_bound(m_rows.cbegin(), m_rows.cend(), offset,
                                        [](qsizetype at, const ParagraphRow &row) { return at < row.span.start; });
    return m_rows.isEmpty() ? -1 : std::max<qsizetype>(0, after - m_rows.cbegin() - 1);
}

} // namespace nutgraf
