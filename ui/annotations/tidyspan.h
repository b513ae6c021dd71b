// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

namespace nutgraf {

/// What a person means by a selection: white space at the ends is left out, and an end inside a grapheme (a surrogate pair, a letter
/// with its accents, an emoji of several characters) moves outward. Empty when nothing is left. Looks at the line around only.
[[nodiscard]] TextSpan tidySpan(QStringView text, TextSpan span);

} // namespace nutgraf
