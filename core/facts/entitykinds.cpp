// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entitykinds.h"

#include "core/facts/bodynames.h"
#include "core/language/namewords.h"
#include "core/language/namelist.h"
#include "core/language/namemodel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct KindWord {
    QLatin1StringView word; ///< the noun of a name, in lower case
    QLatin1StringView kind;
};

// Some 120 words; looked through once an entity.
constexpr auto bodies = std::to_array<KindWord>({
    {"administration"_L1, "agency"_L1}, {"ag"_L1, "company"_L1}, {"agency"_L1, "agency"_L1}, {"airlines"_L1, "company"_L1},
    {"airways"_L1, "company"_L1}, {"albion"_L1, "team"_L1}, {"alliance"_L1, "alliance"_L1}, {"army"_L1, "military"_L1},
    {"association"_L1, "association"_L1}, {"athletic"_L1, "team"_L1}, {"authority"_L1, "agency"_L1}, {"bank"_L1, "bank"_L1},
    {"battalion"_L1, "military"_L1}, {"board"_L1, "board"_L1}, {"brigade"_L1, "military"_L1}, {"brigades"_L1, "military"_L1},
    {"broadcasting"_L1, "media"_L1}, {"brothers"_L1, "company"_L1}, {"bulls"_L1, "team"_L1}, {"bureau"_L1, "agency"_L1},
    {"cabinet"_L1, "cabinet"_L1}, {"caucus"_L1, "party"_L1}, {"chamber"_L1, "association"_L1}, {"chronicle"_L1, "media"_L1},
    {"church"_L1, "church"_L1}, {"clinic"_L1, "clinic"_L1}, {"club"_L1, "club"_L1}, {"co"_L1, "company"_L1},
    {"coalition"_L1, "coalition"_L1}, {"college"_L1, "university"_L1}, {"commission"_L1, "commission"_L1},
    {"committee"_L1, "committee"_L1}, {"company"_L1, "company"_L1}, {"confederation"_L1, "union"_L1}, {"consulate"_L1, "consulate"_L1},
    {"corp"_L1, "company"_L1}, {"corporation"_L1, "company"_L1}, {"corps"_L1, "military"_L1}, {"council"_L1, "council"_L1},
    {"court"_L1, "court"_L1}, {"cowboys"_L1, "team"_L1}, {"daily"_L1, "media"_L1}, {"democrats"_L1, "party"_L1},
    {"department"_L1, "department"_L1}, {"directorate"_L1, "directorate"_L1}, {"dodgers"_L1, "team"_L1},
    {"electronics"_L1, "company"_L1}, {"embassy"_L1, "embassy"_L1}, {"enterprises"_L1, "company"_L1}, {"entertainment"_L1, "company"_L1},
    {"exchange"_L1, "exchange"_L1}, {"fc"_L1, "team"_L1}, {"federation"_L1, "union"_L1}, {"fleet"_L1, "military"_L1},
    {"foods"_L1, "company"_L1}, {"foundation"_L1, "foundation"_L1}, {"fund"_L1, "fund"_L1}, {"gazette"_L1, "media"_L1},
    {"giants"_L1, "team"_L1}, {"gmbh"_L1, "company"_L1}, {"government"_L1, "government"_L1}, {"group"_L1, "company"_L1},
    {"guard"_L1, "military"_L1}, {"guardian"_L1, "media"_L1}, {"guards"_L1, "military"_L1}, {"herald"_L1, "media"_L1},
    {"holdings"_L1, "company"_L1}, {"hospital"_L1, "hospital"_L1}, {"hotspur"_L1, "team"_L1}, {"inc"_L1, "company"_L1},
    {"industries"_L1, "company"_L1}, {"institute"_L1, "institute"_L1}, {"institution"_L1, "institution"_L1},
    {"instruments"_L1, "company"_L1}, {"insurance"_L1, "company"_L1}, {"investments"_L1, "company"_L1}, {"journal"_L1, "media"_L1},
    {"laboratory"_L1, "laboratory"_L1}, {"lakers"_L1, "team"_L1}, {"league"_L1, "league"_L1}, {"legion"_L1, "military"_L1},
    {"library"_L1, "library"_L1}, {"llc"_L1, "company"_L1}, {"logistics"_L1, "company"_L1}, {"ltd"_L1, "company"_L1},
    {"magazine"_L1, "media"_L1}, {"militia"_L1, "military"_L1}, {"mills"_L1, "company"_L1}, {"ministry"_L1, "ministry"_L1},
    {"mosque"_L1, "mosque"_L1}, {"motors"_L1, "company"_L1}, {"movement"_L1, "movement"_L1}, {"museum"_L1, "museum"_L1},
    {"navy"_L1, "military"_L1}, {"news"_L1, "media"_L1}, {"observer"_L1, "media"_L1}, {"office"_L1, "office"_L1},
    {"orchestra"_L1, "orchestra"_L1}, {"organisation"_L1, "association"_L1}, {"organization"_L1, "association"_L1},
    {"parliament"_L1, "parliament"_L1}, {"partei"_L1, "party"_L1}, {"partij"_L1, "party"_L1}, {"partners"_L1, "company"_L1},
    {"party"_L1, "party"_L1}, {"pharma"_L1, "company"_L1}, {"pharmaceuticals"_L1, "company"_L1}, {"plc"_L1, "company"_L1},
    {"police"_L1, "police"_L1}, {"polytechnic"_L1, "university"_L1}, {"post"_L1, "media"_L1}, {"press"_L1, "media"_L1},
    {"radio"_L1, "media"_L1}, {"rangers"_L1, "team"_L1}, {"regiment"_L1, "military"_L1}, {"republicans"_L1, "party"_L1},
    {"rovers"_L1, "team"_L1}, {"school"_L1, "school"_L1}, {"securities"_L1, "company"_L1}, {"semiconductor"_L1, "company"_L1},
    {"senate"_L1, "senate"_L1}, {"service"_L1, "agency"_L1}, {"society"_L1, "association"_L1}, {"software"_L1, "company"_L1},
    {"sox"_L1, "team"_L1}, {"steel"_L1, "company"_L1}, {"systems"_L1, "company"_L1}, {"technologies"_L1, "company"_L1},
    {"telecom"_L1, "company"_L1}, {"telegraph"_L1, "media"_L1}, {"television"_L1, "media"_L1}, {"theater"_L1, "theater"_L1},
    {"theatre"_L1, "theatre"_L1}, {"times"_L1, "media"_L1}, {"treasury"_L1, "treasury"_L1}, {"tribunal"_L1, "tribunal"_L1},
    {"tribune"_L1, "media"_L1}, {"trust"_L1, "trust"_L1}, {"tv"_L1, "media"_L1}, {"union"_L1, "union"_L1}, {"united"_L1, "team"_L1},
    {"university"_L1, "university"_L1}, {"wanderers"_L1, "team"_L1}, {"wire"_L1, "media"_L1}, {"yankees"_L1, "team"_L1},
});

// Which of the words for people mean no nation; without the plural's "s".
constexpr auto groups = std::to_array<KindWord>({
    {"Alawite"_L1, "religious group"_L1}, {"Anglican"_L1, "religious group"_L1}, {"Baptist"_L1, "religious group"_L1}, {"Buddhist"_L1, "religious group"_L1},
    {"Catholic"_L1, "religious group"_L1}, {"Christian"_L1, "religious group"_L1}, {"Communist"_L1, "political group"_L1},
    {"Conservative"_L1, "political group"_L1}, {"Coptic"_L1, "religious group"_L1}, {"Democrat"_L1, "political group"_L1},
    {"Democratic"_L1, "political group"_L1}, {"Evangelical"_L1, "religious group"_L1}, {"Hindu"_L1, "religious group"_L1}, {"Islamic"_L1, "religious group"_L1},
    {"Islamist"_L1, "political group"_L1}, {"Jew"_L1, "religious group"_L1}, {"Jewish"_L1, "religious group"_L1}, {"Lutheran"_L1, "religious group"_L1},
    {"Maoist"_L1, "political group"_L1}, {"Marxist"_L1, "political group"_L1}, {"Methodist"_L1, "religious group"_L1}, {"Mormon"_L1, "religious group"_L1},
    {"Muslim"_L1, "religious group"_L1}, {"Nazi"_L1, "political group"_L1}, {"Orthodox"_L1, "religious group"_L1}, {"Protestant"_L1, "religious group"_L1},
    {"Republican"_L1, "political group"_L1}, {"Roman Catholic"_L1, "religious group"_L1}, {"Shi'ite"_L1, "religious group"_L1},
    {"Shia"_L1, "religious group"_L1}, {"Shiite"_L1, "religious group"_L1}, {"Sikh"_L1, "religious group"_L1}, {"Socialist"_L1, "political group"_L1},
    {"Sunni"_L1, "religious group"_L1}, {"Tory"_L1, "political group"_L1}, {"Zionist"_L1, "political group"_L1},
});

// What a list of countries and towns calls something else.
constexpr auto territories = std::to_array<QLatin1StringView>({"Gaza"_L1, "Gaza Strip"_L1, "Greenland"_L1, "Hong Kong"_L1, "Kashmir"_L1, "Macau"_L1, "Puerto Rico"_L1, "West Bank"_L1});

// Regions of which the list has a town by the same name too.
constexpr auto regions = std::to_array<QLatin1StringView>({"Africa"_L1, "Alabama"_L1, "Alaska"_L1, "Alberta"_L1, "America"_L1, "Antarctica"_L1, "Arizona"_L1,
    "Arkansas"_L1, "Asia"_L1, "Bavaria"_L1, "California"_L1, "Catalonia"_L1, "Colorado"_L1, "Connecticut"_L1, "Crimea"_L1, "Delaware"_L1, "Europe"_L1, "Florida"_L1,
    "Hawaii"_L1, "Idaho"_L1, "Illinois"_L1, "Indiana"_L1, "Iowa"_L1, "Kansas"_L1, "Kentucky"_L1, "Kosovo"_L1, "Louisiana"_L1, "Maine"_L1, "Manitoba"_L1, "Maryland"_L1,
    "Massachusetts"_L1, "Michigan"_L1, "Minnesota"_L1, "Mississippi"_L1, "Missouri"_L1, "Montana"_L1, "Nebraska"_L1, "Nevada"_L1, "Normandy"_L1, "Ohio"_L1, "Oklahoma"_L1,
    "Ontario"_L1, "Oregon"_L1, "Pennsylvania"_L1, "Punjab"_L1, "Queensland"_L1, "Scotland"_L1, "Siberia"_L1, "Sicily"_L1, "Tasmania"_L1, "Tennessee"_L1, "Texas"_L1, "Tibet"_L1,
    "Utah"_L1, "Vermont"_L1, "Victoria"_L1, "Virginia"_L1, "Wales"_L1, "Wisconsin"_L1, "Wyoming"_L1});

constexpr auto others = std::to_array<KindWord>({
    {"accord"_L1, "treaty"_L1}, {"accords"_L1, "treaty"_L1}, {"act"_L1, "law"_L1}, {"agreement"_L1, "treaty"_L1},
    {"amendment"_L1, "law"_L1}, {"award"_L1, "event"_L1}, {"awards"_L1, "event"_L1}, {"battle"_L1, "conflict"_L1},
    {"bill"_L1, "law"_L1}, {"bowl"_L1, "event"_L1},
    {"championship"_L1, "event"_L1}, {"championships"_L1, "event"_L1}, {"charter"_L1, "law"_L1}, {"christmas"_L1, "holiday"_L1},
    {"code"_L1, "law"_L1}, {"congress"_L1, "event"_L1}, {"constitution"_L1, "law"_L1}, {"convention"_L1, "event"_L1},
    {"crisis"_L1, "conflict"_L1}, {"cup"_L1, "event"_L1}, {"day"_L1, "holiday"_L1}, {"declaration"_L1, "treaty"_L1},
    {"easter"_L1, "holiday"_L1}, {"eve"_L1, "holiday"_L1}, {"festival"_L1, "event"_L1}, {"games"_L1, "event"_L1}, {"law"_L1, "law"_L1},
    {"marathon"_L1, "event"_L1}, {"massacre"_L1, "conflict"_L1}, {"olympic"_L1, "event"_L1}, {"olympics"_L1, "event"_L1},
    {"open"_L1, "event"_L1}, {"oscars"_L1, "event"_L1}, {"pact"_L1, "treaty"_L1}, {"prix"_L1, "event"_L1}, {"prize"_L1, "event"_L1}, {"protocol"_L1, "treaty"_L1},
    {"ramadan"_L1, "holiday"_L1}, {"revolution"_L1, "conflict"_L1}, {"summit"_L1, "event"_L1}, {"tour"_L1, "event"_L1},
    {"treaty"_L1, "treaty"_L1}, {"trophy"_L1, "event"_L1}, {"uprising"_L1, "conflict"_L1}, {"war"_L1, "conflict"_L1},
    {"year"_L1, "holiday"_L1},
});

QStringView singular(QStringView name)
{
    return name.endsWith(u's') ? name.chopped(1) : name;
}

bool isOneOf(std::span<const QLatin1StringView> words, QStringView word)
{
    return std::ranges::any_of(words, [word](QLatin1StringView known) { return word == known; });
}

template<typename Table>
QString lookUp(const Table &table, QStringView word)
{
    const auto found = std::ranges::find_if(table, [word](const KindWord &entry) { return word == entry.word; });
    return found == table.end() ? QString() : QString(found->kind);
}

QString lowered(QStringView word)
{
    while (word.endsWith(u'.') || word.endsWith(u','))
        word.chop(1);
    return word.toString().toLower();
}

QString kindOfPlace(const QString &name, QStringView first, QStringView last, NameUses uses)
{
    if (isOneOf(territories, name))
        return u"territory"_s;
    if (uses & NameUse::Country)
        return u"country"_s;
    if (isOneOf(regions, name))
        return u"region"_s;
    if (name.contains(u' ') && wordRoles(last) & WordRole::PlaceHead)
        return lowered(last);
    // "Lake Esker", "Gulf of Esker"; "Port Esker" is a town.
    static constexpr auto heads = std::to_array<QLatin1StringView>({"Bay"_L1, "Cape"_L1, "Gulf"_L1, "Isle"_L1, "Lake"_L1, "Mount"_L1, "Sea"_L1, "Strait"_L1});
    if (isOneOf(heads, first))
        return first == u"Mount" ? u"mountain"_s : lowered(first);
    if (uses & NameUse::City)
        return u"city"_s;
    return uses & NameUse::Region ? u"region"_s : QString();
}

QString kindOfBody(const QString &name, QStringView last, NameUses uses)
{
    // "Lindqvist Mills Ltd.": the legal form tells before any other word.
    if (const QString kind = lookUp(bodies, lowered(last)); kind == "company"_L1 && name.contains(u' '))
        return kind;
    const QStringList words = bodyWords(name);
    if (const QString head = headNoun(words); !head.isEmpty() && name != "United Nations"_L1) {
        if (const QString kind = lookUp(bodies, head); !kind.isEmpty())
            return kind;
    }
    if (words.size() > 1) {
        if (const QString kind = lookUp(bodies, words.constLast()); !kind.isEmpty())
            return kind;
    }
    if (uses & NameUse::University)
        return u"university"_s;
    return uses & NameUse::Company ? u"company"_s : QString();
}

QString kindOfOther(const QString &name, QStringView first, QStringView last, NameUses uses)
{
    if (const QString kind = lookUp(groups, singular(name)); !kind.isEmpty())
        return kind;
    if (uses & NameUse::Nationality)
        return u"nationality"_s;
    if (!name.contains(u' '))
        return {};
    if (first == u"Hurricane" || first == u"Storm" || first == u"Cyclone" || first == u"Typhoon")
        return u"storm"_s;
    if (first == u"Operation")
        return u"conflict"_s;
    // "Treaty of Esker", "Battle of Esker": the noun stands first.
    const qsizetype of = name.indexOf(u" of ");
    const QString head = of < 0 ? QString() : lookUp(others, lowered(QStringView(name).first(of).sliced(name.lastIndexOf(u' ', of - 1) + 1)));
    return head.isEmpty() ? lookUp(others, lowered(last)) : head;
}

struct ListedKind {
    EntityType type;
    NameKind kind;
    QLatin1StringView word;
};

constexpr auto listedKinds = std::to_array<ListedKind>({
    {EntityType::Place, NameKind::Country, "country"_L1}, {EntityType::Place, NameKind::City, "city"_L1}, {EntityType::Place, NameKind::Region, "region"_L1},
    {EntityType::Place, NameKind::Facility, "facility"_L1}, {EntityType::Place, NameKind::Nature, "natural feature"_L1},
    {EntityType::Organisation, NameKind::Body, "international body"_L1}, {EntityType::Organisation, NameKind::Party, "party"_L1},
    {EntityType::Organisation, NameKind::Media, "media"_L1}, {EntityType::Organisation, NameKind::Team, "team"_L1},
    {EntityType::Organisation, NameKind::League, "league"_L1}, {EntityType::Organisation, NameKind::Militia, "armed group"_L1},
    {EntityType::Organisation, NameKind::Agency, "agency"_L1}, {EntityType::Organisation, NameKind::University, "university"_L1},
    {EntityType::Organisation, NameKind::Company, "company"_L1}, {EntityType::Organisation, NameKind::Ngo, "association"_L1},
    {EntityType::Organisation, NameKind::Institution, "institution"_L1}, {EntityType::Other, NameKind::Nationality, "nationality"_L1},
    {EntityType::Other, NameKind::Group, "group"_L1}, {EntityType::Other, NameKind::Language, "language"_L1}, {EntityType::Other, NameKind::Event, "event"_L1},
    {EntityType::Other, NameKind::League, "league"_L1}, {EntityType::Other, NameKind::Product, "product"_L1}, {EntityType::Other, NameKind::Work, "work"_L1},
});

/// What the lists in the model of names say.
QString listedKind(NameMarks marks, EntityType type)
{
    const auto found = std::ranges::find_if(listedKinds, [&](const ListedKind &listed) { return listed.type == type && marks.has(listed.kind); });
    return found == listedKinds.end() ? QString() : QString(found->word);
}

/// Whether the lists say one thing only, and more than the last word does: the "European Union" is no trade union.
bool listsTellMore(NameMarks marks)
{
    using enum NameKind;
    constexpr auto bits = [](auto... kinds) { return ((1U << int(kinds)) | ...); };
    constexpr quint32 telling = bits(Body, Party, Media, Team, League, Militia);
    constexpr quint32 organisations = telling | bits(Agency, University, Company, Ngo, Institution);
    const quint32 kinds = marks.kinds() & organisations;
    return std::has_single_bit(kinds) && (kinds & telling);
}

QString kindByWords(const QString &name, EntityType type, NameUses uses)
{
    const QStringView last = QStringView(name).sliced(name.lastIndexOf(u' ') + 1);
    const QStringView first = QStringView(name).first(std::max<qsizetype>(0, name.indexOf(u' ')));
    switch (type) {
    case EntityType::Place:
        return kindOfPlace(name, first, last, uses);
    case EntityType::Organisation:
        return kindOfBody(name, last, uses);
    case EntityType::Other:
        return kindOfOther(name, first, last, uses);
    case EntityType::Person:
        break;
    }
    return {};
}

} // namespace

QString kindOf(const QString &name, const QString &asWritten, EntityType type)
{
    if (type == EntityType::Person)
        return {};
    NameUses uses = programNames().lookUp(name).uses;
    if (asWritten != name)
        uses |= programNames().lookUp(asWritten).uses;
    const Result<NameModel> &model = programNameModel();
    const NameMarks marks = model ? model->gazetteer().findName(name) : NameMarks();
    if (type == EntityType::Organisation && listsTellMore(marks))
        return listedKind(marks, type);
    const QString kind = kindByWords(name, type, uses);
    return kind.isEmpty() ? listedKind(marks, type) : kind;
}

} // namespace nutgraf
