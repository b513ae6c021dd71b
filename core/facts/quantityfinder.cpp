// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quantityfinder.h"

#include "core/facts/measuredthing.h"
#include "core/facts/quantityreading.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace grammar;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 numberRoles = Cardinal | Tens | Hundred | Scale | Group | OrdinalWord | Fraction | PluralScale | Multiple;

QuantityKind kindOf(const QuantityReading &reading)
{
    if (reading.age)
        return QuantityKind::Age;
    switch (reading.unitKind) {
    case UnitKind::Percent:
        return QuantityKind::Percent;
    case UnitKind::Money:
        return QuantityKind::Money;
    case UnitKind::Measure:
    case UnitKind::Time:
    case UnitKind::Temperature:
        return QuantityKind::Measure;
    case UnitKind::Count:
        return QuantityKind::Count;
    case UnitKind::None:
        break;
    }
    return QuantityKind::Number;
}

/// Finds the quantities of one sentence after the other.
class Finder {
public:
    Finder(const Terms &terms, const QList<DateFact> &dates, QList<Quantity> &found)
        : m_terms(terms)
        , m_dates(dates)
        , m_found(found)
    {
    }

    void sentence();

private:
    [[nodiscard]] const Term &at(qsizetype i) const { return m_terms[i]; }
    bool inDate(qsizetype first, qsizetype end);
    qsizetype multiple(qsizetype i);
    qsizetype ordinal(const QuantityReading &reading);
    qsizetype quantity(QuantityReading reading);
    void noun(QuantityReading &reading, QString &unit, QuantityKind &kind) const;
    [[nodiscard]] bool countsPeople(const QuantityReading &reading) const;
    [[nodiscard]] qsizetype magnitudeBefore(qsizetype i) const;
    [[nodiscard]] bool isIdle(const QuantityReading &reading) const;
    qsizetype proportion(const QuantityReading &reading, const ProportionReading &share);
    void limit(Quantity &quantity, const QuantityReading &reading, qsizetype &first, qsizetype &end) const;
    void shareUnit(qsizetype before, qsizetype first);
    void append(const Quantity &quantity, qsizetype first, qsizetype end);

    const Terms &m_terms;
    const QList<DateFact> &m_dates;
    QList<Quantity> &m_found;
    qsizetype m_date = 0; ///< the first date that does not end before the sentence read now
    qsizetype m_lastEnd = -1; ///< the terms of the quantity before in this sentence
};

void Finder::append(const Quantity &quantity, qsizetype first, qsizetype end)
{
    m_found.append(quantity);
    m_found.last().span = m_terms.span(first, end);
    m_lastEnd = end;
}

bool Finder::inDate(qsizetype first, qsizetype end)
{
    const TextSpan span = m_terms.span(first, end);
    while (m_date < m_dates.size() && m_dates[m_date].span.end <= span.start)
        ++m_date;
    for (qsizetype i = m_date; i < m_dates.size() && m_dates[i].span.start < span.end; ++i) {
        if (m_dates[i].type != DateType::Duration)
            return true;
    }
    return false;
}

/// "doubled", "twice", "more than doubled"
qsizetype Finder::multiple(qsizetype i)
{
    Quantity quantity;
    quantity.value = Decimal{at(i).number(), 0};
    // "twice a week" and "the double" are no factors.
    if (m_terms.text(i).size() == 6 && m_terms.text(i).startsWith(u"doub"))
        return i + 1;
    qsizetype first = i;
    if (const ModifierMatch modifier = modifierBefore(m_terms, i, UnitKind::None); modifier.modifier != Modifier::None) {
        quantity.modifier = modifier.modifier;
        quantity.modifierSpan = m_terms.span(modifier.first, i);
        first = modifier.first;
    }
    append(quantity, first, i + 1);
    return i + 1;
}

qsizetype Finder::ordinal(const QuantityReading &reading)
{
    // "first" and "second" in words hardly ever count in news.
    if (!reading.number.figures && reading.value.toDouble() < 3)
        return reading.end;
    Quantity quantity;
    quantity.kind = QuantityKind::Ordinal;
    quantity.value = reading.value;
    quantity.unit = u"ordinal"_s;
    append(quantity, reading.first, reading.end);
    return reading.end;
}

void Finder::noun(QuantityReading &reading, QString &unit, QuantityKind &kind) const
{
    qsizetype next = reading.end;
    // "hundreds of points", "billions of dollars"
    if (reading.number.vague && at(next).is(W::Of)) {
        if (const UnitMatch named = unitWords(m_terms, next + 1)) {
            unit = named.name.toString();
            reading.unitKind = named.kind;
            reading.end = named.end;
            kind = kindOf(reading);
            return;
        }
        ++next;
    }
    if (const CountedNoun counted = countedNoun(m_terms, next)) {
        unit = singular(FoldedWord(m_terms.text(counted.first)).view());
        kind = QuantityKind::Count;
        reading.end = counted.end;
    } else if (const CountedNoun whole = nounAfterOf(m_terms, next)) { // "two of the suspects": counted, but not in the extent
        unit = singular(FoldedWord(m_terms.text(whole.first)).view());
        kind = QuantityKind::Count;
    } else if (countsPeople(reading)) {
        unit = u"person"_s;
        kind = QuantityKind::Count;
    }
}

/// "left 40 homeless", "wounded 35 others", "some 200 were injured"
bool Finder::countsPeople(const QuantityReading &reading) const
{
    static constexpr std::array<QStringView, 10> states{u"dead", u"wounded", u"injured", u"homeless", u"missing", u"displaced", u"killed", u"hospitalized", u"hospitalised", u"hurt"};
    const auto isState = [&](qsizetype i) { return at(i).isWord() && std::ranges::find(states, m_terms.text(i)) != states.end(); };
    qsizetype next = reading.end;
    if (at(next).isWord() && m_terms.text(next) == u"others") {
        qsizetype before = reading.first - 1;
        while (before > reading.first - 4 && !isState(before))
            --before;
        if (before > reading.first - 4)
            return true;
        ++next;
    }
    if (at(next).is(W::Was) || at(next).has(PastVerb | Function))
        ++next;
    return isState(next);
}

/// "45 and 50 mg", "killed 102 and 21 people", "16 complete and 113 incomplete skeletons": the first has the unit of the second.
void Finder::shareUnit(qsizetype before, qsizetype first)
{
    const qsizetype count = m_found.size();
    if (before < 0 || count < 2 || first > before + 3)
        return;
    const Term &joint = at(first - 1);
    if (!(joint.is(W::And) || joint.is(W::Or)))
        return;
    for (qsizetype i = before; i < first - 1; ++i) {
        if (!at(i).isWord() || at(i).has(Function | PastVerb | FutureVerb))
            return;
    }
    Quantity &other = m_found[count - 2];
    const Quantity &now = m_found[count - 1];
    if (other.unit.isEmpty() && other.kind == QuantityKind::Number && !now.unit.isEmpty()) {
        other.unit = now.unit;
        other.kind = now.kind;
    }
}

/// A number that tells nothing: "one", "the latter half", "the two", a name.
bool Finder::isIdle(const QuantityReading &reading) const
{
    const NumberMatch &number = reading.number;
    const Term &before = at(reading.first - 1);
    if (namesThing(m_terms, reading))
        return true;
    const bool bare = reading.unitKind == UnitKind::None;
    if (!number.figures && reading.value == Decimal{1, 0} && !number.scaled && (bare || (reading.unit == u"point" && before.is(W::At))))
        return true;
    if (number.fraction && reading.value == Decimal{5, -1} && bare && !number.figures) {
        // "half" counts before "of" and an article and behind "by", not in "the first half".
        static constexpr std::array<QStringView, 8> parts{u"latter", u"second", u"other", u"bottom", u"top", u"final", u"better", u"opening"};
        const bool part = before.has(OrdinalWord) || before.is(W::The) || before.suffix == Suffix::Ordinal
            || (before.isWord() && std::ranges::find(parts, m_terms.text(reading.first - 1)) != parts.end());
        const bool counts = at(number.end).is(W::Of) || at(number.end).is(W::The) || at(number.end).has(Scale) || (before.is(W::By) && !at(number.end).isHyphen());
        return part || !counts;
    }
    // "the two met", "all three": they stand for what was named before.
    const bool pointed = before.is(W::The) || before.is(W::All) || (before.is(W::Other) && at(reading.first - 2).is(W::The));
    return pointed && bare && !number.figures && !number.scaled && !number.fraction && !number.grouped && !at(reading.end).is(W::Of) && !countedNoun(m_terms, reading.end) && !isAge(m_terms, reading);
}

/// The modifier words around, which belong to the extent.
void Finder::limit(Quantity &quantity, const QuantityReading &reading, qsizetype &first, qsizetype &end) const
{
    if (const ModifierMatch modifier = modifierBefore(m_terms, first, reading.unitKind); modifier.modifier != Modifier::None) {
        quantity.modifier = modifier.modifier;
        quantity.modifierSpan = m_terms.span(modifier.first, first);
        first = modifier.first;
    } else if (const ModifierTail tail = modifierAfter(m_terms, end); tail.modifier != Modifier::None) {
        quantity.modifier = tail.modifier;
        quantity.modifierSpan = m_terms.span(end, tail.end);
        end = tail.end;
    } else if (reading.modifier != Modifier::None) {
        quantity.modifier = reading.modifier;
        quantity.modifierSpan = m_terms.span(reading.number.end, reading.number.end + (at(reading.number.end).isHyphen() ? 2 : 1));
    }
}

/// "one in five adults"
qsizetype Finder::proportion(const QuantityReading &reading, const ProportionReading &share)
{
    Quantity quantity;
    quantity.value = share.share;
    qsizetype first = reading.first;
    qsizetype end = share.end;
    limit(quantity, reading, first, end);
    append(quantity, first, end);
    return share.end;
}

qsizetype Finder::quantity(QuantityReading reading)
{
    Quantity quantity;
    if (const auto range = readRange(m_terms, reading)) {
        reading = range->lower;
        quantity.upper = range->upper;
    } else if (isIdle(reading)) {
        return reading.end;
    }
    qsizetype first = reading.first;
    quantity.kind = kindOf(reading);
    QString unit = reading.unit;
    if (quantity.kind == QuantityKind::Number && isAge(m_terms, reading)) {
        unit = u"year"_s;
        quantity.kind = QuantityKind::Age;
    } else if (const qsizetype magnitude = magnitudeBefore(first); reading.unitKind == UnitKind::None && magnitude < first) {
        unit = u"magnitude"_s;
        quantity.kind = QuantityKind::Measure;
    } else if (reading.unitKind == UnitKind::None && (!reading.number.fraction || reading.number.figures || reading.value.toDouble() >= 1)) {
        noun(reading, unit, quantity.kind);
    }
    if (!unit.isEmpty() && quantity.kind != QuantityKind::Age) {
        if (const auto rate = rateAfter(m_terms, reading.end)) {
            unit += u'/' + rate->per;
            reading.end = rate->end;
        }
    }
    quantity.value = reading.value;
    quantity.unit = unit;
    qsizetype end = reading.end;
    limit(quantity, reading, first, end);
    if (const OfPhrase of = ofPhrase(m_terms, end); of.end > of.first)
        quantity.of = m_terms.span(of.first, of.end);
    const qsizetype before = m_lastEnd;
    append(quantity, first, end);
    shareUnit(before, first);
    return end;
}

/// "a magnitude of 6.3", "magnitude-6.3": where the word begins; `i` where it does not stand there.
qsizetype Finder::magnitudeBefore(qsizetype i) const
{
    const qsizetype word = at(i - 1).is(W::Of) || at(i - 1).isHyphen() ? i - 2 : i - 1;
    return at(word).is(W::Magnitude) ? word : i;
}

void Finder::sentence()
{
    m_lastEnd = -1;
    for (qsizetype i = 0; i < m_terms.size();) {
        const Term &term = at(i);
        if (term.isWord() && (term.entry == nullptr || !term.has(numberRoles)) && !term.capital && !term.is(W::A) && !term.is(W::Minus)) {
            ++i;
            continue;
        }
        if (const qsizetype end = chainEnd(m_terms, i); end > i) {
            i = end;
            continue;
        }
        if (term.has(Multiple)) {
            i = multiple(i);
            continue;
        }
        const auto reading = readQuantity(m_terms, i);
        if (!reading) {
            // Of a number that is none the figures are skipped whole.
            ++i;
            continue;
        }
        if (inDate(reading->first, reading->number.end)) {
            i = reading->number.end;
            continue;
        }
        if (reading->number.ordinal) {
            i = ordinal(*reading);
            continue;
        }
        if (const auto score = readScore(m_terms, *reading)) {
            Quantity quantity;
            quantity.kind = QuantityKind::Score;
            quantity.value = reading->value;
            quantity.upper = score->other;
            quantity.unit = u"score"_s;
            append(quantity, reading->first, score->end);
            i = score->end;
            continue;
        }
        if (const auto share = readProportion(m_terms, *reading)) {
            i = proportion(*reading, *share);
            continue;
        }
        i = qMax(quantity(*reading), i + 1);
    }
}

/// A sentence, no heading and no row of a table.
bool isWhole(const FinderInput &input, const Sentence &sentence)
{
    const QStringView last = input.word(sentence.endToken - 1);
    return last == u"." || last == u"!" || input.tokens[sentence.endToken - 1].kind == TokenClass::CloseQuote;
}

} // namespace

QList<Quantity> findQuantities(const FinderInput &input, const QList<DateFact> &dates)
{
    QList<Quantity> found;
    Terms terms(input);
    Finder finder(terms, dates, found);
    MeasuredThing things(input);
    StopCheck stop(input);
    for (qsizetype s = 0; s < input.sentences.size(); ++s) {
        const Sentence &sentence = input.sentences[s];
        if (stop.before(sentence.firstToken))
            break;
        if (!terms.load(sentence, numberRoles))
            continue;
        qsizetype next = found.size();
        finder.sentence();
        for (; next < found.size(); ++next) {
            if (found[next].of.isEmpty() && isWhole(input, sentence)) // the words "of …" behind it say it best
                found[next].of = things.of(s, found[next]);
        }
    }
    return found;
}

} // namespace nutgraf
