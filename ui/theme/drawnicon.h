// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace nutgraf {

enum class DrawnSign : quint8 { Cross, ChevronDown, ChevronRight, ChevronLeft };

/// A sign in the colour of the palette that holds when it is painted, sharp at every size. Qt's own pictures of these are files: the
/// first one asked for would load all plugins for icons and pictures, at every start.
[[nodiscard]] QIcon drawnIcon(DrawnSign sign);

} // namespace nutgraf
