// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/linkbutton.h"

#include <QGuiApplication>
#include <QPainter>

namespace nutgraf {

namespace {
constexpr int pad = 6;
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * pad, fontMetrics().height() + 4};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = QGuiApplication::palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::Link);
    if (hasFocus()) {
        painter.setPen(QPen(colour, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    QFont words = font();
    words.setUnderline(underMouse() || isDown());
    painter.setFont(words);
    painter.setPen(colour);
    painter.drawText(rect(), int(Qt::AlignCenter | Qt::TextSingleLine), text());
}

} // namespace nutgraf
