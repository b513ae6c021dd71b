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

} // namespace nutgraf
