// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QPen>
#include <QRectF>

class QPainter;
class QStyleOption;
class QStyle;
class QStyleOptionComboBox;
class QStyleOptionMenuItem;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionProgressBar;

/// The pieces FrameStyle is drawn of. All are crisp at any device pixel ratio: borders run along pixel centres.
namespace nutgraf::styleparts {

inline constexpr qreal fieldRadius = 5;

void roundedBox(QPainter &painter, QRectF rect, qreal radius, const QColor &fill, const QColor &border = {}, qreal borderWidth = 1);
void hairline(QPainter &painter, QRectF rect, Qt::Edge edge, const QColor &colour);
/// Two pixels of accent just inside the rectangle: seen on every background, and never lost under a neighbour.
void focusRing(QPainter &painter, QRectF rect, const FrameColours &colours);
/// A chevron in the middle of the rectangle.
void chevron(QPainter &painter, QRectF rect, Qt::ArrowType direction, const QColor &colour);

void inputField(QPainter &painter, const QStyleOption &option, const FrameColours &colours);
void pushButton(QPainter &painter, const QStyleOption &option, const FrameColours &colours);
void toolButton(QPainter &painter, const QStyleOption &option, const FrameColours &colours);
void checkBox(QPainter &painter, const QStyleOption &option, const FrameColours &colours);
void radioButton(QPainter &painter, const QStyleOption &option, const FrameColours &colours);
void tab(QPainter &painter, const QStyleOptionTab &option, const FrameColours &colours);
void itemPanel(QPainter &painter, const QStyleOption &option, bool selected, bool hovered, const FrameColours &colours);
void scrollHandle(QPainter &painter, QRectF rect, const QStyleOptionSlider &option, const FrameColours &colours);
void slider(QPainter &painter, const QStyleOptionSlider &option, QRectF handle, const FrameColours &colours);
void progress(QPainter &painter, const QStyleOptionProgressBar &option, const FrameColours &colours);

} // namespace nutgraf::styleparts
