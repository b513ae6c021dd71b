// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entityaliases.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct Alias {
    std::u16string_view name;
    std::u16string_view standard;
};

constexpr auto aliases = [] {
    auto list = std::to_array<Alias>({
        {u"US", u"United States"}, {u"U.S.", u"United States"}, {u"U.S", u"United States"}, {u"USA", u"United States"},
        {u"U.S.A.", u"United States"}, {u"America", u"United States"}, {u"United States of America", u"United States"},
        {u"UK", u"United Kingdom"}, {u"U.K.", u"United Kingdom"}, {u"Britain", u"United Kingdom"}, {u"Great Britain", u"United Kingdom"},
        {u"UN", u"United Nations"}, {u"U.N.", u"United Nations"}, {u"U.N", u"United Nations"}, {u"EU", u"European Union"},
        {u"E.U.", u"European Union"}, {u"UAE", u"United Arab Emirates"}, {u"U.A.E.", u"United Arab Emirates"}, {u"DPRK", u"North Korea"},
        {u"ROK", u"South Korea"}, {u"PRC", u"China"}, {u"People's Republic of China", u"China"}, {u"Russian Federation", u"Russia"},
        {u"USSR", u"Soviet Union"}, {u"U.S.S.R.", u"Soviet Union"}, {u"DRC", u"Democratic Republic of Congo"},
        {u"Democratic Republic of the Congo", u"Democratic Republic of Congo"}, {u"Burma", u"Myanmar"}, {u"Holland", u"Netherlands"},
        {u"NYC", u"New York City"}, {u"LA", u"Los Angeles"}, {u"D.C.", u"Washington"}, {u"Washington, D.C.", u"Washington"},
        {u"Washington D.C.", u"Washington"}, {u"IMF", u"International Monetary Fund"}, {u"WHO", u"World Health Organization"},
        {u"WTO", u"World Trade Organization"}, {u"IAEA", u"International Atomic Energy Agency"}, {u"Türkiye", u"Turkey"},
        {u"NATO", u"NATO"}, {u"North Atlantic Treaty Organization", u"NATO"},
        {u"Czechia", u"Czech Republic"}, {u"Ivory Coast", u"Côte d'Ivoire"}, {u"Kiev", u"Kyiv"},
    });
    std::ranges::sort(list, {}, &Alias::name);
    return list;
}();

// Postal codes stand behind a town and a comma only: "LA" is Los Angeles, "Baton Rouge, LA" is Louisiana.
constexpr auto states = [] {
    auto list = std::to_array<Alias>({
        {u"AK", u"Alaska"}, {u"AL", u"Alabama"}, {u"AR", u"Arkansas"}, {u"AZ", u"Arizona"}, {u"CA", u"California"}, {u"CO", u"Colorado"},
        {u"CT", u"Connecticut"}, {u"DE", u"Delaware"}, {u"FL", u"Florida"}, {u"GA", u"Georgia"}, {u"HI", u"Hawaii"}, {u"IA", u"Iowa"},
        {u"ID", u"Idaho"}, {u"IL", u"Illinois"}, {u"IN", u"Indiana"}, {u"KS", u"Kansas"}, {u"KY", u"Kentucky"}, {u"LA", u"Louisiana"},
        {u"MA", u"Massachusetts"}, {u"MD", u"Maryland"}, {u"ME", u"Maine"}, {u"MI", u"Michigan"}, {u"MN", u"Minnesota"}, {u"MO", u"Missouri"},
        {u"MS", u"Mississippi"}, {u"MT", u"Montana"}, {u"NC", u"North Carolina"}, {u"ND", u"North Dakota"}, {u"NE", u"Nebraska"},
        {u"NH", u"New Hampshire"}, {u"NJ", u"New Jersey"}, {u"NM", u"New Mexico"}, {u"NV", u"Nevada"}, {u"NY", u"New York"}, {u"OH", u"Ohio"},
        {u"OK", u"Oklahoma"}, {u"OR", u"Oregon"}, {u"PA", u"Pennsylvania"}, {u"RI", u"Rhode Island"}, {u"SC", u"South Carolina"},
        {u"SD", u"South Dakota"}, {u"TN", u"Tennessee"}, {u"TX", u"Texas"}, {u"UT", u"Utah"}, {u"VA", u"Virginia"}, {u"VT", u"Vermont"},
        {u"WA", u"Washington"}, {u"WI", u"Wisconsin"}, {u"WV", u"West Virginia"}, {u"WY", u"Wyoming"},
        {u"Ala", u"Alabama"}, {u"Ariz", u"Arizona"}, {u"Ark", u"Arkansas"}, {u"Calif", u"California"}, {u"Colo", u"Colorado"},
        {u"Conn", u"Connecticut"}, {u"Fla", u"Florida"}, {u"Ga", u"Georgia"}, {u"Ill", u"Illinois"}, {u"Ind", u"Indiana"}, {u"Kan", u"Kansas"},
        {u"Ky", u"Kentucky"}, {u"Mass", u"Massachusetts"}, {u"Md", u"Maryland"}, {u"Mich", u"Michigan"}, {u"Minn", u"Minnesota"},
        {u"Miss", u"Mississippi"}, {u"Mo", u"Missouri"}, {u"Mont", u"Montana"}, {u"Neb", u"Nebraska"}, {u"Nev", u"Nevada"},
        {u"Okla", u"Oklahoma"}, {u"Ore", u"Oregon"}, {u"Pa", u"Pennsylvania"}, {u"Tenn", u"Tennessee"}, {u"Tex", u"Texas"}, {u"Va", u"Virginia"},
        {u"Vt", u"Vermont"}, {u"Wash", u"Washington"}, {u"Wis", u"Wisconsin"}, {u"Wyo", u"Wyoming"},
    });
    std::ranges::sort(list, {}, &Alias::name);
    return list;
}();

bool isSmall(QStringView word)
{
    return word == u"of" || word == u"the" || word == u"and" || word == u"for" || word == u"The" || word == u"&" || word == u"on" || word == u"de";
}

template<typename List>
QString find(const List &list, QStringView name)
{
    const std::u16string_view key(name.utf16(), size_t(name.size()));
    const auto found = std::ranges::lower_bound(list, key, {}, &Alias::name);
    return found == list.end() || found->name != key ? QString() : QStringView(found->standard.data(), qsizetype(found->standard.size())).toString();
}

} // namespace

QString standardName(const QString &name)
{
    const QString standard = find(aliases, name);
    return standard.isEmpty() ? name : standard;
}

bool isStandardName(QStringView name)
{
    return std::ranges::any_of(aliases, [name](const Alias &alias) { return name == QStringView(alias.standard.data(), qsizetype(alias.standard.size())); });
}

QString stateBehindTown(QStringView abbreviation)
{
    if (abbreviation.endsWith(u'.'))
        abbreviation.chop(1);
    return abbreviation.size() > 5 ? QString() : find(states, abbreviation);
}

QString initialsOf(QStringView name)
{
    QString initials;
    for (QStringView word : name.tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!isSmall(word))
            initials.append(word[0]);
    }
    return initials.size() > 1 ? initials : QString();
}

QString bareName(QStringView name)
{
    static constexpr auto forms = std::to_array<QLatin1StringView>({" Inc."_L1, " Inc"_L1, " Corp."_L1, " Corp"_L1, " Corporation"_L1, " Ltd."_L1,
        " Ltd"_L1, " LLC"_L1, " PLC"_L1, " plc"_L1, " Co."_L1, " Company"_L1, " GmbH"_L1, " AG"_L1, " SA"_L1});
    if (name.startsWith("the "_L1, Qt::CaseInsensitive))
        name = name.sliced(4);
    for (QLatin1StringView form : forms) {
        if (name.size() > form.size() && name.endsWith(form)) {
            name.chop(form.size());
            break;
        }
    }
    while (name.endsWith(u','))
        name.chop(1);
    return name.toString();
}

} // namespace nutgraf
