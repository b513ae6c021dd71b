// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namedocument.h"

#include <QHash>
#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <optional>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

using Votes = std::array<float, 4>;

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
        if (name.size() != 1 || name.type == EntityType::Person || name.score > 0.95f)
            continue;
        if (const auto surname = surnames.constFind(input.word(name.first)); surname != surnames.cend()) {
            name.type = EntityType::Person;
            name.score = std::max(name.score, *surname * 0.9f);
        }
    }
}

/// One type for the same words: that with the most weight, as far as it has twice that of another.
void agreeOnTypes(const FinderInput &input, QList<FoundName> &names)
{
    QHash<QStringView, Votes> votes;
    for (const FoundName &name : std::as_const(names))
        votes[textOf(input, name)][size_t(name.type)] += name.score;
    for (FoundName &name : names) {
        const Votes &here = votes[textOf(input, name)];
        const auto most = std::ranges::max_element(here);
        const auto type = EntityType(most - here.begin());
        if (type == name.type || *most < 2 * here[size_t(name.type)])
            continue; // no majority that counts
        name.type = type;
        name.score = std::min(name.score, *most / (here[0] + here[1] + here[2] + here[3]));
    }
}

/// "Chinese" and "Muslims" are people, not places or bodies.
void typeNationalities(QList<FoundName> &names)
{
    for (FoundName &name : names) {
        const bool nation = name.marks.has(NameKind::Nationality) && !name.marks.has(NameKind::Country);
        if (nation && name.type != EntityType::Person)
            name.type = EntityType::Other;
    }
}

/// The one type that all kinds of a listed name have; nothing when they differ or say little.
std::optional<EntityType> listedType(NameMarks marks)
{
    using enum NameKind;
    constexpr auto bit = [](NameKind kind) { return 1U << int(kind); };
    constexpr quint32 organisations = bit(University) | bit(Party) | bit(Media) | bit(Body) | bit(Agency) | bit(Ngo) | bit(Militia) | bit(Team) | bit(League) | bit(Institution) | bit(Company);
    constexpr quint32 places = bit(Country) | bit(City) | bit(Region) | bit(Nature) | bit(Facility);
    constexpr quint32 others = bit(Nationality) | bit(Event) | bit(Product) | bit(Work) | bit(Group) | bit(Language);
    constexpr quint32 people = bit(Person);
    const quint32 kinds = marks.kinds();
    const int found = bool(kinds & organisations) + bool(kinds & places) + bool(kinds & others) + bool(kinds & people);
    if (found != 1)
        return {};
    if (kinds & organisations)
        return EntityType::Organisation;
    if (kinds & places)
        return EntityType::Place;
    return kinds & people ? EntityType::Person : EntityType::Other;
}

/// A name of several words that a list knows, where the model is not sure.
void typeListed(QList<FoundName> &names)
{
    for (FoundName &name : names) {
        const auto type = name.size() > 1 && name.score < 0.8f ? listedType(name.marks) : std::nullopt;
        if (type)
            name.type = *type;
    }
}

/// A building stands for who is in it, but is one.
void typeBuildings(QList<FoundName> &names)
{
    for (FoundName &name : names) {
        if (name.type == EntityType::Organisation && name.marks.kinds() == 1U << int(NameKind::Facility))
            name.type = EntityType::Place;
    }
}

/// The endings of countries and towns, for places that no list knows.
bool soundsLikePlace(QStringView word)
{
    static constexpr auto endings = std::to_array<QLatin1StringView>({"land"_L1, "stan"_L1, "burg"_L1, "ville"_L1, "fjord"_L1, "ria"_L1});
    return word.size() >= 6 && std::ranges::any_of(endings, [&](QLatin1StringView ending) { return word.endsWith(ending); });
}

void typeBySound(const FinderInput &input, QList<FoundName> &names)
{
    for (FoundName &name : names) {
        if (name.size() == 1 && name.score < 0.7f && name.marks.kinds() == 0 && soundsLikePlace(input.word(name.first)))
            name.type = EntityType::Place;
    }
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
        if (input.tokens[i].capital) {
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
    typeListed(names);
    typeBySound(input, names);
    typeSurnames(input, names);
    typeNationalities(names);
    agreeOnTypes(input, names);
    typeBuildings(names);
    findAgain(input, names);
}

} // namespace nutgraf
