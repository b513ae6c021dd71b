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
        {u"Czechia", u"Czech Republic"}, {u"Ivory Coast", u"Côte d'Ivoire"}, {u"Kyiv", u"Kiev"},
    });
    std::ranges::sort(list, {}, &Alias::name);
    return list;
}();

bool isSmall(QStringView word)
{
    return word == u"of" || word == u"the" || word == u"and" || word == u"for" || word == u"The" || word == u"&" || word == u"on" || word == u"de";
}

} // namespace

QString standardName(const QString &name)
{
    const std::u16string_view key(name.utf16() ? reinterpret_cast<const char16_t *>(name.utf16()) : u"", size_t(name.size()));
    const auto found = std::ranges::lower_bound(aliases, key, {}, &Alias::name);
    if (found == aliases.end() || found->name != key)
        return name;
    return QStringView(found->standard.data(), qsizetype(found->standard.size())).toString();
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
