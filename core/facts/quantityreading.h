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
    Modifier modifier = Modifier::None; ///< one between figure and unit: "30-odd years", "50+ countries"
};

/// The number that begins at term `i` with sign or currency; nothing for figures that are part of a name, a version, a telephone number.
[[nodiscard]] std::optional<QuantityReading> readQuantity(const Terms &terms, qsizetype i);

/// The counted noun behind a number: a plural after its adjectives, "two new planes", "six African and Asian airlines".
struct CountedNoun {
    qsizetype first = 0; ///< of the noun itself
    qsizetype end = 0;

    explicit operator bool() const { return end > first; }
};
[[nodiscard]] CountedNoun countedNoun(const Terms &terms, qsizetype i);
/// The noun of "of the suspects", "of his 12 bodyguards", "out of 221 cases" at term `i`, behind a number that counts some of them.
[[nodiscard]] CountedNoun nounAfterOf(const Terms &terms, qsizetype i);
/// Whether the folded word has the form of a plural: "planes", "children", "Pakistanis" with a capital.
[[nodiscard]] bool looksPlural(QStringView folded, bool capital = false);

/// "1-0", "voted 51 to 49", "a 3-to-1 margin": what the figure of `reading` was set against.
struct ScoreReading {
    Decimal other;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<ScoreReading> readScore(const Terms &terms, const QuantityReading &reading);

/// "between 5 and 10", "$4-5bn": `lower` with the unit and the extent of both.
struct RangeReading {
    QuantityReading lower;
    Decimal upper;
};
[[nodiscard]] std::optional<RangeReading> readRange(const Terms &terms, const QuantityReading &reading);

/// "one in five", "7 out of 10": the share.
struct ProportionReading {
    Decimal share;
    qsizetype end = 0;
};
[[nodiscard]] std::optional<ProportionReading> readProportion(const Terms &terms, const QuantityReading &reading);

/// Whether a number without unit is an age: "aged 51", "the age of five", "Barra, 51, will".
[[nodiscard]] bool isAge(const Terms &terms, const QuantityReading &reading);

/// Behind the figures of a telephone number, an ISBN, a season "2013-14" that begin at term `i`; `i` where there is none.
[[nodiscard]] qsizetype chainEnd(const Terms &terms, qsizetype i);
/// Figures without separator, sign and ending.
[[nodiscard]] bool isDigitsOnly(const Terms &terms, qsizetype i);

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
