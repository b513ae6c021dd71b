// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QDate>
#include <QStringView>
#include <QTime>

#include <optional>

namespace nutgraf {

/// How to read 3/4/2017.
enum class DateOrder : quint8 { DayFirst, MonthFirst };

/// A calendar day with its year that a line tells, and the time of day where it tells that too. Zones are not applied: the
/// reader is told what the page says.
struct WrittenDate {
    QDate day;
    QTime time; ///< invalid where none is written
    TextSpan span; ///< in the line, day and time
    bool update = false; ///< "Updated …": a later revision, not the publication
    bool labelled = false; ///< "Published …"
};

/// The first date with a year in `line`: "26 December 2017 14:05", "Dec 26, 2017 · 3:45 PM", "2017-12-26T14:05", "26.12.2017",
/// "26 de diciembre de 2017". Knows the months of seven languages. Linear.
[[nodiscard]] std::optional<WrittenDate> findWrittenDate(QStringView line, DateOrder order = DateOrder::DayFirst);

/// The day in a path like /2017/12/26/ or /2017-12-26-; the span counts in `url`.
[[nodiscard]] std::optional<WrittenDate> dateInUrl(QStringView url);

} // namespace nutgraf
