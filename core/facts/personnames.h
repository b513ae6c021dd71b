// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/genders.h"

#include <QString>
#include <QStringList>

namespace nutgraf {

/// Lower case, without accents, soft hyphens and full stops, with straight apostrophes and single spaces: what names are compared by.
[[nodiscard]] QString foldedName(QStringView name);

/// A person's name taken apart.
struct PersonName {
    QStringList words; ///< folded; without titles and suffix; hyphenated words are one
    QString suffix; ///< "jr", "sr", "iii"; may be empty
    qsizetype surname = 0; ///< index of the word the surname begins with, particles included ("van der Berg"); 0: nothing but a surname
    qsizetype titleSize = 0; ///< characters of the titles before the name as it was written
    Gender gender = Gender::Unknown; ///< by title, else by first name
    bool initials = false; ///< the first word is only initials: "J. K. Rowe"
    bool familyFirst = false; ///< "Kim Jong Un": the first word is the family's name

    /// Has a first name and a surname.
    [[nodiscard]] bool isFull() const { return surname > 0; }
    /// First name (its long form for "Bill") and last word: the same for all ways to write a full name.
    [[nodiscard]] QString key() const;
    [[nodiscard]] QStringView firstName() const { return words.isEmpty() || surname == 0 ? QStringView() : QStringView(words.constFirst()); }
};

/// Takes `name` apart. Titles at its beginning are set aside, as long as a word is left.
[[nodiscard]] PersonName personName(QStringView name);

/// Whether two full names with the same key() may be one person: no middle name, initial or suffix speaks against it. `later` may
/// leave out what `earlier` has; a suffix that comes up only later tells somebody else.
[[nodiscard]] bool mayBeSame(const PersonName &earlier, const PersonName &later);

} // namespace nutgraf
