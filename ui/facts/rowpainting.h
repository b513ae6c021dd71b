// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QStyleOptionViewItem>

/// What the rows of the side panels have in common. Spacing in steps of four pixels; heights follow the font.
namespace nutgraf::RowPainting {

inline constexpr int edge = 14; ///< from the border of the panel
inline constexpr int textStart = 36; ///< where words begin, after the dot
inline constexpr int gap = 12;

[[nodiscard]] QFont headingFont(const QFont &font);
[[nodiscard]] QFont secondFont(const QFont &font);
[[nodiscard]] int lineHeight(const QFontMetrics &metrics);
/// `part` of the way from a to b.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, qreal part);
/// Second lines and values; dim alone falls under 4.5:1 on the selection.
[[nodiscard]] QColor quietColour(const FrameColours &frame, bool selected);
/// One line, cut with an ellipsis where it does not fit.
void drawElided(QPainter &painter, const QRect &area, Qt::Alignment side, const QString &text);
/// Selection, hover, and a bar at the edge where the keyboard is.
void drawRowBackground(QPainter &painter, const QStyleOptionViewItem &option, const FrameColours &frame);
/// A marker-pen colour on the theme's ground: as it is in the light, deep in the dark.
[[nodiscard]] QColor markerColour(const QColor &colour, bool dark);
/// A palette for a panel; Base is the raised ground of input fields.
[[nodiscard]] QPalette panelPalette(QPalette palette, const FrameColours &frame);

} // namespace nutgraf::RowPainting
