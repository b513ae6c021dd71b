// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"
#include "ui/facts/factcommands.h"

namespace nutgraf {

/// `span` with one end moved by a word, as WidenStart, NarrowStart, WidenEnd or NarrowEnd says. Stays within its paragraph and keeps at
/// least one word; what cannot be moved stays.
[[nodiscard]] TextSpan steppedExtent(QStringView text, TextSpan span, FactCommand command);

} // namespace nutgraf
