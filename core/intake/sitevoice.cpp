// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/sitevoice.h"

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

constexpr std::array persons{u"our", u"us", u"we", u"you", u"your"};
constexpr std::array siteWords{
    u"access",     u"account",    u"ads",         u"advertisers", u"advertising", u"affiliate", u"agreement", u"alerts",   u"app",        u"browser",     u"browsing",      u"commission",
    u"consent",    u"content",    u"cookie",      u"cookies",     u"copyright",   u"data",      u"device",    u"editorial", u"email",     u"guidelines",  u"inbox",         u"information",
    u"informational", u"journalism", u"licensing", u"links",      u"login",       u"marketing", u"medical",   u"membership", u"newsletter", u"newsletters", u"notifications", u"partners",
    u"personalised", u"personalized", u"policies", u"policy",     u"preferences", u"privacy",   u"product",   u"products",   u"professional", u"purchase",  u"purposes",      u"readers",
    u"registered", u"reproduced", u"rights",      u"service",     u"services",    u"site",      u"sites",     u"sources",    u"subscribe",  u"subscribers", u"subscription",  u"terms",
    u"third",      u"trademark",  u"unsubscribe", u"user",        u"users",       u"vendors",   u"visitors",  u"website",    u"websites",
};
static_assert(std::ranges::is_sorted(siteWords, [](const char16_t *a, const char16_t *b) { return std::u16string_view(a) < std::u16string_view(b); }));

constexpr int enough = 3;
constexpr int oneIn = 7; // words of the line

bool isOneOf(auto &&list, QStringView word)
{
    const auto it = std::lower_bound(list.begin(), list.end(), word, [](QStringView entry, QStringView wanted) { return entry < wanted; });
    return it != list.end() && QStringView(*it) == word;
}

} // namespace

bool isSiteVoice(QStringView line)
{
    int words = 0;
    int addressed = 0;
    int ofSites = 0;
    std::array<char16_t, 16> folded{};
    for (qsizetype i = 0; i < line.size();) {
        if (line[i] == u'“' || line[i] == u'"')
            return false;
        if (!line[i].isLetter()) {
            ++i;
            continue;
        }
        const qsizetype start = i;
        while (i < line.size() && line[i].isLetter())
            ++i;
        ++words;
        const qsizetype length = i - start;
        if (length > static_cast<qsizetype>(folded.size()))
            continue;
        std::transform(line.begin() + start, line.begin() + i, folded.begin(), [](QChar c) { return c.toLower().unicode(); });
        const QStringView word(folded.data(), length);
        addressed += isOneOf(persons, word);
        ofSites += isOneOf(siteWords, word);
    }
    return addressed > 0 && ofSites >= enough && ofSites * oneIn >= words;
}

} // namespace nutgraf
