// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

namespace nutgraf {

/// A claim as a reader is shown it, each part on one line.
struct ClaimWords {
    QString subject;
    QString predicate;
    QString object; ///< empty where there is none
};

/// The words of the text, but a pronoun whose meaning is known is replaced by the name, and where the one to whom something is done
/// stands first in the text ("The bridge was built by Brightwater") the words are put as an active clause has them: Brightwater, built, the bridge.
[[nodiscard]] ClaimWords wordsOf(const Claim &claim, const Facts &facts, QStringView text);

} // namespace nutgraf
