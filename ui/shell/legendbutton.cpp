// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/legendbutton.h"

#include "ui/shell/actions.h"

#include <QAction>
#include <QPainter>
#include <QStyle>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
constexpr int pad = 8;
constexpr int swatchWidth = 13;
constexpr int gap = 6;
} // namespace

LegendButton::LegendButton(QAction *action, MarkKind kind, QWidget *parent)
    : QToolButton(parent)
    , m_kind(kind)
    , m_name(Actions::plainText(action))
{
    setDefaultAction(action);
    setObjectName(u"legend."_s + Actions::id(action));
    setAccessibleName(m_name);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::toggled, this, [this](bool on) {
        setToolTip(on ? tr("%1 are shown; click to hide them").arg(m_name) : tr("%1 are hidden; click to show them").arg(m_name));
    });
}

void LegendButton::setMarks(const MarkPalette &palette)
{
    m_marks = palette;
    update();
}

QSize LegendButton::sizeHint() const
{
    if (m_textWidth < 0) // layouts ask some fifty times while the window is set up
        m_textWidth = fontMetrics().horizontalAdvance(m_name);
    return {pad + swatchWidth + gap + m_textWidth + pad, qMax(28, fontMetrics().height() + 10)};
}

void LegendButton::changeEvent(QEvent *event)
{
    m_textWidth = -1;
    QToolButton::changeEvent(event);
}

void LegendButton::drawSwatch(QPainter &painter, QRect place) const
{
    const MarkStyle &style = m_marks.style(m_kind);
    if (m_kind == MarkKind::Quote) {
        painter.fillRect(QRect(place.center().x() - 1, place.center().y() - 6, 3, 13), m_marks.quoteBar.isValid() ? m_marks.quoteBar : palette().color(QPalette::Mid));
        return;
    }
    if (m_kind == MarkKind::Number) {
        const QRect tint(place.left(), place.center().y() - 4, place.width(), 9);
        QColor ink = style.text.isValid() ? style.text : palette().color(QPalette::Mid);
        if (style.background.isValid())
            painter.fillRect(tint, style.background);
        ink.setAlphaF(0.55F);
        painter.fillRect(tint, ink);
        return;
    }
    QPen pen(style.line.isValid() ? style.line : style.text.isValid() ? style.text : palette().color(QPalette::Text), 3);
    pen.setCapStyle(Qt::FlatCap);
    if (style.lineStyle == LineStyle::Dashed)
        pen.setDashPattern({1.6, 0.8});
    else if (style.lineStyle == LineStyle::Dotted)
        pen.setDashPattern({0.9, 0.8});
    painter.setPen(pen);
    const qreal y = place.center().y() + 0.5;
    painter.drawLine(QPointF(place.left(), y), QPointF(place.right() + 1, y));
}

void LegendButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Link), 1) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? palette().color(QPalette::AlternateBase) : QColor(Qt::transparent));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const bool on = isChecked();
    painter.setOpacity(on ? 1.0 : 0.35);
    const auto visual = [this](const QRect &place) { return QStyle::visualRect(layoutDirection(), rect(), place); };
    const QRect swatch = visual({pad, 0, swatchWidth, height()});
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawSwatch(painter, swatch);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(on ? 1.0 : 0.75);
    painter.setPen(palette().color(on ? QPalette::WindowText : QPalette::PlaceholderText));
    QFont text = font();
    text.setStrikeOut(!on);
    painter.setFont(text);
    const Qt::Alignment side = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignAbsolute;
    painter.drawText(visual({pad + swatchWidth + gap, 0, width() - pad - swatchWidth - gap, height()}), int(side | Qt::AlignVCenter), m_name);
}

} // namespace nutgraf
