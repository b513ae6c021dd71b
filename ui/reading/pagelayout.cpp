// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/pagelayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nutgraf {

namespace {

constexpr int pageTop = 24;
constexpr int pageBottom = 56;

bool isHeader(BlockKind kind)
{
    return kind == BlockKind::Section || kind == BlockKind::Headline || kind == BlockKind::Standfirst || kind == BlockKind::Byline
        || kind == BlockKind::Dateline;
}

} // namespace

void PageLayout::setArticle(const QString &text, const Structure &structure)
{
    m_text = text;
    m_structure = structure.blocks.isEmpty() ? structureFromLines(text) : structure;
    std::ranges::stable_sort(m_structure.styles, {}, [](const InlineStyle &style) { return style.span.start; });
    m_table.reset(m_text, m_structure);
    m_headerRow = -1;
    while (m_headerRow + 1 < m_table.size() && isHeader(block(m_headerRow + 1).kind))
        ++m_headerRow;
    estimateHeights();
}

void PageLayout::setTypography(const Typography &typography, int width)
{
    m_typography = typography;
    m_width = std::max(1, width);
    estimateHeights();
}

void PageLayout::setHeaderSpace(int pixels)
{
    const int change = pixels - m_headerSpace;
    m_headerSpace = pixels;
    if (m_headerRow >= 0 && change != 0) {
        const ParagraphRow &row = m_table.rows().at(m_headerRow);
        m_table.setHeight(m_headerRow, row.height + change, row.measured);
    }
}

void PageLayout::estimateHeights()
{
    m_layouts.clear();
    const ParagraphRow *header = m_headerRow >= 0 ? &m_table.rows().at(m_headerRow) : nullptr;
    const qsizetype headerStart = header ? header->span.start : -1;
    m_table.estimateAll([&](const ParagraphRow &row) { return estimate(row) + spaceAround(row, header && row.span.start == headerStart); });
}

int PageLayout::estimate(const ParagraphRow &row) const
{
    const BlockStyle &style = m_typography.style(m_structure.blocks.at(row.block).kind);
    // Lines end at words, on average half a word early.
    constexpr qreal raggedness = 3;
    const qreal perLine = std::max(1.0, (m_width - style.indent) / style.averageAdvance - raggedness);
    return std::max(1, int(std::ceil(qreal(row.span.length()) / perLine))) * style.lineHeight;
}

int PageLayout::spaceAround(const ParagraphRow &row, bool isHeaderRow) const
{
    const BlockStyle &style = m_typography.style(m_structure.blocks.at(row.block).kind);
    const auto &blocks = m_structure.blocks;
    const bool item = blocks.at(row.block).kind == BlockKind::ListItem;
    // Items stand closer than paragraphs; a list as a whole stands as one paragraph does.
    const bool endsList = item && (row.block + 1 == blocks.size() || blocks.at(row.block + 1).kind != BlockKind::ListItem);
    const int after = endsList ? m_typography.style(BlockKind::Paragraph).after : style.after;
    return (row.opens ? style.before : 0) + (row.closes ? after : 0) + (isHeaderRow ? m_headerSpace : 0);
}

int PageLayout::spaceAbove(qsizetype row) const
{
    return m_table.rows().at(row).opens ? style(row).before : 0;
}

int PageLayout::height() const
{
    const qint64 all = m_table.totalHeight() + pageTop + pageBottom + (m_headerRow < 0 ? m_headerSpace : 0);
    return int(std::min<qint64>(all, std::numeric_limits<int>::max() / 2));
}

int PageLayout::top(qsizetype row) const
{
    return int(m_table.top(row)) + pageTop + (m_headerRow < 0 ? m_headerSpace : 0);
}

int PageLayout::headerSpaceTop() const
{
    return m_headerRow < 0 ? pageTop : top(m_headerRow) + m_table.rows().at(m_headerRow).height - m_headerSpace;
}

qsizetype PageLayout::rowAt(int y) const
{
    return m_table.rowAtHeight(y - pageTop - (m_headerRow < 0 ? m_headerSpace : 0));
}

std::span<const InlineStyle> PageLayout::inlines(TextSpan span) const
{
    // Inline styles do not cross blocks, so a few that start earlier in the block are all that can reach in.
    const auto &styles = m_structure.styles;
    if (styles.isEmpty() || m_structure.blocks.isEmpty())
        return {};
    const qsizetype blockStart = m_structure.blocks.at(std::max<qsizetype>(0, m_structure.blockAt(span.start))).span.start;
    const auto starts = [](const InlineStyle &style, qsizetype at) { return style.span.start < at; };
    const auto first = std::lower_bound(styles.cbegin(), styles.cend(), blockStart, starts);
    const auto last = std::lower_bound(first, styles.cend(), span.end, starts);
    return {first, last};
}

const ParagraphLayout &PageLayout::layout(qsizetype row)
{
    std::unique_ptr<ParagraphLayout> &entry = m_layouts[row];
    if (!entry) {
        const ParagraphRow &place = m_table.rows().at(row);
        entry = std::make_unique<ParagraphLayout>(m_text, place.span, style(row), inlines(place.span), m_width);
        const int rowHeight = entry->height() + spaceAround(place, row == m_headerRow);
        const int change = rowHeight - place.height;
        m_table.setHeight(row, rowHeight, true);
        if (change != 0 && m_onMeasured) {
            const ParagraphLayout &made = *entry;
            m_onMeasured(row, change);
            return made;
        }
    }
    return *entry;
}

QRect PageLayout::caretRect(qsizetype offset)
{
    const qsizetype row = m_table.rowAtOffset(offset);
    if (row < 0)
        return {};
    const QRectF rect = layout(row).caretRect(offset);
    return QRect(qRound(rect.x()), int(rect.y()) + textTop(row), 1, int(rect.height()));
}

qsizetype PageLayout::offsetAt(QPoint point)
{
    const qsizetype row = rowAt(point.y());
    if (row < 0)
        return -1;
    const ParagraphLayout &paragraph = layout(row);
    const qsizetype offset = paragraph.offsetAt(point - QPoint(0, textTop(row)));
    // The end of a piece is the start of the next; a point in this piece means a place in it.
    if (!m_table.rows().at(row).closes && offset == paragraph.span().end)
        return paragraph.span().start + paragraph.layout().previousCursorPosition(int(paragraph.span().length()));
    return offset;
}

qsizetype PageLayout::characterAt(QPoint point)
{
    const qsizetype row = rowAt(point.y());
    return row < 0 ? -1 : layout(row).characterAt(point - QPoint(0, textTop(row)));
}

void PageLayout::dropFarFrom(qsizetype first, qsizetype last, qsizetype distance)
{
    m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(first - distance));
    m_layouts.erase(m_layouts.upper_bound(last + distance), m_layouts.end());
}

} // namespace nutgraf
