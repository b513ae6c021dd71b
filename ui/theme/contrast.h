// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace nutgraf {

/// What text needs to be read on its background (WCAG 2.2, 1.4.3), and what a line or a border needs to be seen (1.4.11).
inline constexpr qreal readableContrast = 4.5;
inline constexpr qreal visibleContrast = 3.0;

/// Relative luminance of an opaque colour, 0 black to 1 white (WCAG 2.2).
[[nodiscard]] qreal luminance(const QColor &colour);
/// 1 (the same) to 21 (black on white); the order does not matter.
[[nodiscard]] qreal contrastRatio(const QColor &a, const QColor &b);
/// `share` of `b` in `a`, 0 to 1; opaque.
[[nodiscard]] QColor mixed(const QColor &a, const QColor &b, qreal share);
/// The colour nearest to `colour` on its way to black or white that reaches `ratio` on `background`; `colour` itself where it does.
[[nodiscard]] QColor withContrast(const QColor &colour, const QColor &background, qreal ratio = readableContrast);
/// The background nearest to `background` on its way to `page` on which `text` reaches `ratio`.
[[nodiscard]] QColor backgroundFor(const QColor &text, const QColor &background, const QColor &page, qreal ratio = readableContrast);

} // namespace nutgraf
