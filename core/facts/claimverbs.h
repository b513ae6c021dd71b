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
    Aim, ///< "agreed to reopen it": with the verb below it
    State, ///< "be", "have", "seem": no act
};

/// Looks an inflected form in lower case up. Binary search.
[[nodiscard]] ClaimVerb claimVerb(QStringView word);

} // namespace nutgraf
