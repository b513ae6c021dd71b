// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/findbar.h"
#include "ui/reading/findsession.h"
#include "ui/reading/markmap.h"
#include "ui/reading/markticks.h"
#include "ui/reading/readingview_p.h"

namespace nutgraf {

ReadingView::Private::Private(ReadingView *view)
    : q(view)
    , smoothScroll(view->verticalScrollBar())
    , map(new MarkMap(view))
    , findBar(new FindBar(view))
    , find(std::make_unique<FindSession>(*view, *findBar))
{
    findBar->hide();
    page.setOnMeasured([this](qsizetype row, int change) { keepInPlace(row, change); });
    QObject::connect(map, &MarkMap::activated, q, [this](double place) {
        smoothScroll.stop();
        scrollTo(int(place * page.height()) - q->viewport()->height() / 2);
    });
}

ReadingView::Private::~Private() = default;

QMargins ReadingView::Private::viewportMargins() const
{
    return {0, 0, MarkMap::stripWidth, findBar->isHidden() ? 0 : findBar->sizeHint().height()};
}

void ReadingView::Private::placeExtras()
{
    const QRect seen = q->viewport()->geometry();
    const bool leftToRight = q->layoutDirection() == Qt::LeftToRight;
    map->setGeometry(leftToRight ? seen.right() + 1 : seen.left() - MarkMap::stripWidth, seen.top(), MarkMap::stripWidth, seen.height());
    findBar->setGeometry(leftToRight ? seen.left() : map->x(), seen.bottom() + 1, seen.width() + MarkMap::stripWidth, findBar->sizeHint().height());
}

void ReadingView::Private::ticksSoon()
{
    constexpr int restTime = 60; // ms: many changes, one count
    ticksTimer.start(restTime, q);
}

void ReadingView::Private::updateTicks()
{
    ticksTimer.stop();
    constexpr int tickStep = 4; // pixels: one tick is three high
    const int lit = hovered && hovered->group >= 0 ? hovered->group : litGroup;
    map->setTicks(markTicks(page, layers, palette, settings, lit, map->height() / tickStep));
}

void ReadingView::openFind()
{
    d->findBar->show();
    setViewportMargins(d->viewportMargins());
    d->placeExtras();
    d->find->open();
}

void ReadingView::closeFind()
{
    d->find->close();
    d->findBar->hide();
    setViewportMargins(d->viewportMargins());
    setFocus(Qt::OtherFocusReason);
}

void ReadingView::findNext()
{
    if (d->findBar->query().isEmpty())
        openFind();
    else
        d->find->next();
}

void ReadingView::findPrevious()
{
    if (d->findBar->query().isEmpty())
        openFind();
    else
        d->find->previous();
}

} // namespace nutgraf
