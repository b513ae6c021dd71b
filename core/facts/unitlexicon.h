// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/terms.h"

#include <QString>

namespace nutgraf::grammar {

enum class UnitKind : quint8 { None, Percent, Money, Measure, Time, Temperature, Count };

/// A unit found in the text: terms up to `end`, the canonical name in singular English.
struct UnitMatch {
    UnitKind kind = UnitKind::None;
    QStringView name; ///< static text
    qsizetype end = 0;

    explicit operator bool() const { return kind != UnitKind::None; }
};

/// The unit in words that begins at term `i`, up to four words, the longest: "square kilometres", "percentage points", "US dollars".
/// Singular and plural, British and American.
[[nodiscard]] UnitMatch unitWords(const Terms &terms, qsizetype i);
/// The symbol at term `i`: "%", "km/h", "°C", "MW", "m²"; exact case. `glued`: whether it touches the figure, for single letters do.
[[nodiscard]] UnitMatch unitSymbol(const Terms &terms, qsizetype i, bool glued);
/// The currency of a sign or code at term `i` with a figure to follow: "$", "US$", "Rs.", "EUR"; `end` is where the figure or its sign
/// begins.
[[nodiscard]] UnitMatch currencyAt(const Terms &terms, qsizetype i);

/// Singular of an English noun in lower case: "people" person, "parties" party, "buses" bus.
[[nodiscard]] QString singular(QStringView noun);
/// Whether the word is a plural that has no plural ending: "people", "children", "aircraft".
[[nodiscard]] bool isIrregularPlural(QStringView folded);

} // namespace nutgraf::grammar
