// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/findbar.h"
#include "ui/reading/readingview_p.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <array>

namespace nutgraf {

namespace {

struct MoveKey {
    QKeySequence::StandardKey key;
    CaretMove move;
    bool selects;
};

constexpr std::array moveKeys{
    MoveKey{QKeySequence::MoveToNextChar, CaretMove::Right, false},
    MoveKey{QKeySequence::MoveToPreviousChar, CaretMove::Left, false},
    MoveKey{QKeySequence::MoveToNextWord, CaretMove::WordRight, false},
    MoveKey{QKeySequence::MoveToPreviousWord, CaretMove::WordLeft, false},
    MoveKey{QKeySequence::MoveToNextLine, CaretMove::Down, false},
    MoveKey{QKeySequence::MoveToPreviousLine, CaretMove::Up, false},
    MoveKey{QKeySequence::MoveToNextPage, CaretMove::PageDown, false},
    MoveKey{QKeySequence::MoveToPreviousPage, CaretMove::PageUp, false},
    MoveKey{QKeySequence::MoveToStartOfLine, CaretMove::LineStart, false},
    MoveKey{QKeySequence::MoveToEndOfLine, CaretMove::LineEnd, false},
    MoveKey{QKeySequence::MoveToStartOfDocument, CaretMove::DocumentStart, false},
    MoveKey{QKeySequence::MoveToEndOfDocument, CaretMove::DocumentEnd, false},
    MoveKey{QKeySequence::SelectNextChar, CaretMove::Right, true},
    MoveKey{QKeySequence::SelectPreviousChar, CaretMove::Left, true},
    MoveKey{QKeySequence::SelectNextWord, CaretMove::WordRight, true},
    MoveKey{QKeySequence::SelectPreviousWord, CaretMove::WordLeft, true},
    MoveKey{QKeySequence::SelectNextLine, CaretMove::Down, true},
    MoveKey{QKeySequence::SelectPreviousLine, CaretMove::Up, true},
    MoveKey{QKeySequence::SelectNextPage, CaretMove::PageDown, true},
    MoveKey{QKeySequence::SelectPreviousPage, CaretMove::PageUp, true},
    MoveKey{QKeySequence::SelectStartOfLine, CaretMove::LineStart, true},
    MoveKey{QKeySequence::SelectEndOfLine, CaretMove::LineEnd, true},
    MoveKey{QKeySequence::SelectStartOfDocument, CaretMove::DocumentStart, true},
    MoveKey{QKeySequence::SelectEndOfDocument, CaretMove::DocumentEnd, true},
};

/// By paragraph has no standard key everywhere.
std::optional<MoveKey> moveOf(const QKeyEvent &event)
{
    // Some desktops have Ctrl and a letter move the caret as well (Ctrl+E: end of line). Here letters run commands.
    const bool letter = event.key() >= Qt::Key_A && event.key() <= Qt::Key_Z;
    for (const MoveKey &key : moveKeys) {
        if (!letter && event.matches(key.key))
            return key;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool selects = modifiers == (Qt::ControlModifier | Qt::ShiftModifier);
    if (modifiers != Qt::ControlModifier && !selects)
        return {};
    if (event.key() == Qt::Key_Up)
        return MoveKey{{}, CaretMove::ParagraphUp, selects};
    if (event.key() == Qt::Key_Down)
        return MoveKey{{}, CaretMove::ParagraphDown, selects};
    return {};
}

} // namespace

bool ReadingView::Private::moveByKey(const QKeyEvent &event)
{
    const std::optional<MoveKey> key = moveOf(event);
    if (!key)
        return false;
    moveCaret(key->move, key->selects);
    return true;
}

void ReadingView::Private::moveCaret(CaretMove move, bool selecting)
{
    if (page.table().size() == 0)
        return;
    smoothScroll.stop();
    showCaret(true);
    const bool horizontal = move == CaretMove::Left || move == CaretMove::Right;
    const QRect place = q->rectOf(caret);
    const QRect seen = q->viewport()->rect();
    const bool vertical = move == CaretMove::Up || move == CaretMove::Down || move == CaretMove::PageUp || move == CaretMove::PageDown;
    qsizetype from = caret;
    if (!selecting && horizontal && !selection().isEmpty()) {
        // As everywhere: an arrow key leaves a selection at the side it points to.
        const bool backwards = (move == CaretMove::Left) != page.layout(page.table().rowAtOffset(caret)).isRightToLeft();
        mover.forgetColumn();
        select(backwards ? selection().start : selection().end, backwards ? selection().start : selection().end);
        ensureVisible(caret);
        return;
    }
    // Scrolled away by the wheel, the reader means the text before the eyes, not where the caret was left.
    if (vertical && !selecting && selection().isEmpty() && !place.intersects(seen.adjusted(-columnLeft, 0, columnLeft, 0)))
        from = q->offsetAt({columnLeft, place.top() < 0 ? 1 : seen.height() - 1});
    const int before = page.caretRect(from).top() - scrollY();
    const qsizetype to = mover.moved(from, move, q->viewport()->height());
    select(selecting ? anchor : to, to);
    if (move == CaretMove::PageUp || move == CaretMove::PageDown)
        scrollTo(page.caretRect(to).top() - std::clamp(before, 0, std::max(0, seen.height() - place.height())));
    ensureVisible(caret);
    constexpr int restTime = 350; // ms without a further key before a selection counts as made
    if (selecting)
        settleTimer.start(restTime, q);
}

void ReadingView::Private::activateAtCaret()
{
    const QList<Mark> marks = q->marksAt(caret);
    if (!marks.isEmpty())
        Q_EMIT q->markActivated(marks.constFirst());
    else if (const QString link = linkAt(caret); !link.isEmpty())
        Q_EMIT q->linkActivated(link);
}

bool ReadingView::Private::commandByKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy))
        q->copy(true);
    else if (event.matches(QKeySequence::SelectAll))
        q->selectAll();
    else if (event.matches(QKeySequence::Find))
        q->openFind();
    else if (event.matches(QKeySequence::FindNext))
        q->findNext();
    else if (event.matches(QKeySequence::FindPrevious))
        q->findPrevious();
    else if (event.matches(QKeySequence::ZoomIn))
        q->zoomBy(1);
    else if (event.matches(QKeySequence::ZoomOut))
        q->zoomBy(-1);
    else if (event.modifiers() == Qt::ControlModifier && event.key() == Qt::Key_0)
        q->resetZoom();
    else if (event.key() == Qt::Key_Space && !(event.modifiers() & ~Qt::ShiftModifier)) {
        const int step = q->viewport()->height() - 2 * page.typography().style(BlockKind::Paragraph).lineHeight;
        smoothScroll.scrollBy(event.modifiers() & Qt::ShiftModifier ? -step : step);
    } else if ((event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) && !(event.modifiers() & ~Qt::KeypadModifier))
        activateAtCaret();
    else
        return false;
    return true;
}

void ReadingView::keyPressEvent(QKeyEvent *event)
{
    if (d->moveByKey(*event) || d->commandByKey(*event)) {
        event->accept();
        return;
    }
    const bool searched = !d->findBar->isHidden() || !marks(Layer::Search).isEmpty();
    if (event->key() == Qt::Key_Escape && (searched || !d->selection().isEmpty())) {
        if (searched)
            closeFind();
        else
            setSelection({d->caret, d->caret});
        return;
    }
    // Not the scroll area's: it would scroll by keys that move the caret here.
    event->ignore();
}

bool ReadingView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (moveOf(*key) || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void ReadingView::Private::updateCaret()
{
    // A caret far away is not worth a layout at every blink.
    if (page.isLaidOut(page.table().rowAtOffset(caret)))
        q->viewport()->update(q->rectOf(caret).adjusted(-2, -1, 3, 1));
}

void ReadingView::Private::showCaret(bool shown)
{
    caretOn = shown;
    caretPhase = true;
    const int flash = QGuiApplication::styleHints()->cursorFlashTime();
    if (shown && q->hasFocus() && flash > 1)
        blinkTimer.start(flash / 2, q);
    else
        blinkTimer.stop();
    updateCaret();
}

void ReadingView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    d->showCaret(d->caretOn || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
    viewport()->update();
}

void ReadingView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    d->blinkTimer.stop();
    viewport()->update();
}

void ReadingView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == d->blinkTimer.timerId()) {
        d->caretPhase = !d->caretPhase;
        d->updateCaret();
    } else if (event->timerId() == d->settleTimer.timerId()) {
        d->settle();
    } else if (event->timerId() == d->scrollTimer.timerId()) {
        d->autoScroll();
    } else if (event->timerId() == d->ticksTimer.timerId()) {
        d->updateTicks();
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

} // namespace nutgraf
