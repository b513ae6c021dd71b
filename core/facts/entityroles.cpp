// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entityroles.h"

#include "core/facts/fact.h"
#include "core/language/namewords.h"
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
        "Messrs."_L1, "Mme"_L1, "Dr"_L1, "Dr."_L1, "Mom"_L1, "Dad"_L1, "Maulana"_L1, "Mullah"_L1, "Sheik"_L1, "Sheikh"_L1});
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

/// Token by token: "President", and "General" where "Secretary-General" stands.
bool isRoleNoun(const FinderInput &input, qsizetype token)
{
    return input.tokens[token].kind == TokenClass::Word && isRoleNoun(input.word(token));
}

/// Where the role noun begins that ends before `end`: at the last word, or at the first of "Secretary-General" and "president-elect".
/// `end` when there is none.
qsizetype roleStart(const FinderInput &input, qsizetype end)
{
    const qsizetype last = end - 1;
    if (last < 0)
        return end;
    const bool compound = last >= 2 && input.word(last - 1) == u"-" && input.tokens[last].glued && (input.word(last) == u"General" || input.word(last) == u"elect");
    if (compound && isRoleNoun(input, last - 2))
        return last - 2;
    return isRoleNoun(input, last) ? last : end;
}

/// Words that begin the story behind a role: "leader during the 1970s".
bool endsRole(QStringView word)
{
    static constexpr auto words = std::to_array<QLatin1StringView>({"after"_L1, "and"_L1, "as"_L1, "before"_L1, "during"_L1, "from"_L1, "said"_L1, "says"_L1,
        "since"_L1, "told"_L1, "until"_L1, "was"_L1, "when"_L1, "where"_L1, "which"_L1, "while"_L1, "who"_L1, "whose"_L1});
    return std::ranges::any_of(words, [word](QLatin1StringView known) { return word == known; });
}

QString roleBefore(const FinderInput &input, qsizetype first)
{
    qsizetype at = first;
    for (qsizetype start = roleStart(input, at); start < at; start = roleStart(input, at))
        at = start;
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
        if (endsRole(word))
            break;
        // ", Foreign Minister Paul Carter and": the next in a list of persons.
        if (stop > at && token.capital && !isRoleNoun(word) && isRoleNoun(input, stop - 1) && !bool(wordRoles(word) & WordRole::TitlePart))
            return {};
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

} // namespace nutgraf
