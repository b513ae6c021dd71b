// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markmap.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

MarkMap::MarkMap(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"markMap"_s);
    setAccessibleName(tr("Map of marks"));
    setToolTip(tr("Where marks are; click to go there"));
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void MarkMap::setColours(const QColor &page, const QColor &edge)
{
    m_page = page;
    m_edge = edge;
    update();
}

void MarkMap::setTicks(QList<Tick> ticks)
{
    if (ticks == m_ticks)
        return;
    m_ticks = std::move(ticks);
    update();
}

void MarkMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_page);
    QColor strip = m_edge;
    strip.setAlphaF(0.35F);
    painter.fillRect(rect(), strip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr double tickHeight = 3;
    for (const Tick &tick : m_ticks) {
        painter.setBrush(tick.colour);
        painter.drawRoundedRect(QRectF(2, tick.place * (height() - tickHeight), width() - 4, tickHeight), 1, 1);
    }
}

void MarkMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position());
}

void MarkMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        goTo(event->position());
}

void MarkMap::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void MarkMap::goTo(const QPointF &point)
{
    Q_EMIT activated(std::clamp(point.y() / std::max(1, height()), 0.0, 1.0));
}

} // namespace nutgraf
