// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"

namespace nutgraf {

/// The phrase around `noun` as it can be shown: with whole names and halves of compounds, without what is added behind a comma ("Ann
/// Fox, the mayor"), without a date at its end and without the dateline.
[[nodiscard]] NodeRange claimPhrase(const ClaimSentence &sentence, int noun);

/// Whether a claim can stand on the phrase: a name, a phrase or pronoun of which is known whom it means, or a noun that says what.
/// "We", "this", "something", "no traders" are nobody.
[[nodiscard]] bool isTelling(const ClaimSentence &sentence, int noun, NodeRange phrase);

/// Ends a phrase that no line holds before a preposition behind a noun.
[[nodiscard]] NodeRange shortened(const ClaimSentence &sentence, NodeRange range);

/// Where a clause about the phrase begins: "years [in which the only way …]". The end of the phrase where there is none.
[[nodiscard]] int beforeRelative(const ClaimSentence &sentence, NodeRange range);

/// Without a word at its end which wants another: "40 percent [and]", "plans [announced]".
[[nodiscard]] NodeRange withoutOpenEnd(const ClaimSentence &sentence, NodeRange range);

} // namespace nutgraf
