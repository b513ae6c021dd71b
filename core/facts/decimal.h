// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace nutgraf {

/// An exact decimal number: digits × 10^exponent, so that "12.5 million" stays what it is: {125, 5}. Holds 18 digits.
struct Decimal {
    qint64 digits = 0;
    int exponent = 0;

    [[nodiscard]] double toDouble() const;
    /// Plain notation without grouping, "500000", "0.25", "-3"; a number of over 40 characters in scientific notation.
    [[nodiscard]] QString toString() const;
    /// The same number with no trailing zeros in `digits`; zero is {0, 0}.
    [[nodiscard]] Decimal normalised() const;
    /// Exact product; nothing when it does not fit 18 digits.
    [[nodiscard]] std::optional<Decimal> times(Decimal other) const;
    /// Exact sum; nothing when it does not fit 18 digits.
    [[nodiscard]] std::optional<Decimal> plus(Decimal other) const;
    /// The quotient, rounded half away from zero ten places behind the last digit of the dividend where it does not end before.
    /// Nothing for a divisor of zero and when it does not fit.
    [[nodiscard]] std::optional<Decimal> dividedBy(qint64 divisor) const;

    /// Equal as numbers: {5, 1} is {50, 0}.
    friend bool operator==(Decimal a, Decimal b)
    {
        const Decimal x = a.normalised();
        const Decimal y = b.normalised();
        return x.digits == y.digits && x.exponent == y.exponent;
    }
};

/// Reads "1200", "-3.5", "0.25" (ASCII digits, one point). Nothing when it is no such number or too long.
[[nodiscard]] std::optional<Decimal> parseDecimal(QStringView text);

} // namespace nutgraf
