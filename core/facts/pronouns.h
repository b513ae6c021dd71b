// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds the person that "he", "she", "him", "her", "his" mean, where one person fits clearly better than any other: by sex, as far
/// as it is known, by distance, by who is the subject and who was meant last. `nouns` are persons meant by "the mayor". Nothing is
/// said of pronouns inside a quotation unless the person is named inside it. In order of the text; linear time.
[[nodiscard]] QList<EntityReference> findPronouns(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities,
    const QList<EntityReference> &nouns);

} // namespace nutgraf
