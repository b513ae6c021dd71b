// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds "the ministry", "the company", "the mayor": an article and a noun with nothing between or behind it that narrows it, where
/// exactly one entity before it is of that kind and no other thing of the kind has come up since. In order of the text; linear time.
[[nodiscard]] QList<EntityReference> findNominals(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities);

} // namespace nutgraf
