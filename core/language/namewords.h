// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QStringView>

namespace nutgraf {

/// What a word tells about the names around it.
enum class WordRole : quint16 {
    Function = 1, ///< "The", "However", months and weekdays: never (part of) a name by its capital alone
    Title = 2, ///< "President", "Mr.": stands before a person
    TitlePart = 4, ///< "Prime", "Foreign", "Vice", "Former": opens a title
    OrganisationHead = 8, ///< "Party", "Inc.": ends an organisation
    OrganisationStart = 16, ///< "Ministry", "University": opens one with "of" or "for"
    PlaceHead = 32, ///< "River", "Province"
    PlaceStart = 64, ///< "Mount", "Lake"; "Gulf", "Republic" with "of"
    EventHead = 128, ///< "Cup", "War", "Treaty"
    Particle = 256, ///< "de", "van", "bin": inside a person's name
    Reporting = 512, ///< "said", "told": who does that is a person or a body
    PlacePreposition = 1024, ///< "in", "near"
    PersonNoun = 2048, ///< "spokesperson", "leader", "striker": a role, in lower case too
    Ministry = 4096, ///< organisation heads whose country stands apart: "Russian" "Foreign Ministry"
};
Q_DECLARE_FLAGS(WordRoles, WordRole)
Q_DECLARE_OPERATORS_FOR_FLAGS(WordRoles)

/// Looks a word up, as written; a final full stop does not count. Binary search over some 500 words.
[[nodiscard]] WordRoles wordRoles(QStringView word);

} // namespace nutgraf
