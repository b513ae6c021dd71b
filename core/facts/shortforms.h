// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/entitygroups.h"

namespace nutgraf {

/// Joins short forms of names with their long forms, where exactly one name of the text can be meant: "Long Name (LN)", initials,
/// "Brightwater" for "Brightwater Instruments", "Security Council" for "UN Security Council", "the Institute" behind the only
/// institute, the same words under two types. A town is never joined with its club. Linear time.
void joinShortForms(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups);

} // namespace nutgraf
