// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decimal.h"
#include "core/facts/fact.h"
#include "core/facts/wordlexicon.h"

#include <optional>

namespace nutgraf::grammar {

/// How the value of an expression of time is to be found.
enum class Form : quint8 {
    Calendar, ///< parts of a calendar date; what is missing follows from publication
    Shifted, ///< a unit of the calendar, `shift` away: "last week", "tomorrow"
    Offset, ///< an amount of units away: "three days ago"
    Duration,
    Set,
    Reference, ///< "now", "recently"
};

enum class Tense : quint8 { Past, Future };
enum class Edge : quint8 { None, Start, Middle, End, Approximate, MoreThan, LessThan };
/// Days that move or have a name only.
enum class Holiday : quint8 { None, Easter, GoodFriday, EasterMonday, Thanksgiving, LaborDay, MemorialDay };

/// What the words say, before it is set against the day of publication. Zero, or -1 where zero means something, is "not said".
struct TimeExpression {
    qsizetype first = 0; ///< terms
    qsizetype end = 0;
    DateType type = DateType::Date;
    Form form = Form::Calendar;

    int year = 0; ///< below zero: before Christ
    int month = 0;
    int day = 0;
    int weekday = 0;
    int quarter = 0;
    int halfYear = 0;
    int season = -1;
    int week = 0; ///< of the year; -1 the last week of the month or year; of the month where there is one
    int decade = -1; ///< 199: the 1990s
    int century = -1; ///< 18: the 19th
    Holiday holiday = Holiday::None;
    bool weekend = false;
    bool fiscal = false;

    Unit unit = Unit::Day;
    int shift = 0;
    bool shifted = false; ///< "last", "this", "next" before a weekday, month, season
    bool anchored = false; ///< counts from the date mentioned before, not from publication
    bool openYear = false; ///< the year comes with `shift`: "the first quarter of last year"
    bool samePeriod = false; ///< "the same month last year": of the date before
    std::optional<Decimal> amount; ///< nothing: several

    Part part = Part::None;
    int hour = -1;
    int minute = 0;
    int second = -1;
    Edge edge = Edge::None;

    [[nodiscard]] bool hasClock() const { return hour >= 0 || part != Part::None; }
    [[nodiscard]] qsizetype length() const { return end - first; }
};

} // namespace nutgraf::grammar
