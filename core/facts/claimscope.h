// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"

namespace nutgraf {

/// How a clause stands in its sentence.
struct ClauseScope {
    bool asserted = false; ///< the article, or somebody in it, says that it is so, or denies it
    bool denied = false; ///< "denied that …", "rejected claims that …"
    bool expected = false; ///< "it is expected that …"
    bool reported = false; ///< the content of a report
    bool aside = false; ///< added behind a comma by whoever writes: ", which lies at a depth of 340 metres"
};

/// Main clauses and those joined to them, contents of reports, clauses of time and reason that are taken for granted, participles and
/// relative clauses about something in such a clause. Not: "if …", "whether …", "to …". Linear in the depth of the tree.
[[nodiscard]] ClauseScope clauseScope(const ClaimSentence &sentence, int clause);

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

} // namespace nutgraf
