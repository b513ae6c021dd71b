// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a number counts: the head of the noun phrase behind it, found without a parse. A counted noun is plural, and so
// is easily told from its adjectives; nouns before nouns ("stock market indexes") end on the last plural of the row.

#include "core/facts/quantityreading.h"

#include "core/facts/unittable.h"

#include <algorithm>
#include <array>

namespace nutgraf::grammar {

namespace {

/// What ends the row of words before a noun.
constexpr quint32 timeRoles = Month | Weekday | RelativeDay | Deictic | Reference;
constexpr quint32 numberRoles = Cardinal | Tens | Hundred | Scale | Group | PluralScale;
constexpr int mostWords = 7; // "three of the" behind: adjectives and nouns up to the head

template<std::size_t N>
bool contains(const std::array<QStringView, N> &list, QStringView word)
{
    return std::ranges::find(list, word) != list.end();
}

/// Third persons and adverbs that look like plurals.
bool isVerbForm(QStringView word)
{
    static constexpr std::array<QStringView, 30> verbs{u"says", u"goes", u"makes", u"remains", u"shows", u"takes", u"means", u"gives", u"comes", u"becomes",
        u"needs", u"wants", u"includes", u"seems", u"keeps", u"gets", u"runs", u"puts", u"adds", u"ends", u"lies", u"tells", u"versus", u"thanks", u"always", u"perhaps",
        u"sometimes", u"overseas", u"besides", u"towards"};
    return contains(verbs, word);
}

/// Participles that go on with the clause instead of standing before a noun.
bool goesOn(QStringView word)
{
    static constexpr std::array<QStringView, 18> words{u"including", u"following", u"according", u"wounding", u"injuring", u"killing", u"leaving", u"being", u"having",
        u"using", u"making", u"taking", u"giving", u"saying", u"voting", u"abstaining", u"returning", u"involving"};
    return contains(words, word);
}

/// "12 ways terrorists may strike": a clause may follow at once.
bool opensClause(QStringView word)
{
    static constexpr std::array<QStringView, 6> words{u"ways", u"times", u"reasons", u"things", u"places", u"days"};
    return contains(words, word);
}

/// Plurals without an ending that count a body of people or things and often stand before another noun: "police officers".
bool isCollective(QStringView word)
{
    static constexpr std::array<QStringView, 8> words{u"police", u"staff", u"crew", u"aircraft", u"cattle", u"fish", u"sheep", u"personnel"};
    return contains(words, word);
}

/// "U.S.", which folds to the pronoun.
bool isCountry(const Terms &terms, qsizetype i)
{
    return terms[i].capital && FoldedWord(terms.text(i)).view() == u"us";
}

/// Behind "-range", "-to-ship": the end of the hyphenated compound that begins at `i`.
qsizetype compoundEnd(const Terms &terms, qsizetype i)
{
    qsizetype end = i + 1;
    while (terms[end].isHyphen() && terms[end].glued && terms[end + 1].glued && terms[end + 1].kind != TermKind::Mark)
        end += 2;
    return end;
}

bool isPluralAt(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    if (!term.isWord() || term.has(Function | timeRoles | numberRoles))
        return false;
    const FoldedWord folded(terms.text(i));
    return looksPlural(folded.view(), term.capital) && !isVerbForm(folded.view());
}

/// Whether a plural noun in lower case still follows in the same row of words.
bool pluralFollows(const Terms &terms, qsizetype i)
{
    constexpr qsizetype window = 5;
    for (const qsizetype stop = i + window; i < stop; i = compoundEnd(terms, i)) {
        const Term &term = terms[i];
        if (!(term.isWord() || term.isNumber() || term.kind == TermKind::Name) || term.has(Function | timeRoles | PastVerb | FutureVerb))
            return false;
        if (!term.capital && isPluralAt(terms, compoundEnd(terms, i) - 1))
            return true;
    }
    return false;
}

/// "African, Caribbean and Asian airlines": a joint between adjectives; how many terms, 0 where there is none.
qsizetype joint(const Terms &terms, qsizetype i)
{
    qsizetype next = i;
    if (terms[next].isMark(u','))
        ++next;
    if (terms[next].is(W::And) || terms[next].is(W::Or))
        ++next;
    const Term &after = terms[next];
    const bool list = !terms[i].isMark(u',') || (terms[i - 1].capital && after.capital);
    return list && next > i && after.isWord() && !after.has(Function | timeRoles | numberRoles) ? next - i : 0;
}

} // namespace

bool looksPlural(QStringView folded, bool capital)
{
    if (isIrregularPlural(folded))
        return true;
    if (folded.size() <= 2 || !folded.endsWith(u's') || folded.endsWith(u"ss") || folded.endsWith(u"us") || folded.endsWith(u"'s"))
        return false;
    // "Pakistanis", but no "crisis"
    return !folded.endsWith(u"is") || folded == u"taxis" || (capital && folded.size() > 5 && !folded.endsWith(u"sis") && !folded.endsWith(u"xis"));
}

CountedNoun countedNoun(const Terms &terms, qsizetype i)
{
    if (terms[i].is(W::More) && !terms[i].glued) // "15 more people"
        ++i;
    for (int count = 0; count < mostWords; ++count) {
        const Term &term = terms[i];
        const qsizetype end = compoundEnd(terms, i);
        if (term.kind == TermKind::Name && !term.glued) { // "two F-16s", "four Trent-900 engines"
            if (terms.text(i).endsWith(u's') && !pluralFollows(terms, end))
                return {i, end};
            i = end;
            continue;
        }
        if (!term.isWord() || (term.glued && count == 0)) {
            const qsizetype skip = count > 0 ? joint(terms, i) : 0;
            if (skip == 0)
                return {};
            i += skip;
            continue;
        }
        const FoldedWord folded(terms.text(i));
        if (term.has(Function) && !isCountry(terms, i)) {
            const qsizetype skip = count > 0 ? joint(terms, i) : 0;
            if (skip == 0)
                return {};
            i += skip;
            continue;
        }
        if (term.has(timeRoles | numberRoles | PastVerb | FutureVerb) || term.is(W::Ago) || term.is(W::Was))
            return {};
        if (folded.view() == u"ones" || folded.view() == u"others" || goesOn(folded.view()))
            return {}; // they stand for the noun of another phrase
        const qsizetype last = end - 1;
        if (isPluralAt(terms, last) && (!terms[last].capital || terms.text(last).size() > 2)) {
            const bool goes = !terms[end].glued && pluralFollows(terms, end);
            const bool leads = last > i || terms[last].capital || terms.text(last) == u"gas" || isCollective(FoldedWord(terms.text(last)).view()) || (count == 0 && isPluralAt(terms, end) && !opensClause(folded.view()));
            if (!(goes && leads))
                return {last, end};
        }
        if (terms[end].glued && terms[end].isWord()) // "Iraq's", and what else touches
            return {};
        i = end;
    }
    return {};
}

CountedNoun nounAfterOf(const Terms &terms, qsizetype i)
{
    if (terms[i].is(W::Out))
        ++i;
    if (!terms[i].is(W::Of))
        return {};
    ++i;
    static constexpr std::array<QStringView, 12> determiners{u"the", u"its", u"his", u"her", u"their", u"our", u"your", u"my", u"these", u"those", u"all", u"some"};
    bool opened = terms[i].isNumber() || terms[i].has(Cardinal | Tens);
    while (terms[i].isWord() && contains(determiners, FoldedWord(terms.text(i)).view())) {
        opened = true;
        ++i;
    }
    // "three of Wessel's ports"
    for (qsizetype name = i; name < i + 4 && terms[name].isWord() && terms[name].capital; ++name) {
        const QStringView next = terms[name + 1].isWord() && terms[name + 1].glued ? terms.text(name + 1) : QStringView();
        if (next == u"'s" || next == u"\u2019s") {
            i = name + 2;
            opened = true;
            break;
        }
    }
    if (!opened)
        return {};
    if (const auto number = matchNumber(terms, i); number && !number->ordinal && !number->fraction)
        i = number->end;
    return countedNoun(terms, i);
}

} // namespace nutgraf::grammar
