// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"
#include "core/language/namegazetteer.h"

namespace nutgraf {

/// A name as found in its sentence.
struct FoundName {
    qsizetype first = 0; ///< its tokens, half open
    qsizetype end = 0;
    EntityType type = EntityType::Other;
    float score = 0; ///< probability
    NameMarks marks; ///< what the list of names says of it

    [[nodiscard]] qsizetype size() const { return end - first; }
};

/// Lets the whole text decide what its sentences left open: "Long Name (LN)" gives LN its type, the surname of a full name is that
/// person, the same words have one type, nationalities are no places, names found once are found again. A few walks over the names and
/// one over the tokens.
void agreeOnNames(const FinderInput &input, QList<FoundName> &names);

} // namespace nutgraf
