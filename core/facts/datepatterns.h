// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/numbergrammar.h"
#include "core/facts/terms.h"
#include "core/facts/timeexpression.h"

#include <optional>

namespace nutgraf::grammar {

/// Matches expressions of time in one sentence. Every matcher takes the term to begin at and gives the longest reading of its kind.
class DatePatterns {
public:
    using Match = std::optional<TimeExpression>;

    explicit DatePatterns(const Terms &terms)
        : m_terms(terms)
    {
    }

    /// The longest expression that begins at `i`, with clock time and modifiers.
    [[nodiscard]] Match match(qsizetype i) const;
    /// The bare day that ends a range of days, "10" in "July 8 to 10": of the month and year of `first`, which stands before it.
    [[nodiscard]] Match lastDay(const TimeExpression &first) const;

private:
    [[nodiscard]] bool canBegin(qsizetype i) const;

    // calendarpatterns.cpp
    [[nodiscard]] Match calendar(qsizetype i) const;
    [[nodiscard]] Match numeric(qsizetype i) const;
    [[nodiscard]] Match isoClock(TimeExpression date) const;
    [[nodiscard]] Match weekday(qsizetype i) const;
    [[nodiscard]] Match monthFirst(qsizetype i) const;
    [[nodiscard]] Match dayFirst(qsizetype i) const;
    [[nodiscard]] bool monthStands(qsizetype i) const;
    void yearFromRange(TimeExpression &date) const;
    /// Appends "2018", ", 2018", "of 2018", "of last year" to a date without year.
    void appendYear(TimeExpression &date, bool shiftToo) const;

    // periodpatterns.cpp
    [[nodiscard]] Match year(qsizetype i) const;
    [[nodiscard]] bool yearFits(qsizetype i, int value) const;
    [[nodiscard]] Match decade(qsizetype i) const;
    [[nodiscard]] bool ofLife(qsizetype i) const;
    [[nodiscard]] Match century(qsizetype i) const;
    [[nodiscard]] Match partOfYear(qsizetype i) const;
    [[nodiscard]] Match weekOf(qsizetype i) const;
    [[nodiscard]] Match season(qsizetype i) const;
    [[nodiscard]] Match holiday(qsizetype i) const;

    // relativepatterns.cpp
    [[nodiscard]] Match shifted(qsizetype i) const;
    [[nodiscard]] Match relativeDay(qsizetype i) const;
    [[nodiscard]] Match edged(qsizetype i) const;
    [[nodiscard]] Match samePeriod(qsizetype i) const;
    [[nodiscard]] Match reference(qsizetype i) const;
    [[nodiscard]] Match openTime(qsizetype i) const;
    [[nodiscard]] bool nowTells(qsizetype i) const;

    // durationpatterns.cpp
    [[nodiscard]] Match amount(qsizetype i) const;
    [[nodiscard]] Match duration(qsizetype i) const;
    [[nodiscard]] Match bareDuration(qsizetype i) const;
    [[nodiscard]] Match recurrence(qsizetype i) const;
    [[nodiscard]] qsizetype modifierEnd(qsizetype i, Edge &edge) const;

    // clockpatterns.cpp
    [[nodiscard]] Match clock(qsizetype i) const;
    [[nodiscard]] Match clockFigures(qsizetype i) const;
    [[nodiscard]] Match dayPart(qsizetype i) const;
    [[nodiscard]] Match datedClock(qsizetype i) const;
    void appendClock(TimeExpression &date) const;
    void appendZone(TimeExpression &time) const;

    // helpers
    [[nodiscard]] const Term &at(qsizetype i) const { return m_terms[i]; }
    /// A plain whole number in figures without sign, separator or ending; -1 where there is none.
    [[nodiscard]] int figure(qsizetype i, int mostDigits) const;
    /// A year of four figures in a plausible range; 0 where there is none.
    [[nodiscard]] int fourFigures(qsizetype i) const;
    /// A day of the month: "5", "05", "5th", "fifth", "twenty-fifth"; 0 where there is none. Sets the end.
    [[nodiscard]] int dayOfMonth(qsizetype i, qsizetype &end, bool wordsToo) const;
    /// Whether the figure touches a mark that makes it a price, a fraction, a version or the like: "$5", "1/5", "2.5".
    [[nodiscard]] bool insideFigures(qsizetype i) const;

    const Terms &m_terms;
};

/// "to", "and", a dash: joins two dates.
[[nodiscard]] bool isJoiner(const Term &term);
/// Words before which a bare month or year is one: "in", "since", "early".
[[nodiscard]] bool opensTime(const Term &term);
/// The longer of two matches, the first where they are equal.
[[nodiscard]] DatePatterns::Match longer(DatePatterns::Match a, DatePatterns::Match b);

} // namespace nutgraf::grammar
