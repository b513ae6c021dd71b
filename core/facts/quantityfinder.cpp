// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quantityfinder.h"

#include "core/facts/quantityreading.h"

namespace nutgraf {

using namespace grammar;
using namespace Qt::StringLiterals;

namespace {

constexpr quint32 numberRoles = Cardinal | Tens | Hundred | Scale | Group | OrdinalWord | Fraction | PluralScale | Multiple;

bool isDigitsOnly(const Terms &terms, qsizetype i)
{
    return terms[i].isNumber() && terms[i].mark == 0 && terms[i].suffix == Suffix::None && terms[i].digits == terms[i].end - terms[i].start;
}

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
    [[nodiscard]] qsizetype chainEnd(qsizetype i) const;
    qsizetype multiple(qsizetype i);
    qsizetype ordinal(const QuantityReading &reading);
    qsizetype score(const QuantityReading &reading);
    [[nodiscard]] bool isScore(const QuantityReading &reading, Decimal other, qsizetype end) const;
    [[nodiscard]] bool tellsResult(qsizetype first, qsizetype end) const;
    [[nodiscard]] std::optional<QuantityReading> rangeEnd(const QuantityReading &reading, bool between) const;
    void mergeRange(QuantityReading &reading, QuantityReading &upper) const;
    [[nodiscard]] bool isAge(const QuantityReading &reading) const;
    qsizetype quantity(QuantityReading reading);
    void noun(QuantityReading &reading, QString &unit, QuantityKind &kind) const;
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

/// Behind the figures of a telephone number, an ISBN, a season "2013-14"; `i` where there is none.
qsizetype Finder::chainEnd(qsizetype i) const
{
    if (at(i).isMark(u'+') && at(i + 1).glued && isDigitsOnly(m_terms, i + 1)) {
        const qsizetype end = chainEnd(i + 1);
        return end > i + 2 ? end : i;
    }
    if (!isDigitsOnly(m_terms, i))
        return i;
    qsizetype end = i + 1;
    int groups = 1;
    bool zero = m_terms.text(i).startsWith(u'0') && at(i).digits > 1;
    while ((at(end).isHyphen() || at(end).mark == 0x2013) && at(end).glued && isDigitsOnly(m_terms, end + 1) && at(end + 1).glued) {
        zero = zero || (m_terms.text(end + 1).startsWith(u'0') && at(end + 1).digits > 1);
        end += 2;
        ++groups;
    }
    const bool telephone = groups == 2 && at(i).digits == 3 && at(end - 1).digits == 4 && at(i + 1).isHyphen();
    const bool season = groups == 2 && at(i).digits == 4 && at(end - 1).digits == 2;
    if (groups > 2 || telephone || season || (groups == 2 && (zero || (at(i - 1).isMark(u'+') && at(i).glued))))
        return end;
    // "+44 20 7946 0958", "(020) 7946 0958"
    if ((at(i - 1).isMark(u'+') && at(i).glued) || zero) {
        while (isDigitsOnly(m_terms, end) || ((at(end).isHyphen() || at(end).isMark(u'(') || at(end).isMark(u')')) && isDigitsOnly(m_terms, end + 1)))
            ++end;
        return end > i + 1 || zero ? end : i;
    }
    return i;
}

/// "doubled", "twice"
qsizetype Finder::multiple(qsizetype i)
{
    Quantity quantity;
    quantity.value = Decimal{at(i).number(), 0};
    // "twice a week" and "the double" are no factors.
    if (m_terms.text(i).size() == 6 && m_terms.text(i).startsWith(u"doub"))
        return i + 1;
    append(quantity, i, i + 1);
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

bool Finder::isScore(const QuantityReading &reading, Decimal other, qsizetype end) const
{
    if (unitWords(m_terms, end) || unitSymbol(m_terms, end, at(end).glued) || at(end).has(Scale | Group | Hundred))
        return false;
    const double a = reading.value.toDouble();
    const double b = other.toDouble();
    if (a >= b)
        return true;
    if (countedNoun(m_terms, end))
        return false;
    // The smaller first: a result only where the words are about one.
    return tellsResult(reading.first - 6, end + 4);
}

/// Whether the words from `first` on are about a game or a vote.
bool Finder::tellsResult(qsizetype first, qsizetype end) const
{
    for (qsizetype i = first; i < end; ++i) {
        if (!at(i).isWord())
            continue;
        const QStringView word = m_terms.text(i);
        for (const QStringView cue : {QStringView(u"won"), QStringView(u"lost"), QStringView(u"beat"), QStringView(u"beaten"), QStringView(u"win"), QStringView(u"victory"), QStringView(u"defeat"), QStringView(u"defeated"),
                 QStringView(u"draw"), QStringView(u"drew"), QStringView(u"lead"), QStringView(u"led"), QStringView(u"loss"), QStringView(u"trailed"), QStringView(u"voted"), QStringView(u"vote"), QStringView(u"score"), QStringView(u"aggregate")}) {
            if (word == cue)
                return true;
        }
    }
    return false;
}

/// "1-0": the terms behind it; 0 where it is none.
qsizetype Finder::score(const QuantityReading &reading)
{
    const qsizetype i = reading.end;
    const bool dash = (at(i).isHyphen() || at(i).mark == 0x2013) && at(i).glued && at(i + 1).glued;
    if (reading.unitKind != UnitKind::None || reading.end != reading.first + 1 || !isDigitsOnly(m_terms, reading.first) || at(reading.first).digits > 3
        || !(dash || at(i).is(W::To)) || !isDigitsOnly(m_terms, i + 1) || at(i + 1).digits > 3)
        return 0;
    if (!dash && (!tellsResult(reading.first - 3, reading.first) || countedNoun(m_terms, i + 2))) // "voted by 7 to 6", not "won 10 to 15 seats"
        return 0;
    const auto other = figuresValue(m_terms.text(i + 1));
    if (!other || (at(i + 2).glued && !at(i + 2).isMark(u',') && at(i + 2).kind != TermKind::Mark) || !isScore(reading, *other, i + 2))
        return 0;
    Quantity quantity;
    quantity.kind = QuantityKind::Score;
    quantity.value = reading.value;
    quantity.upper = other;
    quantity.unit = u"score"_s;
    append(quantity, reading.first, i + 2);
    return i + 2;
}

/// The second figure of "20 to 30", "$4bn-$5bn", "between 5 and 10"; nothing where the two are no range.
std::optional<QuantityReading> Finder::rangeEnd(const QuantityReading &reading, bool between) const
{
    qsizetype i = reading.end;
    if (reading.unitKind != UnitKind::None) { // "$350 per kg to $680 per kg"
        if (const auto rate = rateAfter(m_terms, i))
            i = rate->end;
    }
    if (at(i).isHyphen() && (at(i + 1).is(W::To) || at(i + 1).is(W::Or))) // "8- to 16-metre"
        ++i;
    const bool dash = (at(i).isHyphen() || at(i).isDash()) && (at(i).glued == at(i + 1).glued);
    const bool joins = dash || at(i).is(W::To) || (between && at(i).is(W::And));
    if (!joins || (between && !at(i).is(W::And)))
        return std::nullopt;
    if (dash && (reading.hyphened || reading.age))
        return std::nullopt;
    auto upper = readQuantity(m_terms, i + 1);
    if (!upper && at(i + 1).glued && at(i + 1).isNumber())
        return std::nullopt;
    if (!upper || upper->number.ordinal || (upper->number.vague != reading.number.vague))
        return std::nullopt;
    const bool same = reading.unitKind == UnitKind::None || upper->unitKind == UnitKind::None || reading.unit == upper->unit;
    if (!same)
        return std::nullopt;
    return upper;
}

void Finder::mergeRange(QuantityReading &reading, QuantityReading &upper) const
{
    // "$4-5bn", "between 5 and 10 million": the power stands once.
    if (upper.number.scaled && !reading.number.scaled && reading.value.toDouble() < 1000 && reading.value.toDouble() < upper.number.mantissa.toDouble() + 1) {
        const Decimal power{1, upper.value.normalised().exponent - upper.number.mantissa.normalised().exponent};
        if (const auto value = reading.value.times(power); value && upper.number.mantissa.times(power) == upper.value)
            reading.value = *value;
    }
    if (reading.unitKind == UnitKind::None) {
        reading.unitKind = upper.unitKind;
        reading.unit = upper.unit;
    } else if (upper.unitKind == UnitKind::None) {
        upper.unitKind = reading.unitKind;
        upper.unit = reading.unit;
    }
    reading.age = reading.age || upper.age;
}

/// "Barra, 51, will" and "aged 51"
bool Finder::isAge(const QuantityReading &reading) const
{
    if (reading.unitKind != UnitKind::None || reading.end != reading.first + 1 || !isDigitsOnly(m_terms, reading.first) || at(reading.first).digits > 2)
        return false;
    const Term &before = at(reading.first - 1);
    if (before.is(W::Aged))
        return true;
    const Term &after = at(reading.end);
    const Term &name = at(reading.first - 2);
    return before.isMark(u',') && before.glued && after.isMark(u',') && after.glued && name.isWord() && name.capital && reading.value.toDouble() >= 5
        && !at(reading.end + 1).isNumber() && !name.has(Month);
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
    const CountedNoun counted = countedNoun(m_terms, next);
    if (!counted)
        return;
    unit = singular(FoldedWord(m_terms.text(counted.first)).view());
    kind = QuantityKind::Count;
    reading.end = counted.end;
}

/// "45 and 50 mg", "killed 102 and 21 people": the first has the unit of the second.
void Finder::shareUnit(qsizetype before, qsizetype first)
{
    const qsizetype count = m_found.size();
    if (before < 0 || count < 2 || first != before + 1 || !(at(before).is(W::And) || at(before).is(W::Or)))
        return;
    Quantity &other = m_found[count - 2];
    const Quantity &now = m_found[count - 1];
    if (other.unit.isEmpty() && other.kind == QuantityKind::Number && !now.unit.isEmpty()) {
        other.unit = now.unit;
        other.kind = now.kind;
    }
}

qsizetype Finder::quantity(QuantityReading reading)
{
    const qsizetype numberFirst = reading.first;
    const bool between = at(numberFirst - 1).is(W::Between);
    Quantity quantity;
    qsizetype first = numberFirst;
    auto upper = rangeEnd(reading, between);
    if (upper) {
        QuantityReading merged = reading;
        mergeRange(merged, *upper);
        const bool rising = merged.value.toDouble() < upper->value.toDouble();
        if (rising || between) {
            const qsizetype end = upper->end;
            reading = merged;
            reading.end = end;
            reading.hyphened = upper->hyphened;
            quantity.upper = upper->value;
            if (between)
                first = numberFirst - 1;
        }
    }
    if (!quantity.upper && namesThing(m_terms, reading))
        return reading.end;
    const bool one = !reading.number.figures && reading.value == Decimal{1, 0} && !reading.number.scaled;
    if (one && !quantity.upper && (reading.unitKind == UnitKind::None || (reading.unit == u"point" && at(numberFirst - 1).is(W::At))))
        return reading.number.end;
    if (reading.number.fraction && reading.value == Decimal{5, -1} && reading.unitKind == UnitKind::None && !reading.number.figures) {
        // "half" counts before "of" and an article, not in "the first half".
        const Term &before = at(numberFirst - 1);
        if (!(at(reading.number.end).is(W::Of) || at(reading.number.end).is(W::The) || at(reading.number.end).has(Scale)) || before.has(OrdinalWord) || before.is(W::The) || before.suffix == Suffix::Ordinal)
            return reading.end;
    }
    quantity.kind = kindOf(reading);
    QString unit = reading.unit;
    if (quantity.kind == QuantityKind::Number && isAge(reading)) {
        unit = u"year"_s;
        quantity.kind = QuantityKind::Age;
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
    if (const ModifierMatch modifier = modifierBefore(m_terms, first, reading.unitKind); modifier.modifier != Modifier::None) {
        quantity.modifier = modifier.modifier;
        quantity.modifierSpan = m_terms.span(modifier.first, first);
        first = modifier.first;
    } else if (const ModifierTail tail = modifierAfter(m_terms, end); tail.modifier != Modifier::None) {
        quantity.modifier = tail.modifier;
        quantity.modifierSpan = m_terms.span(end, tail.end);
        end = tail.end;
    }
    if (const OfPhrase of = ofPhrase(m_terms, end); of.end > of.first)
        quantity.of = m_terms.span(of.first, of.end);
    const qsizetype before = m_lastEnd;
    append(quantity, first, end);
    shareUnit(before, first);
    return end;
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
        if (const qsizetype end = chainEnd(i); end > i) {
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
        if (const qsizetype end = score(*reading); end > 0) {
            i = end;
            continue;
        }
        i = qMax(quantity(*reading), i + 1);
    }
}

} // namespace

QList<Quantity> findQuantities(const FinderInput &input, const QList<DateFact> &dates)
{
    QList<Quantity> found;
    Terms terms(input);
    Finder finder(terms, dates, found);
    StopCheck stop(input);
    for (const Sentence &sentence : input.sentences) {
        if (stop.before(sentence.firstToken))
            break;
        if (terms.load(sentence, numberRoles))
            finder.sentence();
    }
    return found;
}

} // namespace nutgraf
