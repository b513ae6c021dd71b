// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"
#include "core/facts/claimverbs.h"

namespace nutgraf {

/// What says something of a subject: "did not close", "agreed to reopen", "is the".
struct VerbGroup {
    NodeRange words; ///< from the first helping verb to the last verb with its particle
    int head = -1; ///< the word that the clause hangs from: "agreed"
    int content = -1; ///< the word whose objects are those of the claim: "reopen" of "agreed to reopen"
    ClaimVerb kind = ClaimVerb::Act; ///< of the content
    bool finite = false;
    bool negated = false;
    bool passive = false;
    bool chained = false; ///< one verb governs another
    bool unsure = false; ///< "must", "should", "would": says nothing of what is so, except where it is reported
    Modality modality = Modality::Asserted;
};

/// The group that hangs together around the verb or, with a copula, the adjective `head`. Of a verb joined to another ("will close two
/// plants and cut jobs") the helping verbs of the first count for both. Empty words where the form is none that can be shown.
[[nodiscard]] VerbGroup verbGroup(const ClaimSentence &sentence, int head);

} // namespace nutgraf
