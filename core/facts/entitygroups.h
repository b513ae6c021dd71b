// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"
#include "core/facts/personnames.h"

#include <QList>
#include <QString>

namespace nutgraf {

/// A mention as grouping sees it.
struct NamedMention {
    QString text; ///< as written, single spaces, without soft hyphens; of a person without titles
    EntityType type = EntityType::Other;
    qsizetype firstToken = 0;
    qsizetype endToken = 0;
    PersonName person; ///< of a person
};

/// What grouping needs of each of `mentions`, which are in order of the text. Linear time.
[[nodiscard]] QList<NamedMention> namedMentions(const FinderInput &input, const QList<Mention> &mentions);

/// Groups of mentions in the making: a mention is in one group at most, and two groups may turn out to be one.
class EntityGroups {
public:
    explicit EntityGroups(qsizetype mentions);

    [[nodiscard]] int create();
    void put(int mention, int group) { m_groupOf[mention] = group; }
    void join(int group, int into);
    /// Group of a mention; -1 while it has none.
    [[nodiscard]] int of(int mention) const { return m_groupOf[mention] < 0 ? -1 : root(m_groupOf[mention]); }
    /// The group that `group` has become part of, or itself.
    [[nodiscard]] int root(int group) const;

private:
    QList<int> m_groupOf;
    mutable QList<int> m_parent;
};

} // namespace nutgraf
