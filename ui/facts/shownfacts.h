// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <vector>

namespace nutgraf {

/// For each date of `facts`, whether the window shows it. A length of time or a rhythm ("two weeks", "every day") that overlaps a
/// figure is not: the figure already tells it. The facts themselves stay as they are, so that every FactRef keeps its meaning. Linear.
[[nodiscard]] std::vector<bool> shownDates(const Facts &facts);

/// So many facts that working them up for the window would hold it up: to be done on a worker.
[[nodiscard]] bool areMany(const Facts &facts);

} // namespace nutgraf
