// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/caret.h"
#include "ui/reading/markindex.h"
#include "ui/reading/markpainter.h"
#include "ui/reading/pagelayout.h"
#include "ui/reading/readingview.h"
#include "ui/reading/smoothscroll.h"

#include <QBasicTimer>
#include <QElapsedTimer>

#include <array>
#include <optional>

namespace nutgraf {

class FindBar;
class FindSession;
class MarkMap;

inline constexpr int layerCount = 4;

struct ReadingView::Private {
    explicit Private(ReadingView *view);
    ~Private();

    // Places: page coordinates and the viewport's (readingviewlayout.cpp)
    [[nodiscard]] int scrollY() const;
    [[nodiscard]] QPoint toViewport(QPoint onPage) const { return onPage + QPoint(columnLeft, -scrollY()); }
    [[nodiscard]] QPoint toPage(QPoint inViewport) const { return inViewport - QPoint(columnLeft, -scrollY()); }
    void relayout();
    void placeColumn();
    void updateScrollRange();
    void scrollTo(int y);
    /// A row's height has changed by being laid out; where it stands above the viewport, what is seen stays in place.
    void keepInPlace(qsizetype row, int change);
    void layOutVisible();
    void layOutAround(qsizetype row);
    void ensureVisible(qsizetype offset);
    /// The offset and its distance from the viewport's top that a new layout should keep.
    struct ScrollAnchor {
        qsizetype offset = 0;
        int distance = 0;
    };
    [[nodiscard]] ScrollAnchor scrollAnchor();
    void restore(ScrollAnchor kept);
    [[nodiscard]] int countersHeight() const; ///< of all that is painted under the header
    [[nodiscard]] QRect dateLineRect() const; ///< in the viewport; null without one
    [[nodiscard]] int dateLineHeight() const; ///< with the space below it
    void setHeaderNotes(const QString &date, bool isLink, const QString &counted);

    // Painting (readingviewpaint.cpp)
    void paint(QPainter &painter, QRect area);
    void paintRow(QPainter &painter, qsizetype row, QRect area);
    void paintSelection(QPainter &painter, qsizetype row, QPointF origin, TextSpan visible);
    void paintCounters(QPainter &painter, QRect area);
    void paintBullet(QPainter &painter, qsizetype row, QPointF origin);
    void paintCaret(QPainter &painter);
    void paintMargins(QPainter &painter);
    /// Marks of all layers that meet `span`, sorted, underlined ones stacked.
    [[nodiscard]] QList<Mark> marksIn(TextSpan span) const;
    [[nodiscard]] QList<QTextLayout::FormatRange> textFormats(qsizetype row, TextSpan visible, std::span<const Mark> marks,
                                                              const MarkPaintOptions &options) const;
    [[nodiscard]] bool isDimmed(qsizetype row) const;

    // Selection and clipboard (readingviewselection.cpp)
    [[nodiscard]] TextSpan selection() const { return {std::min(anchor, caret), std::max(anchor, caret)}; }
    [[nodiscard]] qsizetype clamped(qsizetype offset) const;
    void select(qsizetype from, qsizetype to);
    void settle();
    [[nodiscard]] QRect selectionRect();

    // Around the page: find bar and map of marks (readingviewfind.cpp)
    [[nodiscard]] QMargins viewportMargins() const;
    void placeExtras();
    void ticksSoon();
    void updateTicks();

    // Keyboard (readingviewkeys.cpp)
    bool moveByKey(const QKeyEvent &event);
    bool commandByKey(const QKeyEvent &event);
    void moveCaret(CaretMove move, bool selecting);
    void activateAtCaret();
    void showCaret(bool shown);
    void updateCaret();

    // Mouse (readingviewmouse.cpp)
    enum class Unit : quint8 { Character, Word, Paragraph };
    [[nodiscard]] TextSpan unitAt(qsizetype offset) const;
    void extendTo(QPoint inViewport);
    void startDrag();
    void hover(QPoint inViewport);
    void setHovered(const std::optional<Mark> &mark);
    void click(QPoint inViewport);
    void autoScroll();
    [[nodiscard]] QList<Mark> marksAtPoint(QPoint inViewport);
    [[nodiscard]] QString linkAt(qsizetype offset) const;
    bool showToolTip(const QPoint &inViewport, const QPoint &globalPos);

    ReadingView *q;
    Article article;
    PageLayout page;
    CaretMover mover{page};
    std::array<MarkIndex, layerCount> layers;
    MarkPalette palette;
    ReadingSettings settings;
    SmoothScroll smoothScroll;
    MarkMap *map;
    FindBar *findBar;
    std::unique_ptr<FindSession> find;
    QString counters;
    QString dateLine;
    bool dateLineIsLink = false;
    int columnLeft = 0;
    int litGroup = -1;
    std::optional<Mark> hovered;
    qsizetype caret = 0;
    qsizetype anchor = 0;
    bool adjusting = false; ///< we move the scroll bar ourselves to keep what is seen in place
    bool painting = false;
    bool remeasured = false; ///< rows were laid out while painting
    bool firstPaint = false; ///< the article has not been painted yet

    bool caretOn = false; ///< the keyboard is in use: the caret is to be seen
    bool caretPhase = true; ///< blinking
    QBasicTimer blinkTimer;
    QBasicTimer settleTimer;
    QBasicTimer ticksTimer;

    Unit unit = Unit::Character;
    TextSpan unitOrigin; ///< what was pressed on: a selection by words or paragraphs never loses it
    bool pressed = false;
    bool mayDrag = false; ///< pressed on selected text: a drag or a click, shown by what comes next
    bool moved = false;
    QPoint pressPoint;
    QPoint lastPoint;
    QBasicTimer scrollTimer;
    QElapsedTimer sinceDoubleClick;
    int wheelRest = 0; ///< eighths of a degree not yet spent on a zoom step
};

} // namespace nutgraf
