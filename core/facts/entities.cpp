// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entities.h"

#include "core/facts/bodyclusters.h"
#include "core/facts/entityaliases.h"
#include "core/facts/entitygroups.h"
#include "core/facts/entitykinds.h"
#include "core/facts/entityroles.h"
#include "core/facts/personclusters.h"
#include "core/facts/shortforms.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// The type most of the mentions have, the first one's among equals.
EntityType typeOf(const Entity &entity, const QList<Mention> &mentions)
{
    std::array<int, 4> counts{};
    for (int i : entity.mentions)
        ++counts[size_t(mentions[i].type)];
    const EntityType first = mentions[entity.mentions.constFirst()].type;
    const auto most = std::ranges::max_element(counts);
    return *most == counts[size_t(first)] ? first : EntityType(most - counts.begin());
}

bool isShouted(const QString &name)
{
    return name == name.toUpper();
}

/// The standard form where there is one, else the longest that was written, not in capitals if it can be helped.
QString nameOf(const Entity &entity, const QList<NamedMention> &named)
{
    QString name;
    for (int i : entity.mentions) {
        const QString &text = named[i].text;
        if (entity.type != EntityType::Person) {
            if (const QString standard = standardName(text); standard != text || isStandardName(text))
                return standard;
        }
        if (text.size() > name.size() || (text.size() == name.size() && isShouted(name) && !isShouted(text)))
            name = text;
    }
    return name;
}

void describe(const FinderInput &input, const QList<NamedMention> &named, Entity &entity)
{
    entity.name = nameOf(entity, named);
    entity.kind = kindOf(entity.name, named[entity.mentions.constFirst()].text, entity.type);
    if (entity.type != EntityType::Person)
        return;
    for (int i : std::as_const(entity.mentions)) {
        entity.role = roleOf(input, named[i].firstToken, named[i].endToken);
        if (!entity.role.isEmpty())
            return;
    }
}

/// "the Carters", where somebody is called Carter.
bool isFamily(const FinderInput &input, const NamedMention &named, const QSet<QString> &surnames)
{
    if (named.person.words.size() != 1 || named.firstToken == 0 || input.word(named.firstToken - 1).compare(u"the", Qt::CaseInsensitive) != 0)
        return false;
    const QString &word = named.person.words.constFirst();
    return word.endsWith(u's') && (surnames.contains(word.chopped(1)) || (word.endsWith("es"_L1) && surnames.contains(word.chopped(2))));
}

QSet<QString> surnamesOf(const QList<NamedMention> &named)
{
    QSet<QString> surnames;
    for (const NamedMention &mention : named) {
        if (mention.person.isFull())
            surnames.insert(mention.person.words.constLast());
    }
    return surnames;
}

} // namespace

QList<Entity> clusterEntities(const FinderInput &input, QList<Mention> &mentions)
{
    const QList<NamedMention> named = namedMentions(input, mentions);
    EntityGroups groups(mentions.size());
    groupPersons(input, named, groups);
    groupByName(input, named, groups);
    joinShortForms(input, named, groups);

    QList<Entity> entities;
    QHash<int, int> numbers;
    for (int i = 0; i < mentions.size(); ++i) {
        const int group = groups.of(i);
        const auto known = numbers.constFind(group);
        const int number = known != numbers.cend() && group >= 0 ? *known : int(entities.size());
        if (number == entities.size()) {
            numbers.insert(group, number);
            entities.append(Entity{.name = {}, .type = mentions[i].type, .kind = {}, .role = {}, .mentions = {}});
        }
        mentions[i].entity = number;
        entities[number].mentions.append(i);
    }
    const QSet<QString> surnames = surnamesOf(named);
    for (Entity &entity : entities) {
        entity.type = typeOf(entity, mentions);
        describe(input, named, entity);
        if (entity.type == EntityType::Person && isFamily(input, named[entity.mentions.constFirst()], surnames))
            entity.kind = u"family"_s;
    }
    return entities;
}

} // namespace nutgraf
