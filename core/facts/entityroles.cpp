// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entityroles.h"

#include "core/facts/fact.h"
#include "core/facts/namewords.h"
#include "core/language/namelist.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRole = 9; // words of an apposition; longer ones tell a story, not a role

/// "Mr." says nothing about what somebody does.
bool isAddress(QStringView word)
{
    static constexpr auto words = std::to_array<QLatin1StringView>({"Mr"_L1, "Mr."_L1, "Mrs"_L1, "Mrs."_L1, "Ms"_L1, "Ms."_L1, "Miss"_L1, "Mx"_L1,
        "Messrs."_L1, "Mme"_L1, "Dr"_L1, "Dr."_L1, "Mom"_L1, "Dad"_L1});
    return std::ranges::any_of(words, [word](QLatin1StringView known) { return word == known; });
}

WordRoles rolesOfLower(QStringView word)
{
    QString titled = word.toString();
    titled[0] = titled[0].toUpper();
    return wordRoles(titled);
}

bool isRoleNoun(QStringView word)
{
    return bool(wordRoles(word) & (WordRole::PersonNoun | WordRole::Title)) && !isAddress(word);
}

QString textBetween(const FinderInput &input, qsizetype first, qsizetype end)
{
    return TextSpan{input.tokens[first].span.start, input.tokens[end - 1].span.end}.of(input.text).toString().simplified();
}

QString roleBefore(const FinderInput &input, qsizetype first)
{
    qsizetype at = first;
    while (at > 0 && input.tokens[at - 1].kind == TokenClass::Word && isRoleNoun(input.word(at - 1)))
        --at;
    if (at == first)
        return {};
    const bool capital = input.tokens[at].capital;
    while (at > 0 && input.tokens[at - 1].kind == TokenClass::Word) {
        const QStringView word = input.word(at - 1);
        const bool part = bool((capital ? wordRoles(word) : rolesOfLower(word)) & WordRole::TitlePart);
        // "US President" is how such a person is called; the nationality before a small noun is a name of its own.
        const bool country = capital && input.tokens[at - 1].allCapital && bool(programNames().lookUp(word).uses & (NameUse::Country | NameUse::KnownOrganisation));
        // "Fisheries Minister": an ordinary word that is capitalised as part of the title.
        const bool field = capital && at < first && input.tokens[at - 1].capital && !country && !programNames().lookUp(word).uses
            && at > 1 && input.word(at - 2) != u"." && !(wordRoles(word) & WordRole::Function);
        if (!part && !country && !field)
            break;
        --at;
    }
    return textBetween(input, at, first);
}

QString roleBehind(const FinderInput &input, qsizetype end)
{
    if (end + 2 >= input.tokens.size() || input.word(end) != u"," || !input.tokens[end].glued)
        return {};
    qsizetype at = end + 1;
    const QStringView article = input.word(at);
    if (article == u"the" || article == u"a" || article == u"an" || article == u"its" || article == u"his" || article == u"her" || article == u"their")
        ++at;
    qsizetype stop = at;
    bool noun = false;
    while (stop < input.tokens.size() && stop - at <= longestRole) {
        const Token &token = input.tokens[stop];
        if (token.kind == TokenClass::Punctuation && input.word(stop) != u"-")
            break;
        if (token.kind == TokenClass::OpenQuote || token.kind == TokenClass::CloseQuote)
            return {};
        const QStringView word = input.word(stop);
        if (word == u"who" || word == u"which" || word == u"and" || word == u"said" || word == u"says" || word == u"whose")
            break;
        noun = noun || (stop - at < 4 && isRoleNoun(word));
        ++stop;
    }
    if (!noun || stop == at || stop - at > longestRole)
        return {};
    return textBetween(input, at, stop);
}

} // namespace

QString roleOf(const FinderInput &input, qsizetype first, qsizetype end)
{
    const QString before = roleBefore(input, first);
    return before.isEmpty() ? roleBehind(input, end) : before;
}

QString kindOf(const QString &name, const QString &asWritten, int type)
{
    const NameUses uses = programNames().lookUp(name).uses | programNames().lookUp(asWritten).uses;
    const QStringView last = QStringView(name).sliced(name.lastIndexOf(u' ') + 1);
    const QStringView first = QStringView(name).first(std::max<qsizetype>(0, name.indexOf(u' ')));
    const auto lowered = [](QStringView word) {
        while (word.endsWith(u'.'))
            word.chop(1);
        return word.toString().toLower();
    };
    switch (EntityType(type)) {
    case EntityType::Place:
        if (uses & NameUse::Country)
            return u"country"_s;
        if (name.contains(u' ') && wordRoles(last) & WordRole::PlaceHead)
            return lowered(last);
        if (uses & NameUse::City)
            return u"city"_s;
        return uses & NameUse::Region ? u"region"_s : QString();
    case EntityType::Organisation: {
        static constexpr auto companies = std::to_array<QLatin1StringView>({"inc"_L1, "corp"_L1, "ltd"_L1, "llc"_L1, "plc"_L1, "co"_L1, "gmbh"_L1,
            "ag"_L1, "company"_L1, "corporation"_L1, "holdings"_L1, "group"_L1});
        if (wordRoles(first) & WordRole::OrganisationStart && name.contains(u" of "_s))
            return lowered(first);
        static constexpr auto heads = std::to_array<QLatin1StringView>({"agency"_L1, "airlines"_L1, "army"_L1, "association"_L1, "bank"_L1,
            "church"_L1, "club"_L1, "college"_L1, "commission"_L1, "committee"_L1, "council"_L1, "court"_L1, "department"_L1, "embassy"_L1,
            "federation"_L1, "foundation"_L1, "fund"_L1, "hospital"_L1, "institute"_L1, "league"_L1, "ministry"_L1, "movement"_L1, "museum"_L1,
            "navy"_L1, "parliament"_L1, "party"_L1, "police"_L1, "school"_L1, "senate"_L1, "university"_L1, "union"_L1});
        const QString head = lowered(last);
        if (name.contains(u' ') && std::ranges::any_of(companies, [&](QLatin1StringView form) { return head == form; }))
            return u"company"_s;
        if (std::ranges::any_of(heads, [&](QLatin1StringView known) { return head == known; }))
            return head;
        return uses & NameUse::Company ? u"company"_s : QString();
    }
    case EntityType::Other:
        if (uses & NameUse::Nationality)
            return u"group"_s;
        return name.contains(u' ') && wordRoles(last) & WordRole::EventHead ? lowered(last) : QString();
    case EntityType::Person:
        break;
    }
    return {};
}

} // namespace nutgraf
