// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What makes a number the name of a thing.

#include "core/facts/quantityreading.h"

#include "core/facts/unittable.h"

#include <array>
#include <span>

namespace nutgraf::grammar {

namespace {

bool contains(std::span<const QStringView> list, QStringView word)
{
    for (const QStringView entry : list) {
        if (entry == word)
            return true;
    }
    return false;
}

/// Nouns that a number behind them names: "section 4", "phase 3", "version two".
bool isReferenceNoun(QStringView folded)
{
    static constexpr std::array<QStringView, 40> nouns{u"version", u"section", u"article", u"chapter", u"page", u"pages", u"paragraph", u"verse", u"route", u"flight",
        u"phase", u"type", u"level", u"grade", u"step", u"figure", u"fig", u"table", u"item", u"part", u"episode", u"room", u"gate", u"platform", u"no", u"number",
        u"channel", u"rule", u"category", u"form", u"line", u"model", u"volume", u"vol", u"stage", u"tier", u"appendix", u"exhibit", u"clause", u"question"};
    return contains(nouns, folded);
}

/// "World War Two", "the Group of Eight", "the Big Three": a capital inside the sentence and nothing that is counted.
bool isNameInWords(const Terms &terms, const QuantityReading &reading)
{
    const Term &before = terms[reading.first - 1];
    if (!terms[reading.first].capital || reading.first < 1 || countedNoun(terms, reading.end))
        return false;
    return (before.isWord() && before.capital) || (before.is(W::Of) && terms[reading.first - 2].capital);
}

/// "the 787", "Boeing 737-800", "two new 737 jets": a family of airliners is named by three figures, 7-something-7.
bool isAirliner(const Terms &terms, const QuantityReading &reading)
{
    const QStringView text = terms.text(reading.first);
    if (text.size() != 3 || text[0] != u'7' || text[2] != u'7')
        return false;
    static constexpr std::array<QStringView, 8> things{u"jet", u"plane", u"airliner", u"jetliner", u"aircraft", u"jets", u"planes", u"airliners"};
    const Term &after = terms[reading.end];
    const bool thing = after.isWord() && contains(things, FoldedWord(terms.text(reading.end)).view());
    return thing || (reading.unitKind == UnitKind::None && !countedNoun(terms, reading.end));
}

} // namespace

bool namesThing(const Terms &terms, const QuantityReading &reading)
{
    const NumberMatch &number = reading.number;
    if (number.figures && (reading.unitKind == UnitKind::None || reading.unitKind == UnitKind::Count) && isAirliner(terms, reading))
        return true;
    if (reading.unitKind != UnitKind::None || number.scaled || number.grouped || number.fraction || reading.value.digits < 0)
        return false;
    const Term &before = terms[reading.first - 1];
    const Term &after = terms[reading.end];
    if (before.isMark(u'[') && after.isMark(u']'))
        return true;
    if (before.kind == TermKind::Name)
        return true;
    if (before.isWord() && isReferenceNoun(FoldedWord(terms.text(reading.first - 1)).view()) && !before.is(W::No))
        return true;
    if (before.isWord() && (terms.text(reading.first - 1) == u"No" || terms.text(reading.first - 1) == u"No.") && number.figures)
        return true;
    if (before.isMark(u'.') && before.glued && terms[reading.first - 2].is(W::No) && terms[reading.first - 2].capital)
        return true;
    if (!number.figures)
        return isNameInWords(terms, reading);
    const CountedNoun noun = countedNoun(terms, reading.end);
    // "Standard & Poor's 500": an index; but "the city's 500 taxis"
    const QStringView word = before.isWord() ? terms.text(reading.first - 1) : QStringView();
    if ((word == u"'s" || word == u"\u2019s") && terms[reading.first - 2].capital && (!noun || noun.first > reading.end) && !terms[reading.end].is(W::Of))
        return true;
    const bool cased = before.capital || (before.isWord() && before.entry == nullptr && !word.isLower()); // "iPhone 4"
    if (before.isWord() && cased && !before.has(Function | Month | Weekday | PastVerb) && (reading.first > 1 || !before.capital)) {
        // "in Turkey 79 patients": a place that the clause begins with, not the name of a thing
        const Term &opener = terms[reading.first - 2];
        const bool place = opener.is(W::In) || opener.is(W::At) || opener.is(W::From) || opener.is(W::Near);
        const bool people = noun && noun.first == reading.end && (place || isIrregularPlural(FoldedWord(terms.text(noun.first)).view()));
        return !people;
    }
    // A year that no date has claimed.
    const int year = terms[reading.first].digits == 4 && reading.end == reading.first + 1 ? terms.text(reading.first).toInt() : 0;
    return year >= 1900 && year < 2060 && !(noun && noun.first == reading.end);
}

} // namespace nutgraf::grammar
