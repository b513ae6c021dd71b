// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/entitygroups.h"

namespace nutgraf {

/// Puts every mention of an organisation, a place or anything else that is no person into a group, by its name: standard forms of
/// well-known names, legal forms and articles left out, "Ministry of X" as "X Ministry", offices told apart by their country.
/// Linear time.
void groupByName(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups);

} // namespace nutgraf
