// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tokenindex.h"

namespace nutgraf {

/// For each token of `before` the token of `after` that it has become, in order, or -1. Runs of tokens that are unique on both sides
/// are matched first, long ones before short ones (patience diff with shrinking runs), then what adjoins them. O(n log n).
[[nodiscard]] QList<int> matchInOrder(const TokenIndex &before, const TokenIndex &after);

/// Runs of `length` tokens that stand once in all of `before` and once in all of `after`, as their first tokens, in order of the
/// former. O(n).
[[nodiscard]] QList<std::pair<int, int>> uniqueRuns(const TokenIndex &before, const TokenIndex &after, int length);

} // namespace nutgraf
