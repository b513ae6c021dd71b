// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namedocument.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

using Votes = std::array<float, 4>;

QStringView textOf(const FinderInput &input, TokenRange range)
{
    return TextSpan{input.tokens[range.first].span.start, input.tokens[range.end - 1].span.end}.of(input.text);
}

/// "Long Name (LN)": the short form in brackets behind a name is another name of it.
void typeShortForms(const FinderInput &input, QList<FoundName> &names)
{
    for (qsizetype i = 0; i + 1 < names.size(); ++i) {
        FoundName &next = names[i + 1];
        const qsizetype bracket = names[i].tokens.end;
        if (next.tokens.first != bracket + 1 || next.tokens.size() != 1 || names[i].tokens.size() < 2 || input.word(bracket) != u"(")
            continue;
        if (input.tokens[next.tokens.first].allCapital && names[i].guess.type != EntityType::Person)
            next.guess = {names[i].guess.type, std::max(next.guess.score, 0.9f)};
    }
}

/// The last word of each full name of a person, as that person.
QHash<QStringView, float> surnamesOf(const FinderInput &input, const QList<FoundName> &names)
{
    QHash<QStringView, float> surnames;
    for (const FoundName &name : names) {
        if (name.guess.type != EntityType::Person || name.tokens.size() < 2 || name.guess.score < 0.5f)
            continue;
        const QStringView last = input.word(name.tokens.end - 1);
        if (last.size() > 2)
            surnames[last] = std::max(surnames.value(last), name.guess.score);
    }
    return surnames;
}

} // namespace

void agreeOnNames(const FinderInput &input, QList<FoundName> &names)
{
    typeShortForms(input, names);
    const QHash<QStringView, float> surnames = surnamesOf(input, names);
    QHash<QStringView, Votes> votes;
    for (FoundName &name : names) {
        const QStringView text = textOf(input, name.tokens);
        if (name.tokens.size() == 1 && name.guess.score < 0.9f) {
            if (const auto surname = surnames.constFind(text); surname != surnames.cend())
                name.guess = {EntityType::Person, std::max(*surname, 0.9f)};
        }
        votes[text][size_t(name.guess.type)] += name.guess.score * name.guess.score;
    }
    for (FoundName &name : names) {
        const Votes &here = votes[textOf(input, name.tokens)];
        const auto most = std::ranges::max_element(here);
        const auto type = EntityType(most - here.begin());
        if (type != name.guess.type)
            name.guess = {type, std::max(0.5f, name.guess.score * 0.8f)};
    }
}

} // namespace nutgraf
