// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QSize>

class QPainter;
class QStyle;
class QStyleOptionMenuItem;

/// The rows of menus: a filled rounded row where the pointer or the keyboard is, signs, words and shortcuts each in a column.
namespace nutgraf::menuparts {

/// `words` is the size of the text alone; Qt adds the width of the longest shortcut to the menu itself.
[[nodiscard]] QSize itemSize(const QStyleOptionMenuItem &option, QSize words);
void item(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style, const FrameColours &colours);

} // namespace nutgraf::menuparts
