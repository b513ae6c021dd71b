// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two numbers that belong together: "between 5 and 10 people", "$4-5bn", "two or three", "one in five".

#include "core/facts/quantityreading.h"

#include <algorithm>
#include <array>

namespace nutgraf::grammar {

namespace {

/// "rose from 20 to 30": a change from one value to another, no range.
bool tellsChange(const Terms &terms, qsizetype first)
{
    static constexpr std::array<QStringView, 34> cues{u"rose", u"fell", u"grew", u"increased", u"increase", u"decreased", u"decrease", u"dropped", u"drop", u"climbed",
        u"jumped", u"raised", u"raise", u"cut", u"up", u"down", u"went", u"moved", u"changed", u"lowered", u"reduced", u"reduce", u"expanded", u"widened", u"slowed",
        u"surged", u"soared", u"rise", u"rising", u"fall", u"falling", u"declined", u"doubled", u"improved"};
    constexpr qsizetype window = 7;
    for (qsizetype i = first - 1; i >= qMax(first - window, qsizetype{0}); --i) {
        if (terms[i].isWord() && std::ranges::find(cues, terms.text(i)) != cues.end())
            return true;
    }
    return false;
}

/// The second number of a range; nothing where the two are none.
std::optional<QuantityReading> upperOf(const Terms &terms, const QuantityReading &reading, bool between)
{
    qsizetype i = reading.end;
    if (reading.unitKind != UnitKind::None) { // "$350 per kg to $680 per kg"
        if (const auto rate = rateAfter(terms, i))
            i = rate->end;
    }
    if (terms[i].isHyphen() && (terms[i + 1].is(W::To) || terms[i + 1].is(W::Or))) // "8- to 16-metre"
        ++i;
    const bool dash = (terms[i].isHyphen() || terms[i].isDash()) && (terms[i].glued == terms[i + 1].glued);
    const bool choice = terms[i].is(W::Or) && reading.unitKind == UnitKind::None && !reading.number.scaled; // "two or three"
    const bool joins = dash || choice || terms[i].is(W::To) || (between && terms[i].is(W::And));
    if (!joins || (between && !terms[i].is(W::And) && !terms[i].is(W::To)))
        return std::nullopt;
    if (dash && (reading.hyphened || reading.age))
        return std::nullopt;
    if (terms[i].is(W::To) && terms[i + 1].isHyphen() && terms[i + 1].glued) // "10-to-15-minute"
        ++i;
    auto upper = readQuantity(terms, i + 1);
    if (!upper || upper->number.ordinal || upper->number.vague != reading.number.vague)
        return std::nullopt;
    if (choice && (upper->number.scaled || upper->value != reading.value.plus({1, 0})))
        return std::nullopt;
    const bool same = reading.unitKind == UnitKind::None || upper->unitKind == UnitKind::None || reading.unit == upper->unit;
    return same ? upper : std::nullopt;
}

void merge(QuantityReading &reading, QuantityReading &upper)
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

} // namespace

std::optional<RangeReading> readRange(const Terms &terms, const QuantityReading &reading)
{
    const Term &before = terms[reading.first - 1];
    const bool between = before.is(W::Between);
    auto upper = upperOf(terms, reading, between);
    if (!upper || (before.is(W::From) && tellsChange(terms, reading.first - 1)))
        return std::nullopt;
    RangeReading range{reading, upper->value};
    merge(range.lower, *upper);
    if (range.lower.value.toDouble() >= upper->value.toDouble() && !between)
        return std::nullopt;
    range.lower.end = upper->end;
    range.lower.hyphened = upper->hyphened;
    range.lower.number.end = upper->number.end;
    if (between)
        range.lower.first = reading.first - 1;
    return range;
}

std::optional<ProportionReading> readProportion(const Terms &terms, const QuantityReading &reading)
{
    qsizetype i = reading.number.end;
    const bool outOf = terms[i].is(W::Out) && terms[i + 1].is(W::Of);
    const bool every = terms[i].is(W::In) && terms[i + 1].is(W::Every);
    if ((!outOf && !terms[i].is(W::In)) || reading.unitKind != UnitKind::None || reading.number.scaled || reading.number.grouped || reading.value.exponent != 0)
        return std::nullopt;
    i += outOf || every ? 2 : 1;
    if (outOf && terms[i].is(W::Every))
        ++i;
    const auto whole = matchNumber(terms, i);
    if (!whole || whole->ordinal || whole->fraction || whole->grouped || whole->vague || whole->value.normalised().exponent < 0)
        return std::nullopt;
    const double part = reading.value.toDouble();
    const double all = whole->value.toDouble();
    if (part < 1 || part >= all || all > 100'000 || unitSymbol(terms, whole->end, terms[whole->end].glued))
        return std::nullopt;
    // "two in five days" happened twice; "one in five", "nine in 10" are shares.
    const UnitMatch unit = unitWords(terms, whole->end);
    if (unit && unit.kind != UnitKind::Count)
        return std::nullopt;
    // "203 out of 221 cases" are counted.
    const bool round = all <= 10 || all == 20 || all == 100 || all == 1000 || all == 10'000 || all == 100'000;
    const bool share = round && (part == 1 || all == 10 || all == 5 || all >= 100);
    if (!round || (!outOf && (!share || unit.name == u"game" || unit.name == u"match")))
        return std::nullopt;
    const auto value = reading.value.dividedBy(whole->value.normalised().exponent == 0 ? whole->value.normalised().digits : static_cast<qint64>(all));
    return value ? std::optional(ProportionReading{*value, whole->end}) : std::nullopt;
}

} // namespace nutgraf::grammar
