// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/drawnicon.h"

#include "ui/theme/styleparts.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace nutgraf {

namespace {

class DrawnIconEngine final : public QIconEngine {
public:
    explicit DrawnIconEngine(DrawnSign sign)
        : m_sign(sign)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Active ? QPalette::Text : QPalette::PlaceholderText;
        const QColor ink = QGuiApplication::palette().color(group, role);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        switch (m_sign) {
        case DrawnSign::Cross: drawCross(*painter, rect, ink); break;
        case DrawnSign::ChevronDown: styleparts::chevron(*painter, rect, Qt::DownArrow, ink); break;
        case DrawnSign::ChevronRight: styleparts::chevron(*painter, rect, Qt::RightArrow, ink); break;
        case DrawnSign::ChevronLeft: styleparts::chevron(*painter, rect, Qt::LeftArrow, ink); break;
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap picture(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return picture;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new DrawnIconEngine(*this); }

private:
    static void drawCross(QPainter &painter, const QRectF &rect, const QColor &ink)
    {
        const qreal side = std::min(rect.width(), rect.height());
        const qreal arm = side * 0.24;
        painter.setPen(QPen(ink, std::max(1.2, side / 11), Qt::SolidLine, Qt::RoundCap));
        const QPointF c = rect.center();
        painter.drawLine(c - QPointF(arm, arm), c + QPointF(arm, arm));
        painter.drawLine(c - QPointF(arm, -arm), c + QPointF(arm, -arm));
    }

    DrawnSign m_sign;
};

} // namespace

QIcon drawnIcon(DrawnSign sign)
{
    return QIcon(new DrawnIconEngine(sign));
}

} // namespace nutgraf
