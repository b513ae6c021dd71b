// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Times of day, alone and with their date; and the order in which all matchers are asked.

#include "core/facts/datepatterns.h"

namespace nutgraf::grammar {

namespace {

struct HalfDay {
    qsizetype terms = 0;
    bool afternoon = false;
};

/// "am", "p.m.", "a m": how many terms, and which half.
HalfDay halfDayAt(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    if (term.is(W::Am) || term.is(W::Pm)) {
        // The stop that ends "p.m." is its own, unless the tokeniser has kept it in the word already.
        const bool stop = terms.text(i).contains(u'.') && !terms.text(i).endsWith(u'.') && terms[i + 1].isMark(u'.') && terms[i + 1].glued;
        return {stop ? 2 : 1, term.is(W::Pm)};
    }
    return {};
}

} // namespace

void DatePatterns::appendZone(TimeExpression &time) const
{
    qsizetype i = time.end;
    if (at(i).is(W::Zone) && at(i).allCapital) {
        time.end = i + 1;
    } else if (at(i).isMark(u'(') && at(i + 1).is(W::Zone) && at(i + 1).allCapital) {
        i += 2;
        while (i < time.end + 5 && (at(i).isMark(u'+') || at(i).isHyphen() || at(i).isNumber() || at(i).isDash()))
            ++i;
        if (at(i).isMark(u')'))
            time.end = i + 1;
    }
}

/// "6 p.m.", "6:40pm", "18:00", "1900 GMT", "10.30am", "six o'clock"
DatePatterns::Match DatePatterns::clockFigures(qsizetype i) const
{
    TimeExpression time;
    time.first = i;
    time.type = DateType::Time;
    time.end = i + 1;
    const Term &term = at(i);
    if (!term.isNumber()) {
        if (!term.has(Cardinal | Tens))
            return std::nullopt;
        const auto number = matchNumber(m_terms, i);
        if (!number || number->fraction || number->scaled || number->value.toDouble() > 12 || number->value.toDouble() < 1)
            return std::nullopt;
        time.hour = static_cast<int>(number->value.toDouble());
        time.end = number->end;
        if (const HalfDay half = halfDayAt(m_terms, time.end); half.terms > 0 && !at(time.end).is(W::Am)) {
            time.hour = time.hour % 12 + (half.afternoon ? 12 : 0);
            time.end += half.terms;
            return time;
        }
        if (!at(time.end).is(W::Clock))
            return std::nullopt;
        ++time.end;
        return time;
    }
    const QStringView text = m_terms.text(i);
    const bool colon = at(i + 1).isMark(u':') && at(i + 1).glued && at(i + 2).glued && at(i + 2).digits == 2;
    const qsizetype dot = text.indexOf(u'.');
    bool sure = false;
    if (term.suffix != Suffix::None || insideFigures(i))
        return std::nullopt;
    if (colon) {
        time.hour = figure(i, 2);
        time.minute = figure(i + 2, 2);
        time.end = i + 3;
        sure = true;
        if (at(i + 3).isMark(u':') && at(i + 3).glued) {
            time.second = figure(i + 4, 2);
            time.end = i + 5;
            if (time.second < 0)
                return std::nullopt;
        }
    } else if (dot > 0 && dot <= 2 && text.size() - dot == 3 && !text.contains(u',')) {
        time.hour = text.first(dot).toInt();
        time.minute = text.sliced(dot + 1).toInt();
    } else if (figure(i, 4) >= 0 && term.digits >= 3) {
        time.hour = figure(i, 4) / 100;
        time.minute = figure(i, 4) % 100;
        sure = at(i + 1).is(W::Zone) && at(i + 1).allCapital && term.digits == 4;
        if (!sure)
            return std::nullopt;
    } else {
        time.hour = figure(i, 2);
    }
    if (time.hour < 0 || time.hour > 24 || time.minute < 0 || time.minute > 59 || time.second > 60)
        return std::nullopt;
    if (const HalfDay half = halfDayAt(m_terms, time.end); half.terms > 0 && time.hour <= 12) {
        time.hour = time.hour % 12 + (half.afternoon ? 12 : 0);
        time.end += half.terms;
        sure = true;
    } else if (at(time.end).is(W::Clock)) {
        ++time.end;
        sure = true;
    }
    if (!sure)
        return std::nullopt;
    appendZone(time);
    // "3:45.2" and "12:30%" are results, "John 3:16" a verse.
    return colon && (at(time.end).isMark(u'%') || (at(time.end).glued && at(time.end).isWord())) ? std::nullopt : Match(time);
}

/// "noon", "midnight", "the morning of 14 August", "morning"
DatePatterns::Match DatePatterns::dayPart(qsizetype i) const
{
    const bool article = at(i).is(W::The);
    const qsizetype word = article ? i + 1 : i;
    const Term &term = at(word);
    if (!term.isWord() || !term.has(DayPart) || term.has(RelativeDay))
        return std::nullopt;
    TimeExpression time;
    time.first = i;
    time.end = word + 1;
    time.type = DateType::Time;
    time.part = static_cast<Part>(term.date());
    if (term.has(TimeUnit))
        time.part = Part::Night;
    if ((at(word + 1).is(W::Of) || at(word + 1).is(W::On)) || time.part >= Part::Noon) {
        const qsizetype next = at(word + 1).is(W::Of) || at(word + 1).is(W::On) ? word + 2 : word + 1;
        Match date = at(next).kind == TermKind::End ? std::nullopt : longer(calendar(at(next).is(W::The) ? next + 1 : next), longer(relativeDay(next), shifted(next)));
        if (date && (date->day > 0 || date->weekday > 0 || (date->form == Form::Shifted && date->unit == Unit::Day && date->part == Part::None))) {
            date->first = i;
            date->type = DateType::Time;
            date->part = time.part;
            return date;
        }
    }
    if (time.part >= Part::Noon)
        return at(i - 1).is(W::At) || at(i - 1).is(W::By) || at(i - 1).is(W::Until) || at(i - 1).is(W::Before) || at(i - 1).is(W::After)
                || at(i - 1).is(W::Around) || at(i - 1).is(W::Since) || at(i - 1).is(W::From) || at(i - 1).is(W::Was)
            ? Match(time)
            : std::nullopt;
    if (article && at(i - 1).is(W::In) && time.part != Part::Night && !term.capital) {
        time.anchored = true;
        return time;
    }
    return std::nullopt;
}

DatePatterns::Match DatePatterns::clock(qsizetype i) const
{
    return longer(clockFigures(i), dayPart(i));
}

/// Behind a day: "Tuesday at 6 p.m.", "Tuesday morning", "yesterday afternoon", "14 June, 18:00 GMT"
void DatePatterns::appendClock(TimeExpression &date) const
{
    const bool day = date.day > 0 || date.weekday > 0 || date.holiday != Holiday::None
        || (date.form == Form::Shifted && date.unit == Unit::Day) || (date.form == Form::Set && (date.weekday > 0 || date.unit == Unit::Day));
    if (!day || date.form == Form::Duration || date.form == Form::Offset || date.type == DateType::Time)
        return;
    qsizetype i = date.end;
    const Term &next = at(i);
    if (next.isWord() && next.has(DayPart) && !next.has(RelativeDay) && !m_terms.text(i).endsWith(u's')) {
        date.part = next.has(TimeUnit) ? Part::Night : static_cast<Part>(next.date());
        date.type = date.form == Form::Set ? DateType::Set : DateType::Time;
        date.end = i + 1;
        i = date.end;
    }
    if (at(i).isMark(u',') && at(i + 1).isNumber())
        ++i;
    if (at(i).is(W::At) || (at(i).is(W::Around) || at(i).is(W::About)))
        ++i;
    if (at(i).is(W::Around) || at(i).is(W::About))
        ++i;
    if (const Match time = clockFigures(i)) {
        date.hour = time->hour;
        date.minute = time->minute;
        date.second = time->second;
        if (date.part >= Part::Afternoon && date.hour < 12)
            date.hour += 12;
        date.part = Part::None;
        date.type = date.form == Form::Set ? DateType::Set : DateType::Time;
        date.end = time->end;
    } else if ((at(i).has(DayPart)) && at(i - 1).is(W::At) && static_cast<Part>(at(i).date()) >= Part::Noon && !at(i).has(TimeUnit)) {
        date.part = static_cast<Part>(at(i).date());
        date.type = DateType::Time;
        date.end = i + 1;
    }
}

/// "6 p.m. on Tuesday"; in "16:15 UTC, June 1st" the time is on the day that follows, which is an expression of its own.
DatePatterns::Match DatePatterns::datedClock(qsizetype i) const
{
    const Match time = clockFigures(i);
    if (!time)
        return std::nullopt;
    qsizetype next = time->end;
    const bool comma = at(next).isMark(u',');
    if (at(next).is(W::On) || comma)
        ++next;
    if (at(next).is(W::The))
        ++next;
    Match date = longer(calendar(next), longer(relativeDay(next), shifted(next)));
    if (!date || !(date->day > 0 || date->weekday > 0 || (date->form == Form::Shifted && date->unit == Unit::Day)))
        return time;
    if (date->part >= Part::Afternoon && time->hour < 12)
        date->hour = time->hour + 12;
    else
        date->hour = time->hour;
    date->part = Part::None;
    date->minute = time->minute;
    date->second = time->second;
    date->type = DateType::Time;
    date->first = i;
    if (comma)
        date->end = time->end;
    return date;
}

/// Whether an expression can begin at `i` at all: most words of a text are told apart here, at one look.
bool DatePatterns::canBegin(qsizetype i) const
{
    const Term &term = at(i);
    if (term.kind == TermKind::Number)
        return true;
    if (!term.isWord() || term.entry == nullptr)
        return false;
    constexpr quint32 roles = Month | Weekday | TimeUnit | DayPart | Season | RelativeDay | Deictic | Reference | Regular | Cardinal | Tens | OrdinalWord | Fraction;
    if (term.has(roles))
        return true;
    const Term &next = at(i + 1);
    switch (term.entry->id) {
    case W::None:
    case W::Of:
    case W::In:
    case W::On:
    case W::To:
    case W::And:
    case W::Or:
    case W::By:
    case W::For:
    case W::From:
    case W::With:
    case W::Was:
    case W::As:
    case W::It:
    case W::Not:
    case W::So:
    case W::Than:
    case W::Per:
    case W::Out:
    case W::Zone:
        return false;
    case W::Q:
    case W::H:
    case W::Fy:
        return next.isNumber();
    case W::At:
        return next.is(W::Least) || next.is(W::Most);
    default:
        return next.isNumber() || next.isHyphen() || next.entry != nullptr || term.capital;
    }
}

DatePatterns::Match DatePatterns::match(qsizetype i) const
{
    const Term &term = at(i);
    if (!canBegin(i))
        return std::nullopt;
    Match best;
    if (term.is(W::The)) {
        best = longer(longer(shifted(i), samePeriod(i)), longer(longer(edged(i), relativeDay(i)), longer(duration(i), longer(dayPart(i), openTime(i)))));
        // The article belongs to what cannot go without it.
        Match inner = calendar(i + 1);
        if (inner && (inner->decade >= 0 || inner->century >= 0 || inner->quarter > 0 || inner->halfYear > 0 || inner->week != 0 || inner->season >= 0
                || (inner->day > 0 && at(i + 1).has(OrdinalWord | Tens)) || (inner->day > 0 && at(i + 1).suffix == Suffix::Ordinal)) && inner->week != -2) {
            inner->first = i;
            best = longer(best, inner);
        }
    } else {
        best = longer(best, calendar(i));
        best = longer(best, shifted(i));
        best = longer(best, relativeDay(i));
        best = longer(best, edged(i));
        best = longer(best, duration(i));
        best = longer(best, bareDuration(i));
        best = longer(best, recurrence(i));
        best = longer(best, reference(i));
        best = longer(best, datedClock(i));
        best = longer(best, dayPart(i));
    }
    if (best)
        appendClock(*best);
    return best;
}

} // namespace nutgraf::grammar
