// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

namespace nutgraf {

/// The stretch of a text that is most like some words.
struct LikeStretch {
    TextSpan span;
    double likeness = 0; ///< 1 for the same, 0 for nothing in common
};

/// 1 − edit distance ÷ length of the longer one. O(a × b).
[[nodiscard]] double likeness(QStringView a, QStringView b);

/// The stretch of `window` most like `words`, as a span within `window` (Sellers 1980). O(words × window).
[[nodiscard]] LikeStretch mostAlike(QStringView words, QStringView window);

} // namespace nutgraf
