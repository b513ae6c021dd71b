// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// TIMEX3 values: how dates, durations and sets are written.

#include "core/facts/dateresolver.h"

#include <QDate>

namespace nutgraf::grammar {

using namespace Qt::StringLiterals;

namespace {

struct DurationUnit {
    char16_t letter;
    bool time;
    qint16 factor;
};

DurationUnit durationUnit(Unit unit)
{
    switch (unit) {
    case Unit::Second:
        return {u'S', true, 1};
    case Unit::Minute:
        return {u'M', true, 1};
    case Unit::Hour:
        return {u'H', true, 1};
    case Unit::Night:
    case Unit::Day:
        return {u'D', false, 1};
    case Unit::Weekend:
    case Unit::Week:
        return {u'W', false, 1};
    case Unit::Fortnight:
        return {u'W', false, 2};
    case Unit::Month:
        return {u'M', false, 1};
    case Unit::Quarter:
    case Unit::Season:
        return {u'M', false, 3};
    case Unit::Year:
        return {u'Y', false, 1};
    case Unit::Decade:
        return {u'Y', false, 10};
    case Unit::Century:
        return {u'Y', false, 100};
    case Unit::Millennium:
        return {u'Y', false, 1000};
    }
    return {u'D', false, 1};
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

} // namespace

QString durationValue(const TimeExpression &time)
{
    const DurationUnit unit = durationUnit(time.unit);
    QString value = unit.time ? u"PT"_s : u"P"_s;
    std::optional<Decimal> amount = time.amount;
    if (amount && unit.factor > 1)
        amount = amount->times({unit.factor, 0});
    value += amount ? amount->toString() : u"X"_s;
    value += QChar(unit.letter);
    if (time.unit == Unit::Weekend)
        value += u'E';
    return value;
}

QString setValue(const TimeExpression &time)
{
    if (time.weekday > 0)
        return u"XXXX-WXX-"_s + QString::number(time.weekday) + clockValue(time);
    if (time.month > 0)
        return u"XXXX-"_s + twoDigits(time.month);
    if (time.season >= 0)
        return u"XXXX-"_s + QLatin1StringView("SPSUFAWI").sliced(time.season * 2, 2);
    if (time.hour >= 0)
        return clockValue(time);
    if (time.part != Part::None)
        return u"XXXX-XX-XX"_s + clockValue(time);
    return durationValue(time);
}

QString clockValue(const TimeExpression &time)
{
    if (time.hour >= 0) {
        QString value = u'T' + twoDigits(time.hour) + u':' + twoDigits(time.minute);
        if (time.second >= 0)
            value += u':' + twoDigits(time.second);
        return value;
    }
    switch (time.part) {
    case Part::Morning:
        return u"TMO"_s;
    case Part::Afternoon:
        return u"TAF"_s;
    case Part::Evening:
        return u"TEV"_s;
    case Part::Night:
        return u"TNI"_s;
    case Part::Noon:
        return u"T12:00"_s;
    case Part::Midnight:
        return u"T00:00"_s;
    case Part::None:
        break;
    }
    return {};
}

QString dateValue(QDate day, Unit unit)
{
    const auto year = [](int number) { return u"%1"_s.arg(number, 4, 10, QChar(u'0')); };
    switch (unit) {
    case Unit::Week:
    case Unit::Weekend:
    case Unit::Fortnight: {
        int weekYear = 0;
        const int week = day.weekNumber(&weekYear);
        return year(weekYear) + u"-W"_s + twoDigits(week) + (unit == Unit::Weekend ? u"-WE"_s : QString());
    }
    case Unit::Month:
        return year(day.year()) + u'-' + twoDigits(day.month());
    case Unit::Quarter:
        return year(day.year()) + u"-Q"_s + QString::number((day.month() + 2) / 3);
    case Unit::Season: {
        const int season = day.month() / 3 - 1; // March to May is 0; December is 3, January and February belong to the year before
        return year(season < 0 ? day.year() - 1 : day.year()) + u'-' + QLatin1StringView("SPSUFAWI").sliced((season < 0 ? 3 : season) * 2, 2);
    }
    case Unit::Year:
        return year(day.year());
    case Unit::Decade:
        return QString::number(day.year() / 10);
    case Unit::Century:
    case Unit::Millennium:
        return QString::number(day.year() / 100);
    default:
        return year(day.year()) + u'-' + twoDigits(day.month()) + u'-' + twoDigits(day.day());
    }
}

QDate holidayDate(Holiday holiday, int year)
{
    const auto weekdayFrom = [](QDate day, int weekday) { return day.addDays((weekday - day.dayOfWeek() + 7) % 7); };
    switch (holiday) {
    case Holiday::Easter:
    case Holiday::GoodFriday:
    case Holiday::EasterMonday: {
        // The Gregorian computus after Meeus.
        const int a = year % 19;
        const int b = year / 100;
        const int c = year % 100;
        const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        const int m = (a + 11 * h + 22 * l) / 451;
        const int n = h + l - 7 * m + 114;
        const QDate sunday(year, n / 31, n % 31 + 1);
        return sunday.addDays(holiday == Holiday::Easter ? 0 : holiday == Holiday::GoodFriday ? -2 : 1);
    }
    case Holiday::Thanksgiving:
        return weekdayFrom(QDate(year, 11, 1), 4).addDays(21);
    case Holiday::LaborDay:
        return weekdayFrom(QDate(year, 9, 1), 1);
    case Holiday::MemorialDay:
        return weekdayFrom(QDate(year, 5, 25), 1);
    case Holiday::None:
        break;
    }
    return {};
}

} // namespace nutgraf::grammar
