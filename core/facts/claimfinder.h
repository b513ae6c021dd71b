// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds who did what to whom, in order of the text: clauses of paragraphs whose subject is named, resolved or a phrase that a list of
/// claims can stand on, and whose verb is an act or a change. Questions, conditions, orders and reporting clauses are none. `facts`
/// holds everything else that was found. Linear; parses the sentences of paragraphs.
[[nodiscard]] QList<Claim> findClaims(const FinderInput &input, const Facts &facts);

} // namespace nutgraf
