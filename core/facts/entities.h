// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Groups mentions into entities ("US" with "United States", "Peskov" with "Dmitry Peskov"), sets Mention::entity, and reads roles
/// off the words beside them. Entities come in the order of their first mention.
[[nodiscard]] QList<Entity> clusterEntities(const FinderInput &input, QList<Mention> &mentions);

} // namespace nutgraf
