// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

enum class Gender : quint8 { Unknown, Female, Male };

/// Of a first name in lower case without accents. Only names that nearly always are one or the other: "robin", "kim", "andrea" are
/// Unknown, as is every name that is not in the list. Binary search over some 1,300 names.
[[nodiscard]] Gender genderOfFirstName(QStringView folded);

/// Of a title or a noun for a person, in lower case without a full stop: "mrs", "spokeswoman", "king", "father".
[[nodiscard]] Gender genderOfTitle(QStringView lower);

/// Of a personal pronoun in lower case: "he", "her", "himself"; Unknown for any other word.
[[nodiscard]] Gender genderOfPronoun(QStringView lower);

/// Whether both are known and differ.
[[nodiscard]] constexpr bool conflict(Gender a, Gender b)
{
    return a != Gender::Unknown && b != Gender::Unknown && a != b;
}

} // namespace nutgraf
