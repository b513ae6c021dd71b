// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

#include <QDate>

#include <optional>

namespace nutgraf {

/// The dates of the articles as a time line (iCalendar, RFC 5545): an event a day, month, year, week or time that the text tells, with
/// its sentence. Durations, sets and times that no calendar holds are left out. Only written.
[[nodiscard]] Written writeICalendar(const QList<Document> &documents, const WriteOptions &options);

/// First day and the day after the last of a TIMEX3 value that names days: "2017-12-26", "2017-12", "2017", "2017-W52", "2017-Q4"; nothing
/// for other values.
[[nodiscard]] std::optional<std::pair<QDate, QDate>> daysOf(const QString &timex);

} // namespace nutgraf
