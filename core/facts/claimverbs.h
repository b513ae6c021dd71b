// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// What a verb makes of its clause when claims are looked for.
enum class ClaimVerb : quint8 {
    Act, ///< does something to something; anything not listed
    Change, ///< tells something without an object: "fell", "resigned", "died"
    Report, ///< says what others do: the clause below it is the claim
    Announce, ///< the same, but with a thing for object it is an act: "announced a plan"
    Deny, ///< says that the clause below it is not so; with a thing for object it is an act
    Aim, ///< "agreed to reopen it": with the verb below it something that is to come
    Phase, ///< "began to reopen it": with the verb below it something that is so
    Fail, ///< "refused to reopen it": with the verb below it something that is not so
    Seem, ///< "appeared to reopen it": with the verb below it something that may be so
    Have, ///< "has", "saw": says something only with a thing for object
    State, ///< "stay", "like": no act
};

/// Looks an inflected form in lower case up. Binary search.
[[nodiscard]] ClaimVerb claimVerb(QStringView word);

} // namespace nutgraf
