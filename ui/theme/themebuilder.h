// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

class QPalette;

namespace nutgraf {

struct ThemeFile;

/// The whole look from a theme file. A file that does not know us gets frame colours mixed from its page and text. Every text colour
/// reaches 4.5:1 on what it stands on, every line 3:1, whatever the file says.
[[nodiscard]] Theme makeTheme(const ThemeFile &file);

/// The palette of the widgets.
[[nodiscard]] QPalette makeWidgetPalette(const Theme &theme);

} // namespace nutgraf
