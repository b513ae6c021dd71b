// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decimal.h"
#include "core/facts/terms.h"

#include <optional>

namespace nutgraf::grammar {

/// A number as terms [first, end) of a sentence, in figures or in words, with its power ("12.5 million", "two dozen"), without sign.
struct NumberMatch {
    qsizetype first = 0;
    qsizetype end = 0;
    Decimal value;
    Decimal mantissa; ///< without the last power: 12.5 of "12.5 million"
    bool figures = false;
    bool ordinal = false;
    bool fraction = false; ///< "two-thirds", "1/2", "half"
    bool vague = false; ///< "hundreds", "tens of thousands"
    bool grouped = false; ///< with a thousands separator or a decimal point: no year and no number of a name
    bool scaled = false; ///< carries a power
    bool letterScale = false; ///< the power is one glued letter, "12m": may be a unit
};

/// The longest number that begins at term `first`; nothing where none does. Years, versions and names of things are numbers too here.
[[nodiscard]] std::optional<NumberMatch> matchNumber(const Terms &terms, qsizetype first);

/// A whole number of figures or words below 100 that may count days, hours, years: "25", "twenty-five", "ten"; ordinals where asked for.
[[nodiscard]] std::optional<NumberMatch> matchOrdinal(const Terms &terms, qsizetype first);

/// The value of digits with inner separators: "1,200", "3.5", "1,00,000". Nothing for "1.2.3" and for over 18 digits.
[[nodiscard]] std::optional<Decimal> figuresValue(QStringView text);

} // namespace nutgraf::grammar
