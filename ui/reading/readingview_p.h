// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/markindex.h"
#include "ui/reading/markpainter.h"
#include "ui/reading/pagelayout.h"
#include "ui/reading/readingview.h"

#include <array>

namespace nutgraf {

inline constexpr int layerCount = 4;

struct ReadingView::Private {
    explicit Private(ReadingView *view) : q(view) {}

    // Geometry: page coordinates and the viewport's (readingviewlayout.cpp)
    [[nodiscard]] int scrollY() const;
    [[nodiscard]] QPoint toViewport(QPoint onPage) const { return onPage + QPoint(columnLeft, -scrollY()); }
    void relayout();
    void placeColumn();
    void updateScrollRange();
    void scrollTo(int y);
    /// Lays a row out and, where it stands above the top of the viewport, scrolls by what its height changed: what is seen stays.
    const ParagraphLayout &layOut(qsizetype row);
    void layOutVisible();
    void layOutAround(qsizetype row);
    [[nodiscard]] QRect pageRectOf(qsizetype offset);
    void ensureVisible(qsizetype offset);
    /// The offset and its distance from the viewport's top that a new layout should keep.
    struct ScrollAnchor {
        qsizetype offset = 0;
        int distance = 0;
    };
    [[nodiscard]] ScrollAnchor scrollAnchor();
    void restore(ScrollAnchor kept);
    [[nodiscard]] int countersHeight() const;

    // Painting (readingviewpaint.cpp)
    void paint(QPainter &painter, QRect area);
    void paintRow(QPainter &painter, qsizetype row, QRect area);
    void paintSelection(QPainter &painter, qsizetype row, QPointF origin, TextSpan visible);
    void paintCounters(QPainter &painter, QRect area);
    void paintBullet(QPainter &painter, qsizetype row, QPointF origin);
    /// Marks of all layers that meet `span`, sorted, underlined ones stacked.
    [[nodiscard]] QList<Mark> marksIn(TextSpan span) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> textFormats(qsizetype row, TextSpan visible, std::span<const Mark> marks,
                                                              const MarkPaintOptions &options) const;
    [[nodiscard]] bool isDimmed(qsizetype row) const;

    // Selection (readingviewselection.cpp)
    [[nodiscard]] TextSpan selection() const { return {std::min(anchor, caret), std::max(anchor, caret)}; }
    void setCaret(qsizetype offset, bool keepAnchor);
    void select(qsizetype from, qsizetype to);
    [[nodiscard]] qsizetype clamped(qsizetype offset) const;

    ReadingView *q;
    Article article;
    PageLayout page;
    std::array<MarkIndex, layerCount> layers;
    MarkPalette palette;
    ReadingSettings settings;
    QString counters;
    int columnLeft = 0;
    int litGroup = -1;
    int hoverGroup = -1;
    qsizetype caret = 0;
    qsizetype anchor = 0;
    bool caretShown = false;
    bool adjusting = false; ///< we move the scroll bar ourselves to keep what is seen in place
    bool firstPaint = false; ///< the article has not been painted yet
};

} // namespace nutgraf
