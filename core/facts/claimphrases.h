// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"
#include "core/facts/verbgroup.h"

namespace nutgraf {

/// The phrase around `noun` as it can be shown: with whole names and halves of compounds, without what is added behind a comma ("Ann
/// Fox, the mayor"), without a date at its end and without the dateline.
[[nodiscard]] NodeRange claimPhrase(const ClaimSentence &sentence, int noun);

/// Whether a claim can stand on the phrase: a name, a phrase or pronoun of which is known whom it means, or a noun that says what.
/// "We", "this", "something", "no traders" are nobody.
[[nodiscard]] bool isTelling(const ClaimSentence &sentence, int noun, NodeRange phrase);

/// What the verb acts on, with the complements that follow at once ("three doses to 2,150 children in four towns"); without an object
/// where it goes ("into the Atlantic Ocean"). Cut to what a line holds. Empty for neither.
[[nodiscard]] NodeRange objectPhrase(const ClaimSentence &sentence, const VerbGroup &group);

/// Ends a phrase that no line holds before a preposition behind a noun.
[[nodiscard]] NodeRange shortened(const ClaimSentence &sentence, NodeRange range);

/// Who does what is done: "by Switzerland", behind a passive verb. -1 for nobody.
[[nodiscard]] int passiveAgent(const ClaimSentence &sentence, int verb);

} // namespace nutgraf
