// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/entitygroups.h"

namespace nutgraf {

/// Puts every mention of a person into a group. Full names are one person by first and last name, unless middle names, initials or
/// suffixes differ. A surname or first name alone is the person of that name who was named in full last before it, else the first
/// behind it; "Mrs." and "Mr." rule out persons of the other sex. What fits nobody is a person of its own. Near linear.
void groupPersons(const FinderInput &input, const QList<NamedMention> &mentions, EntityGroups &groups);

} // namespace nutgraf
