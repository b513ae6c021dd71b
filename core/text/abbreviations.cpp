// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/abbreviations.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

struct Entry {
    std::string_view word;
    Abbreviation kind;
    bool name = true; ///< written with a capital: "Gen.", not "gen."
};

constexpr auto lead = Abbreviation::Leading;
constexpr auto trail = Abbreviation::Trailing;
constexpr auto figure = Abbreviation::BeforeFigure;

constexpr auto entries = [] {
    auto list = std::to_array<Entry>({
        // Titles and ranks.
        {"mr", lead}, {"mrs", lead}, {"ms", lead}, {"mx", lead}, {"dr", lead}, {"prof", lead}, {"sen", lead}, {"sens", lead}, {"rep", lead},
        {"reps", lead}, {"gov", lead}, {"govs", lead}, {"gen", lead}, {"lt", lead}, {"col", lead}, {"capt", lead}, {"cpt", lead},
        {"sgt", lead},
        {"cpl", lead}, {"maj", lead}, {"adm", lead}, {"cmdr", lead}, {"pvt", lead}, {"rev", lead}, {"fr", lead}, {"hon", lead},
        {"pres", lead},
        {"supt", lead}, {"det", lead}, {"insp", lead}, {"messrs", lead}, {"mme", lead}, {"mlle", lead}, {"st", lead}, {"ste", lead},
        {"mt", lead},
        {"ft", lead}, {"asst", lead}, {"atty", lead}, {"amb", lead}, {"brig", lead}, {"dir", lead}, {"ald", lead},
        // Little words.
        {"vs", lead, false}, {"v", lead, false}, {"cf", lead, false}, {"viz", lead, false}, {"ca", lead, false}, {"approx", lead, false},
        {"incl", lead, false}, {"esp", lead, false}, {"e.g", lead, false},
        {"i.e", lead, false}, {"eg", lead, false}, {"ie", lead, false}, {"etc", trail, false}, {"al", trail, false},
        {"est", trail, false}, {"dept", trail, false}, {"govt", trail, false}, {"univ", trail, false},
        {"assn", trail, false}, {"natl", lead, false}, {"intl", trail, false}, {"min", figure, false}, {"max", figure, false},
        // Companies and persons.
        {"inc", trail, false}, {"corp", trail, false}, {"ltd", trail, false}, {"co", trail, false}, {"cos", trail}, {"bros", trail},
        {"plc", trail, false}, {"jr", trail, false}, {"sr", trail, false},
        {"esq", trail}, {"mfg", trail}, {"ph.d", trail, false}, {"llc", trail, false},
        // Months and days.
        {"jan", trail}, {"feb", trail}, {"mar", figure}, {"apr", trail}, {"jun", trail}, {"jul", trail}, {"aug", trail}, {"sep", trail},
        {"sept", trail}, {"oct", trail}, {"nov", trail}, {"dec", trail}, {"mon", figure}, {"tue", trail}, {"tues", trail}, {"wed", figure},
        {"thu", trail}, {"thur", trail}, {"thurs", trail}, {"fri", trail}, {"sat", figure}, {"sun", figure},
        // Places.
        {"ave", trail}, {"blvd", trail}, {"rd", trail}, {"hwy", trail}, {"pl", trail}, {"sq", trail}, {"ala", trail}, {"ariz", trail},
        {"ark", trail},
        {"calif", trail}, {"colo", trail}, {"conn", trail}, {"del", trail}, {"fla", trail}, {"ga", trail}, {"ill", figure}, {"ind", figure},
        {"kan", trail}, {"kans", trail}, {"ky", trail}, {"la", figure}, {"mass", figure}, {"md", trail}, {"mich", trail}, {"minn", trail},
        {"miss", figure}, {"mo", figure}, {"mont", trail}, {"neb", trail}, {"nev", trail}, {"okla", trail}, {"ore", figure}, {"pa", figure},
        {"penn", trail}, {"tenn", trail}, {"tex", trail}, {"va", trail}, {"vt", trail}, {"wash", figure}, {"wis", trail}, {"wyo", trail},
        // Before figures.
        {"no", figure, false}, {"nos", figure, false}, {"p", figure, false}, {"pp", figure, false}, {"vol", figure, false},
        {"fig", figure, false}, {"figs", figure, false}, {"art", figure, false},
        {"sec", figure, false}, {"ch", figure, false}, {"par", figure, false}, {"op", figure, false}, {"pt", figure, false},
        {"tel", figure, false}, {"bn", trail, false}, {"mn", trail, false},
        {"oz", trail, false}, {"lb", trail, false}, {"lbs", trail, false}, {"sq.ft", trail, false}, {"hr", trail, false},
        {"hrs", trail, false}, {"km", figure, false}, {"cm", figure, false},
    });
    std::ranges::sort(list, {}, &Entry::word);
    return list;
}();

static_assert(std::ranges::max(entries, {}, [](const Entry &entry) { return entry.word.size(); }).word.size() <= longestAbbreviation);
static_assert(std::ranges::adjacent_find(entries, {}, &Entry::word) == entries.end());

} // namespace

Abbreviation abbreviationOf(QStringView word)
{
    if (word.isEmpty() || word.size() > longestAbbreviation)
        return Abbreviation::None;
    std::array<char, longestAbbreviation> lower{};
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        if (c >= 0x80)
            return Abbreviation::None;
        lower[i] = c >= 'A' && c <= 'Z' ? char(c + 32) : char(c);
    }
    const std::string_view key(lower.data(), word.size());
    const auto found = std::ranges::lower_bound(entries, key, {}, &Entry::word);
    if (found == entries.end() || found->word != key || (found->name && lower[0] == word[0].unicode()))
        return Abbreviation::None;
    return found->kind;
}

} // namespace nutgraf
