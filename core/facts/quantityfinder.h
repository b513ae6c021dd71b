// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds quantities: numbers in figures and words with unit, modifier, range and what they are of. Leaves calendar dates alone;
/// `dates` are the spans found by findDates(). Conventions of value and unit: the README of the public quantity data.
[[nodiscard]] QList<Quantity> findQuantities(const FinderInput &input, const QList<DateFact> &dates);

} // namespace nutgraf
