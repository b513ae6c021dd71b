// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/markpalette.h"

namespace nutgraf {

struct ThemeFile;

/// Name of the kind's style in our KSyntaxHighlighting definition: "Person", "Search Hit". Lexical kinds share the style of the kind
/// they stand in for.
[[nodiscard]] QString markStyleName(MarkKind kind);

/// The reading pane's colours from a theme. A theme that has styles of our definition is taken at its word; from any other one each
/// kind takes the colour of a text style (Person that of Function, Place that of String …), and where the theme gives it none of its
/// own, ours of the same lightness. Line styles differ by kind, so that no kind is told by its hue alone.
[[nodiscard]] MarkPalette makeMarkPalette(const ThemeFile &file);

} // namespace nutgraf
