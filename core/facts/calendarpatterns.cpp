// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Days and months: what names a day of the calendar by itself.

#include "core/facts/datepatterns.h"

namespace nutgraf::grammar {

bool isJoiner(const Term &term)
{
    return term.isHyphen() || term.isDash() || term.isMark(u'/') || term.is(W::To) || term.is(W::And) || term.is(W::Until) || term.is(W::Or);
}

bool opensTime(const Term &term)
{
    return term.is(W::In) || term.is(W::Since) || term.is(W::By) || term.is(W::Until) || term.is(W::Of) || term.is(W::From) || term.is(W::To)
        || term.is(W::Before) || term.is(W::After) || term.is(W::During) || term.is(W::Between) || term.is(W::Early) || term.is(W::Late)
        || term.is(W::Mid) || term.is(W::Throughout) || term.is(W::Within) || term.has(Deictic) || term.is(W::Around) || term.is(W::Every);
}

int DatePatterns::figure(qsizetype i, int mostDigits) const
{
    const Term &term = at(i);
    if (!term.isNumber() || term.mark != 0 || term.suffix != Suffix::None || term.digits > mostDigits || term.digits != term.end - term.start)
        return -1;
    return m_terms.text(i).toInt();
}

bool DatePatterns::insideFigures(qsizetype i) const
{
    const Term &before = at(i - 1);
    if (!at(i).glued)
        return false;
    if (before.kind != TermKind::Mark)
        return before.kind != TermKind::End;
    return before.mark == u'$' || before.mark == 0xA3 || before.mark == 0x20AC || before.mark == u'/' || before.mark == u'.' || before.mark == u':' || before.mark == u'#'
        || before.mark == u'+' || before.mark == u'_' || before.mark == u'=';
}

int DatePatterns::fourFigures(qsizetype i) const
{
    const int value = at(i).digits == 4 ? figure(i, 4) : -1;
    return value >= 1000 && value < 2200 ? value : 0;
}

int DatePatterns::dayOfMonth(qsizetype i, qsizetype &end, bool wordsToo) const
{
    const Term &term = at(i);
    if (term.isNumber() && term.mark == 0 && term.suffix != Suffix::Plural && term.digits <= 2) {
        const qsizetype length = term.digits;
        const int day = m_terms.text(i).first(length).toInt();
        end = i + 1;
        if (term.suffix == Suffix::None && term.end - term.start != length)
            return 0;
        return day >= 1 && day <= 31 ? day : 0;
    }
    if (!wordsToo || !term.has(OrdinalWord | Tens | Cardinal))
        return 0;
    const auto number = matchNumber(m_terms, i);
    if (!number || number->value.normalised().exponent > 1 || number->fraction || number->value.toDouble() > 31)
        return 0;
    end = number->end;
    return static_cast<int>(number->value.toDouble());
}

void DatePatterns::appendYear(TimeExpression &date, bool shiftToo) const
{
    qsizetype i = date.end;
    if (at(i).isMark(u',') || at(i).is(W::Of) || at(i).is(W::In))
        ++i;
    if (const int value = fourFigures(i); value > 0 && !at(i + 1).isMark(u'%') && !(at(i + 1).isMark(u':') && at(i + 1).glued)) {
        // "in May, 1200 people": a comma needs a year that looks like one.
        if (!at(date.end).isMark(u',') || value >= 1600) {
            date.year = value;
            date.end = i + 1;
        }
        return;
    }
    // "3 Aug 96": two figures that can be no day
    if (const int value = figure(i, 2); value >= 32 && i == date.end && date.day > 0 && (!at(i + 1).isWord() || at(i + 1).has(Function)) && !at(i + 1).isMark(u'%')) {
        date.year = 1900 + value;
        date.end = i + 1;
        return;
    }
    if (!shiftToo)
        return;
    if (at(i).is(W::The))
        ++i;
    if ((at(i).is(W::Same) || at(i).is(W::That)) && at(i + 1).is(W::Year)) {
        date.anchored = true;
        date.end = i + 2;
        return;
    }
    if (at(i).has(Deictic) && (at(i + 1).is(W::Year) || ((at(i + 1).is(W::Fiscal) || at(i + 1).is(W::Financial)) && at(i + 2).is(W::Year)))) {
        date.openYear = true;
        date.shift = at(i).date();
        date.end = i + (at(i + 1).is(W::Year) ? 2 : 3);
    }
}

/// "from March to August 2011": the first month is in 2011 too.
void DatePatterns::yearFromRange(TimeExpression &date) const
{
    qsizetype i = date.end;
    if (!isJoiner(at(i)))
        return;
    ++i;
    qsizetype end = i;
    if (dayOfMonth(i, end, false) > 0)
        i = end;
    if (at(i).has(Month) && at(i).date() >= date.month) {
        ++i;
        if (dayOfMonth(i, end, false) > 0)
            i = end;
    }
    if (at(i).isMark(u','))
        ++i;
    if (i > date.end + 1)
        date.year = fourFigures(i);
}

DatePatterns::Match DatePatterns::isoClock(TimeExpression date) const
{
    qsizetype i = date.end;
    if (at(i).isWord() && at(i).glued && m_terms.text(i) == u"T")
        ++i;
    else if (!at(i).isNumber() || at(i).glued)
        return date;
    if (figure(i, 2) < 0 || !at(i + 1).isMark(u':') || figure(i + 2, 2) < 0)
        return date;
    date.type = DateType::Time;
    date.hour = figure(i, 2);
    date.minute = figure(i + 2, 2);
    date.end = i + 3;
    if (date.hour > 24 || date.minute > 59)
        return std::nullopt;
    if (at(date.end).isMark(u':') && at(date.end + 1).isNumber()) {
        if (const int second = figure(date.end + 1, 2); second >= 0)
            date.second = second;
        date.end += 2;
    }
    if (at(date.end).glued && at(date.end).isWord() && m_terms.text(date.end) == u"Z") {
        ++date.end;
    } else if ((at(date.end).isMark(u'+') || at(date.end).isHyphen()) && at(date.end).glued && figure(date.end + 1, 4) >= 0) {
        date.end += 2;
        if (at(date.end).isMark(u':') && figure(date.end + 1, 2) >= 0)
            date.end += 2;
    }
    return date;
}

/// "2017-12-26", "26/12/2017", "26.12.2017"; the parts are glued.
DatePatterns::Match DatePatterns::numeric(qsizetype i) const
{
    const Term &first = at(i);
    if (!first.isNumber() || first.suffix != Suffix::None)
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    const QStringView text = m_terms.text(i);
    if (text.size() >= 8 && text.size() <= 10 && text.count(u'.') == 2) {
        const qsizetype one = text.indexOf(u'.');
        const qsizetype two = text.lastIndexOf(u'.');
        date.day = text.first(one).toInt();
        date.month = text.sliced(one + 1, two - one - 1).toInt();
        date.year = text.sliced(two + 1).toInt();
        if (text.size() - two == 5 && one <= 2 && two - one <= 3 && date.month > 12 && date.day <= 12)
            std::swap(date.day, date.month);
        if (text.size() - two != 5 || one > 2 || date.year < 1000 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31)
            return std::nullopt;
        date.end = i + 1;
        return isoClock(date);
    }
    const Term &mark = at(i + 1);
    const bool slash = mark.isMark(u'/');
    if ((!slash && !mark.isHyphen()) || !mark.glued || !at(i + 2).glued)
        return std::nullopt;
    const int a = figure(i, 4);
    if (at(i + 2).has(Month) && !first.glued) { // "26-Dec-2017"
        date.day = a;
        date.month = at(i + 2).date();
        date.year = at(i + 3).isHyphen() || at(i + 3).isMark(u'/') ? fourFigures(i + 4) : 0;
        date.end = date.year > 0 ? i + 5 : i + 3;
        return a >= 1 && a <= 31 ? Match(date) : std::nullopt;
    }
    const int b = figure(i + 2, 2);
    if (a < 0 || b < 0 || insideFigures(i) || (first.glued && at(i - 1).isHyphen()))
        return std::nullopt;
    const Term &second = at(i + 3);
    const bool three = second.glued && second.mark == mark.mark && second.kind == TermKind::Mark && at(i + 4).isNumber() && at(i + 4).glued;
    if (first.digits == 4 && fourFigures(i) > 0 && b >= 1 && b <= 12) {
        date.year = a;
        date.month = b;
        date.end = i + 3;
        if (!three) // "2013-14" is a season, "2018-03" a month: only what cannot be the next year
            return b != a % 100 + 1 && !slash && at(i + 2).digits <= 2 && !second.isHyphen() ? Match(date) : std::nullopt;
        date.day = figure(i + 4, 2);
        date.end = i + 5;
        return date.day >= 1 && date.day <= 31 && !(at(i + 5).isHyphen() && at(i + 5).glued) ? isoClock(date) : std::nullopt;
    }
    if (!three || first.digits > 2)
        return std::nullopt;
    date.year = fourFigures(i + 4);
    if (date.year == 0 && slash && at(i + 4).digits == 2)
        date.year = figure(i + 4, 2) + (figure(i + 4, 2) >= 40 ? 1900 : 2000);
    // "3/4/2018" reads as month first or day first; the resolver takes the reading nearer to publication.
    date.month = a;
    date.day = b;
    if (date.month > 12)
        std::swap(date.month, date.day);
    else if (b <= 12 && a != b)
        date.week = -2;
    date.end = i + 5;
    if (date.year == 0 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31 || (at(i + 5).isMark(u'/') && at(i + 5).glued))
        return std::nullopt;
    return isoClock(date);
}

DatePatterns::Match DatePatterns::weekday(qsizetype i) const
{
    const Term &day = at(i);
    if (!day.isWord() || !day.has(Weekday) || day.has(Regular))
        return std::nullopt;
    const bool abbreviated = day.has(Abbreviated);
    if (at(i - 1).is(W::Black) && at(i - 1).capital) // the name of a day long ago, or of a sale
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.end = i + 1;
    date.weekday = day.date();
    qsizetype next = i + 1;
    if (abbreviated && at(next).isMark(u'.') && at(next).glued)
        ++next;
    if (at(next).isMark(u','))
        ++next;
    if (at(next).is(W::The))
        ++next;
    for (const Match &rest : {monthFirst(next), dayFirst(next), numeric(next)}) {
        if (rest && rest->day > 0) {
            TimeExpression full = *rest;
            full.first = i;
            full.weekday = day.date();
            return full;
        }
    }
    if (abbreviated && (!day.capital || !(at(i + 1).isNumber() || at(i - 1).is(W::On) || at(i - 1).has(Deictic))))
        return std::nullopt;
    // "Black Friday", "Super Tuesday": names of days that only publication can place; left to the weekday reading.
    if (at(i + 1).is(W::Of) && at(i + 2).has(Deictic) && at(i + 3).has(TimeUnit) && static_cast<Unit>(at(i + 3).date()) == Unit::Week) {
        date.shift = at(i + 2).date();
        date.shifted = true;
        date.unit = Unit::Week;
        date.end = i + 4;
    } else if (at(i + 1).has(Deictic) && at(i + 2).has(TimeUnit) && static_cast<Unit>(at(i + 2).date()) == Unit::Week) {
        date.shift = at(i + 1).date();
        date.shifted = true;
        date.unit = Unit::Week;
        date.end = i + 3;
    }
    return date;
}

/// A month that stands alone: not the verb "may", not Theresa May, not a march.
bool DatePatterns::monthStands(qsizetype i) const
{
    const Term &month = at(i);
    const Term &before = at(i - 1);
    if (opensTime(before) && (month.capital || !month.has(NeedsCapital)))
        return true;
    if (!month.capital)
        return !month.has(NeedsCapital) && before.kind != TermKind::End;
    if (month.has(NeedsCapital) && !month.has(Abbreviated)) {
        if (before.isHyphen() && (at(i - 2).is(W::Mid) || at(i - 2).is(W::Early) || at(i - 2).is(W::Late)))
            return true;
        // "an August recess", "for March delivery": before a noun, and no name goes on
        const Term &after = at(i + 1);
        const bool noun = after.isWord() && !after.capital && !after.has(Function) && !after.glued;
        if ((before.is(W::A) || before.is(W::For) || before.is(W::The) || (before.isWord() && !before.capital && before.has(Function))) && noun)
            return true;
        const bool joined = (before.is(W::And) || before.isDash() || before.isHyphen() || before.is(W::Or)) && at(i - 2).has(Month);
        return joined || (isJoiner(at(i + 1)) && at(i + 2).has(Month)) || (before.isMark(u'(') && at(i + 1).isMark(u')'));
    }
    if (month.has(Abbreviated))
        return before.is(W::In) || isJoiner(before);
    // "June Smith", "April said"
    return !(at(i + 1).isWord() && at(i + 1).capital && at(i + 1).entry == nullptr && month.date() >= 4 && month.date() <= 6);
}

DatePatterns::Match DatePatterns::monthFirst(qsizetype i) const
{
    const Term &month = at(i);
    if (!month.isWord() || !month.has(Month))
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.month = month.date();
    date.end = i + 1;
    qsizetype next = i + 1;
    if (month.has(Abbreviated) && at(next).isMark(u'.') && at(next).glued)
        ++next;
    const qsizetype bare = next;
    if ((at(next).isHyphen() || at(next).isMark(u'/')) && at(next).glued && at(next + 1).isNumber() && at(next + 1).glued)
        ++next;
    if (const int written = fourFigures(next); written > 0 && (month.capital || !month.has(NeedsCapital))) {
        date.year = written;
        date.end = next + 1;
        return date;
    }
    if (at(next).is(W::The))
        ++next;
    qsizetype end = next;
    if (const int day = dayOfMonth(next, end, true); day > 0) {
        const Term &last = at(end - 1);
        const bool figures = at(next).isNumber();
        const bool counts = at(end).isMark(u'%') || at(end).is(W::Per) || at(end).has(Scale) || (at(end).isMark(u':') && at(end).glued);
        // "may two people": a number word needs a capital month or an ordinal.
        if (!counts && (figures || last.has(OrdinalWord) || month.capital) && (month.capital || !month.has(NeedsCapital) || figures)) {
            date.day = day;
            date.end = end;
            yearFromRange(date);
            if (date.year == 0)
                appendYear(date, false);
            return date;
        }
    }
    next = bare;
    if ((at(next).isMark(u',') || at(next).is(W::Of)) && fourFigures(next + 1) >= 1600) {
        date.year = fourFigures(next + 1);
        date.end = next + 2;
        return date;
    }
    if (!monthStands(i))
        return std::nullopt;
    yearFromRange(date);
    if (date.year == 0)
        appendYear(date, true);
    return date;
}

/// "26 December 2017", "the 4th of July", "26th Dec"
DatePatterns::Match DatePatterns::dayFirst(qsizetype i) const
{
    qsizetype end = i;
    const int day = dayOfMonth(i, end, true);
    if (day == 0 || (insideFigures(i) && !at(i - 1).isMark(u'/')))
        return std::nullopt;
    qsizetype next = end;
    if (at(next).is(W::Day))
        ++next;
    if (at(next).is(W::Of))
        ++next;
    else if (at(next).isHyphen() && at(next).glued)
        ++next;
    const Term &month = at(next);
    if (!month.isWord() || !month.has(Month) || (month.has(NeedsCapital) && !month.capital && at(next + 1).isWord()))
        return std::nullopt;
    // A number word before a month counts something else: "one May morning", "ten March hares".
    if (at(i).isWord() && !at(end - 1).has(OrdinalWord))
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.day = day;
    date.month = month.date();
    date.end = next + 1;
    if (month.has(Abbreviated) && at(date.end).isMark(u'.') && at(date.end).glued)
        ++date.end;
    if (at(date.end).isHyphen() && at(date.end).glued && fourFigures(date.end + 1) > 0)
        ++date.end;
    yearFromRange(date);
    if (date.year == 0)
        appendYear(date, false);
    return date;
}

DatePatterns::Match DatePatterns::lastDay(const TimeExpression &first) const
{
    if (first.form != Form::Calendar || first.month == 0 || first.day == 0 || first.hasClock() || first.holiday != Holiday::None)
        return std::nullopt;
    const qsizetype i = first.end + 1;
    const bool dash = (at(first.end).isHyphen() || at(first.end).isDash()) && at(first.end).glued == at(i).glued;
    if (!(dash || at(first.end).is(W::To) || at(first.end).is(W::And) || at(first.end).is(W::Or)) || !at(i - 2).isNumber())
        return std::nullopt;
    qsizetype end = i;
    const int day = dayOfMonth(i, end, false);
    const Term &after = at(end);
    // "July 8 and 10 people": what is counted is no day.
    const bool counts = after.isMark(u'%') || after.has(Scale | Hundred | TimeUnit | Month) || after.is(W::Per) || (after.isWord() && !after.has(Function) && !first.year)
        || ((after.isMark(u':') || after.isMark(u'/') || after.isHyphen()) && after.glued) || (after.isWord() && after.glued);
    if (day <= first.day || counts)
        return std::nullopt;
    TimeExpression last;
    last.first = i;
    last.end = end;
    last.year = first.year;
    last.month = first.month;
    last.day = day;
    if (at(end).isMark(u',') && fourFigures(end + 1) >= 1600 && (first.year == 0 || first.year == fourFigures(end + 1))) {
        last.year = fourFigures(end + 1);
        last.end = end + 2;
    }
    return last;
}

DatePatterns::Match DatePatterns::calendar(qsizetype i) const
{
    Match best;
    const Term &term = at(i);
    if (term.isNumber()) {
        for (Match match : {numeric(i), dayFirst(i), year(i), decade(i), century(i), partOfYear(i), weekOf(i), holiday(i)})
            best = longer(best, match);
        return best;
    }
    for (Match match : {weekday(i), monthFirst(i), term.has(OrdinalWord | Tens) ? dayFirst(i) : std::nullopt, century(i), partOfYear(i), weekOf(i), season(i),
             holiday(i), year(i), decade(i)})
        best = longer(best, match);
    return best;
}

} // namespace nutgraf::grammar
