// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands behind a quantity: the rate, and what it is of.

#include "core/facts/quantityreading.h"

#include "core/facts/unittable.h"

#include <array>

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

} // namespace

std::optional<RateMatch> rateAfter(const Terms &terms, qsizetype i)
{
    // "$15-an-hour", "£350m-a-week"
    if (terms[i].isHyphen() && terms[i].glued && terms[i + 1].is(W::A) && terms[i + 2].isHyphen() && terms[i + 2].glued) {
        const UnitMatch unit = unitWords(terms, i + 3);
        return unit && unit.kind == UnitKind::Time ? std::optional(RateMatch{unit.name.toString(), unit.end}) : std::nullopt;
    }
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

} // namespace nutgraf::grammar
