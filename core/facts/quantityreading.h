// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/numbergrammar.h"
#include "core/facts/unitlexicon.h"

namespace nutgraf::grammar {

/// A number with the sign, currency and unit that stand at it: terms [first, end).
struct QuantityReading {
    qsizetype first = 0;
    qsizetype end = 0;
    NumberMatch number;
    Decimal value; ///< with its sign
    UnitKind unitKind = UnitKind::None;
    QString unit; ///< canonical; empty without one
    bool currencyFirst = false; ///< "$5", not "5 dollars"
    bool hyphened = false; ///< "27-kilometre": stands before a noun
    bool age = false; ///< "19-year-old"
};

/// The number that begins at term `i` with sign or currency; nothing for figures that are part of a name, a version, a telephone number.
[[nodiscard]] std::optional<QuantityReading> readQuantity(const Terms &terms, qsizetype i);

/// The counted noun behind a number: the first plural after at most three adjectives.
struct CountedNoun {
    qsizetype first = 0; ///< of the noun itself
    qsizetype end = 0;

    explicit operator bool() const { return end > first; }
};
[[nodiscard]] CountedNoun countedNoun(const Terms &terms, qsizetype i);
/// "a year", "per barrel", "/kg" behind a quantity: the singular name, and where it ends; nothing where there is none.
struct RateMatch {
    QString per;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<RateMatch> rateAfter(const Terms &terms, qsizetype i);

/// The modifier in front of term `i` ("nearly", "no more than"), terms [first, i).
struct ModifierMatch {
    Modifier modifier = Modifier::None;
    qsizetype first = 0;
};
[[nodiscard]] ModifierMatch modifierBefore(const Terms &terms, qsizetype i, UnitKind unit);
/// "or more", "or so", "plus" behind: terms [i, end).
struct ModifierTail {
    Modifier modifier = Modifier::None;
    qsizetype end = 0;
};
[[nodiscard]] ModifierTail modifierAfter(const Terms &terms, qsizetype i);

/// What a quantity is of: the noun phrase behind "of" at term `i`, [first, end); empty where there is none.
struct OfPhrase {
    qsizetype first = 0;
    qsizetype end = 0;
};
[[nodiscard]] OfPhrase ofPhrase(const Terms &terms, qsizetype i);

/// Whether the number names a thing instead of counting: "Model 3", "S&P 500", "Article 5", "version two", a bare year.
[[nodiscard]] bool namesThing(const Terms &terms, const QuantityReading &reading);

} // namespace nutgraf::grammar
