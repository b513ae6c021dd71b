// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/articleclip.h"
#include "ui/reading/readingview_p.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace nutgraf {

TextSpan ReadingView::Private::unitAt(qsizetype offset) const
{
    switch (unit) {
    case Unit::Word:
        return wordAt(page, offset);
    case Unit::Paragraph:
        return paragraphAt(page, offset);
    case Unit::Character:
        break;
    }
    return {offset, offset};
}

void ReadingView::Private::extendTo(QPoint inViewport)
{
    const qsizetype offset = q->offsetAt(inViewport);
    if (offset < 0)
        return;
    const TextSpan there = unitAt(offset);
    mover.forgetColumn();
    if (offset < unitOrigin.start)
        select(unitOrigin.end, there.start);
    else
        select(unitOrigin.start, std::max(there.end, unitOrigin.end));
}

void ReadingView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const bool third = d->sinceDoubleClick.isValid() && d->sinceDoubleClick.elapsed() < QApplication::doubleClickInterval()
        && (point - d->pressPoint).manhattanLength() < QApplication::startDragDistance();
    d->sinceDoubleClick.invalidate();
    d->smoothScroll.stop();
    d->showCaret(false);
    d->setHovered({});
    d->pressed = true;
    d->moved = false;
    d->pressPoint = d->lastPoint = point;
    const qsizetype offset = offsetAt(point);
    if (offset < 0)
        return;
    if (third) {
        d->unit = Private::Unit::Paragraph;
        d->unitOrigin = d->unitAt(offset);
        d->select(d->unitOrigin.start, d->unitOrigin.end);
        d->moved = true;
        return;
    }
    d->unit = Private::Unit::Character;
    const qsizetype character = d->page.characterAt(d->toPage(point));
    d->mayDrag = !(event->modifiers() & Qt::ShiftModifier) && character >= 0 && d->selection().contains(character);
    if (d->mayDrag)
        return;
    if (event->modifiers() & Qt::ShiftModifier) {
        d->unitOrigin = {d->anchor, d->anchor};
        d->moved = true;
        d->extendTo(point);
        return;
    }
    d->unitOrigin = {offset, offset};
    d->mover.forgetColumn();
    d->select(offset, offset);
}

void ReadingView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint point = event->position().toPoint();
    const qsizetype character = d->page.characterAt(d->toPage(point));
    const qsizetype offset = character >= 0 ? character : offsetAt(point);
    if (offset < 0)
        return;
    d->unit = Private::Unit::Word;
    d->unitOrigin = d->unitAt(offset);
    d->pressed = true;
    d->mayDrag = false;
    d->moved = true; // the second click has chosen a word: no mark is activated by it
    d->pressPoint = d->lastPoint = point;
    d->sinceDoubleClick.start();
    d->select(d->unitOrigin.start, d->unitOrigin.end);
}

void ReadingView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (!d->pressed || !(event->buttons() & Qt::LeftButton)) {
        d->hover(point);
        return;
    }
    d->lastPoint = point;
    if (!d->moved && (point - d->pressPoint).manhattanLength() < QApplication::startDragDistance())
        return;
    d->moved = true;
    if (d->mayDrag) {
        d->pressed = d->mayDrag = false;
        d->startDrag();
        return;
    }
    constexpr int scrollInterval = 30; // ms
    if (viewport()->rect().contains(QPoint(viewport()->width() / 2, point.y())))
        d->scrollTimer.stop();
    else if (!d->scrollTimer.isActive())
        d->scrollTimer.start(scrollInterval, this);
    d->extendTo(point);
}

void ReadingView::Private::autoScroll()
{
    const int height = q->viewport()->height();
    const int beyond = lastPoint.y() < 0 ? lastPoint.y() : std::max(0, lastPoint.y() - height);
    // The further out, the faster.
    scrollTo(scrollY() + (beyond < 0 ? std::min(-2, beyond / 2) : std::max(2, beyond / 2)));
    layOutVisible();
    extendTo({lastPoint.x(), std::clamp(lastPoint.y(), 0, height - 1)});
}

void ReadingView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !d->pressed)
        return;
    d->pressed = false;
    d->scrollTimer.stop();
    const QPoint point = event->position().toPoint();
    if (d->mayDrag) {
        d->mayDrag = false;
        const qsizetype offset = offsetAt(point);
        d->select(offset, offset);
    }
    if (!d->moved)
        d->click(point);
    else
        d->settle();
}

void ReadingView::Private::click(QPoint inViewport)
{
    if (dateLineIsLink && dateLineRect().contains(inViewport)) {
        Q_EMIT q->dateLineActivated();
        return;
    }
    const QList<Mark> marks = marksAtPoint(inViewport);
    if (!marks.isEmpty()) {
        Q_EMIT q->markActivated(marks.constFirst());
        return;
    }
    const qsizetype character = page.characterAt(toPage(inViewport));
    if (const QString link = character < 0 ? QString() : linkAt(character); !link.isEmpty())
        Q_EMIT q->linkActivated(link);
}

QList<Mark> ReadingView::Private::marksAtPoint(QPoint inViewport)
{
    const qsizetype character = page.characterAt(toPage(inViewport));
    return character < 0 ? QList<Mark>() : q->marksAt(character);
}

QString ReadingView::Private::linkAt(qsizetype offset) const
{
    for (const InlineStyle &style : page.inlines({offset, offset + 1})) {
        if (style.kind == InlineKind::Link && style.span.contains(offset))
            return style.target;
    }
    return {};
}

void ReadingView::Private::hover(QPoint inViewport)
{
    const QPoint onPage = toPage(inViewport);
    const bool overColumn = onPage.x() >= 0 && onPage.x() < page.width();
    const qsizetype character = page.characterAt(onPage);
    const bool overSelection = character >= 0 && selection().contains(character);
    const bool overLink = (character >= 0 && !linkAt(character).isEmpty()) || (dateLineIsLink && dateLineRect().contains(inViewport));
    q->viewport()->setCursor(overSelection || !overColumn ? Qt::ArrowCursor : overLink ? Qt::PointingHandCursor : Qt::IBeamCursor);
    const QList<Mark> marks = marksAtPoint(inViewport);
    // A quote around a name does not hide the name: the innermost mark that has a group lights up.
    const auto grouped = std::ranges::find_if(marks, [](const Mark &mark) { return mark.group >= 0; });
    setHovered(grouped != marks.end() ? std::optional(*grouped) : marks.isEmpty() ? std::optional<Mark>() : std::optional(marks.constFirst()));
}

bool ReadingView::Private::showToolTip(const QPoint &inViewport, const QPoint &globalPos)
{
    QStringList lines;
    for (const Mark &mark : marksAtPoint(inViewport)) {
        if (!mark.label.isEmpty() && !lines.contains(mark.label))
            lines.append(mark.label);
    }
    const qsizetype character = page.characterAt(toPage(inViewport));
    if (const QString link = character < 0 ? QString() : linkAt(character); !link.isEmpty())
        lines.append(link);
    if (lines.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPos, u"<p style='white-space:pre-wrap'>"_s + lines.join(u'\n').toHtmlEscaped() + u"</p>"_s, q->viewport());
    return !lines.isEmpty();
}

void ReadingView::Private::startDrag()
{
    auto *drag = new QDrag(q);
    drag->setMimeData(clipOf(page.text(), page.structure(), selection(), true).release());
    drag->exec(Qt::CopyAction);
}

void ReadingView::wheelEvent(QWheelEvent *event)
{
    constexpr int notch = 120; // eighths of a degree of one step of a wheel
    if (event->modifiers() & Qt::ControlModifier) {
        d->wheelRest += event->angleDelta().y();
        const int steps = d->wheelRest / notch;
        d->wheelRest -= steps * notch;
        if (steps != 0)
            zoomBy(steps);
        event->accept();
        return;
    }
    const int lines = QApplication::wheelScrollLines();
    const int pixels = event->pixelDelta().y();
    if (pixels != 0) {
        // A touch pad moves by itself as smoothly as the finger does.
        d->smoothScroll.stop();
        d->scrollTo(d->scrollY() - pixels);
    } else {
        d->smoothScroll.scrollBy(-event->angleDelta().y() * lines * verticalScrollBar()->singleStep() / notch);
    }
    event->accept();
}

void ReadingView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse) {
        const QPoint point = event->pos();
        const qsizetype character = d->page.characterAt(d->toPage(point));
        const qsizetype offset = offsetAt(point);
        if (offset >= 0 && (character < 0 || !d->selection().contains(character)))
            d->select(offset, offset);
        Q_EMIT contextMenuAsked(event->globalPos(), character >= 0 ? character : offset, d->marksAtPoint(point));
    } else {
        d->ensureVisible(d->caret);
        Q_EMIT contextMenuAsked(viewport()->mapToGlobal(rectOf(d->caret).bottomLeft()), d->caret, marksAt(d->caret));
    }
    event->accept();
}

void ReadingView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->source() != this && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void ReadingView::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->source() != this && (event->mimeData()->hasUrls() || event->mimeData()->hasText()))
        event->acceptProposedAction();
}

void ReadingView::dropEvent(QDropEvent *event)
{
    if (event->source() == this)
        return;
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
    else if (event->mimeData()->hasText())
        Q_EMIT textDropped(event->mimeData()->text());
    else
        return;
    event->acceptProposedAction();
}

} // namespace nutgraf
