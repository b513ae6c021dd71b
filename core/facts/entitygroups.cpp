// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entitygroups.h"

namespace nutgraf {

QList<NamedMention> namedMentions(const FinderInput &input, const QList<Mention> &mentions)
{
    QList<NamedMention> named;
    named.reserve(mentions.size());
    qsizetype token = 0;
    for (const Mention &mention : mentions) {
        NamedMention next;
        next.text = mention.span.of(input.text).toString().remove(QChar(0x00AD)).simplified();
        next.type = mention.type;
        while (token < input.tokens.size() && input.tokens[token].span.end <= mention.span.start)
            ++token;
        next.firstToken = token;
        while (token < input.tokens.size() && input.tokens[token].span.start < mention.span.end)
            ++token;
        next.endToken = token;
        token = next.firstToken; // a mention inside another one begins where that one does
        if (mention.type == EntityType::Person) {
            next.person = personName(next.text);
            next.text = next.text.sliced(next.person.titleSize);
        }
        named.append(next);
    }
    return named;
}

EntityGroups::EntityGroups(qsizetype mentions)
    : m_groupOf(mentions, -1)
{
}

int EntityGroups::create()
{
    m_parent.append(int(m_parent.size()));
    return int(m_parent.size()) - 1;
}

void EntityGroups::join(int group, int into)
{
    group = root(group);
    into = root(into);
    if (group != into)
        m_parent[group] = into;
}

int EntityGroups::root(int group) const
{
    while (m_parent[group] != group) {
        m_parent[group] = m_parent[m_parent[group]];
        group = m_parent[group];
    }
    return group;
}

} // namespace nutgraf
