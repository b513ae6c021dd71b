// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/datefinder.h"

#include "core/facts/clausetense.h"
#include "core/facts/datepatterns.h"
#include "core/facts/dateresolver.h"

namespace nutgraf {

using namespace grammar;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 timeRoles = Month | Weekday | TimeUnit | DayPart | Season | RelativeDay | Deictic | Reference | Regular | TimeWord;

QString modifierText(Edge edge)
{
    switch (edge) {
    case Edge::Start:
        return u"START"_s;
    case Edge::Middle:
        return u"MID"_s;
    case Edge::End:
        return u"END"_s;
    case Edge::Approximate:
        return u"APPROX"_s;
    case Edge::MoreThan:
        return u"MORE_THAN"_s;
    case Edge::LessThan:
        return u"LESS_THAN"_s;
    case Edge::None:
        break;
    }
    return {};
}

enum class VerbTense : quint8 { None, Past, Future };

/// What the word tells about the tense of its clause.
VerbTense verbTense(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    if (!term.isWord())
        return VerbTense::None;
    if (term.has(FutureVerb) && !(term.capital && term.has(Month)))
        return VerbTense::Future;
    const QStringView word = terms.text(i);
    const bool planned = terms[i - 1].isWord() && terms.text(i - 1) == u"be"; // "will be held", "to be sold"
    if (term.has(PastVerb))
        return planned ? VerbTense::Future : VerbTense::Past;
    for (const QStringView plan : {u"hope", u"hopes", u"wants", u"aims", u"intend"}) {
        if (word == plan)
            return VerbTense::Future;
    }
    if ((word == u"takes" || word == u"take") && terms[i + 1].isWord() && (terms.text(i + 1) == u"effect" || terms.text(i + 1) == u"place"))
        return VerbTense::Future;
    if (!term.capital && word.size() > 4 && word.endsWith(u"ed")) {
        if (terms[i - 1].is(W::A) || terms[i - 1].is(W::The))
            return VerbTense::None; // "a guaranteed flow"
        return planned ? VerbTense::Future : VerbTense::Past;
    }
    return VerbTense::None;
}

/// "since Monday", "after the May vote": the preposition before the expression, over its article.
const Term &openerOf(const Terms &terms, const TimeExpression &time)
{
    const qsizetype i = time.first - 1;
    return terms[i].is(W::The) ? terms[i - 1] : terms[i];
}

/// Verbs behind which "until Friday" lies ahead.
bool putsOff(const Terms &terms, qsizetype i)
{
    constexpr qsizetype window = 8;
    for (qsizetype k = i - 1; k >= qMax(i - window, qsizetype{0}); --k) {
        if (!terms[k].isWord())
            break;
        const QStringView word = terms.text(k);
        for (const QStringView verb : {u"have", u"has", u"had", u"give", u"gave", u"given", u"extended", u"postponed", u"delayed", u"adjourned", u"suspended", u"closed", u"remain", u"remains"}) {
            if (word == verb)
                return true;
        }
    }
    return false;
}

/// "November's elections will be free": the expression stands in the subject of a verb in the future.
bool opensFuture(const Terms &terms, const TimeExpression &time)
{
    constexpr qsizetype window = 6;
    for (qsizetype i = time.end; i < time.end + window; ++i) {
        if (!terms[i].isWord())
            return false;
        if (terms[i].is(W::Will))
            return true;
        if (terms[i].has(Function | PastVerb) && !(terms[i].glued && i == time.end))
            return false;
    }
    return false;
}

/// Only the tense tells which Tuesday or which May is meant.
bool needsTense(const TimeExpression &time)
{
    return time.form == Form::Calendar && time.year == 0 && (time.weekday > 0 || time.month > 0);
}

/// The tense of the verb that the expression hangs from, as far as it is known (`clause`), or of the nearest before it in its sentence, or
/// else behind it. News tells what happened: past by default.
Tense tenseAround(const Terms &terms, const TimeExpression &time, std::optional<Tense> clause)
{
    constexpr qsizetype window = 25;
    const Term &opener = openerOf(terms, time);
    if (opener.is(W::Since) || (opener.is(W::After) && !terms[time.first].has(Weekday)))
        return Tense::Past;
    if ((opener.is(W::Until) && putsOff(terms, time.first)) || opensFuture(terms, time))
        return Tense::Future;
    const bool told = verbTense(terms, time.first - 1) == VerbTense::Past || verbTense(terms, time.first - 2) == VerbTense::Past; // "the law passed on Thursday takes effect"
    if ((!told && verbTense(terms, time.end) == VerbTense::Future) || verbTense(terms, time.first - 1) == VerbTense::Future) // "a June 1 deadline"
        return Tense::Future;
    if (terms[time.first].has(Weekday) && terms[time.first - 1].is(W::For)) // "tickets for Sunday"
        return Tense::Future;
    if (clause)
        return *clause;
    for (qsizetype i = time.first - 1; i >= qMax(time.first - window, qsizetype{0}); --i) {
        if (terms[i].isMark(u';'))
            break;
        if (const VerbTense tense = verbTense(terms, i); tense != VerbTense::None)
            return tense == VerbTense::Future ? Tense::Future : Tense::Past;
    }
    for (qsizetype i = time.end; i < qMin(time.end + window, terms.size()); ++i) {
        if (terms[i].isMark(u';'))
            break;
        if (const VerbTense tense = verbTense(terms, i); tense != VerbTense::None)
            return tense == VerbTense::Future ? Tense::Future : Tense::Past;
    }
    return Tense::Past;
}

} // namespace

QList<DateFact> findDates(const FinderInput &input)
{
    QList<DateFact> dates;
    Terms terms(input);
    DateResolver resolver(input.published, input.publishedHasTime);
    StopCheck stop(input);
    ClauseTense tenses(input);
    for (qsizetype s = 0; s < input.sentences.size(); ++s) {
        const Sentence &sentence = input.sentences[s];
        if (stop.before(sentence.firstToken))
            break;
        if (!terms.load(sentence, timeRoles))
            continue;
        const DatePatterns patterns(terms);
        for (qsizetype i = 0; i < terms.size();) {
            auto time = patterns.match(i);
            if (!time) {
                ++i;
                continue;
            }
            const std::optional<Tense> clause = needsTense(*time) ? tenses.at(s, terms[time->first].start) : std::nullopt;
            const Tense tense = tenseAround(terms, *time, clause);
            // "will retire in two months" names a month; "fell in two months" a length of time.
            if (time->form == Form::Duration && time->amount && time->edge == Edge::None && terms[time->first - 1].is(W::In) && tense == Tense::Future
                && time->unit >= Unit::Day && !terms[time->first].has(Deictic) && !terms[time->first].is(W::The)) {
                time->form = Form::Offset;
                time->type = DateType::Date;
                time->shift = 1;
            }
            DateResolver::Value value = resolver.resolve(*time, tense);
            dates.append({terms.span(time->first, time->end), time->type, std::move(value.value), modifierText(time->edge), std::move(value.reason)});
            i = time->end;
            if (const auto last = patterns.lastDay(*time)) { // "July 8 to 10"
                DateResolver::Value until = resolver.resolve(*last, tense);
                dates.append({terms.span(last->first, last->end), last->type, std::move(until.value), QString(), std::move(until.reason)});
                i = last->end;
            }
        }
    }
    return dates;
}

} // namespace nutgraf
