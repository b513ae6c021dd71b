// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/nameextents.h"

#include "core/language/namefeatures.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <optional>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr float datelineScore = 0.85f;
constexpr float agencyScore = 0.95f; ///< of the name in brackets before the dash
constexpr qsizetype datelineLength = 16; ///< how far behind the town its dash may be

bool isDash(QStringView word)
{
    return word == u"—" || word == u"–" || word == u"--";
}

/// "President Ann Fox" is Ann Fox.
void dropTitles(const FinderInput &input, FoundName &name)
{
    while (name.size() > 1 && wordRoles(input.word(name.first)) & WordRole::Title)
        ++name.first;
}

/// "The Silver Harbour Cup" in the midst of a list of names; "Nerida Bank branch" where the last word is none. Elections and the like do
/// end with a plain word.
void dropPlainWords(const FinderInput &input, FoundName &name)
{
    while (name.size() > 1 && name.type != EntityType::Other && input.tokens[name.end - 1].kind == TokenClass::Word && !input.tokens[name.end - 1].capital && !input.tokens[name.end - 1].glued
        && input.text[input.tokens[name.end - 1].span.start].isLower())
        --name.end;
    const WordRoles last = wordRoles(input.word(name.end - 1));
    if (name.size() > 2 && input.word(name.first) == u"The" && last & (WordRole::OrganisationHead | WordRole::PlaceHead | WordRole::EventHead))
        ++name.first;
}

/// "the union’s Ann Fox" is Ann Fox, "Ann Fox’s" too.
void dropPossessives(const FinderInput &input, FoundName &name)
{
    const auto isPossessive = [&](qsizetype i) { return input.tokens[i].glued && input.tokens[i].span.length() == 2 && input.word(i).endsWith(u's') && !input.word(i)[0].isLetter(); };
    for (qsizetype i = name.end - 1; i > name.first; --i) {
        if (!isPossessive(i))
            continue;
        if (i + 1 == name.end)
            name.end = i;
        else
            name.first = i + 1;
        return;
    }
}

/// What is joined to a name by a hyphen without being part of it: "Fox-led".
bool endsCompound(QStringView word)
{
    static constexpr auto words = std::to_array<QLatin1StringView>({"aged"_L1, "aligned"_L1, "armed"_L1, "backed"_L1, "based"_L1, "born"_L1, "bound"_L1,
        "built"_L1, "class"_L1, "elect"_L1, "era"_L1, "esque"_L1, "facing"_L1, "free"_L1, "funded"_L1, "held"_L1, "hosted"_L1, "inspired"_L1, "led"_L1,
        "like"_L1, "linked"_L1, "made"_L1, "owned"_L1, "picked"_L1, "run"_L1, "signed"_L1, "style"_L1, "type"_L1, "wide"_L1});
    return std::ranges::any_of(words, [&](QLatin1StringView known) { return word == known; });
}

/// "Chi-wai": the second half of a given name is written small.
void takeGivenName(const FinderInput &input, FoundName &name, qsizetype room)
{
    if (name.end + 1 >= room || input.word(name.end) != u"-" || !input.tokens[name.end].glued)
        return;
    const Token &half = input.tokens[name.end + 1];
    if (half.glued && half.kind == TokenClass::Word && !half.capital && half.span.length() <= 6 && !endsCompound(input.word(name.end + 1)))
        name.end += 2;
}

/// What stands in capitals and is no name: the word that wires put before a headline ("WRAPUP 2"), "TV", "ICBM".
bool isPlainCapitals(const FinderInput &input, const FoundName &name)
{
    static constexpr auto slugs = std::to_array<QLatin1StringView>({"ADVISORY"_L1, "ANALYSIS"_L1, "BREAKING"_L1, "CORRECTED"_L1, "CORRECTION"_L1, "EXCLUSIVE"_L1, "FACTBOX"_L1,
        "FEATURE"_L1, "FOCUS"_L1, "INTERVIEW"_L1, "REFILE"_L1, "ROUNDUP"_L1, "TIMELINE"_L1, "UPDATE"_L1, "URGENT"_L1, "WRAPUP"_L1});
    if (name.size() != 1 || !input.tokens[name.first].allCapital)
        return false;
    const QStringView word = input.word(name.first);
    return wordRoles(word).testFlag(WordRole::Function) || std::ranges::any_of(slugs, [&](QLatin1StringView slug) { return word == slug; });
}

/// No name holds one bracket of two.
void cutAtBracket(const FinderInput &input, FoundName &name)
{
    for (qsizetype i = name.first + 1; i < name.end; ++i) {
        const QStringView word = input.word(i);
        if (word != u"(" && word != u")")
            continue;
        if (word == u"(" && input.word(name.end - 1) == u")")
            return;
        name.end = i;
    }
}

/// "Ann Fox of Harbour Alliance": whatever stands behind "of" is another name.
std::optional<FoundName> cutAtOf(const FinderInput &input, FoundName &name)
{
    for (qsizetype i = name.first + 2; i + 1 < name.end; ++i) {
        if (input.word(i) != u"of")
            continue;
        FoundName other{i + 1, name.end, EntityType::Organisation, name.score * 0.8f, {}};
        name.end = i;
        return other;
    }
    return {};
}

/// The town in capitals that opens a paragraph, as far as a dash follows: "DUNMORE, Ruritania (Agency) —". Empty when there is none.
FoundName datelineOf(const FinderInput &input, const Sentence &sentence)
{
    FoundName town{sentence.firstToken, sentence.firstToken, EntityType::Place, datelineScore, {}};
    while (town.end < sentence.endToken && town.size() < 3 && input.tokens[town.end].allCapital)
        ++town.end;
    if (town.size() == 0 || town.end >= sentence.endToken)
        return {};
    const QStringView next = input.word(town.end);
    if (!isDash(next) && next != u"," && next != u"(")
        return {};
    for (qsizetype i = town.end; i < std::min(sentence.endToken, town.end + datelineLength); ++i) {
        if (isDash(input.word(i)))
            return town;
    }
    return {};
}

/// Puts the towns of datelines in the place of whatever was found there; the agency in brackets is an organisation.
void placeDatelines(const FinderInput &input, QList<FoundName> &names)
{
    QList<FoundName> all;
    qsizetype next = 0;
    for (const Sentence &sentence : input.sentences) {
        const FoundName town = input.tokens[sentence.firstToken].allCapital ? datelineOf(input, sentence) : FoundName();
        while (next < names.size() && names[next].first < sentence.firstToken)
            all.append(names[next++]);
        if (town.size() == 0)
            continue;
        while (next < names.size() && names[next].end <= town.end)
            ++next;
        if (next < names.size() && names[next].first < town.end)
            names[next].first = town.end;
        all.append(town);
        for (qsizetype i = next; i < names.size() && names[i].first < town.end + datelineLength && names[i].end < sentence.endToken; ++i) {
            if (input.word(names[i].first - 1) == u"(" && input.word(names[i].end) == u")") { // the agency: "(Northern Wire) —"
                names[i].type = EntityType::Organisation;
                names[i].score = std::max(names[i].score, agencyScore);
                break;
            }
        }
    }
    while (next < names.size())
        all.append(names[next++]);
    names = all;
}

} // namespace

void mendExtents(const FinderInput &input, const NameFeatures &features, QList<FoundName> &names)
{
    QList<FoundName> all;
    all.reserve(names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        FoundName name = names[i];
        if (isPlainCapitals(input, name))
            continue;
        cutAtBracket(input, name);
        dropPlainWords(input, name);
        std::optional<FoundName> other;
        if (name.type == EntityType::Person) {
            dropPossessives(input, name);
            dropTitles(input, name);
            other = cutAtOf(input, name);
            if (!other && name.size() > 1)
                takeGivenName(input, name, i + 1 < names.size() ? names[i + 1].first : input.tokens.size());
        }
        name.marks = features.marksOf(name.first, name.end);
        all.append(name);
        if (other) {
            other->marks = features.marksOf(other->first, other->end);
            all.append(*other);
        }
    }
    names = all;
    placeDatelines(input, names);
}

} // namespace nutgraf
