// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/labelchip.h"

#include "ui/facts/rowpainting.h"

#include <QPainter>

namespace nutgraf {

using namespace RowPainting;

namespace {

constexpr int side = 8;
constexpr int keyGap = 6;

} // namespace

LabelChip::LabelChip(const QString &key, const QString &name, const QColor &colour, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(key)
    , m_colour(colour)
{
    setText(name);
    setAccessibleName(key.isEmpty() ? name : tr("%1, key %2").arg(name, key));
    setFocusPolicy(Qt::NoFocus); // the selection in the text keeps the focus
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::ArrowCursor);
}

void LabelChip::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QSize LabelChip::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int key = m_key.isEmpty() ? 0 : QFontMetrics(secondFont(font())).horizontalAdvance(m_key) + keyGap;
    return {side + key + metrics.horizontalAdvance(text()) + 2 + side, metrics.height() + 8};
}

void LabelChip::paintEvent(QPaintEvent *)
{
    const FrameColours &frame = m_theme.frame;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const auto visual = [this](const QRect &area) { return QStyle::visualRect(layoutDirection(), rect(), area); };
    const QColor ground = isDown() ? frame.selection : underMouse() ? mixed(frame.hover, frame.text, 0.08) : frame.hover;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), 5, 5);
    int left = side;
    if (!m_key.isEmpty()) {
        painter.setFont(secondFont(font()));
        painter.setPen(frame.dim);
        const int width = painter.fontMetrics().horizontalAdvance(m_key);
        drawElided(painter, visual({left, 0, width + 1, height()}), Qt::AlignLeft, m_key);
        left += width + keyGap;
    }
    painter.setFont(font());
    const QRect words(left, 0, width() - left - side, height());
    if (m_colour.isValid()) { // the marker pen that it will leave
        const QRect stroke(words.left() - 2, height() - 8, words.width() + 4, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(markerColour(m_colour, m_theme.dark));
        painter.drawRoundedRect(visual(stroke), 2, 2);
    }
    painter.setPen(frame.text);
    drawElided(painter, visual(words.adjusted(0, 0, 3, 0)), Qt::AlignLeft, text());
}

} // namespace nutgraf
