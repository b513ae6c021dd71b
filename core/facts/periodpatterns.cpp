// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Years, decades, centuries, seasons, quarters, holidays: what names a stretch of the calendar by itself.

#include "core/facts/datepatterns.h"
#include "core/facts/unitlexicon.h"

namespace nutgraf::grammar {

bool DatePatterns::yearFits(qsizetype i, int value) const
{
    const Term &before = at(i - 1);
    const Term &after = at(i + 1);
    if (before.isMark(u'$') || before.isMark(0x20AC) || before.isMark(0xA3) || before.isMark(u'#') || before.isMark(u'+') || before.isMark(u'.'))
        return false;
    const QStringView next = after.isWord() ? m_terms.text(i + 1) : QStringView();
    const bool possessive = next == u"'s" || next == u"\u2019s";
    const bool season = after.has(TimeUnit) && static_cast<Unit>(after.date()) == Unit::Season;
    if (after.isMark(u'%') || after.isMark(0xB0) || (after.isWord() && after.glued && !possessive) || (after.is(W::Per) && !opensTime(before))
        || (after.has(Scale | Hundred | TimeUnit | Group) && !season)
        || (after.isMark(u':') && after.glued && at(i + 2).isNumber()))
        return false;
    if (before.isNumber() && !before.glued && before.digits != 4)
        return false;
    if (const UnitMatch unit = unitWords(m_terms, i + 1); unit && unit.kind != UnitKind::Count && unit.kind != UnitKind::Time)
        return false;
    // "2015-13-32" is no date, and neither is its first part.
    if (after.isHyphen() && after.glued && at(i + 2).glued && at(i + 2).isNumber() && at(i + 2).digits != 4 && figure(i + 2, 2) != (value + 1) % 100)
        return false;
    const bool modern = value >= 1900 && value <= 2059;
    if (before.isHyphen() && before.glued && (at(i - 2).is(W::Mid) || at(i - 2).is(W::Early) || at(i - 2).is(W::Late)))
        return true;
    if (before.isHyphen() && before.glued)
        return modern && at(i - 2).isNumber() && at(i - 2).digits == 4;
    const bool parenthesis = (before.isMark(u'(') && (after.isMark(u')') || after.isDash() || after.isHyphen() || after.isMark(u',') || after.isMark(u';')))
        || (after.isMark(u')') && (before.isMark(u',') || before.isDash()));
    if (parenthesis)
        return value >= 1400;
    const bool apart = (before.isHyphen() && !before.glued && !at(i).glued && at(i - 2).isNumber()) || (after.isHyphen() && !after.glued && at(i + 2).digits == 4);
    const bool dashed = (before.isDash() || after.isDash() || apart) && value >= 1400;
    if (dashed)
        return at(i - 2).digits == 4 || at(i + 2).digits == 4 || modern || after.isDash();
    if (before.is(W::In) || before.is(W::Since) || before.is(W::Until) || before.is(W::During) || before.is(W::Early) || before.is(W::Late) || before.is(W::Mid))
        return true;
    // What follows is counted: "2000 people", "by 1500 votes".
    const bool counts = after.isWord() && !after.capital && !after.has(Function)
        && ((next.endsWith(u's') && next.size() > 3) || isIrregularPlural(next));
    // "of 2001 attacks", without a separator: a year, unless it is a round number
    if (counts && !before.is(W::The) && !(before.is(W::Of) && value > 1980 && value < 2036 && value % 100 != 0))
        return false;
    if (opensTime(before) || before.is(W::The) || before.is(W::And) || before.is(W::A) || before.is(W::Fiscal) || before.isMark(u'\'') || before.has(Month | Season))
        return value >= (before.is(W::The) || before.is(W::A) ? (after.isWord() && !after.capital && !after.has(Function) ? 1700 : 1900) : 1300);
    if (after.isWord() && !after.capital && !after.has(Function) && !after.has(FutureVerb | PastVerb) && before.kind == TermKind::End)
        return modern;
    return modern && (value >= 1950);
}

DatePatterns::Match DatePatterns::year(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    date.end = i + 1;
    if (at(i).is(W::Ad) && at(i).allCapital && figure(i + 1, 4) > 0) {
        date.year = figure(i + 1, 4);
        date.end = i + 2;
        return date;
    }
    if (const int value = figure(i, 5); value > 0 && at(i + 1).isWord() && at(i + 1).allCapital) {
        const bool before = at(i + 1).is(W::Bc);
        if (before || at(i + 1).is(W::Ad)) {
            date.year = before ? -value : value;
            date.end = i + 2;
            return date;
        }
    }
    const int value = fourFigures(i);
    if (value == 0 || !yearFits(i, value))
        return std::nullopt;
    date.year = value;
    // "2017-18", "2017/18": a season of sport or business, named by its first year
    const Term &joint = at(i + 1);
    if ((joint.isHyphen() || joint.isMark(u'/') || joint.mark == 0x2013) && joint.glued && at(i + 2).glued && figure(i + 2, 2) == (value + 1) % 100
        && at(i + 2).digits == 2)
        date.end = i + 3;
    // "2011 - 12"
    else if ((joint.isHyphen() || joint.mark == 0x2013) && !joint.glued && !at(i + 2).glued && figure(i + 2, 2) == (value + 1) % 100 && at(i + 2).digits == 2)
        date.end = i + 3;
    return date;
}

/// "in his early 70s": an age.
bool DatePatterns::ofLife(qsizetype i) const
{
    qsizetype word = i - 1;
    while (at(word).isHyphen() || at(word).is(W::Early) || at(word).is(W::Late) || at(word).is(W::Mid))
        --word;
    if (!at(word).isWord())
        return false;
    const QStringView owner = m_terms.text(word);
    return owner == u"his" || owner == u"her" || owner == u"their" || owner == u"my" || owner == u"your" || owner == u"our" || owner == u"its";
}

DatePatterns::Match DatePatterns::decade(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    date.end = i + 1;
    const Term &term = at(i);
    if (term.isNumber() && term.suffix == Suffix::Plural) {
        const int value = m_terms.text(i).chopped(1).toInt();
        const Term &before = at(i - 1);
        if (term.digits == 4 && value >= 1000 && value < 2200) {
            date.decade = value / 10;
        } else if (term.digits == 2 && ofLife(i)) {
            return std::nullopt;
        } else if (term.digits == 2 && (before.is(W::And) || before.is(W::Or) || before.is(W::To)) && at(i - 2).suffix == Suffix::Plural && at(i - 2).digits == 4) {
            date.decade = m_terms.text(i - 2).first(2).toInt() * 10 + value / 10; // "the 1960s and 70s"
        } else if (term.digits == 2 && (before.is(W::The) || before.isMark(u'\'') || before.mark == 0x2019 || before.mark == 0x2018 || before.isHyphen()
                       || before.is(W::Early) || before.is(W::Late) || before.is(W::Mid))) {
            date.decade = 190 + value / 10;
            if (before.glued == false && (before.isMark(u'\'') || before.mark == 0x2019 || before.mark == 0x2018))
                date.first = i - 1;
            // "in his 60s" is an age.
            if (value < 10 && !before.is(W::The))
                return std::nullopt;
        } else {
            return std::nullopt;
        }
        return date;
    }
    if (fourFigures(i) > 0 && fourFigures(i) % 10 == 0 && at(i + 1).isWord() && at(i + 1).glued && (m_terms.text(i + 1) == u"'s" || m_terms.text(i + 1) == u"\u2019s")) {
        date.decade = fourFigures(i) / 10;
        date.end = i + 2;
        return at(i - 1).is(W::The) ? Match(date) : std::nullopt;
    }
    return std::nullopt;
}

/// "the 19th century", "the twentieth century", "the 3rd century BC"
DatePatterns::Match DatePatterns::century(qsizetype i) const
{
    const auto number = at(i).isNumber() || at(i).has(OrdinalWord | Tens) ? matchOrdinal(m_terms, i) : std::nullopt;
    if (!number || number->value.normalised().exponent > 1)
        return std::nullopt;
    qsizetype next = number->end;
    if (at(next).isHyphen())
        ++next;
    const double value = number->value.toDouble();
    if (!at(next).has(TimeUnit) || static_cast<Unit>(at(next).date()) != Unit::Century || value < 1 || value > 30)
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.end = next + 1;
    date.century = static_cast<int>(value) - 1;
    if (at(date.end).is(W::Bc) && at(date.end).allCapital) {
        ++date.end;
        date.year = -1;
    }
    return date;
}

/// "Q3 2018", "the third quarter of last year", "the second half of 2019", "H1", "FY2007"
DatePatterns::Match DatePatterns::partOfYear(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    const Term &term = at(i);
    const QStringView text = term.isWord() ? m_terms.text(i) : QStringView();
    if ((text == u"Q" || text == u"H") && at(i + 1).glued && figure(i + 1, 1) >= 1) {
        const int value = figure(i + 1, 1);
        if (value > (text == u"Q" ? 4 : 2) || (at(i + 2).glued && at(i + 2).isWord()))
            return std::nullopt;
        (text == u"Q" ? date.quarter : date.halfYear) = value;
        date.end = i + 2;
        appendYear(date, true);
        return date;
    }
    if (text == u"FY" && at(i + 1).isNumber()) {
        date.year = fourFigures(i + 1);
        if (date.year == 0 && at(i + 1).digits == 2)
            date.year = 2000 + figure(i + 1, 2);
        date.fiscal = true;
        date.end = i + 2;
        return date.year > 0 ? Match(date) : std::nullopt;
    }
    const bool last = term.is(W::Last);
    if (!last && !term.has(OrdinalWord) && term.suffix != Suffix::Ordinal)
        return std::nullopt;
    const auto number = last ? std::nullopt : matchOrdinal(m_terms, i);
    if (!last && (!number || number->value.toDouble() > 4))
        return std::nullopt;
    qsizetype next = last ? i + 1 : number->end;
    if (at(next).isHyphen())
        ++next;
    if (at(next).is(W::Fiscal) || at(next).is(W::Financial))
        ++next;
    const int value = last ? 0 : static_cast<int>(number->value.toDouble());
    date.end = next + 1;
    if (at(next).has(TimeUnit) && static_cast<Unit>(at(next).date()) == Unit::Quarter && !m_terms.text(next).endsWith(u's')) {
        if (last)
            return std::nullopt;
        date.quarter = value;
        appendYear(date, true);
        return date;
    }
    if (at(next).is(W::Half) && value <= 2) {
        date.halfYear = last ? 2 : value;
        appendYear(date, true);
        return date.year > 0 || date.openYear ? Match(date) : std::nullopt;
    }
    return std::nullopt;
}

/// "the last week of March", "the first week of 2019", "week 10"
DatePatterns::Match DatePatterns::weekOf(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    const Term &term = at(i);
    if (term.has(TimeUnit) && static_cast<Unit>(term.date()) == Unit::Week && figure(i + 1, 2) >= 1 && figure(i + 1, 2) <= 53
        && (at(i - 1).is(W::In) || at(i - 1).is(W::The) || at(i - 1).kind == TermKind::End)) {
        date.week = figure(i + 1, 2);
        date.end = i + 2;
        appendYear(date, true);
        return date;
    }
    const bool last = term.is(W::Last);
    const auto number = term.has(OrdinalWord) || term.suffix == Suffix::Ordinal ? matchOrdinal(m_terms, i) : std::nullopt;
    if ((!last && !number) || (number && number->value.toDouble() > 53))
        return std::nullopt;
    qsizetype next = last ? i + 1 : number->end;
    const Term &unit = at(next);
    if (!unit.has(TimeUnit) || static_cast<Unit>(unit.date()) != Unit::Week || !at(next + 1).is(W::Of))
        return std::nullopt;
    date.week = last ? -1 : static_cast<int>(number->value.toDouble());
    next += 2;
    if (at(next).has(Month) && at(next).capital) {
        date.month = at(next).date();
        date.end = next + 1;
        appendYear(date, true);
        return date;
    }
    date.end = next - 1;
    appendYear(date, true);
    return date.end > next - 1 ? Match(date) : std::nullopt;
}

DatePatterns::Match DatePatterns::season(qsizetype i) const
{
    const Term &term = at(i);
    if (!term.has(Season))
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.season = term.date();
    date.end = i + 1;
    appendYear(date, true);
    const Term &before = at(i - 1);
    const bool stands = opensTime(before) || before.is(W::The) || before.has(Deictic);
    if (date.year == 0 && !date.openYear && (!stands || (term.has(NeedsCapital)) || term.capital || at(i + 1).is(W::From) || at(i + 1).is(W::To)))
        return std::nullopt;
    if (date.year == 0 && !date.openYear && (at(i + 1).isWord() && at(i + 1).entry == nullptr))
        return std::nullopt;
    return date;
}

DatePatterns::Match DatePatterns::holiday(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    const Term &term = at(i);
    if (term.isNumber() && figure(i, 1) == 9 && at(i + 1).isMark(u'/') && at(i + 1).glued && figure(i + 2, 2) == 11 && !at(i + 3).isMark(u'/')) {
        date.year = 2001;
        date.month = 9;
        date.day = 11;
        date.end = i + 3;
        return date;
    }
    if (!term.isWord() || !term.capital)
        return std::nullopt;
    const Term &next = at(i + 1);
    const bool day = next.is(W::Day) && next.capital;
    const auto fixed = [&date, i](int month, int dayOfMonth, int terms) {
        date.month = month;
        date.day = dayOfMonth;
        date.end = i + terms;
    };
    const auto moving = [&date, i](Holiday name, int terms) {
        date.holiday = name;
        date.end = i + terms;
    };
    if (term.is(W::Christmas))
        fixed(12, next.is(W::Eve) ? 24 : 25, next.is(W::Eve) || day ? 2 : 1);
    else if (term.is(W::Boxing) && day)
        fixed(12, 26, 2);
    else if (term.is(W::New) && at(i + 1).is(W::Year) && at(i + 1).capital) {
        const qsizetype skip = at(i + 2).isWord() && at(i + 2).glued ? 1 : 0;
        const Term &what = at(i + 2 + skip);
        if (!what.is(W::Eve) && !what.is(W::Day))
            return std::nullopt;
        fixed(what.is(W::Eve) ? 12 : 1, what.is(W::Eve) ? 31 : 1, 3 + static_cast<int>(skip));
    } else if (term.is(W::Independence) && day)
        fixed(7, 4, 2);
    else if (term.has(Month) && term.date() == 5 && day)
        fixed(5, 1, 2);
    else if (term.is(W::Valentines)) {
        const qsizetype skip = next.isWord() && next.glued ? 1 : 0;
        if (!at(i + 1 + skip).is(W::Day))
            return std::nullopt;
        fixed(2, 14, 2 + static_cast<int>(skip));
    } else if (term.is(W::Good) && next.has(Weekday) && next.date() == 5)
        moving(Holiday::GoodFriday, 2);
    else if (term.is(W::Easter))
        moving(next.has(Weekday) && next.date() == 1 ? Holiday::EasterMonday : Holiday::Easter, next.has(Weekday) ? 2 : 1);
    else if (term.is(W::Thanksgiving))
        moving(Holiday::Thanksgiving, day ? 2 : 1);
    else if (term.is(W::Labor) && day)
        moving(Holiday::LaborDay, 2);
    else if (term.is(W::Memorial) && day)
        moving(Holiday::MemorialDay, 2);
    else
        return std::nullopt;
    appendYear(date, false);
    return date;
}

} // namespace nutgraf::grammar
