// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/styleparts.h"

#include "ui/theme/contrast.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace nutgraf::styleparts {

namespace {

bool has(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

/// Border of something that can be used: seen at 3:1 only where it matters (checks), else a hairline with some more ink.
QColor border(const FrameColours &colours)
{
    return mixed(colours.hairline, colours.text, 0.08);
}

class Saved {
public:
    explicit Saved(QPainter &painter)
        : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter &m_painter;
};

} // namespace

void roundedBox(QPainter &painter, QRectF rect, qreal radius, const QColor &fill, const QColor &line, qreal borderWidth)
{
    const Saved saved(painter);
    painter.setBrush(fill.isValid() ? QBrush(fill) : Qt::NoBrush);
    if (line.isValid()) {
        painter.setPen(QPen(line, borderWidth));
        const qreal inset = borderWidth / 2;
        rect.adjust(inset, inset, -inset, -inset);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.drawRoundedRect(rect, radius, radius);
}

void hairline(QPainter &painter, QRectF rect, Qt::Edge edge, const QColor &colour)
{
    switch (edge) {
    case Qt::TopEdge: rect.setBottom(rect.top() + 1); break;
    case Qt::BottomEdge: rect.setTop(rect.bottom() - 1); break;
    case Qt::LeftEdge: rect.setRight(rect.left() + 1); break;
    case Qt::RightEdge: rect.setLeft(rect.right() - 1); break;
    }
    painter.fillRect(rect, colour);
}

void focusRing(QPainter &painter, QRectF rect, const FrameColours &colours)
{
    roundedBox(painter, rect, fieldRadius, {}, colours.accent, 2);
}

void chevron(QPainter &painter, QRectF rect, Qt::ArrowType direction, const QColor &colour)
{
    const Saved saved(painter);
    painter.translate(rect.center());
    painter.rotate(direction == Qt::UpArrow ? 180 : direction == Qt::LeftArrow ? 90 : direction == Qt::RightArrow ? -90 : 0);
    QPainterPath path(QPointF(-3.5, -1.75));
    path.lineTo(0, 1.75);
    path.lineTo(3.5, -1.75);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void inputField(QPainter &painter, const QStyleOption &option, const FrameColours &colours)
{
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    const QColor fill = has(option, QStyle::State_Enabled) ? option.palette.color(QPalette::Base) : colours.frame;
    roundedBox(painter, option.rect, fieldRadius, fill, focused ? colours.accent : border(colours), focused ? 2 : 1);
}

void pushButton(QPainter &painter, const QStyleOption &option, const FrameColours &colours)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton) && has(option, QStyle::State_Enabled);
    const bool flat = button != nullptr && button->features.testFlag(QStyleOptionButton::Flat);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor fill = isDefault ? colours.accent : colours.raised;
    if (pressed)
        fill = isDefault ? mixed(fill, colours.text, 0.15) : mixed(colours.hover, colours.text, 0.06);
    else if (hovered)
        fill = isDefault ? mixed(fill, colours.text, 0.08) : colours.hover;
    if (!flat || pressed || hovered)
        roundedBox(painter, option.rect, fieldRadius, fill, isDefault || flat ? QColor() : border(colours));
    // The filled default button needs its ring inside, in the colour of its text.
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        if (isDefault)
            roundedBox(painter, QRectF(option.rect).adjusted(2, 2, -2, -2), fieldRadius - 2, {}, colours.accentText, 1.5);
        else
            focusRing(painter, option.rect, colours);
    }
}

void toolButton(QPainter &painter, const QStyleOption &option, const FrameColours &colours)
{
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool on = has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (pressed)
        roundedBox(painter, option.rect, fieldRadius, mixed(colours.hover, colours.text, 0.08));
    else if (on || hovered)
        roundedBox(painter, option.rect, fieldRadius, colours.hover);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, option.rect, colours);
}

void checkBox(QPainter &painter, const QStyleOption &option, const FrameColours &colours)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool filled = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    const QColor ink = enabled ? colours.accent : mixed(colours.dim, colours.frame, 0.5);
    const QColor line = filled ? ink : withContrast(mixed(colours.frame, colours.text, 0.4), colours.frame, visibleContrast);
    const QRectF box = QRectF(option.rect);
    roundedBox(painter, box, 3, filled ? ink : colours.raised, line);
    const Saved saved(painter);
    painter.setPen(QPen(colours.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal unit = box.width() / 16;
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(x, y) * unit; };
    if (has(option, QStyle::State_NoChange))
        painter.drawLine(at(4.5, 8), at(11.5, 8));
    else if (filled)
        painter.drawPolyline(QPolygonF{at(4, 8.5), at(7, 11.3), at(12, 5)});
}

void radioButton(QPainter &painter, const QStyleOption &option, const FrameColours &colours)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QColor ink = enabled ? colours.accent : mixed(colours.dim, colours.frame, 0.5);
    const QColor line = on ? ink : withContrast(mixed(colours.frame, colours.text, 0.4), colours.frame, visibleContrast);
    const QRectF box = QRectF(option.rect);
    roundedBox(painter, box, box.width() / 2, on ? ink : colours.raised, line);
    if (on) {
        const qreal inset = box.width() * 0.31;
        roundedBox(painter, box.adjusted(inset, inset, -inset, -inset), box.width() / 2, colours.accentText);
    }
}

void tab(QPainter &painter, const QStyleOptionTab &option, const FrameColours &colours)
{
    const QRectF box = QRectF(option.rect).adjusted(1, 2, -1, -2);
    if (has(option, QStyle::State_Selected))
        roundedBox(painter, box, fieldRadius, colours.hover);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        roundedBox(painter, box, fieldRadius, mixed(colours.frame, colours.hover, 0.5));
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        focusRing(painter, box, colours);
}

void itemPanel(QPainter &painter, const QStyleOption &option, bool selected, bool hovered, const FrameColours &colours)
{
    if (selected)
        painter.fillRect(option.rect, has(option, QStyle::State_Enabled) ? colours.selection : colours.hover);
    else if (hovered)
        painter.fillRect(option.rect, mixed(colours.frame, colours.hover, 0.7));
}

void scrollHandle(QPainter &painter, QRectF rect, const QStyleOptionSlider &option, const FrameColours &colours)
{
    const bool active = has(option, QStyle::State_Sunken) || (has(option, QStyle::State_MouseOver) && option.activeSubControls != 0);
    const QColor ink = mixed(colours.frame, colours.text, active ? 0.42 : 0.24);
    const qreal inset = 2;
    rect.adjust(inset, inset, -inset, -inset);
    roundedBox(painter, rect, std::min(rect.width(), rect.height()) / 2, ink);
}

void slider(QPainter &painter, const QStyleOptionSlider &option, QRectF handle, const FrameColours &colours)
{
    constexpr qreal thickness = 4;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool across = option.orientation == Qt::Horizontal;
    const QRectF all(option.rect);
    const QRectF groove = across ? QRectF(all.left() + 2, all.center().y() - thickness / 2, all.width() - 4, thickness)
                                 : QRectF(all.center().x() - thickness / 2, all.top() + 2, thickness, all.height() - 4);
    const QColor rest = mixed(colours.frame, colours.text, 0.3);
    roundedBox(painter, groove, thickness / 2, enabled ? withContrast(rest, colours.frame, visibleContrast) : rest);
    const QColor ink = enabled ? colours.accent : mixed(colours.frame, colours.dim, 0.6);
    const QPointF centre(across ? handle.center().x() : all.center().x(), across ? all.center().y() : handle.center().y());
    QRectF done = groove;
    // QSlider sets `upsideDown` by the reading direction, and for a usual upright slider, whose low end is below.
    if (across && option.upsideDown)
        done.setLeft(centre.x());
    else if (across)
        done.setRight(centre.x());
    else if (option.upsideDown)
        done.setTop(centre.y());
    else
        done.setBottom(centre.y());
    roundedBox(painter, done, thickness / 2, ink);
    const qreal radius = has(option, QStyle::State_Sunken) ? 6 : 7;
    const QRectF knob(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    roundedBox(painter, knob.adjusted(-2, -2, 2, 2), radius + 2, colours.frame); // a gap around the knob
    roundedBox(painter, knob, radius, ink);
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange))
        roundedBox(painter, knob.adjusted(-3, -3, 3, 3), radius + 3, {}, colours.accent, 1.5);
}

void progress(QPainter &painter, const QStyleOptionProgressBar &option, const FrameColours &colours)
{
    constexpr qreal thickness = 4;
    QRectF groove(option.rect);
    groove = QRectF(groove.left(), groove.center().y() - thickness / 2, groove.width(), thickness);
    roundedBox(painter, groove, thickness / 2, mixed(colours.hairline, colours.text, 0.05));
    const int range = option.maximum - option.minimum;
    QRectF done = groove;
    if (range > 0)
        done.setWidth(groove.width() * std::clamp(qreal(option.progress - option.minimum) / range, 0.0, 1.0));
    else
        done.adjust(groove.width() * 0.3, 0, -groove.width() * 0.3, 0); // busy without a known end
    if (done.width() < 1)
        return;
    const bool mirrored = (option.direction == Qt::RightToLeft) != option.invertedAppearance;
    if (mirrored && range > 0)
        done.moveRight(groove.right());
    roundedBox(painter, done, thickness / 2, colours.accent);
}

} // namespace nutgraf::styleparts
