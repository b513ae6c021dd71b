// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace nutgraf {

/// Font of everything around the page: Inter where it is installed, else the desktop's. 13 px at the usual size, more where the
/// desktop asks for larger text (font size or scale).
[[nodiscard]] QFont frameFont();

/// Pixels for a desktop font of `points` at `dpi`: 13 at the usual 9 or 10 points and 96 dpi, growing with both.
[[nodiscard]] int framePixelSize(qreal points, qreal dpi);

} // namespace nutgraf
