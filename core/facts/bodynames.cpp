// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/bodynames.h"

#include "core/facts/entityaliases.h"
#include "core/language/namewords.h"
#include "core/facts/personnames.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct Spelling {
    QLatin1StringView from;
    QLatin1StringView to;
};

constexpr auto spellings = std::to_array<Spelling>({{"&"_L1, "and"_L1}, {"centre"_L1, "center"_L1}, {"defence"_L1, "defense"_L1}, {"labour"_L1, "labor"_L1},
    {"organisation"_L1, "organization"_L1}, {"programme"_L1, "program"_L1}, {"dept"_L1, "department"_L1}, {"univ"_L1, "university"_L1}});

template<typename Table>
bool has(const Table &table, QStringView word)
{
    return std::ranges::any_of(table, [word](QLatin1StringView known) { return word == known; });
}

bool joins(QStringView word)
{
    return word == u"of" || word == u"for" || word == u"on" || word == u"de" || word == u"du" || word == u"des";
}

bool isHead(QStringView folded)
{
    if (folded.size() < 4) // "fc", "ag": no noun that anybody says alone
        return false;
    QString titled = folded.toString();
    titled[0] = titled[0].toUpper();
    return bool(wordRoles(titled) & (WordRole::OrganisationHead | WordRole::OrganisationStart)) && folded != "united"_L1 && folded != "royal"_L1;
}

} // namespace

QStringList bodyWords(const QString &name)
{
    QStringList words = foldedName(bareName(name)).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (word.endsWith(u','))
            word.chop(1);
        for (const Spelling &spelling : spellings) {
            if (word == spelling.from)
                word = spelling.to;
        }
    }
    // The short name of a football club is the name without these letters.
    if (words.size() > 1 && (words.constLast() == "fc"_L1 || words.constLast() == "afc"_L1))
        words.removeLast();
    else if (words.size() > 1 && words.constFirst() == "fc"_L1)
        words.removeFirst();
    return words;
}

QString officeKey(const QStringList &bodyWords)
{
    static constexpr auto offices = std::to_array<QLatin1StringView>({"ministry"_L1, "department"_L1, "embassy"_L1, "parliament"_L1, "army"_L1, "navy"_L1,
        "government"_L1, "cabinet"_L1, "senate"_L1, "police"_L1, "treasury"_L1});
    QStringList field;
    QString office;
    for (qsizetype i = 0; i < bodyWords.size(); ++i) {
        const QString &word = bodyWords[i];
        if ((i == 0 || i == bodyWords.size() - 1) && office.isEmpty() && has(offices, word))
            office = word;
        else if (!joins(word) && word != "the"_L1 && word != "affairs"_L1)
            field.append(word);
    }
    return office.isEmpty() ? QString() : office + u' ' + field.join(u' ');
}

QString headNoun(const QStringList &bodyWords)
{
    if (bodyWords.isEmpty())
        return {};
    for (qsizetype i = 1; i + 1 < bodyWords.size(); ++i) {
        if (joins(bodyWords[i]))
            return isHead(bodyWords[i - 1]) ? bodyWords[i - 1] : QString();
    }
    return isHead(bodyWords.constLast()) ? bodyWords.constLast() : QString();
}

bool namesAnother(QStringView lastWord)
{
    static constexpr auto words = std::to_array<QLatin1StringView>({"academy"_L1, "army"_L1, "association"_L1, "award"_L1, "awards"_L1, "board"_L1,
        "bridge"_L1, "center"_L1, "city"_L1, "club"_L1, "college"_L1, "commission"_L1, "committee"_L1, "council"_L1, "county"_L1, "court"_L1,
        "cup"_L1, "department"_L1, "district"_L1, "embassy"_L1, "festival"_L1, "foundation"_L1, "fund"_L1, "government"_L1, "hospital"_L1,
        "institute"_L1, "lab"_L1, "laboratory"_L1, "league"_L1, "library"_L1, "magazine"_L1, "ministry"_L1, "museum"_L1, "network"_L1, "news"_L1,
        "office"_L1, "park"_L1, "police"_L1, "press"_L1, "prize"_L1, "project"_L1, "research"_L1, "review"_L1, "school"_L1, "society"_L1,
        "stadium"_L1, "station"_L1, "studios"_L1, "team"_L1, "theater"_L1, "theatre"_L1, "times"_L1, "trust"_L1, "union"_L1, "university"_L1});
    return has(words, lastWord);
}

} // namespace nutgraf
