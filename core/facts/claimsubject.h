// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"
#include "core/facts/verbgroup.h"

namespace nutgraf {

/// Whom or what a clause is about.
struct ClauseSubject {
    int noun = -1; ///< -1 for nobody
    bool antecedent = false; ///< stands outside of the clause, which says something about it: "the plant, which …", "the plant, owned by …"
    bool outside = false; ///< stands where it is told who says it: "the company" of "the company said it …"
};

/// The clause's own subject, or that of the clause which it is joined to, or the noun that it hangs from. Linear in the depth of the tree.
[[nodiscard]] ClauseSubject clauseSubject(const ClaimSentence &sentence, int clause);

/// The clause is a participle about a noun or a subject: "taking 58 seats", "owned by Clarion".
[[nodiscard]] bool isParticipial(const ClaimSentence &sentence, int clause);

/// The pronoun that opens a relative clause ("which", "who", "that"), or -1.
[[nodiscard]] int relativePronoun(const ClaimSentence &sentence, int clause);

/// Behind a comma the clause adds something about its noun; without one it tells which is meant.
[[nodiscard]] bool isAside(const ClaimSentence &sentence, int clause);

/// "Ann Fox, a teacher, entered parliament" where the parse takes the name for the root: the first finite verb is what is said of it.
[[nodiscard]] bool isStrayPredicate(const ClaimSentence &sentence, int clause);

/// "The company said it had closed the mill": who speaks is meant, where the pronoun fits and nobody knows better. -1 for nobody.
[[nodiscard]] int speakerMeant(const ClaimSentence &sentence, int pronoun);

/// Number of noun and verb: "the plants, which has …", "that the union agree" do not agree.
[[nodiscard]] bool agrees(const ClaimSentence &sentence, int noun, const VerbGroup &group);

/// "the children sang and the priest rang the bell", "the road which rocks had blocked": a noun that stands nearer to the verb than the
/// subject which the parse gives it.
[[nodiscard]] bool hidesSubject(const ClaimSentence &sentence, ClauseSubject subject, const VerbGroup &group, int head);

/// Whether the relative clause `head` can be about `noun`: by number, nearness and pronoun.
[[nodiscard]] bool fitsAntecedent(const ClaimSentence &sentence, const VerbGroup &group, int noun, int head);

} // namespace nutgraf
