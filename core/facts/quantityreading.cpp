// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quantityreading.h"

namespace nutgraf::grammar {

using namespace Qt::StringLiterals;

namespace {

bool isMinus(const Term &term)
{
    return term.kind == TermKind::Mark && (term.mark == u'-' || term.mark == 0x2212 || term.mark == 0x2013);
}

Decimal negated(Decimal value)
{
    return {-value.digits, value.exponent};
}

/// Figures inside something longer: "a/5", "#7", "v2", "1:30", "555-1234".
bool insideCompound(const Terms &terms, qsizetype figure, const NumberMatch &number)
{
    const Term &first = terms[figure];
    const Term &before = terms[figure - 1];
    if (first.glued) {
        if (before.isWord() || before.kind == TermKind::Name || before.isNumber())
            return true;
        if (before.isMark(u'/') || before.isMark(u'#') || before.isMark(u':') || before.isMark(u'_') || before.isMark(u'.') || before.isMark(0x2116) || before.isMark(u'^') || before.isMark(u'\\')
            || ((before.isMark(u'+') || before.mark == 0xD7) && before.glued))
            return true;
    }
    // "iLife '11"
    if ((before.isMark(u'\'') || before.isMark(0x2019)) && first.glued && !before.glued && first.digits == 2)
        return true;
    const Term &after = terms[number.end];
    if (after.glued && (after.isMark(u':') || after.isMark(u'/')) && terms[number.end + 1].isNumber() && terms[number.end + 1].glued)
        return true;
    if (after.glued && after.kind == TermKind::Name)
        return true;
    // "007", "020 7946 0958"
    return first.isNumber() && first.mark == 0 && first.digits > 1 && terms.text(figure).startsWith(u'0') && !terms.text(figure).contains(u'.');
}

struct Sign {
    qsizetype end = 0;
    bool negative = false;
};

Sign signAt(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    const Term &next = terms[i + 1];
    if (isMinus(term) && next.glued && (!term.glued || terms[i - 1].isMark(u'(') || terms[i - 1].isMark(u'$')) && (next.isNumber() || next.kind == TermKind::Mark))
        return {i + 1, true};
    if (term.is(W::Minus) && (next.isNumber() || next.has(Cardinal | Tens) || next.kind == TermKind::Mark))
        return {i + 1, true};
    if (term.isMark(u'+') && next.glued && next.isNumber() && !term.glued)
        return {i + 1, false};
    return {i, false};
}

/// "12m": million before a noun or behind a currency, else metres.
bool letterIsUnit(const Terms &terms, const QuantityReading &reading)
{
    if (reading.currencyFirst)
        return false;
    const QStringView letter = terms.text(reading.number.end - 1);
    const bool noun = static_cast<bool>(unitWords(terms, reading.number.end)) || static_cast<bool>(countedNoun(terms, reading.number.end));
    if (letter == u"m")
        return !noun;
    if (letter == u"t")
        return true;
    return letter == u"K" && reading.number.mantissa.exponent < 0;
}

void takeUnit(QuantityReading &reading, const UnitMatch &unit)
{
    reading.unitKind = unit.kind;
    reading.unit = unit.name.toString();
    reading.end = unit.end;
}

/// Words that are units only in the plural or with "one": "two second thoughts", "a 3 point plan".
bool unitAgrees(const Terms &terms, const QuantityReading &reading, const UnitMatch &unit)
{
    const qsizetype last = unit.end - 1;
    const QStringView word = terms.text(last);
    if (reading.hyphened || word.endsWith(u's', Qt::CaseInsensitive) || word.size() < 4 || unit.kind == UnitKind::Percent)
        return !(word == u"won" && !reading.number.scaled && reading.value.toDouble() < 1000);
    const bool one = reading.value == Decimal{1, 0} || reading.number.fraction;
    if (one)
        return true;
    switch (unit.kind) {
    case UnitKind::Time: {
        if (reading.number.figures)
            return word != u"second" && word != u"quarter";
        // "an almost four hour visit"
        const Term &noun = terms[unit.end];
        const bool before = noun.isWord() && !noun.glued && !noun.capital && !noun.has(Function);
        return word == u"day" || word == u"year" || (before && (word == u"hour" || word == u"week" || word == u"month" || word == u"minute"));
    }
    case UnitKind::Count: // "three police", but "three police officers"
        return isIrregularPlural(FoldedWord(word).view()) && countedNoun(terms, last).first == last;
    case UnitKind::Money:
        return true;
    default:
        return word != u"stone" && word != u"bar" && word != u"real";
    }
}

/// "30-odd", "40-plus", "50+": a modifier that stands before the unit.
void readInnerModifier(const Terms &terms, QuantityReading &reading)
{
    const qsizetype i = reading.end;
    if (terms[i].isHyphen() && terms[i].glued && (terms[i + 1].is(W::Odd) || terms[i + 1].is(W::Plus)) && terms[i + 1].glued) {
        reading.modifier = terms[i + 1].is(W::Odd) ? Modifier::About : Modifier::AtLeast;
        reading.end = i + 2;
    } else if (terms[i].isMark(u'+') && terms[i].glued && !terms[i + 1].glued && terms[i + 1].isWord()) {
        reading.modifier = Modifier::AtLeast;
        reading.end = i + 1;
    }
}

/// "five-tenths of one percentage point", "three-quarters of a mile": the unit of a fraction.
UnitMatch unitOfFraction(const Terms &terms, const QuantityReading &reading)
{
    const qsizetype i = reading.end;
    if (!reading.number.fraction || !terms[i].is(W::Of) || !(terms[i + 1].is(W::A) || (terms[i + 1].has(Cardinal) && terms[i + 1].number() == 1)))
        return {};
    const UnitMatch unit = unitWords(terms, i + 2);
    return unit.kind == UnitKind::Percent || unit.kind == UnitKind::Measure || unit.kind == UnitKind::Time || unit.kind == UnitKind::Money ? unit : UnitMatch();
}

void readUnit(const Terms &terms, QuantityReading &reading)
{
    readInnerModifier(terms, reading);
    qsizetype i = reading.end;
    if (const UnitMatch unit = unitOfFraction(terms, reading)) {
        takeUnit(reading, unit);
        return;
    }
    if (reading.number.letterScale && letterIsUnit(terms, reading)) {
        const bool negative = reading.value.digits < 0;
        reading.value = negative ? negated(reading.number.mantissa) : reading.number.mantissa;
        reading.number.value = reading.number.mantissa;
        reading.number.scaled = false;
        takeUnit(reading, unitSymbol(terms, i - 1, true));
        return;
    }
    if (terms[i].isHyphen() && terms[i].glued && terms[i + 1].isWord() && terms[i + 1].glued) {
        reading.hyphened = true;
        ++i;
    }
    UnitMatch unit = reading.hyphened ? UnitMatch() : unitSymbol(terms, i, terms[i].glued);
    if (!unit || terms[i].isWord()) {
        if (const UnitMatch words = unitWords(terms, i); words && (!unit || words.end > unit.end) && unitAgrees(terms, reading, words)
            && !(terms[i].glued && !reading.hyphened && terms.text(i).size() < 2))
            unit = words;
    }
    if (unit && reading.currencyFirst) {
        if (unit.kind == UnitKind::Money && terms[i].isWord())
            reading.end = unit.end;
        return;
    }
    if (!unit) {
        // "a 60,000-seat hall", "six-nation talks"
        const bool counts = reading.number.figures || (!reading.number.fraction && reading.value.toDouble() > 1 && !terms.text(i).endsWith(u"ed"));
        if (reading.hyphened && counts && terms[i].kind == TermKind::Word && !terms[i].capital && !terms[i].has(Function | Scale | Hundred | Group | Fraction)) {
            reading.unit = terms.text(i) == u"strong" ? u"person"_s : singular(FoldedWord(terms.text(i)).view()); // "the 15,000-strong staff"
            reading.unitKind = UnitKind::Count;
            reading.end = i + 1;
        }
        return;
    }
    takeUnit(reading, unit);
    qsizetype next = reading.end;
    if (unit.kind != UnitKind::Time)
        return;
    // "19-year-old", "16 years old", "eighteen months of age"
    if (terms[next].isHyphen() && terms[next].glued && terms[next + 1].is(W::Old))
        next += 2;
    else if (terms[next].is(W::Old))
        ++next;
    else if (terms[next].is(W::Of) && terms[next + 1].is(W::Age))
        next += 2;
    else
        return;
    reading.end = next;
    reading.age = true;
}

} // namespace

std::optional<QuantityReading> readQuantity(const Terms &terms, qsizetype i)
{
    QuantityReading reading;
    reading.first = i;
    Sign sign = signAt(terms, i);
    qsizetype at = sign.end;
    UnitMatch currency = currencyAt(terms, at);
    if (currency) {
        at = currency.end;
        if (at == sign.end || (terms[at].isMark(u'$') && terms[at].glued))
            ++at;
        if (const Sign inner = signAt(terms, at); inner.end > at) {
            sign.negative = inner.negative;
            at = inner.end;
        }
        if (!terms[at].isNumber() || terms[at].suffix != Suffix::None)
            return std::nullopt;
    }
    const auto number = matchNumber(terms, at);
    if (!number || (!currency && sign.end > i && !number->figures && number->ordinal))
        return std::nullopt;
    if (!currency && insideCompound(terms, at, *number))
        return std::nullopt;
    reading.number = *number;
    reading.value = sign.negative ? negated(number->value) : number->value;
    reading.end = number->end;
    if (currency) {
        reading.currencyFirst = true;
        reading.unitKind = UnitKind::Money;
        reading.unit = currency.name.toString();
    }
    if (!number->ordinal)
        readUnit(terms, reading);
    // "5G", "737s", "320x240": what touches the figure and is no unit makes a name of it.
    const Term &after = terms[reading.end];
    if (number->figures && after.glued && after.isWord() && !reading.hyphened && reading.end == number->end)
        return std::nullopt;
    if (after.glued && after.isNumber())
        return std::nullopt;
    // "737s" are things, "9.8s" and "30 s" are seconds.
    if (reading.unitKind == UnitKind::Time && reading.end == number->end + 1 && terms[number->end].glued && terms.text(number->end) == u"s"
        && terms[at].digits > 2 && !number->grouped)
        return std::nullopt;
    return reading;
}

} // namespace nutgraf::grammar
