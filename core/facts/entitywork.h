// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QHash>
#include <QSet>

namespace nutgraf {

/// Puts entities together and apart. No index changes: an entity that has given all its mentions away stays, empty, and new ones come
/// last. Mentions carry their entity at once; quotes follow with finish(). Each call costs what the entities it touches hold.
class EntityWork {
public:
    EntityWork(Facts &facts, QStringView text)
        : m_facts(facts)
        , m_text(text)
    {
    }

    /// The entity of a mention; one is made for a mention without.
    int entityOf(int mention);
    /// All mentions of `from` become mentions of `into`, which takes over type, and keeps its name; a missing role or kind is filled in.
    void join(int from, int into);
    /// The mentions leave their entities for one of their own, which is given back; `name` empty: the longest of their words.
    int leave(const QList<int> &mentions, const QString &name = {});
    /// Of the entity and all its mentions. A finer kind does not survive another type, nor a role one that is no person.
    void setType(int entity, EntityType type);
    /// Index of the first entity with mentions that is called so; -1 for none.
    [[nodiscard]] int entityNamed(const QString &name) const;
    /// A new mention, last of all, in the entity or (-1) in none.
    int addMention(TextSpan span, EntityType type, int entity);
    /// Mentions of each entity in order of the text, quotes at the entities that speak them now.
    void finish();

private:
    [[nodiscard]] int speaksNow(const Quote &quote, const QList<int> &moved) const;

    [[nodiscard]] int joinedWith(int entity) const;
    [[nodiscard]] QString wordsOf(int mention) const;

    Facts &m_facts;
    QStringView m_text;
    QSet<int> m_touched; ///< entities whose mentions may be out of order
    QHash<int, int> m_joined; ///< from one entity into another
    QHash<int, int> m_left; ///< mention: the entity it came from
};

} // namespace nutgraf
