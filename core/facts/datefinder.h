// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds expressions of time and resolves them against input.published (TIMEX3 values). Without a date of publication a relative
/// expression keeps an open value ("XXXX-WXX-2") and the reason says why.
[[nodiscard]] QList<DateFact> findDates(const FinderInput &input);

} // namespace nutgraf
