// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/nametypes.h"

#include "core/language/namefeatures.h"

#include <QLatin1StringView>

#include <algorithm>
#include <array>
#include <optional>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

// What a score has to be for the words of a name not to be asked; read off the development texts.
constexpr float sure = 0.8f;

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

/// The endings of countries and towns, for places that no list knows.
bool soundsLikePlace(QStringView word)
{
    static constexpr auto endings = std::to_array<QLatin1StringView>({"land"_L1, "stan"_L1, "burg"_L1, "ville"_L1, "fjord"_L1, "ria"_L1});
    return word.size() >= 6 && std::ranges::any_of(endings, [&](QLatin1StringView ending) { return word.endsWith(ending); });
}

/// What the first or last word of several says: "Storm Ottoline", "Silver Harbour Cup", "Brannoc Sound", "Lindqvist Mills".
std::optional<EntityType> typeOfHead(const FinderInput &input, const NameFeatures &features, const FoundName &name)
{
    static constexpr auto storms = std::to_array<QLatin1StringView>({"Storm"_L1, "Hurricane"_L1, "Typhoon"_L1, "Cyclone"_L1});
    if (std::ranges::any_of(storms, [&](QLatin1StringView storm) { return input.word(name.first) == storm; }))
        return EntityType::Other;
    const WordRoles last = wordRoles(input.word(name.end - 1));
    const bool event = last.testFlag(WordRole::EventHead);
    const bool place = last.testFlag(WordRole::PlaceHead);
    const bool body = last.testFlag(WordRole::OrganisationHead);
    const bool personal = features.marksOf(name.first, name.first + 1).has(NameKind::FirstName) && name.size() == 2;
    if (event + place + body != 1 || personal)
        return {};
    return event ? EntityType::Other : place ? EntityType::Place : EntityType::Organisation;
}

/// A first name and one or two words that are neither heads nor of the language.
bool looksLikePerson(const FinderInput &input, const NameFeatures &features, const FoundName &name)
{
    if (name.size() < 2 || name.size() > 3 || !features.marksOf(name.first, name.first + 1).has(NameKind::FirstName) || features.marksOf(name.first, name.first + 1).has(NameKind::Common))
        return false;
    const NameMarks last = features.marksOf(name.end - 1, name.end);
    return input.tokens[name.end - 1].capital && !input.tokens[name.end - 1].allCapital && !last.has(NameKind::Common) && !wordRoles(input.word(name.end - 1));
}

std::optional<EntityType> typeOfWords(const FinderInput &input, const NameFeatures &features, const FoundName &name)
{
    if (name.size() == 1) {
        const bool unknown = name.score < 0.7f && name.marks.kinds() == 0;
        return unknown && soundsLikePlace(input.word(name.first)) ? std::optional(EntityType::Place) : std::nullopt;
    }
    if (const auto listed = listedType(name.marks))
        return listed;
    if (const auto head = typeOfHead(input, features, name))
        return head;
    return looksLikePerson(input, features, name) ? std::optional(EntityType::Person) : std::nullopt;
}

} // namespace

void typeByWords(const FinderInput &input, const NameFeatures &features, QList<FoundName> &names)
{
    for (FoundName &name : names) {
        if (name.score < sure)
            name.type = typeOfWords(input, features, name).value_or(name.type);
        // A building stands for who is in it, but is one.
        if (name.type == EntityType::Organisation && name.marks.kinds() == 1U << int(NameKind::Facility))
            name.type = EntityType::Place;
        // "Chinese" and "North Korean" are people, not places or bodies.
        if (name.marks.has(NameKind::Nationality) && !name.marks.has(NameKind::Country) && name.type != EntityType::Person)
            name.type = EntityType::Other;
    }
}

} // namespace nutgraf
