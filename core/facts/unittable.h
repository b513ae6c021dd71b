// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/unitlexicon.h"

namespace nutgraf::grammar {

struct UnitEntry {
    std::u16string_view word; ///< folded, words apart by one space
    std::u16string_view name; ///< canonical
    UnitKind kind = UnitKind::None;
};

/// The entry of a folded unit word; null for another.
[[nodiscard]] const UnitEntry *findUnit(QStringView folded);

} // namespace nutgraf::grammar
