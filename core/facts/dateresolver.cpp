// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/dateresolver.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <array>

namespace nutgraf::grammar {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

/// The same in every locale: "26 Dec 2017".
QString dayText(QDate day)
{
    return QLocale::c().toString(day, u"d MMM yyyy"_s);
}

QString weekdayText(int weekday)
{
    return QLocale::c().dayName(weekday);
}

QString monthText(int month)
{
    return QLocale::c().monthName(month);
}

QString twoDigits(int number)
{
    return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
}

QString yearValue(int year)
{
    return year < 0 ? u"BC"_s + u"%1"_s.arg(-year, 4, 10, QChar(u'0')) : u"%1"_s.arg(year, 4, 10, QChar(u'0'));
}

QString seasonValue(int year, int season)
{
    return yearValue(year) + u'-' + QLatin1StringView("SPSUFAWI").sliced(season * 2, 2);
}

/// The day `shift` units on from `day`, for the units of the calendar.
QDate moved(QDate day, Unit unit, int shift)
{
    switch (unit) {
    case Unit::Week:
    case Unit::Weekend:
        return day.addDays(7LL * shift);
    case Unit::Fortnight:
        return day.addDays(14LL * shift);
    case Unit::Month:
        return day.addMonths(shift);
    case Unit::Quarter:
    case Unit::Season:
        return day.addMonths(3 * shift);
    case Unit::Year:
        return day.addYears(shift);
    case Unit::Decade:
        return day.addYears(10 * shift);
    case Unit::Century:
        return day.addYears(100 * shift);
    case Unit::Millennium:
        return day.addYears(1000 * shift);
    default:
        return day.addDays(shift);
    }
}

} // namespace

DateResolver::DateResolver(const QDateTime &published, bool hasTime)
    : m_published(published.date())
    , m_time(hasTime ? published.time() : QTime())
{
}

QString DateResolver::published() const
{
    return dayText(m_published);
}

void DateResolver::mention(QDate day, Unit unit)
{
    m_anchor = day;
    m_anchorUnit = unit;
    if (unit == Unit::Day)
        m_anchorDay = day;
}

QString DateResolver::onDay(QDate day, const TimeExpression &time)
{
    mention(day, Unit::Day);
    if (time.part == Part::Midnight && time.hour < 0)
        day = day.addDays(1);
    return dateValue(day, Unit::Day) + clockValue(time);
}

DateResolver::Value DateResolver::resolve(const TimeExpression &time, Tense tense)
{
    switch (time.form) {
    case Form::Duration:
        return {durationValue(time), time.amount ? tr("a length of time, as the text gives it") : tr("a length of time that the text leaves open")};
    case Form::Set:
        return {setValue(time), tr("a time that comes again and again")};
    case Form::Reference:
        if (time.shift == 0)
            return {u"PRESENT_REF"_s, tr("the present of the article")};
        return time.shift < 0 ? Value{u"PAST_REF"_s, tr("a past that the text leaves open")} : Value{u"FUTURE_REF"_s, tr("a future that the text leaves open")};
    case Form::Shifted:
        return m_published.isValid() || time.anchored ? shifted(time) : open(time);
    case Form::Offset:
        return m_published.isValid() || time.anchored ? offset(time) : open(time);
    case Form::Calendar:
        break;
    }
    return calendar(time, tense);
}

DateResolver::Value DateResolver::calendar(const TimeExpression &time, Tense tense)
{
    if (time.decade >= 0)
        return {QString::number(time.decade), tr("the decade, as the text gives it")};
    if (time.century >= 0)
        return {(time.year < 0 ? u"BC"_s : QString()) + twoDigits(time.century), tr("the century, as the text gives it")};
    if (time.year != 0 && time.week <= 0 && time.quarter == 0 && time.halfYear == 0 && time.season < 0 && time.holiday == Holiday::None)
        if (time.week != -1)
            return fullDate(time);
    if (!m_published.isValid() && time.year == 0)
        return time.hasClock() && time.month == 0 && time.weekday == 0 ? clockOnly(time) : open(time);
    if (time.quarter > 0 || time.halfYear > 0)
        return partOfYear(time, tense);
    if (time.week != 0)
        return weekOf(time);
    if (time.season >= 0)
        return season(time, tense);
    if (time.holiday != Holiday::None)
        return holiday(time, tense);
    if (time.month > 0)
        return time.day > 0 ? dayOfYear(time, tense) : month(time, tense);
    if (time.weekday > 0)
        return weekday(time, tense);
    return clockOnly(time);
}

/// The year is written; month and day may be.
DateResolver::Value DateResolver::fullDate(const TimeExpression &time)
{
    const QString written = tr("the date, as the text gives it");
    if (time.day == 0) {
        if (time.year > 0)
            mention(QDate(time.year, qMax(time.month, 1), 1), time.month > 0 ? Unit::Month : Unit::Year);
        const QString value = time.fiscal ? u"FY"_s + yearValue(time.year) : yearValue(time.year);
        return {time.month > 0 ? value + u'-' + twoDigits(time.month) : value, written};
    }
    QDate day(time.year, time.month, time.day);
    QString reason = written;
    if (time.week == -2) {
        const QDate other(time.year, time.day, time.month);
        if (m_published.isValid() && other.isValid() && qAbs(other.daysTo(m_published)) < qAbs(day.daysTo(m_published)))
            day = other;
        reason = m_published.isValid() ? tr("of the two readings of the figures the one nearer to publication on %1").arg(published())
                                       : tr("the figures read as month, day, year");
    }
    if (!day.isValid())
        return {u"XXXX-XX-XX"_s, tr("there is no such day in the calendar")};
    return {onDay(day, time), reason};
}

DateResolver::Value DateResolver::dayOfYear(const TimeExpression &time, Tense tense)
{
    QDate best;
    const int around = m_published.year() + (time.shifted ? time.shift : 0);
    for (const int year : {around, around - 1, around + 1, around - 2, around + 2, around - 4, around + 4}) {
        const QDate day(year, time.month, time.day);
        if (!day.isValid() || (time.weekday > 0 && day.dayOfWeek() != time.weekday))
            continue;
        if (time.weekday > 0 || !best.isValid()) {
            if (!best.isValid() || qAbs(day.daysTo(m_published)) < qAbs(best.daysTo(m_published)))
                best = day;
        }
        if (time.weekday > 0 || time.shifted)
            continue;
        // In the direction of the tense; a past one that would be most of a year back is a future one ("on 3 January", in December).
        const bool fits = tense == Tense::Past ? day <= m_published : day >= m_published;
        const bool bestFits = tense == Tense::Past ? best <= m_published : best >= m_published;
        if (fits && (!bestFits || qAbs(day.daysTo(m_published)) < qAbs(best.daysTo(m_published))))
            best = day;
    }
    if (!best.isValid())
        best = QDate(around, time.month, time.day);
    if (!best.isValid())
        return {u"XXXX-XX-XX"_s, tr("there is no such day in the calendar")};
    const QString name = u"%1 %2"_s.arg(time.day).arg(monthText(time.month));
    const QString reason = time.weekday > 0 ? tr("the %1 nearest to publication on %2 that is a %3").arg(name, published(), weekdayText(time.weekday))
        : best <= m_published               ? tr("the last %1 up to publication on %2").arg(name, published())
                                            : tr("the first %1 from publication on %2 on").arg(name, published());
    return {onDay(best, time), reason};
}

DateResolver::Value DateResolver::month(const TimeExpression &time, Tense tense)
{
    int year = m_published.year();
    if (time.anchored && m_anchor.isValid())
        year = m_anchor.year();
    else if (time.openYear)
        year += time.shift;
    else if (time.shifted) {
        if (time.shift < 0 && time.month >= m_published.month())
            --year;
        else if (time.shift > 0 && time.month <= m_published.month())
            ++year;
    } else if (tense == Tense::Past && time.month > m_published.month())
        --year;
    else if (tense == Tense::Future && time.month < m_published.month())
        ++year;
    const QDate day(year, time.month, 1);
    const QString reason = time.anchored && m_anchor.isValid() ? tr("in the year mentioned before, %1").arg(year)
        : time.openYear                                        ? tr("the year counted from publication on %1").arg(published())
        : day <= m_published             ? tr("the last %1 up to publication on %2").arg(monthText(time.month), published())
                                         : tr("the first %1 from publication on %2 on").arg(monthText(time.month), published());
    mention(day, Unit::Month);
    return {dateValue(day, Unit::Month), reason};
}

DateResolver::Value DateResolver::weekday(const TimeExpression &time, Tense tense)
{
    const QString name = weekdayText(time.weekday);
    QDate day;
    QString reason;
    const QDate monday = m_published.addDays(1 - m_published.dayOfWeek());
    if (time.shifted && (time.unit == Unit::Week || time.shift >= 0)) {
        day = monday.addDays(7LL * time.shift + time.weekday - 1);
        reason = time.shift == 0 ? tr("the %1 of the week of publication on %2").arg(name, published())
            : time.shift > 0     ? tr("the %1 of the week after publication on %2").arg(name, published())
                                 : tr("the %1 of the week before publication on %2").arg(name, published());
    } else if (tense == Tense::Future && !time.shifted) {
        day = m_published.addDays((time.weekday - m_published.dayOfWeek() + 7) % 7);
        reason = tr("the first %1 from publication on %2 on").arg(name, published());
    } else {
        const int back = (m_published.dayOfWeek() - time.weekday + 7) % 7;
        day = m_published.addDays(time.shifted && back == 0 ? -7 : -back);
        reason = time.shifted ? tr("the last %1 before publication on %2").arg(name, published())
                              : tr("the last %1 up to publication on %2").arg(name, published());
    }
    return {onDay(day, time), reason};
}

DateResolver::Value DateResolver::season(const TimeExpression &time, Tense tense)
{
    if (time.year != 0)
        return {seasonValue(time.year, time.season), tr("the date, as the text gives it")};
    const int now = m_published.month() < 3 ? m_published.year() * 4 - 1 : m_published.year() * 4 + m_published.month() / 3 - 1;
    int index = m_published.year() * 4 + time.season;
    if (time.openYear)
        index += 4 * time.shift;
    else if (time.shifted && time.shift < 0)
        index -= index >= now ? 4 : 0;
    else if (time.shifted && time.shift > 0)
        index += index <= now ? 4 : 0;
    else if (time.shifted)
        index -= index > now + 2 ? 4 : 0;
    else if (tense == Tense::Past)
        index -= index > now ? 4 : 0;
    else
        index += index < now ? 4 : 0;
    return {seasonValue(index / 4, index % 4), tr("the season counted from publication on %1").arg(published())};
}

DateResolver::Value DateResolver::partOfYear(const TimeExpression &time, Tense tense)
{
    const int parts = time.quarter > 0 ? 4 : 2;
    const int part = time.quarter > 0 ? time.quarter : time.halfYear;
    const QString tail = (time.quarter > 0 ? u"-Q"_s : u"-H"_s) + QString::number(part);
    if (time.year != 0)
        return {yearValue(time.year) + tail, tr("the date, as the text gives it")};
    int year = m_published.year();
    if (time.openYear)
        return {yearValue(openYear(time)) + tail, tr("the year counted from publication on %1").arg(published())};
    const int now = (m_published.month() - 1) / (12 / parts) + 1;
    if (tense == Tense::Past && part > now)
        --year;
    else if (tense == Tense::Future && part < now)
        ++year;
    return {yearValue(year) + tail, tense == Tense::Past ? tr("the last one up to publication on %1").arg(published()) : tr("the first one from publication on %1 on").arg(published())};
}

DateResolver::Value DateResolver::weekOf(const TimeExpression &time)
{
    const int year = time.year != 0 ? time.year : time.openYear ? openYear(time) : m_published.year();
    const QString reason = time.year != 0 ? tr("the date, as the text gives it") : tr("the year counted from publication on %1").arg(published());
    if (time.month == 0) {
        const QDate inside = time.week > 0 ? QDate(year, 1, 4).addDays(7LL * (time.week - 1)) : QDate(year, 12, 28);
        return {dateValue(inside, Unit::Week), reason};
    }
    const int named = time.year == 0 && !time.openYear && time.month > m_published.month() ? year - 1 : year;
    const QDate first(named, time.month, 1);
    const QDate inside = time.week > 0 ? first.addDays(7LL * (time.week - 1)) : first.addDays(first.daysInMonth() - 4);
    mention(inside, Unit::Week);
    return {dateValue(inside, Unit::Week), reason};
}

DateResolver::Value DateResolver::holiday(const TimeExpression &time, Tense tense)
{
    if (time.year != 0)
        return {onDay(holidayDate(time.holiday, time.year), time), tr("the day of the holiday in that year")};
    int year = m_published.year();
    const QDate day = holidayDate(time.holiday, year);
    if (tense == Tense::Past && day > m_published)
        --year;
    else if (tense == Tense::Future && day < m_published)
        ++year;
    return {onDay(holidayDate(time.holiday, year), time),
        tense == Tense::Past ? tr("the last one up to publication on %1").arg(published()) : tr("the first one from publication on %1 on").arg(published())};
}

DateResolver::Value DateResolver::shifted(const TimeExpression &time)
{
    if (time.samePeriod && m_anchor.isValid() && (m_anchorUnit == Unit::Month || m_anchorUnit == Unit::Quarter)) {
        const QString reason = tr("counted from the date mentioned before, %1").arg(dateValue(m_anchor, m_anchorUnit));
        return {dateValue(m_anchor.addYears(time.shift), m_anchorUnit), reason};
    }
    if (time.anchored && (m_anchor.isValid() || !m_published.isValid() || time.unit < Unit::Week)) {
        // A day after a month or a year that was mentioned is not known.
        const bool day = time.unit < Unit::Weekend;
        const QDate from = day ? m_anchorDay : m_anchor;
        if (!from.isValid())
            return {u"XXXX-XX-XX"_s, tr("counts from a date that the text does not give")};
        const QString reason = tr("counted from the date mentioned before, %1").arg(dateValue(from, day ? Unit::Day : m_anchorUnit));
        const QDate there = moved(from, time.unit, time.shift);
        if (day)
            return {onDay(there, time), reason};
        mention(there, time.unit);
        return {dateValue(there, time.unit), reason};
    }
    QDate day = moved(m_published, time.unit, time.shift);
    const QString reason = time.shift == 0 ? tr("the time of publication, %1").arg(published())
        : time.shift < 0                   ? tr("counted back from publication on %1").arg(published())
                                           : tr("counted on from publication on %1").arg(published());
    if (time.unit < Unit::Weekend)
        return {onDay(day, time), reason};
    // "over the weekend", read on a Monday, is the one before.
    if (time.unit == Unit::Weekend && time.shift == 0 && !time.shifted && m_published.dayOfWeek() < 5)
        day = day.addDays(-7);
    mention(day, time.unit);
    if (time.unit == Unit::Year && time.fiscal)
        return {u"FY"_s + dateValue(day, Unit::Year), reason};
    return {dateValue(day, time.unit), reason};
}

DateResolver::Value DateResolver::offset(const TimeExpression &time)
{
    const bool fromAnchor = time.anchored;
    const QDate from = fromAnchor && m_anchor.isValid() ? m_anchor : m_published;
    if (!from.isValid() || (fromAnchor && !m_anchor.isValid() && time.unit < Unit::Month))
        return {u"XXXX-XX-XX"_s, tr("counts from a date that the text does not give")};
    const QString reason = fromAnchor ? tr("counted from the date mentioned before, %1").arg(dayText(from))
        : time.shift < 0              ? tr("counted back from publication on %1").arg(published())
                                      : tr("counted on from publication on %1").arg(published());
    const double amount = time.amount->toDouble() * time.shift;
    if (qAbs(amount) > 100'000)
        return {u"XXXX-XX-XX"_s, reason};
    const bool whole = amount == static_cast<int>(amount);
    if (time.unit <= Unit::Hour) {
        constexpr std::array seconds{1, 60, 3600};
        const qint64 by = static_cast<qint64>(amount * seconds.at(static_cast<std::size_t>(time.unit)));
        if (!m_time.isValid())
            return {dateValue(from.addDays(by / 86'400), Unit::Day), reason};
        const QDateTime moment = QDateTime(from, m_time, QTimeZone::UTC).addSecs(by);
        return {moment.toString(u"yyyy-MM-ddTHH:mm"_s), reason};
    }
    if (!whole && time.unit == Unit::Year) {
        const QDate day = from.addMonths(static_cast<int>(amount * 12));
        return {dateValue(day, Unit::Month), reason};
    }
    const Unit written = time.unit <= Unit::Fortnight ? Unit::Day : time.unit >= Unit::Year ? Unit::Year : time.unit;
    const QDate day = moved(from, time.unit == Unit::Weekend ? Unit::Week : time.unit, static_cast<int>(amount));
    if (!day.isValid() || day.year() < 1) {
        const int year = from.year() + static_cast<int>(amount);
        return {year < 1 ? yearValue(year - 1) : yearValue(year), reason};
    }
    mention(day, written);
    return {dateValue(day, written) + clockValue(time), reason};
}

/// A time of day alone: on the day mentioned before, or else of publication.
DateResolver::Value DateResolver::clockOnly(const TimeExpression &time)
{
    const bool anchor = m_anchorDay.isValid();
    if (!anchor && !m_published.isValid())
        return {u"XXXX-XX-XX"_s + clockValue(time), tr("the date of publication is not known, so the value stays open")};
    const QDate day = anchor ? m_anchorDay : m_published;
    return {onDay(day, time), anchor ? tr("on the day mentioned before, %1").arg(dayText(day)) : tr("on the day of publication, %1").arg(published())};
}

/// What can be said without a day of publication.
DateResolver::Value DateResolver::open(const TimeExpression &time) const
{
    const QString reason = tr("the date of publication is not known, so the value stays open");
    if (time.form == Form::Calendar) {
        if (time.month > 0)
            return {u"XXXX-"_s + twoDigits(time.month) + (time.day > 0 ? u'-' + twoDigits(time.day) : QString()) + clockValue(time), reason};
        if (time.weekday > 0)
            return {u"XXXX-WXX-"_s + QString::number(time.weekday) + clockValue(time), reason};
        if (time.season >= 0)
            return {u"XXXX-"_s + QLatin1StringView("SPSUFAWI").sliced(time.season * 2, 2), reason};
        if (time.quarter > 0 || time.halfYear > 0)
            return {u"XXXX-"_s + (time.quarter > 0 ? u"Q%1"_s.arg(time.quarter) : u"H%1"_s.arg(time.halfYear)), reason};
        if (time.week > 0)
            return {u"XXXX-W"_s + twoDigits(time.week), reason};
        return {u"XXXX-XX-XX"_s, reason};
    }
    switch (time.unit) {
    case Unit::Week:
    case Unit::Fortnight:
        return {u"XXXX-WXX"_s, reason};
    case Unit::Weekend:
        return {u"XXXX-WXX-WE"_s, reason};
    case Unit::Month:
    case Unit::Quarter:
    case Unit::Season:
        return {u"XXXX-XX"_s, reason};
    case Unit::Year:
    case Unit::Decade:
    case Unit::Century:
    case Unit::Millennium:
        return {u"XXXX"_s, reason};
    default:
        return {u"XXXX-XX-XX"_s + clockValue(time), reason};
    }
}

} // namespace nutgraf::grammar
