// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"
#include "core/facts/entitywork.h"

namespace nutgraf {

/// Applies rules in the order in which they were made, each to what the ones before have left: to every entity that is called by the
/// name of the rule or whose mentions all have its words; NoName also to single mentions with the words. Linear in the mentions, and
/// in the rules and what they hold for.
void applyRules(CorrectedFacts &facts, EntityWork &work, QStringView text, const QList<NameRule> &rules);

} // namespace nutgraf
