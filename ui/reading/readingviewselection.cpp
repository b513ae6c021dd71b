// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/readingview_p.h"

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
    anchor = clamped(from);
    caret = clamped(to);
    q->viewport()->update();
    if (caret != oldCaret)
        Q_EMIT q->caretMoved(caret);
    if (selection() != old)
        Q_EMIT q->selectionChanged(selection());
}

void ReadingView::Private::setCaret(qsizetype offset, bool keepAnchor)
{
    select(keepAnchor ? anchor : offset, offset);
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
    d->select(span.start, span.end);
}

void ReadingView::selectAll()
{
    d->select(0, d->page.text().size());
}

void ReadingView::showSpan(TextSpan span, bool select, bool centred)
{
    if (d->page.table().size() == 0)
        return;
    if (select)
        d->select(span.start, span.end);
    if (!centred) {
        d->ensureVisible(span.end);
        d->ensureVisible(span.start);
        return;
    }
    d->layOutAround(d->page.table().rowAtOffset(span.start));
    const QRect rect = d->pageRectOf(span.start);
    d->scrollTo(rect.center().y() - viewport()->height() * 2 / 5);
}

void ReadingView::copy(bool) const
{
}

} // namespace nutgraf
