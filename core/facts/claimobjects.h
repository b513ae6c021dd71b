// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"
#include "core/facts/verbgroup.h"

namespace nutgraf {

/// What the verb acts on, with the complements that follow at once ("three doses to 2,150 children in four towns"); without an object
/// where it goes ("into the Atlantic Ocean"). Cut to what a line holds. Empty for neither.
[[nodiscard]] NodeRange objectPhrase(const ClaimSentence &sentence, const VerbGroup &group);

/// Who does what is done: "by Switzerland", behind a passive verb. -1 for nobody.
[[nodiscard]] int passiveAgent(const ClaimSentence &sentence, int verb);

} // namespace nutgraf
