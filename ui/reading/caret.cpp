// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/caret.h"

#include "ui/reading/pagelayout.h"
#include "ui/reading/visualrects.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace nutgraf {

qsizetype CaretMover::moved(qsizetype from, CaretMove move, int pageHeight)
{
    if (m_page.table().size() == 0)
        return from;
    const bool vertical = move == CaretMove::Up || move == CaretMove::Down || move == CaretMove::PageUp || move == CaretMove::PageDown;
    if (!vertical)
        m_column.reset();
    const QRect rect = m_page.caretRect(from);
    switch (move) {
    case CaretMove::Left:
    case CaretMove::Right:
        return visually(from, move == CaretMove::Right, false);
    case CaretMove::WordLeft:
    case CaretMove::WordRight:
        return visually(from, move == CaretMove::WordRight, true);
    case CaretMove::Up:
    case CaretMove::Down:
        return vertically(from, 0 + (move == CaretMove::Up ? -1 : 1));
    case CaretMove::PageUp:
        return vertically(from, -std::max(rect.height(), pageHeight - rect.height()));
    case CaretMove::PageDown:
        return vertically(from, std::max(rect.height(), pageHeight - rect.height()));
    case CaretMove::LineStart:
    case CaretMove::LineEnd:
        return lineEdge(from, move == CaretMove::LineEnd);
    case CaretMove::ParagraphUp:
    case CaretMove::ParagraphDown:
        return paragraphEdge(from, move == CaretMove::ParagraphDown);
    case CaretMove::DocumentStart:
        return m_page.table().rows().constFirst().span.start;
    case CaretMove::DocumentEnd:
        return m_page.table().rows().constLast().span.end;
    }
    return from;
}

qsizetype CaretMover::stepped(qsizetype from, bool forwards, bool word) const
{
    const auto &rows = m_page.table().rows();
    qsizetype row = m_page.table().rowAtOffset(from);
    const auto mode = word ? QTextLayout::SkipWords : QTextLayout::SkipCharacters;
    TextSpan span = rows.at(row).span;
    if (forwards) {
        if (from >= span.end)
            return row + 1 < rows.size() ? rows.at(row + 1).span.start : span.end;
        return span.start + m_page.layout(row).layout().nextCursorPosition(int(std::max(from, span.start) - span.start), mode);
    }
    if (from <= span.start) {
        if (row == 0)
            return span.start;
        span = rows.at(--row).span;
        // The end of a piece is where we stand; the end of a block is a place of its own.
        if (rows.at(row).closes || span.isEmpty())
            return span.end;
        from = span.end;
    }
    const qsizetype at = std::min(from, span.end) - span.start;
    return span.start + m_page.layout(row).layout().previousCursorPosition(int(at), mode);
}

qsizetype CaretMover::visually(qsizetype from, bool right, bool word) const
{
    const qsizetype row = m_page.table().rowAtOffset(from);
    const ParagraphLayout &paragraph = m_page.layout(row);
    const bool forwards = right != paragraph.isRightToLeft();
    const TextSpan span = paragraph.span();
    if (word || from < span.start || from > span.end)
        return stepped(from, forwards, word);
    if (!mixesDirections(paragraph.layout().text()))
        return stepped(from, forwards, false);
    // The next place to the side, whatever its place in the text; past the line's edge the text decides.
    const int line = paragraph.lineOf(from);
    const QList<CaretStop> stops = caretStops(paragraph.layout(), line, m_page.table().rows().at(row).closes);
    const auto here = std::ranges::find(stops, int(from - span.start), &CaretStop::position);
    if (here == stops.end())
        return stepped(from, forwards, false);
    if (right ? here + 1 != stops.end() : here != stops.begin())
        return span.start + (right ? here + 1 : here - 1)->position;
    const int other = line + (forwards ? 1 : -1);
    if (other < 0 || other >= paragraph.layout().lineCount())
        return stepped(forwards ? span.end : span.start, forwards, false);
    const QList<CaretStop> beyond = caretStops(paragraph.layout(), other, m_page.table().rows().at(row).closes);
    return beyond.isEmpty() ? from : span.start + (right ? beyond.constFirst() : beyond.constLast()).position;
}

qsizetype CaretMover::vertically(qsizetype from, int distance)
{
    const QRect rect = m_page.caretRect(from);
    const int column = m_column.value_or(rect.x());
    m_column = column;
    const qsizetype row = m_page.table().rowAtOffset(from);
    const int line = m_page.layout(row).lineOf(from);
    const auto &rows = m_page.table().rows();
    if (std::abs(distance) == 1) {
        // One line, whatever space stands between.
        const int lines = m_page.layout(row).layout().lineCount();
        if (line + distance >= 0 && line + distance < lines)
            return m_page.offsetAt({column, rect.center().y() + distance * rect.height()});
        const qsizetype other = row + distance;
        if (other < 0)
            return rows.constFirst().span.start;
        if (other >= rows.size())
            return rows.constLast().span.end;
        const ParagraphLayout &paragraph = m_page.layout(other);
        const int y = distance > 0 ? 1 : paragraph.height() - 1;
        return m_page.offsetAt({column, m_page.textTop(other) + y});
    }
    // Lay out what lies between, so that a page is a page and not an estimate of one.
    int passed = 0;
    for (qsizetype i = row; i >= 0 && i < rows.size() && passed < std::abs(distance) + rect.height(); i += distance > 0 ? 1 : -1) {
        (void)m_page.layout(i);
        passed += rows.at(i).height;
    }
    const int y = m_page.caretRect(from).center().y() + distance;
    if (y < m_page.textTop(0))
        return rows.constFirst().span.start;
    if (y >= m_page.top(rows.size() - 1) + rows.constLast().height)
        return rows.constLast().span.end;
    return m_page.offsetAt({column, y});
}

qsizetype CaretMover::lineEdge(qsizetype from, bool end) const
{
    const qsizetype row = m_page.table().rowAtOffset(from);
    const ParagraphLayout &paragraph = m_page.layout(row);
    const QTextLine line = paragraph.layout().lineAt(paragraph.lineOf(from));
    const qsizetype start = paragraph.span().start;
    if (!end)
        return start + line.textStart();
    const int lineEnd = line.textStart() + line.textLength();
    const bool wraps = lineEnd < paragraph.span().length() || !m_page.table().rows().at(row).closes;
    // Behind a wrapped line's last character begins the next line, so End stops before the space the line was broken at.
    return start + (wraps ? paragraph.layout().previousCursorPosition(lineEnd) : lineEnd);
}

qsizetype CaretMover::paragraphEdge(qsizetype from, bool forwards) const
{
    const auto &rows = m_page.table().rows();
    qsizetype row = m_page.table().rowAtOffset(from);
    if (forwards) {
        do {
            ++row;
        } while (row < rows.size() && !rows.at(row).opens);
        return row < rows.size() ? rows.at(row).span.start : rows.constLast().span.end;
    }
    if (from <= rows.at(row).span.start && rows.at(row).opens)
        row = std::max<qsizetype>(0, row - 1);
    while (row > 0 && !rows.at(row).opens)
        --row;
    return rows.at(row).span.start;
}

TextSpan wordAt(const PageLayout &page, qsizetype offset)
{
    const qsizetype row = page.table().rowAtOffset(offset);
    if (row < 0)
        return {offset, offset};
    const TextSpan span = page.table().rows().at(row).span;
    if (span.isEmpty())
        return span;
    const qsizetype at = std::clamp(offset, span.start, span.end) - span.start;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, span.of(page.text()));
    words.setPosition(at);
    const qsizetype start = at < span.length() && words.isAtBoundary() ? at : words.toPreviousBoundary();
    const qsizetype end = words.toNextBoundary();
    return {span.start + std::max<qsizetype>(0, start), end < 0 ? span.end : span.start + end};
}

TextSpan paragraphAt(const PageLayout &page, qsizetype offset)
{
    const qsizetype row = page.table().rowAtOffset(offset);
    return row < 0 ? TextSpan{offset, offset} : page.block(row).span;
}

} // namespace nutgraf
