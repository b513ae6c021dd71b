// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/dayrange.h"

namespace nutgraf {

namespace {

/// ASCII digits only.
std::optional<int> number(QStringView digits)
{
    int value = 0;
    for (const QChar c : digits) {
        if (c < u'0' || c > u'9')
            return {};
        value = value * 10 + c.digitValue();
    }
    return digits.isEmpty() || digits.size() > 6 ? std::nullopt : std::optional(value);
}

std::optional<DayRange> months(int year, int first, int count)
{
    const QDate from(year, first, 1);
    return from.isValid() ? std::optional(DayRange{from, from.addMonths(count).addDays(-1)}) : std::nullopt;
}

/// What stands after the year: "12", "W52", "Q4", "H1", "SU", "12-26".
std::optional<DayRange> partOfYear(int year, QStringView part)
{
    if (part == u"WI")
        return months(year, 12, 3);
    if (part.size() >= 3 && part.startsWith(u'W')) {
        const auto week = number(part.sliced(1, 2));
        const bool whole = part.size() == 3 || part.sliced(3) == u"-WE";
        if (!week || *week < 1 || *week > 53 || !whole)
            return {};
        const QDate inFirst(year, 1, 4);
        const QDate monday = inFirst.addDays(1 - inFirst.dayOfWeek() + 7 * (*week - 1));
        return DayRange{part.size() == 3 ? monday : monday.addDays(5), monday.addDays(6)};
    }
    if (part.size() == 2 && (part[0] == u'Q' || part[0] == u'H')) {
        const int size = part[0] == u'Q' ? 3 : 6;
        const auto which = number(part.sliced(1));
        return which && *which >= 1 && *which * size <= 12 ? months(year, 1 + (*which - 1) * size, size) : std::nullopt;
    }
    if (part == u"SP" || part == u"SU" || part == u"FA")
        return months(year, part == u"SP" ? 3 : part == u"SU" ? 6 : 9, 3);
    const auto month = number(part.first(std::min<qsizetype>(2, part.size())));
    if (!month || part.size() < 2)
        return {};
    if (part.size() == 2)
        return months(year, *month, 1);
    const auto day = part.size() == 5 && part[2] == u'-' ? number(part.sliced(3)) : std::nullopt;
    const QDate date = day ? QDate(year, *month, *day) : QDate();
    return date.isValid() ? std::optional(DayRange{date, date}) : std::nullopt;
}

} // namespace

std::optional<DayRange> daysOfTimex(QStringView value)
{
    if (const qsizetype time = value.indexOf(u'T'); time >= 0)
        value = value.first(time);
    if (value.size() < 4) {
        const auto start = number(value);
        if (!start || value.size() < 2 || *start == 0)
            return {};
        const int years = value.size() == 3 ? 10 : 100;
        return DayRange{QDate(*start * years, 1, 1), QDate(*start * years + years - 1, 12, 31)};
    }
    const auto year = number(value.first(4));
    if (!year || *year == 0)
        return {};
    if (value.size() == 4)
        return months(*year, 1, 12);
    return value[4] == u'-' ? partOfYear(*year, value.sliced(5)) : std::nullopt;
}

std::optional<DayRange> daysOfWrittenDate(QStringView text)
{
    const bool written = text.size() == 4 || text.size() == 7 || text.size() == 10;
    for (const QChar c : text) {
        if (c != u'-' && (c < u'0' || c > u'9'))
            return {};
    }
    return written ? daysOfTimex(text) : std::nullopt;
}

} // namespace nutgraf
