// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/namerule.h"
#include "core/storage/database.h"

namespace nutgraf {

/// In the order in which they were made. Empty in a file of schema 2 or before, which has no table of them.
[[nodiscard]] Result<QList<NameRule>> readRules(Database &database);
/// Inserts or replaces by id, inside a transaction of the caller. BadInput for a rule without id or that problemOf() finds wrong.
[[nodiscard]] Result<void> writeRule(Database &database, const NameRule &rule);
/// NotFound when there is none.
[[nodiscard]] Result<void> deleteRule(Database &database, const QString &ruleId);

} // namespace nutgraf
