// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/rowpainting.h"

#include <QStyle>

namespace nutgraf::RowPainting {

namespace {

QFont scaled(QFont font, qreal factor)
{
    if (font.pixelSize() > 0)
        font.setPixelSize(qMax(9, qRound(font.pixelSize() * factor)));
    else
        font.setPointSizeF(font.pointSizeF() * factor);
    return font;
}

} // namespace

QFont headingFont(const QFont &font)
{
    QFont heading = scaled(font, 0.86);
    heading.setCapitalization(QFont::AllUppercase);
    heading.setLetterSpacing(QFont::PercentageSpacing, 106);
    return heading;
}

QFont secondFont(const QFont &font)
{
    return scaled(font, 0.93);
}

int lineHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 8;
}

QColor mixed(const QColor &a, const QColor &b, qreal part)
{
    const auto between = [part](float from, float to) { return from + (to - from) * float(part); };
    return QColor::fromRgbF(between(a.redF(), b.redF()), between(a.greenF(), b.greenF()), between(a.blueF(), b.blueF()));
}

QColor quietColour(const FrameColours &frame, bool selected)
{
    return selected ? mixed(frame.dim, frame.selectionText, 0.4) : frame.dim;
}

void drawElided(QPainter &painter, const QRect &area, Qt::Alignment side, const QString &text)
{
    // The side follows the interface, the order of the characters the text: "< 90 %" is not turned over in an interface of Arabic.
    const Qt::LayoutDirection interface = painter.layoutDirection();
    const Qt::Alignment place = QStyle::visualAlignment(interface, side) | Qt::AlignAbsolute | Qt::AlignVCenter;
    painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(area, int(place) | Qt::TextSingleLine, painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
    painter.setLayoutDirection(interface);
}

void drawRowBackground(QPainter &painter, const QStyleOptionViewItem &option, const FrameColours &frame)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, frame.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(option.rect, frame.hover);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    const QRect bar(option.rect.left(), option.rect.top(), 3, option.rect.height());
    painter.fillRect(QStyle::visualRect(option.direction, option.rect, bar), frame.accent);
}

QColor markerColour(const QColor &colour, bool dark)
{
    if (!dark || !colour.isValid())
        return colour;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    return QColor::fromHslF(qMax(hue, 0.0f), saturation * 0.6f, 0.24f);
}

QPalette panelPalette(QPalette palette, const FrameColours &frame)
{
    palette.setColor(QPalette::Window, frame.frame);
    palette.setColor(QPalette::WindowText, frame.text);
    palette.setColor(QPalette::Base, frame.raised);
    palette.setColor(QPalette::Text, frame.text);
    palette.setColor(QPalette::Button, frame.frame);
    palette.setColor(QPalette::ButtonText, frame.text);
    palette.setColor(QPalette::PlaceholderText, frame.dim);
    palette.setColor(QPalette::Highlight, frame.selection);
    palette.setColor(QPalette::HighlightedText, frame.selectionText);
    return palette;
}

} // namespace nutgraf::RowPainting
