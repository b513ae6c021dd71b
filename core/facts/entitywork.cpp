// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entitywork.h"

#include <algorithm>

namespace nutgraf {

QString EntityWork::wordsOf(int mention) const
{
    const TextSpan span = m_facts.mentions[mention].span;
    const bool inside = span.start >= 0 && span.start <= span.end && span.end <= m_text.size();
    return inside ? span.of(m_text).toString().remove(QChar(0x00AD)).simplified() : QString();
}

int EntityWork::entityOf(int mention)
{
    Mention &of = m_facts.mentions[mention];
    if (of.entity >= 0 && of.entity < m_facts.entities.size())
        return of.entity;
    of.entity = int(m_facts.entities.size());
    m_facts.entities.append(Entity{.name = wordsOf(mention), .type = of.type, .kind = {}, .role = {}, .mentions = {mention}});
    return of.entity;
}

void EntityWork::join(int from, int into)
{
    if (from == into)
        return;
    Entity &source = m_facts.entities[from];
    Entity &target = m_facts.entities[into];
    for (const int mention : std::as_const(source.mentions)) {
        m_facts.mentions[mention].entity = into;
        m_facts.mentions[mention].type = target.type;
    }
    target.mentions.append(std::exchange(source.mentions, {}));
    if (target.role.isEmpty() && target.type == EntityType::Person && source.type == EntityType::Person)
        target.role = source.role;
    if (target.kind.isEmpty() && target.type == source.type)
        target.kind = source.kind;
    m_joined.insert(from, into);
    m_joined.remove(into); // it speaks for itself again
    m_touched.insert(into);
}

int EntityWork::leave(const QList<int> &mentions, const QString &name)
{
    if (mentions.isEmpty())
        return -1;
    const int old = entityOf(mentions.first());
    const int fresh = int(m_facts.entities.size());
    m_facts.entities.append(Entity{.name = name, .type = m_facts.entities[old].type, .kind = m_facts.entities[old].kind, .role = {}, .mentions = {}});
    const QSet<int> leaving(mentions.cbegin(), mentions.cend());
    QSet<int> left;
    for (const int mention : mentions) {
        const int from = entityOf(mention);
        left.insert(from);
        m_left.insert(mention, from);
        m_facts.mentions[mention].entity = fresh;
    }
    for (const int from : std::as_const(left))
        m_facts.entities[from].mentions.removeIf([&leaving](int mention) { return leaving.contains(mention); });
    Entity &entity = m_facts.entities[fresh];
    entity.mentions = mentions;
    m_touched.insert(fresh);
    for (const int mention : mentions) {
        m_facts.mentions[mention].type = entity.type;
        const QString form = name.isEmpty() ? wordsOf(mention) : QString();
        if (form.size() > entity.name.size())
            entity.name = form;
    }
    return fresh;
}

void EntityWork::setType(int entity, EntityType type)
{
    Entity &of = m_facts.entities[entity];
    if (of.type != type) {
        of.kind.clear();
        if (type != EntityType::Person)
            of.role.clear();
    }
    of.type = type;
    for (const int mention : std::as_const(of.mentions)) {
        if (mention >= 0 && mention < m_facts.mentions.size())
            m_facts.mentions[mention].type = type;
    }
}

int EntityWork::entityNamed(const QString &name) const
{
    const QList<Entity> &entities = m_facts.entities;
    const auto found = std::ranges::find_if(entities, [&](const Entity &entity) { return !entity.mentions.isEmpty() && entity.name == name; });
    return found == entities.cend() ? -1 : int(found - entities.cbegin());
}

int EntityWork::addMention(TextSpan span, EntityType type, int entity)
{
    const int index = int(m_facts.mentions.size());
    m_facts.mentions.append({span, type, entity, 1});
    if (entity >= 0 && entity < m_facts.entities.size()) {
        m_facts.entities[entity].mentions.append(index);
        m_touched.insert(entity);
    }
    return index;
}

/// Where an entity has gone to.
int EntityWork::joinedWith(int entity) const
{
    for (qsizetype steps = m_joined.size(); steps > 0 && m_joined.contains(entity); --steps)
        entity = m_joined.value(entity);
    return entity;
}

int EntityWork::speaksNow(const Quote &quote, const QList<int> &moved) const
{
    const int joined = joinedWith(quote.entity);
    // The words that name the speaker tell whether he went with a mention that left.
    for (const TextSpan speaker : quote.speaker) {
        const auto first = std::ranges::lower_bound(moved, speaker.start, {}, [this](int mention) { return m_facts.mentions[mention].span.start; });
        if (first == moved.cend() || !speaker.contains(m_facts.mentions[*first].span))
            continue;
        if (const int from = m_left.value(*first); from == quote.entity || from == joined)
            return m_facts.mentions[*first].entity;
    }
    return joined;
}

void EntityWork::finish()
{
    for (const int entity : std::as_const(m_touched)) {
        std::ranges::sort(m_facts.entities[entity].mentions, [this](int a, int b) {
            const TextSpan one = m_facts.mentions[a].span;
            const TextSpan other = m_facts.mentions[b].span;
            return one != other ? one < other : a < b;
        });
    }
    if (m_joined.isEmpty() && m_left.isEmpty())
        return;
    QList<int> moved = m_left.keys();
    std::ranges::sort(moved, {}, [this](int mention) { return m_facts.mentions[mention].span.start; });
    for (Quote &quote : m_facts.quotes)
        quote.entity = speaksNow(quote, moved);
}

} // namespace nutgraf
