// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/namegazetteer.h"

#include "core/language/wordform.h"
#include "core/text/tokens.h"

#include <QLatin1StringView>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

struct List {
    QLatin1StringView name;
    NameKind kind;
};

constexpr auto lists = std::to_array<List>({
    {"country_alias"_L1, NameKind::Country}, {"place_city"_L1, NameKind::City}, {"place_region"_L1, NameKind::Region}, {"place_nature"_L1, NameKind::Nature},
    {"university"_L1, NameKind::University}, {"company"_L1, NameKind::Company}, {"party"_L1, NameKind::Party}, {"media"_L1, NameKind::Media},
    {"body"_L1, NameKind::Body}, {"agency"_L1, NameKind::Agency}, {"ngo"_L1, NameKind::Ngo}, {"militia"_L1, NameKind::Militia},
    {"team"_L1, NameKind::Team}, {"league"_L1, NameKind::League}, {"institution"_L1, NameKind::Institution}, {"person"_L1, NameKind::Person},
    {"facility"_L1, NameKind::Facility}, {"event"_L1, NameKind::Event}, {"product"_L1, NameKind::Product}, {"work"_L1, NameKind::Work},
    {"group"_L1, NameKind::Group}, {"language"_L1, NameKind::Language},
});

} // namespace

NameMarks NameGazetteer::findName(QStringView name) const
{
    quint64 hash = 0;
    for (const Token &token : tokenize(name))
        hash = extended(hash, WordForm(token.span.of(name)).text());
    return find(hash);
}

std::optional<NameKind> nameKindOf(QStringView list)
{
    for (const List &row : lists) {
        if (list == row.name)
            return row.kind;
    }
    return {};
}

} // namespace nutgraf
