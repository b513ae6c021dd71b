// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/articleclip.h"
#include "ui/reading/readingview_p.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace nutgraf {

qsizetype ReadingView::Private::clamped(qsizetype offset) const
{
    const qsizetype row = page.table().rowAtOffset(offset);
    if (row < 0)
        return 0;
    const TextSpan span = page.table().rows().at(row).span;
    return std::clamp(offset, span.start, span.end);
}

void ReadingView::Private::select(qsizetype from, qsizetype to)
{
    const qsizetype oldCaret = caret;
    const TextSpan old = selection();
    settleTimer.stop();
    anchor = clamped(from);
    caret = clamped(to);
    if (caret != oldCaret || selection() != old)
        q->viewport()->update();
    if (caret != oldCaret)
        Q_EMIT q->caretMoved(caret);
    if (selection() != old)
        Q_EMIT q->selectionChanged(selection());
}

void ReadingView::Private::settle()
{
    settleTimer.stop();
    if (selection().isEmpty())
        return;
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection())
        clipboard->setMimeData(clipOf(page.text(), page.structure(), selection(), true).release(), QClipboard::Selection);
    const QRect rect = selectionRect();
    Q_EMIT q->selectionSettled(selection(), QRect(q->viewport()->mapToGlobal(rect.topLeft()), rect.size()));
}

QRect ReadingView::Private::selectionRect()
{
    const QRect first = page.caretRect(selection().start);
    const QRect last = page.caretRect(selection().end);
    QRect rect = first.united(last);
    if (first.top() != last.top()) {
        rect.setLeft(0);
        rect.setRight(page.width());
    }
    return rect.translated(toViewport({0, 0})).intersected(q->viewport()->rect());
}

qsizetype ReadingView::caret() const
{
    return d->caret;
}

TextSpan ReadingView::selection() const
{
    return d->selection();
}

void ReadingView::setSelection(TextSpan span)
{
    d->mover.forgetColumn();
    d->select(span.start, span.end);
}

void ReadingView::selectAll()
{
    setSelection({0, d->page.text().size()});
}

void ReadingView::showSpan(TextSpan span, bool select, bool centred)
{
    if (d->page.table().size() == 0)
        return;
    d->smoothScroll.stop();
    if (select)
        setSelection(span);
    if (!centred) {
        d->ensureVisible(span.end);
        d->ensureVisible(span.start);
        return;
    }
    d->layOutAround(d->page.table().rowAtOffset(span.start));
    const QRect rect = d->page.caretRect(span.start);
    // A little above the middle: what follows matters more than what came before.
    d->scrollTo(rect.center().y() - viewport()->height() * 2 / 5);
}

qsizetype ReadingView::firstInView() const
{
    return d->scrollY() == 0 ? 0 : std::max<qsizetype>(0, offsetAt({d->columnLeft, 0}));
}

void ReadingView::showFrom(qsizetype offset)
{
    if (d->page.table().size() == 0)
        return;
    d->smoothScroll.stop();
    const qsizetype place = d->clamped(offset);
    setSelection({place, place});
    d->layOutAround(d->page.table().rowAtOffset(place));
    d->scrollTo(place > 0 ? d->page.caretRect(place).top() : 0);
}

void ReadingView::copy(bool formatted) const
{
    if (!d->selection().isEmpty())
        QGuiApplication::clipboard()->setMimeData(clipOf(d->page.text(), d->page.structure(), d->selection(), formatted).release());
}

} // namespace nutgraf
