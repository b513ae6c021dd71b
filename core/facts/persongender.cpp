// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/persongender.h"

#include "core/facts/entitygroups.h"

namespace nutgraf {

namespace {

Gender genderOfRole(const QString &role)
{
    for (const QString &word : foldedName(role).split(u' ', Qt::SkipEmptyParts)) {
        if (const Gender gender = genderOfTitle(word); gender != Gender::Unknown)
            return gender;
    }
    return Gender::Unknown;
}

} // namespace

QList<Gender> gendersOf(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities)
{
    const QList<NamedMention> named = namedMentions(input, mentions);
    QList<Gender> genders(entities.size(), Gender::Unknown);
    QList<Gender> byName(entities.size(), Gender::Unknown);
    for (qsizetype i = 0; i < named.size(); ++i) {
        const int entity = mentions[i].entity;
        if (entity < 0 || entities[entity].type != EntityType::Person || genders[entity] != Gender::Unknown)
            continue;
        if (named[i].firstToken > 0)
            genders[entity] = genderOfTitle(foldedName(input.word(named[i].firstToken - 1)));
        if (byName[entity] == Gender::Unknown)
            byName[entity] = named[i].person.gender;
        // A first name alone tells as much, if it is one.
        if (byName[entity] == Gender::Unknown && named[i].person.words.size() == 1)
            byName[entity] = genderOfFirstName(named[i].person.words.constFirst());
    }
    for (qsizetype i = 0; i < entities.size(); ++i) {
        if (genders[i] == Gender::Unknown)
            genders[i] = byName[i];
        if (genders[i] == Gender::Unknown && entities[i].type == EntityType::Person)
            genders[i] = genderOfRole(entities[i].role);
    }
    return genders;
}

} // namespace nutgraf
