// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namedocument.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

using Votes = std::array<float, 4>;

constexpr float stormScore = 0.7f;
constexpr float majority = 1.25f; ///< how much heavier the votes for a type must be than those for another
constexpr float shoutedVote = 0.5f; ///< what a word in capitals tells, against one that is written as usual

QStringView textOf(const FinderInput &input, const FoundName &name)
{
    return TextSpan{input.tokens[name.first].span.start, input.tokens[name.end - 1].span.end}.of(input.text);
}

/// "Long Name (LN)": the short form in brackets behind a name is another name of it.
void typeShortForms(const FinderInput &input, QList<FoundName> &names)
{
    for (qsizetype i = 0; i + 1 < names.size(); ++i) {
        FoundName &next = names[i + 1];
        const qsizetype bracket = names[i].end;
        if (next.first != bracket + 1 || next.size() != 1 || names[i].size() < 2 || input.word(bracket) != u"(")
            continue;
        if (input.tokens[next.first].allCapital && names[i].type != EntityType::Person) {
            next.type = names[i].type;
            next.score = std::max(next.score, names[i].score * 0.95f);
        }
    }
}

/// The last word of each full name of a person, as that person.
QHash<QStringView, float> surnamesOf(const FinderInput &input, const QList<FoundName> &names)
{
    QHash<QStringView, float> surnames;
    for (const FoundName &name : names) {
        if (name.type != EntityType::Person || name.size() < 2 || name.score < 0.5f)
            continue;
        const QStringView last = input.word(name.end - 1);
        if (last.size() > 2)
            surnames[last] = std::max(surnames.value(last), name.score);
    }
    return surnames;
}

void typeSurnames(const FinderInput &input, QList<FoundName> &names)
{
    const QHash<QStringView, float> surnames = surnamesOf(input, names);
    for (FoundName &name : names) {
        if (name.size() != 1 || name.type == EntityType::Person || name.score > 0.99f)
            continue;
        if (const auto surname = surnames.constFind(input.word(name.first)); surname != surnames.cend()) {
            name.type = EntityType::Person;
            name.score = std::max(name.score, *surname * 0.9f);
        }
    }
}

/// The words as a vote counts them: a headline in capitals means what the text below writes small.
QString keyOf(const FinderInput &input, const FoundName &name)
{
    return textOf(input, name).toString().toLower();
}

/// One type for the same words: that with the most weight, as far as it clearly leads.
void agreeOnTypes(const FinderInput &input, QList<FoundName> &names)
{
    QHash<QString, Votes> votes;
    for (const FoundName &name : std::as_const(names)) {
        const bool shouted = input.tokens[name.first].allCapital && input.tokens[name.first].span.length() > 3;
        votes[keyOf(input, name)][size_t(name.type)] += shouted ? name.score * shoutedVote : name.score;
    }
    for (FoundName &name : names) {
        const Votes here = votes.value(keyOf(input, name));
        const auto most = std::ranges::max_element(here);
        const auto type = EntityType(most - here.begin());
        if (type == name.type || *most < majority * here[size_t(name.type)])
            continue; // no majority that counts
        name.type = type;
        name.score = std::min(name.score, *most / (here[0] + here[1] + here[2] + here[3]));
    }
}

/// "Storm Ottoline": whatever it is called.
bool namesStorm(const FinderInput &input, qsizetype i, qsizetype end)
{
    if (i + 1 >= end || !input.tokens[i + 1].capital || input.tokens[i + 1].kind != TokenClass::Word)
        return false;
    const QStringView word = input.word(i);
    return word == u"Storm" || word == u"Hurricane" || word == u"Typhoon" || word == u"Cyclone";
}

/// Where the text has the words of a name again and the sentence did not tell.
void findAgain(const FinderInput &input, QList<FoundName> &names)
{
    struct Known {
        EntityType type;
        float score;
        NameMarks marks;
    };
    QHash<QStringView, Known> known;
    QHash<QStringView, int> longest; // by first word, in tokens
    for (const FoundName &name : std::as_const(names)) {
        if (name.score < 0.8f || name.type == EntityType::Other || !input.tokens[name.first].capital || (name.size() == 1 && input.tokens[name.first].span.length() < 3))
            continue;
        const QStringView text = textOf(input, name);
        if (const auto before = known.constFind(text); before == known.cend() || before->score < name.score)
            known.insert(text, {name.type, name.score, name.marks});
        int &size = longest[input.word(name.first)];
        size = std::max(size, int(std::min<qsizetype>(name.size(), 6)));
    }
    QList<FoundName> all;
    qsizetype next = 0;
    for (qsizetype i = 0; i < input.tokens.size();) {
        if (next < names.size() && names[next].first <= i) {
            i = names[next].end;
            all.append(names[next++]);
            continue;
        }
        const qsizetype room = next < names.size() ? names[next].first : input.tokens.size();
        qsizetype end = i;
        if (input.tokens[i].capital && namesStorm(input, i, room)) {
            end = i + 2;
            all.append({i, end, EntityType::Other, stormScore, {}});
        } else if (input.tokens[i].capital) {
            for (int size = longest.value(input.word(i)); size > 0 && end == i; --size) {
                if (i + size > room)
                    continue;
                const FoundName here{i, i + size, EntityType::Other, 0, {}};
                const auto found = known.constFind(textOf(input, here));
                if (found == known.cend())
                    continue;
                all.append({i, i + size, found->type, found->score * 0.7f, found->marks});
                end = i + size;
            }
        }
        i = std::max(i + 1, end);
    }
    names = all;
}

} // namespace

void agreeOnNames(const FinderInput &input, QList<FoundName> &names)
{
    typeShortForms(input, names);
    typeSurnames(input, names);
    agreeOnTypes(input, names);
    findAgain(input, names);
}

} // namespace nutgraf
