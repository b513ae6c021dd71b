// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is counted from publication or from a date before: "last week", "yesterday", "the end of this year", "now".

#include "core/facts/datepatterns.h"

#include <algorithm>
#include <array>

namespace nutgraf::grammar {

namespace {

bool isPlural(QStringView word)
{
    return word.endsWith(u's') || word.endsWith(u'a');
}

} // namespace

DatePatterns::Match longer(DatePatterns::Match a, DatePatterns::Match b)
{
    if (!a)
        return b;
    return b && b->length() > a->length() ? b : a;
}

/// "last week", "this morning", "next May", "the previous year", "last Tuesday", "the past decade"
DatePatterns::Match DatePatterns::shifted(qsizetype i) const
{
    const bool article = at(i).is(W::The);
    const qsizetype word = at(i).is(W::The) ? i + 1 : i;
    const Term &deictic = at(word);
    if (!deictic.isWord() || !deictic.has(Deictic))
        return std::nullopt;
    qsizetype next = word + 1;
    const bool thisPast = deictic.is(W::This) && at(next).is(W::Past); // "this past week" is the last one
    if (at(next).is(W::Very) || thisPast)
        ++next;
    const bool fiscal = at(next).is(W::Fiscal) || at(next).is(W::Financial) || at(next).is(W::Calendar);
    if (fiscal)
        ++next;
    const Term &what = at(next);
    TimeExpression date;
    date.first = i;
    date.end = next + 1;
    date.form = Form::Shifted;
    date.shift = thisPast ? -1 : deictic.date();
    date.shifted = true;
    date.fiscal = at(next - 1).is(W::Fiscal) || at(next - 1).is(W::Financial);
    const bool backward = deictic.is(W::That) || deictic.is(W::Same);
    // "the next day", "the previous year" count from the date before; "next week", "the last quarter" from publication.
    const bool fixed = deictic.is(W::Last) || deictic.is(W::Coming) || deictic.is(W::Past) || deictic.date() == 0;
    date.anchored = backward || deictic.is(W::Following) || (article && !fixed);
    if (what.has(Weekday) && !what.has(Regular) && (!what.has(Abbreviated) || what.capital)) {
        date.form = Form::Calendar;
        date.weekday = what.date();
        return backward ? std::nullopt : Match(date);
    }
    if (what.has(Month) && !backward && (what.capital || !what.has(NeedsCapital))) {
        date.form = Form::Calendar;
        date.month = what.date();
        qsizetype end = date.end;
        if (const int day = dayOfMonth(date.end, end, false); day > 0 && !at(end).has(Scale)) {
            date.day = day;
            date.end = end;
        }
        return date;
    }
    if (what.has(Season)) {
        date.form = Form::Calendar;
        date.season = what.date();
        return date;
    }
    if (what.has(DayPart) && !(what.has(TimeUnit) && isPlural(m_terms.text(next)))) {
        date.type = DateType::Time;
        date.unit = Unit::Day;
        date.part = static_cast<Part>(what.date());
        if (what.has(TimeUnit))
            date.part = Part::Night;
        return date;
    }
    if (!what.has(TimeUnit) || isPlural(m_terms.text(next)))
        return std::nullopt;
    date.unit = static_cast<Unit>(what.date());
    if (date.unit <= Unit::Hour || (backward && date.unit == Unit::Season))
        return std::nullopt;
    // "this time", "the last day of", "that second": a day is only the next, the following, the previous, that, the same one.
    if (date.unit == Unit::Day && (deictic.is(W::Last) || deictic.is(W::Past) || deictic.is(W::This)))
        return std::nullopt;
    if (deictic.is(W::Past)) {
        if (!article)
            return std::nullopt;
        date.form = Form::Duration;
        date.type = DateType::Duration;
        date.amount = Decimal{1, 0};
        return date;
    }
    if (deictic.is(W::Last) && at(next + 1).is(W::Of))
        return std::nullopt;
    if (date.unit == Unit::Weekend)
        date.weekend = true;
    // "this week's Tuesday" is rare, "this week on Friday" not: the weekday is an expression of its own.
    return date;
}

/// "today", "yesterday", "tonight", "the day before yesterday"
DatePatterns::Match DatePatterns::relativeDay(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    date.form = Form::Shifted;
    date.unit = Unit::Day;
    const bool article = at(i).is(W::The);
    const qsizetype day = article ? i + 1 : i;
    if (at(day).is(W::Day) && (at(day + 1).is(W::Before) || at(day + 1).is(W::After)) && at(day + 2).has(RelativeDay)) {
        date.shift = at(day + 1).is(W::Before) ? -2 : 2;
        date.end = day + 3;
        return date;
    }
    if (article && at(day).has(TimeUnit) && !isPlural(m_terms.text(day))) {
        const Unit unit = static_cast<Unit>(at(day).date());
        const Term &after = at(day + 1);
        date.unit = unit;
        date.end = day + 1;
        if (unit == Unit::Weekend) {
            date.weekend = true;
            return date;
        }
        // "the day": of the story; only where a clause closes or opens on it.
        const Term &before = at(i - 1);
        if (unit == Unit::Day && (before.is(W::End) || (before.is(W::In) && (at(i - 2).is(W::Later) || at(i - 2).is(W::Earlier))) || (before.is(W::Of) && at(i - 2).is(W::Beginning)))
            && !after.is(W::Of) && !after.isHyphen()) {
            date.anchored = true;
            return date;
        }
        return std::nullopt;
    }
    const Term &term = at(i);
    if (!term.has(RelativeDay))
        return std::nullopt;
    date.shift = term.date();
    date.end = i + 1;
    if (term.has(DayPart)) {
        date.type = DateType::Time;
        date.part = Part::Night;
    }
    return date;
}

/// "early 2018", "mid-June", "the end of last year", "late on Tuesday", "earlier this year"
DatePatterns::Match DatePatterns::edged(qsizetype i) const
{
    const bool article = at(i).is(W::The);
    qsizetype word = article ? i + 1 : i;
    if (at(word).is(W::Very))
        ++word;
    const Term &term = at(word);
    Edge edge = Edge::None;
    qsizetype next = word + 1;
    if (term.is(W::Early))
        edge = Edge::Start;
    else if (term.is(W::Late))
        edge = Edge::End;
    else if (term.is(W::Mid)) {
        edge = Edge::Middle;
        if (at(next).isHyphen())
            ++next;
    } else if (term.is(W::Beginning) || term.is(W::End) || term.is(W::Middle)) {
        edge = term.is(W::Beginning) ? Edge::Start : term.is(W::End) ? Edge::End : Edge::Middle;
        if (!at(next).is(W::Of))
            return std::nullopt;
        ++next;
    } else if (!article && (term.is(W::Earlier) || term.is(W::Later))) {
        const bool weekday = at(next).has(Weekday) && !at(next).has(Regular | Abbreviated);
        if (!(at(next).has(RelativeDay) || weekday || (at(next).has(Deictic) && at(next).is(W::This))))
            return std::nullopt;
        edge = term.is(W::Earlier) ? Edge::Start : Edge::End;
    } else {
        return std::nullopt;
    }
    if ((term.is(W::Early) || term.is(W::Late)) && (at(next).is(W::On) || at(next).is(W::In)))
        ++next;
    else if ((term.is(W::Early) || term.is(W::Late)) && at(next).isHyphen() && at(next).glued)
        ++next;
    Match inner = longer(longer(shifted(next), relativeDay(next)), calendar(next));
    if (!inner && at(next).is(W::The))
        inner = calendar(next + 1);
    if (!inner && article && (term.is(W::Beginning) || term.is(W::End)) && at(next).is(W::The) && at(next + 1).has(TimeUnit)
        && !isPlural(m_terms.text(next + 1)) && at(next + 1).date() >= static_cast<int>(Unit::Day)) {
        inner = TimeExpression();
        inner->form = Form::Shifted;
        inner->unit = static_cast<Unit>(at(next + 1).date());
        inner->end = next + 2;
    }
    if (!inner)
        inner = dayPart(next);
    if (!inner)
        return std::nullopt;
    inner->first = i;
    inner->edge = edge;
    return inner;
}

/// "the same period last year", "the same month a year ago"
DatePatterns::Match DatePatterns::samePeriod(qsizetype i) const
{
    if (!at(i).is(W::The) || !at(i + 1).is(W::Same) || !at(i + 2).isWord())
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.form = Form::Shifted;
    date.unit = Unit::Year;
    date.samePeriod = true;
    qsizetype next = i + 3;
    if (at(next).is(W::A) && at(next + 1).is(W::Year) && (at(next + 2).is(W::Ago) || at(next + 2).is(W::Earlier))) {
        date.end = next + 3;
        date.shift = -1;
        return date;
    }
    if (at(next).is(W::Of) || at(next).is(W::In))
        ++next;
    if (at(next).is(W::The))
        ++next;
    if (!at(next).has(Deictic) || !at(next + 1).is(W::Year) || at(next).date() == 0)
        return std::nullopt;
    date.end = next + 2;
    date.shift = at(next).date();
    return date;
}

/// "the past", "the near future", "long ago", "these days"
DatePatterns::Match DatePatterns::openTime(qsizetype i) const
{
    TimeExpression date;
    date.first = i;
    date.form = Form::Reference;
    if (at(i).is(W::Long) && at(i + 1).is(W::Ago)) {
        date.end = i + 2;
        date.shift = -1;
        return date;
    }
    if (at(i).isWord() && at(i + 1).is(W::Day) && m_terms.text(i).compare(u"these", Qt::CaseInsensitive) == 0) {
        date.end = i + 2;
        return date;
    }
    if (!at(i).is(W::The))
        return std::nullopt;
    qsizetype next = i + 1;
    const QStringView word = at(next).isWord() ? m_terms.text(next) : QStringView();
    if (at(next).is(W::Near) || at(next).is(W::Recent) || word == u"distant" || word == u"foreseeable" || word == u"immediate")
        ++next;
    const Term &time = at(next);
    const Term &after = at(next + 1);
    // Of a thing ("the future of the league") it is no time.
    const bool open = !(after.isWord() && (!after.has(Function) || after.is(W::Of) || after.is(W::Few))) && !after.isNumber() && !after.isHyphen();
    if (!(time.is(W::Past) || time.is(W::Future)) || !open || (next == i + 1 && !(at(i - 1).is(W::In) || at(i - 1).is(W::Of) || at(i - 1).is(W::From) || at(i - 1).is(W::For))))
        return std::nullopt;
    date.end = next + 1;
    date.shift = time.is(W::Past) ? -1 : 1;
    return date;
}

/// Whether "now" says when: where a clause begins or ends on it and behind an auxiliary; "which now talks of peace" tells nothing.
bool DatePatterns::nowTells(qsizetype i) const
{
    const Term &before = at(i - 1);
    const Term &after = at(i + 1);
    // "now that" opens a reason; "years from now" counts.
    if (after.is(W::That) || after.is(W::Hence) || after.isHyphen() || before.is(W::From))
        return false;
    if (!after.isWord() || !before.isWord())
        return true;
    static constexpr std::array<QStringView, 26> openers{u"is", u"are", u"was", u"were", u"be", u"been", u"has", u"have", u"had", u"can", u"will", u"could", u"would", u"may",
        u"might", u"must", u"should", u"not", u"and", u"but", u"until", u"by", u"than", u"just", u"right", u"even"};
    return std::ranges::find(openers, m_terms.text(i - 1)) != openers.end();
}

/// "now", "recently", "at present"
DatePatterns::Match DatePatterns::reference(qsizetype i) const
{
    const Term &term = at(i);
    if (Match open = openTime(i))
        return open;
    if (!term.has(Reference))
        return std::nullopt;
    if (term.is(W::Now) && !nowTells(i))
        return std::nullopt;
    TimeExpression date;
    date.first = i;
    date.end = i + 1;
    date.form = Form::Reference;
    date.shift = term.date();
    if (at(i - 1).is(W::More) || at(i - 1).is(W::Most))
        date.first = i - 1;
    return date;
}

} // namespace nutgraf::grammar
