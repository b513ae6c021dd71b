// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands around a quantity: the counted noun, the rate, the modifier, what it is of; and what makes a number a name.

#include "core/facts/quantityreading.h"

#include "core/facts/unittable.h"

#include <array>

namespace nutgraf::grammar {

namespace {

constexpr quint32 timeRoles = Month | Weekday | RelativeDay | Deictic | Reference;

bool contains(std::span<const QStringView> list, QStringView word)
{
    for (const QStringView entry : list) {
        if (entry == word)
            return true;
    }
    return false;
}

/// Third persons that look like plurals.
bool isVerbForm(QStringView word)
{
    static constexpr std::array<QStringView, 24> verbs{u"says", u"goes", u"makes", u"remains", u"shows", u"takes", u"means", u"gives", u"comes", u"becomes",
        u"needs", u"wants", u"includes", u"seems", u"keeps", u"gets", u"runs", u"puts", u"adds", u"ends", u"lies", u"tells", u"versus", u"thanks"};
    return contains(verbs, word);
}

bool looksPlural(QStringView folded)
{
    return (folded.size() > 2 && folded.endsWith(u's') && !folded.endsWith(u"ss") && !folded.endsWith(u"us") && !folded.endsWith(u"is") && !folded.endsWith(u"'s"))
        || isIrregularPlural(folded);
}

/// Nouns that a number behind them names: "section 4", "phase 3", "version two".
bool isReferenceNoun(QStringView folded)
{
    static constexpr std::array<QStringView, 40> nouns{u"version", u"section", u"article", u"chapter", u"page", u"pages", u"paragraph", u"verse", u"route", u"flight",
        u"phase", u"type", u"level", u"grade", u"step", u"figure", u"fig", u"table", u"item", u"part", u"episode", u"room", u"gate", u"platform", u"no", u"number",
        u"channel", u"rule", u"category", u"form", u"line", u"model", u"volume", u"vol", u"stage", u"tier", u"appendix", u"exhibit", u"clause", u"question"};
    return contains(nouns, folded);
}

} // namespace

CountedNoun countedNoun(const Terms &terms, qsizetype i)
{
    constexpr int mostAdjectives = 3;
    for (int count = 0; count <= mostAdjectives; ++count, ++i) {
        const Term &term = terms[i];
        if (!term.isWord() || (term.glued && count == 0))
            return {};
        if (term.has(Function | timeRoles | Cardinal | Tens | PastVerb) || (term.has(FutureVerb)) || term.is(W::Ago) || term.is(W::Was))
            return {};
        const QStringView word = terms.text(i);
        const FoldedWord folded(word);
        if (folded.view() == u"ones" || folded.view() == u"others")
            return {}; // they stand for the noun of another phrase
        if (looksPlural(folded.view()) && !isVerbForm(folded.view()) && (!term.capital || word.size() > 2)) {
            // "two sports cars": the last of a row of plurals is the noun, unless a verb may follow.
            const Term &next = terms[i + 1];
            if (next.isWord() && !next.glued && !next.has(Function) && !next.capital && looksPlural(FoldedWord(terms.text(i + 1)).view()) && count == 0
                && !isVerbForm(terms.text(i + 1)) && isIrregularPlural(FoldedWord(terms.text(i + 1)).view()))
                return {i + 1, i + 2};
            return {i, i + 1};
        }
        if (word.endsWith(u"ly") || word.endsWith(u"ing"))
            return {};
        if (terms[i + 1].isHyphen() && terms[i + 1].glued)
            ++i;
    }
    return {};
}

std::optional<RateMatch> rateAfter(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    const bool slash = term.isMark(u'/') && term.glued && terms[i + 1].isWord() && terms[i + 1].glued;
    const bool per = term.is(W::Per) && !term.glued;
    const bool article = term.is(W::A) || term.is(W::Each) || term.is(W::Every);
    if (!slash && !per && !article)
        return std::nullopt;
    if (slash) {
        const UnitMatch symbol = unitSymbol(terms, i + 1, true);
        if (const UnitMatch unit = unitWords(terms, i + 1); unit && (!symbol || unit.end > symbol.end))
            return RateMatch{unit.name.toString(), unit.end};
        return symbol ? std::optional(RateMatch{symbol.name.toString(), symbol.end}) : std::nullopt;
    }
    const UnitMatch unit = unitWords(terms, i + 1);
    if (per) {
        if (unit && unit.kind != UnitKind::Percent && unit.kind != UnitKind::Money)
            return RateMatch{unit.name.toString(), unit.end};
        if (const UnitMatch symbol = unitSymbol(terms, i + 1, true); symbol)
            return RateMatch{symbol.name.toString(), symbol.end};
        const Term &noun = terms[i + 1];
        if (!noun.isWord() || noun.has(Function) || terms.text(i + 1) == u"cent")
            return std::nullopt;
        return RateMatch{singular(FoldedWord(terms.text(i + 1)).view()), i + 2};
    }
    if (!unit || terms[unit.end].isHyphen() || terms.text(unit.end - 1).endsWith(u's'))
        return std::nullopt;
    const bool fits = unit.kind == UnitKind::Time || (unit.kind == UnitKind::Measure && term.is(W::A))
        || (term.is(W::A) && (unit.name == u"person" || unit.name == u"share" || unit.name == u"household"));
    if (!fits || (unit.kind == UnitKind::Time && terms[unit.end].is(W::Ago)) || terms[unit.end].is(W::Later) || terms[unit.end].is(W::Earlier))
        return std::nullopt;
    return RateMatch{unit.name.toString(), unit.end};
}

ModifierMatch modifierBefore(const Terms &terms, qsizetype i, UnitKind unit)
{
    const Term &word = terms[i - 1];
    const Term &before = terms[i - 2];
    const Term &third = terms[i - 3];
    if (!word.isWord() || word.entry == nullptr)
        return {};
    const auto from = [i](Modifier modifier, qsizetype words) { return ModifierMatch{modifier, i - words}; };
    switch (word.entry->id) {
    case W::About:
    case W::Around:
    case W::Roughly:
    case W::Barely:
        return from(Modifier::About, 1);
    case W::Some:
        return from(Modifier::About, 1);
    case W::Estimated:
        return from(Modifier::About, before.is(W::A) ? 2 : 1);
    case W::Nearly:
    case W::Almost:
        return from(Modifier::Nearly, 1);
    case W::Over:
    case W::Above: {
        if (unit == UnitKind::Time && !(before.is(W::In) || before.is(W::For) || before.is(W::After) || before.is(W::Just) || before.is(W::Well) || before.is(W::Was)))
            return {};
        if (before.is(W::Just) || before.is(W::Slightly))
            return from(Modifier::JustOver, 2);
        return from(Modifier::MoreThan, before.is(W::Well) ? 2 : 1);
    }
    case W::Under:
    case W::Below:
        if (before.is(W::Just) || before.is(W::Slightly))
            return from(Modifier::Nearly, 2);
        return from(Modifier::LessThan, before.is(W::Well) ? 2 : 1);
    case W::Exceeding:
        return from(Modifier::MoreThan, 1);
    case W::Maximum:
        return from(Modifier::AtMost, 1);
    case W::Minimum:
        return from(Modifier::AtLeast, 1);
    case W::Of:
        if (before.is(W::Maximum))
            return from(Modifier::AtMost, third.is(W::A) ? 3 : 2);
        if (before.is(W::Minimum))
            return from(Modifier::AtLeast, third.is(W::A) ? 3 : 2);
        return {};
    case W::Least:
        return before.is(W::At) ? from(Modifier::AtLeast, 2) : ModifierMatch();
    case W::Most:
        return before.is(W::At) ? from(Modifier::AtMost, 2) : ModifierMatch();
    case W::To:
        if (before.is(W::Up))
            return from(Modifier::AtMost, 2);
        return before.is(W::Close) ? from(Modifier::Nearly, 2) : ModifierMatch();
    case W::As:
        if ((before.is(W::Many) || before.is(W::Much) || before.is(W::High)) && third.is(W::As))
            return from(Modifier::AtMost, 3);
        if ((before.is(W::Few) || before.is(W::Little) || before.is(W::Low)) && third.is(W::As))
            return from(Modifier::AtLeast, 3);
        return {};
    case W::Than: {
        const bool more = before.is(W::More) || before.is(W::Greater);
        const bool less = before.is(W::Less) || before.is(W::Fewer) || before.is(W::Lower);
        if (!more && !less)
            return {};
        if (third.is(W::No) || third.is(W::Not))
            return from(more ? Modifier::AtMost : Modifier::AtLeast, 3);
        if (third.is(W::Slightly) || third.is(W::Little))
            return from(more ? Modifier::JustOver : Modifier::Nearly, 3);
        return from(more ? Modifier::MoreThan : Modifier::LessThan, 2);
    }
    default:
        return {};
    }
}

ModifierTail modifierAfter(const Terms &terms, qsizetype i)
{
    if (terms[i].is(W::Or)) {
        if (terms[i + 1].is(W::More) || terms[i + 1].is(W::Greater))
            return {Modifier::AtLeast, i + 2};
        if (terms[i + 1].is(W::Less) || terms[i + 1].is(W::Fewer))
            return {Modifier::AtMost, i + 2};
        if (terms[i + 1].is(W::So))
            return {Modifier::About, i + 2};
    }
    if (terms[i].isMark(u'+') && terms[i].glued && !terms[i + 1].isNumber())
        return {Modifier::AtLeast, i + 1};
    return {};
}

OfPhrase ofPhrase(const Terms &terms, qsizetype i)
{
    constexpr qsizetype longest = 14;
    if (!terms[i].is(W::Of))
        return {};
    const qsizetype first = i + 1;
    qsizetype end = first;
    qsizetype noun = first; // behind the last word that may end the phrase
    for (; end < terms.size() && end - first < longest; ++end) {
        const Term &term = terms[end];
        if (term.isHyphen() && term.glued)
            continue;
        if (term.isNumber() || term.kind == TermKind::Name) {
            noun = end + 1;
            continue;
        }
        if (!term.isWord())
            break;
        const QStringView word = terms.text(end);
        if (word == u"'s" || word == u"\u2019s") {
            noun = end + 1;
            continue;
        }
        if (term.is(W::Of) || term.is(W::The) || term.is(W::A) || (term.has(Deictic) && end == first))
            continue;
        const Term &next = terms[end + 1];
        if (term.is(W::To) || term.is(W::In) || term.is(W::For) || term.is(W::From) || term.is(W::And)) {
            // Goes on with a name or another noun, not with a verb or a time.
            const bool name = next.isWord() && next.capital && !next.has(Month | Weekday);
            const bool article = (next.is(W::The) || next.is(W::A)) && !term.is(W::And) && terms[end + 2].isWord() && !terms[end + 2].has(TimeUnit | Deictic);
            if (end == noun && end > first && (name || article))
                continue;
            break;
        }
        static constexpr std::array<QStringView, 12> determiners{u"its", u"his", u"her", u"their", u"our", u"your", u"my", u"these", u"those", u"all", u"them", u"us"};
        if (contains(determiners, FoldedWord(word).view()) && end == first) {
            noun = end + 1;
            continue;
        }
        if (term.has(Function | RelativeDay | Deictic | PastVerb | FutureVerb) || (term.has(Weekday | Month) && term.capital && end > first))
            break;
        // "of voters backed": a participle behind a noun is the verb.
        if (end > first && end == noun && !term.capital && word.endsWith(u"ed") && looksPlural(FoldedWord(terms.text(end - 1)).view()))
            break;
        noun = end + 1;
    }
    return noun > first ? OfPhrase{first, noun} : OfPhrase();
}

bool namesThing(const Terms &terms, const QuantityReading &reading)
{
    const NumberMatch &number = reading.number;
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
        return false;
    const CountedNoun noun = countedNoun(terms, reading.end);
    // "Standard & Poor's 500": an index; but "the city's 500 taxis"
    const QStringView word = before.isWord() ? terms.text(reading.first - 1) : QStringView();
    if ((word == u"'s" || word == u"\u2019s") && terms[reading.first - 2].capital && (!noun || noun.first > reading.end) && !terms[reading.end].is(W::Of))
        return true;
    const bool cased = before.capital || (before.isWord() && before.entry == nullptr && !word.isLower()); // "iPhone 4"
    if (before.isWord() && cased && !before.has(Function | Month | Weekday | PastVerb) && (reading.first > 1 || !before.capital)) {
        const bool people = noun && noun.first == reading.end && isIrregularPlural(FoldedWord(terms.text(noun.first)).view());
        return !people;
    }
    // A year that no date has claimed.
    const int year = terms[reading.first].digits == 4 && reading.end == reading.first + 1 ? terms.text(reading.first).toInt() : 0;
    return year >= 1900 && year < 2060 && !(noun && noun.first == reading.end);
}

} // namespace nutgraf::grammar
