// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds where entities are meant without being named: "the ministry", "the mayor", "she", "his". Only where one entity alone can be
/// meant; everything else is left out. `mentions` know their entities. In order of the text; linear time.
[[nodiscard]] QList<EntityReference> findReferences(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities);

} // namespace nutgraf
