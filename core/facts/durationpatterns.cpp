// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Amounts of time: durations, "three days ago", and what repeats.

#include "core/facts/datepatterns.h"

namespace nutgraf::grammar {

namespace {

bool isPlural(QStringView word)
{
    return word.endsWith(u's') || word == u"centuries" || word == u"millennia";
}

bool isHour(Unit unit)
{
    return unit <= Unit::Hour;
}

} // namespace

/// Words before an amount that belong to it: "nearly", "more than", "at least". Where the amount itself begins.
qsizetype DatePatterns::modifierEnd(qsizetype i, Edge &edge) const
{
    const Term &term = at(i);
    const Term &next = at(i + 1);
    if (term.is(W::Nearly) || term.is(W::Almost) || (term.is(W::Close) && next.is(W::To))) {
        edge = Edge::LessThan;
        return i + (term.is(W::Close) ? 2 : 1);
    }
    if (term.is(W::About) || term.is(W::Around) || term.is(W::Roughly) || term.is(W::Some)) {
        edge = Edge::Approximate;
        return i + 1;
    }
    if ((term.is(W::More) || term.is(W::Greater)) && next.is(W::Than)) {
        edge = Edge::MoreThan;
        return i + 2;
    }
    if ((term.is(W::Less) || term.is(W::Fewer)) && next.is(W::Than)) {
        edge = Edge::LessThan;
        return i + 2;
    }
    if (term.is(W::At) && (next.is(W::Least) || next.is(W::Most))) {
        edge = next.is(W::Least) ? Edge::MoreThan : Edge::LessThan;
        return i + 2;
    }
    if (term.is(W::Up) && next.is(W::To)) {
        edge = Edge::LessThan;
        return i + 2;
    }
    // "stole it over nine years" against "in over nine years"
    const bool inside = at(i - 1).is(W::In) || at(i - 1).is(W::For) || at(i - 1).is(W::After) || at(i - 1).is(W::Just) || at(i - 1).is(W::Was);
    if ((term.is(W::Over) || term.is(W::Under)) && inside) {
        edge = term.is(W::Over) ? Edge::MoreThan : Edge::LessThan;
        return i + 1;
    }
    return i;
}

/// A number with a unit of time, [first, end): "two and a half years", "12-week", "several months", "a day". Durations still.
DatePatterns::Match DatePatterns::amount(qsizetype i) const
{
    TimeExpression time;
    time.first = i;
    time.form = Form::Duration;
    time.type = DateType::Duration;
    qsizetype next = i;
    bool one = false;
    const Term &term = at(i);
    if (const auto number = matchNumber(m_terms, i); number && !number->ordinal && !number->vague && !number->letterScale) {
        time.amount = number->value;
        next = number->end;
        one = !number->figures && number->value == Decimal{1, 0};
        if (insideFigures(i))
            return std::nullopt;
    } else if (term.is(W::A)) {
        if (at(i + 1).is(W::Few) || (at(i + 1).is(W::Couple) && (at(i + 2).is(W::Of) || at(i + 2).has(TimeUnit)))) {
            next = i + (at(i + 2).is(W::Of) ? 3 : 2);
            if (at(i + 1).is(W::Couple))
                time.amount = Decimal{2, 0};
        } else {
            time.amount = Decimal{1, 0};
            one = true;
            next = i + 1;
        }
    } else if (term.is(W::Several) || (term.is(W::Few) && !at(i - 1).has(Deictic)) || term.is(W::Many)) {
        next = i + 1;
    } else {
        return std::nullopt;
    }
    if (at(next).isHyphen() && at(next).glued)
        ++next;
    if (at(next).is(W::Consecutive) || at(next).is(W::Business) || at(next).is(W::Straight) || at(next).is(W::More) || at(next).is(W::Calendar))
        ++next;
    const Term &unit = at(next);
    if (!unit.isWord() || !unit.has(TimeUnit) || (unit.has(OrdinalWord) && one))
        return std::nullopt;
    time.unit = static_cast<Unit>(unit.date());
    if (time.unit == Unit::Season || (fourFigures(i) >= 1900 && !isPlural(m_terms.text(next)))) // "the 2010 season"
        return std::nullopt;
    if (unit.has(Fraction) && !isPlural(m_terms.text(next))) // "a quarter of them"
        return std::nullopt;
    const QStringView word = m_terms.text(next);
    // "two second chances", "five minute": without a hyphen the unit is plural.
    if (unit.glued && !at(next - 1).isHyphen() && word.size() < 2)
        return std::nullopt;
    if (word == u"second" && !one && !at(next - 1).isHyphen() && !term.isNumber())
        return std::nullopt;
    time.end = next + 1;
    // "two years and six months", "one year and a half"
    qsizetype more = time.end;
    if (at(more).is(W::And) && at(more + 1).is(W::A) && at(more + 2).is(W::Half) && time.amount) {
        if (const auto sum = time.amount->plus({5, -1})) {
            time.amount = sum;
            time.end = more + 3;
        }
    }
    // "19-year-old", "16 years old"
    if (at(time.end).isHyphen() && at(time.end).glued && at(time.end + 1).is(W::Old) && at(time.end + 1).glued)
        time.end += 2;
    else if (at(time.end).is(W::Old) && !at(time.end).glued)
        ++time.end;
    return time;
}

DatePatterns::Match DatePatterns::duration(qsizetype i) const
{
    Edge edge = Edge::None;
    const qsizetype start = modifierEnd(i, edge);
    // "the last two weeks", "the next few days"
    qsizetype window = start;
    if (window == i && at(i).is(W::The))
        window = i + 1;
    const bool article = window > i && window == start + 1;
    // "the first nine months"
    const bool counted = article && at(window).has(OrdinalWord) && at(window).number() == 1;
    // "and last 48 hours" is the verb.
    const Term &opener = at(i - 1);
    const bool verb = at(window).is(W::Last) && !article && !(opener.is(W::In) || opener.is(W::For) || opener.is(W::Over) || opener.is(W::During) || opener.is(W::Within) || opener.is(W::From) || opener.is(W::Of) || opener.is(W::A));
    if (counted || (at(window).has(Deictic) && !at(window).is(W::That) && !verb)) {
        qsizetype count = window + 1;
        if (const Match inner = amount(count); inner && !at(count).is(W::A) && isPlural(m_terms.text(inner->end - 1))) {
            Match time = inner;
            time->first = i;
            time->edge = edge;
            return time;
        }
        if (!counted && at(count).is(W::Couple) && at(count + 1).is(W::Of) && at(count + 2).has(TimeUnit)) {
            TimeExpression time;
            time.first = i;
            time.end = count + 3;
            time.form = Form::Duration;
            time.type = DateType::Duration;
            time.amount = Decimal{2, 0};
            time.unit = static_cast<Unit>(at(count + 2).date());
            return time;
        }
        if (at(count).is(W::Few) && at(count + 1).has(TimeUnit)) {
            TimeExpression time;
            time.first = i;
            time.end = count + 2;
            time.form = Form::Duration;
            time.type = DateType::Duration;
            time.unit = static_cast<Unit>(at(count + 1).date());
            return time;
        }
        if (at(count).isWord() && at(count).has(TimeUnit) && isPlural(m_terms.text(count)) && (article || at(window).has(Reference))) {
            TimeExpression time;
            time.first = i;
            time.end = count + 1;
            time.form = Form::Duration;
            time.type = DateType::Duration;
            time.unit = static_cast<Unit>(at(count).date());
            return time;
        }
        return std::nullopt;
    }
    if (article)
        return std::nullopt;
    Match time = amount(start);
    if (!time)
        return std::nullopt;
    time->first = i;
    time->edge = edge;
    const Term &next = at(time->end);
    const bool ago = next.is(W::Ago);
    const bool relative = next.is(W::Later) || next.is(W::Earlier);
    if (ago || relative) {
        // "a year earlier" the comparison; "years later" with no number is open.
        ++time->end;
        if (!time->amount || (time->unit == Unit::Night)) {
            time->form = Form::Reference;
            time->type = DateType::Date;
            time->shift = next.is(W::Later) ? 1 : -1;
            return time;
        }
        time->form = Form::Offset;
        time->type = isHour(time->unit) ? DateType::Time : DateType::Date;
        time->anchored = relative;
        time->shift = next.is(W::Later) ? 1 : -1;
        return time;
    }
    if (next.is(W::From) && (at(time->end + 1).is(W::Now) || at(time->end + 1).has(RelativeDay)) && time->amount) {
        time->form = Form::Offset;
        time->type = isHour(time->unit) ? DateType::Time : DateType::Date;
        time->shift = 1;
        time->end += 2;
        return time;
    }
    const Term &before = at(i - 1);
    if (at(start).is(W::A) && !at(start + 1).is(W::Few) && !at(start + 1).is(W::Couple) && start == i) {
        // "£120 a year" is a rate, "a day after", "a second" hardly ever anything.
        const bool opened = before.is(W::For) || before.is(W::In) || before.is(W::Within) || before.is(W::After) || before.is(W::Than) || before.is(W::Half)
            || before.is(W::Over) || before.is(W::Under) || at(time->end).is(W::After) || at(time->end).is(W::Before);
        if (!opened || at(time->end).isHyphen() || at(time->end).is(W::Of))
            return std::nullopt;
    }
    if (before.isMark(u'$') || before.isMark(0xA3) || before.isMark(0x20AC))
        return std::nullopt;
    return time;
}

/// "in years", "for decades", "minutes": no number at all; and "all day".
DatePatterns::Match DatePatterns::bareDuration(qsizetype i) const
{
    TimeExpression time;
    time.first = i;
    time.form = Form::Duration;
    time.type = DateType::Duration;
    const Term &term = at(i);
    if (term.is(W::Recent) && at(i + 1).has(TimeUnit) && isPlural(m_terms.text(i + 1))) {
        time.unit = static_cast<Unit>(at(i + 1).date());
        time.end = i + 2;
        return time;
    }
    if ((term.is(W::All) || term.is(W::Whole)) && at(i + 1).has(TimeUnit) && !isPlural(m_terms.text(i + 1)) && !at(i + 1).has(Fraction)) {
        time.unit = static_cast<Unit>(at(i + 1).date());
        time.amount = Decimal{1, 0};
        time.end = i + 2;
        return time.unit >= Unit::Day ? Match(time) : std::nullopt;
    }
    // "a decade-long effort", "month-long"
    if (term.isWord() && term.has(TimeUnit) && !isPlural(m_terms.text(i)) && at(i + 1).isHyphen() && at(i + 1).glued && at(i + 2).is(W::Long) && !at(i - 1).isHyphen()) {
        time.unit = static_cast<Unit>(term.date());
        time.amount = Decimal{1, 0};
        time.end = i + 3;
        return time;
    }
    if (!term.isWord() || !term.has(TimeUnit) || !isPlural(m_terms.text(i)))
        return std::nullopt;
    const Term &before = at(i - 1);
    time.unit = static_cast<Unit>(term.date());
    time.end = i + 1;
    const Term &after = at(i + 1);
    const bool apart = before.kind != TermKind::Word || before.capital || before.has(Function | PastVerb);
    if (after.isHyphen() && (at(i + 2).is(W::Long) || at(i + 2).is(W::Old)))
        time.end = i + 3;
    else if ((after.is(W::Later) || after.is(W::Earlier)) && apart) { // "Hours later police came."
        time.form = Form::Reference;
        time.type = DateType::Date;
        time.shift = after.is(W::Later) ? 1 : -1;
        time.end = i + 2;
    } else if ((after.is(W::After) || after.is(W::Before)) && apart)
        return time; // "just days after the vote"
    else if (after.is(W::Of) && (before.is(W::After) || before.is(W::To) || before.is(W::With) || before.is(W::Before) || before.has(PastVerb)))
        return time; // "after months of talks"
    else if (at(i + 1).is(W::Ago)) {
        time.form = Form::Reference;
        time.type = DateType::Date;
        time.shift = -1;
        time.end = i + 2;
    } else if (!(before.is(W::In) || before.is(W::For) || before.is(W::Within) || (before.is(W::Just) && at(i - 2).is(W::In))))
        return std::nullopt;
    return time;
}

/// "every day", "every two weeks", "each Monday", "weekly", "Thursdays"
DatePatterns::Match DatePatterns::recurrence(qsizetype i) const
{
    TimeExpression time;
    time.first = i;
    time.form = Form::Set;
    time.type = DateType::Set;
    time.end = i + 1;
    const Term &term = at(i);
    if (term.is(W::Every) || term.is(W::Each)) {
        qsizetype next = i + 1;
        if (at(next).is(W::Other)) {
            time.amount = Decimal{2, 0};
            ++next;
        } else if (const auto number = matchNumber(m_terms, next); number && !number->ordinal && !number->vague) {
            time.amount = number->value;
            next = number->end;
        }
        const Term &what = at(next);
        time.end = next + 1;
        if (what.has(Weekday)) {
            time.weekday = what.date();
            return time;
        }
        if (what.has(TimeUnit) && !what.has(OrdinalWord)) {
            time.unit = static_cast<Unit>(what.date());
            if (!time.amount)
                time.amount = Decimal{1, 0};
            return time;
        }
        if (what.has(DayPart)) {
            time.unit = Unit::Day;
            time.part = static_cast<Part>(what.date());
            return time;
        }
        if (what.has(Month)) {
            time.unit = Unit::Year;
            time.month = what.date();
            return time;
        }
        if (what.has(Season)) {
            time.unit = Unit::Year;
            time.season = what.date();
            return time;
        }
        return std::nullopt;
    }
    if (!term.has(Regular) || !term.isWord())
        return std::nullopt;
    if (term.has(Weekday)) {
        time.weekday = term.date();
        return term.capital ? Match(time) : std::nullopt;
    }
    if (term.capital && at(i - 1).kind != TermKind::End) // "the Daily Mail"
        return std::nullopt;
    time.unit = static_cast<Unit>(term.date());
    time.amount = Decimal{1, 0};
    return time;
}

} // namespace nutgraf::grammar
