// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/query.h"

namespace nutgraf {

/// The first and the last day.
struct DayRange {
    QDate first;
    QDate last;

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// The days of a TIMEX3 value: a day (with or without a time), a week "2017-W52", a month, a quarter "2017-Q4", a half "2017-H1",
/// a season "2017-SU", a year, a decade "201", a century "20". Nothing for a duration, a reference and what is no date.
[[nodiscard]] std::optional<DayRange> daysOfTimex(QStringView value);

/// The days of "2017", "2017-12" or "2017-12-26"; nothing for anything else.
[[nodiscard]] std::optional<DayRange> daysOfWrittenDate(QStringView text);

} // namespace nutgraf
