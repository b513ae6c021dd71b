// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/readingview_p.h"

#include <QFontMetrics>
#include <QScrollBar>

namespace nutgraf {

namespace {

constexpr int leastLeft = 28; ///< room for a quote bar
constexpr int leastRight = 20;
constexpr int speakerMargin = 124; ///< room for a quote bar and a name
constexpr qsizetype keptRows = 400;

} // namespace

int ReadingView::Private::scrollY() const
{
    return q->verticalScrollBar()->value();
}

void ReadingView::Private::placeColumn()
{
    const int room = q->viewport()->width();
    const int width = std::max(120, std::min(page.typography().columnWidth(), room - leastLeft - leastRight));
    const int spare = room - width;
    columnLeft = std::max({leastLeft, spare / 2, std::min(speakerMargin, spare - leastRight)});
    if (width != page.width())
        page.setTypography(page.typography(), width);
}

void ReadingView::Private::relayout()
{
    placeColumn();
    page.setHeaderSpace(countersHeight());
    updateScrollRange();
}

void ReadingView::Private::updateScrollRange()
{
    QScrollBar *bar = q->verticalScrollBar();
    const int visible = q->viewport()->height();
    bar->setRange(0, std::max(0, page.height() - visible));
    bar->setPageStep(std::max(1, visible));
    bar->setSingleStep(page.typography().style(BlockKind::Paragraph).lineHeight);
}

void ReadingView::Private::scrollTo(int y)
{
    q->verticalScrollBar()->setValue(y);
}

void ReadingView::Private::keepInPlace(qsizetype row, int change)
{
    // What is seen must not move: rows above the viewport push the scroll bar, not the text.
    const bool above = page.top(row) < scrollY();
    const int wanted = above ? std::max(scrollY() + change, page.top(row)) : scrollY();
    const bool nested = std::exchange(adjusting, true);
    updateScrollRange();
    scrollTo(wanted);
    adjusting = nested;
    if (above)
        smoothScroll.shift(change);
    remeasured = true;
    if (!painting)
        q->viewport()->update();
}

void ReadingView::Private::layOutVisible()
{
    const int height = q->viewport()->height();
    qsizetype row = page.rowAt(scrollY());
    if (row < 0)
        return;
    page.layout(row);
    // A row that came out shorter than estimated may have left the viewport, or have let the one before it in.
    row = page.rowAt(scrollY());
    const qsizetype first = row;
    for (; row < page.table().size() && page.top(row) < scrollY() + height; ++row)
        page.layout(row);
    page.dropFarFrom(first, row, keptRows);
}

void ReadingView::Private::layOutAround(qsizetype row)
{
    const int height = q->viewport()->height();
    page.layout(row);
    int above = 0;
    for (qsizetype i = row - 1; i >= 0 && above < height; --i) {
        page.layout(i);
        above += page.table().rows().at(i).height;
    }
}

void ReadingView::Private::ensureVisible(qsizetype offset)
{
    const qsizetype row = page.table().rowAtOffset(offset);
    if (row < 0)
        return;
    layOutAround(row);
    const QRect rect = page.caretRect(offset);
    const int height = q->viewport()->height();
    constexpr int air = 8;
    if (rect.top() - air < scrollY())
        scrollTo(rect.top() - air);
    else if (rect.bottom() + air > scrollY() + height)
        scrollTo(rect.bottom() + air - height);
}

ReadingView::Private::ScrollAnchor ReadingView::Private::scrollAnchor()
{
    if (scrollY() == 0 || page.table().size() == 0)
        return {-1, 0};
    const qsizetype offset = q->offsetAt({columnLeft, 0});
    return {offset, page.caretRect(offset).top() - scrollY()};
}

void ReadingView::Private::restore(ScrollAnchor kept)
{
    if (kept.offset < 0)
        return;
    layOutAround(page.table().rowAtOffset(kept.offset));
    scrollTo(page.caretRect(kept.offset).top() - kept.distance);
}

int ReadingView::Private::countersHeight() const
{
    if (page.headerRow() < 0 && counters.isEmpty() && dateLine.isEmpty())
        return 0;
    const int below = page.typography().scaled(28);
    if (counters.isEmpty())
        return below + dateLineHeight();
    const QFontMetrics metrics(page.typography().style(BlockKind::Byline).font);
    return metrics.boundingRect(QRect(0, 0, page.width(), 10000), Qt::TextWordWrap, counters).height() + below + dateLineHeight();
}

QRect ReadingView::Private::dateLineRect() const
{
    if (dateLine.isEmpty())
        return {};
    const QFontMetrics metrics(page.typography().style(BlockKind::Byline).font);
    const QSize size = metrics.boundingRect(QRect(0, 0, page.width(), 10000), Qt::TextWordWrap, dateLine).size();
    return QRect(QPoint(columnLeft, page.headerSpaceTop() - scrollY()), size);
}

int ReadingView::Private::dateLineHeight() const
{
    return dateLine.isEmpty() ? 0 : dateLineRect().height() + page.typography().scaled(4);
}

} // namespace nutgraf
