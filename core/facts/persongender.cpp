// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/persongender.h"

#include "core/facts/personnames.h"

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

/// By title or first name; a first name alone tells as much, if it is one.
Gender genderOfName(QStringView text)
{
    const PersonName name = personName(text);
    return name.gender == Gender::Unknown && name.words.size() == 1 ? genderOfFirstName(name.words.constFirst()) : name.gender;
}

} // namespace

QList<Gender> gendersOf(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities)
{
    QList<Gender> genders(entities.size(), Gender::Unknown);
    QList<Gender> byName(entities.size(), Gender::Unknown);
    qsizetype token = 0;
    for (const Mention &mention : mentions) {
        const int entity = mention.entity;
        if (entity < 0 || entities[entity].type != EntityType::Person || genders[entity] != Gender::Unknown)
            continue;
        while (token < input.tokens.size() && input.tokens[token].span.end <= mention.span.start)
            ++token;
        if (token > 0)
            genders[entity] = genderOfTitle(foldedName(input.word(token - 1)));
        if (byName[entity] == Gender::Unknown)
            byName[entity] = genderOfName(mention.span.of(input.text).toString().simplified());
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
