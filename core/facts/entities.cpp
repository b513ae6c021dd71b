// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entities.h"

#include "core/facts/entityaliases.h"
#include "core/facts/entityroles.h"

#include <QHash>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const FinderInput &input, const Mention &mention)
{
    return mention.span.of(input.text).toString().remove(QChar(0x00AD)).simplified();
}

QString lastWord(const QString &name)
{
    return name.sliced(name.lastIndexOf(u' ') + 1);
}

QString firstWord(const QString &name)
{
    return name.first(std::max<qsizetype>(0, name.indexOf(u' ')));
}

/// Groups of mentions; a group is told by the first mention that made it.
class Clusters {
public:
    Clusters(const FinderInput &input, QList<Mention> &mentions)
        : m_input(input)
        , m_mentions(mentions)
    {
        m_texts.reserve(mentions.size());
        for (const Mention &mention : mentions)
            m_texts.append(textOf(input, mention));
        m_group.fill(-1, mentions.size());
    }

    QList<Entity> run()
    {
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (isFullName(i))
                addFullName(i);
            else if (m_mentions[i].type != EntityType::Person)
                addOther(i);
        }
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (m_group[i] < 0)
                addShortName(i);
        }
        joinShortForms();
        return entities();
    }

private:
    bool isFullName(int i) const { return m_mentions[i].type == EntityType::Person && m_texts[i].contains(u' '); }

    int join(const QString &key, int i)
    {
        const auto found = m_byKey.constFind(key);
        const int group = found == m_byKey.cend() ? m_groups++ : *found;
        if (found == m_byKey.cend())
            m_byKey.insert(key, group);
        m_group[i] = group;
        return group;
    }

    void addFullName(int i)
    {
        // First and last name tell a person: "Ann B. Fox" is "Ann Fox".
        const QString &text = m_texts[i];
        const bool initial = firstWord(text).endsWith(u'.');
        const QString key = u"PER "_s + (initial ? text : firstWord(text) + u' ' + lastWord(text)).toLower();
        const bool known = m_byKey.contains(key);
        const int group = join(key, i);
        if (!known) {
            m_byPart[lastWord(text)].append({i, group});
            if (firstWord(text) != lastWord(text))
                m_byPart[firstWord(text)].append({i, group});
        }
    }

    void addOther(int i)
    {
        const QString name = standardName(m_texts[i]);
        const QString bare = m_mentions[i].type == EntityType::Organisation ? bareName(name) : name;
        const int group = join(QString::number(int(m_mentions[i].type)) + u' ' + bare.toLower(), i);
        if (name != m_texts[i])
            m_standard.insert(group, name);
    }

    /// A single name is the person of that name who was named in full before it, else the first behind it.
    void addShortName(int i)
    {
        const auto found = m_byPart.constFind(m_texts[i]);
        if (found == m_byPart.cend()) {
            join(u"PER "_s + m_texts[i].toLower(), i);
            return;
        }
        const auto behind = std::ranges::upper_bound(*found, i, {}, &std::pair<int, int>::first);
        m_group[i] = behind == found->cbegin() ? behind->second : std::prev(behind)->second;
    }

    /// "UNHCR" joins the name whose words begin with these letters.
    void joinShortForms()
    {
        QHash<QString, int> byInitials;
        for (int i = 0; i < m_mentions.size(); ++i) {
            if (m_mentions[i].type != EntityType::Person && m_texts[i].contains(u' ')) {
                const QString initials = initialsOf(m_texts[i]);
                if (initials.size() > 1 && !byInitials.contains(initials))
                    byInitials.insert(initials, i);
            }
        }
        QHash<int, int> moved;
        for (int i = 0; i < m_mentions.size(); ++i) {
            const QString plain = QString(m_texts[i]).remove(u'.');
            const auto found = byInitials.constFind(plain);
            if (found != byInitials.cend() && m_mentions[*found].type == m_mentions[i].type && m_group[*found] != m_group[i])
                moved.insert(m_group[i], m_group[*found]);
        }
        for (int &group : m_group)
            group = moved.value(group, group);
    }

    QList<Entity> entities()
    {
        QList<Entity> list;
        QHash<int, int> numbers;
        for (int i = 0; i < m_mentions.size(); ++i) {
            const auto known = numbers.constFind(m_group[i]);
            const int number = known == numbers.cend() ? int(list.size()) : *known;
            if (known == numbers.cend()) {
                numbers.insert(m_group[i], number);
                list.append(Entity{.name = {}, .type = m_mentions[i].type, .kind = {}, .role = {}, .mentions = {}});
            }
            m_mentions[i].entity = number;
            list[number].mentions.append(i);
        }
        for (Entity &entity : list)
            describe(entity);
        return list;
    }

    void describe(Entity &entity)
    {
        const auto standard = m_standard.constFind(m_group[entity.mentions.constFirst()]);
        for (int i : std::as_const(entity.mentions)) {
            if (m_texts[i].size() > entity.name.size())
                entity.name = m_texts[i];
        }
        if (standard != m_standard.cend())
            entity.name = *standard;
        entity.kind = kindOf(entity.name, m_texts[entity.mentions.constFirst()], int(entity.type));
        if (entity.type != EntityType::Person)
            return;
        for (int i : std::as_const(entity.mentions)) {
            entity.role = roleOf(m_input, tokenAt(m_mentions[i].span.start), tokenAt(m_mentions[i].span.end - 1) + 1);
            if (!entity.role.isEmpty())
                return;
        }
    }

    /// The token that covers `offset`.
    qsizetype tokenAt(qsizetype offset) const
    {
        const auto behind = std::ranges::upper_bound(m_input.tokens, offset, {}, [](const Token &token) { return token.span.start; });
        return std::max<qsizetype>(0, behind - m_input.tokens.cbegin() - 1);
    }

    const FinderInput &m_input;
    QList<Mention> &m_mentions;
    QStringList m_texts;
    QList<int> m_group;
    int m_groups = 0;
    QHash<QString, int> m_byKey;
    QHash<QString, QList<std::pair<int, int>>> m_byPart; ///< first or last name: (mention, group), ascending
    QHash<int, QString> m_standard;
};

} // namespace

QList<Entity> clusterEntities(const FinderInput &input, QList<Mention> &mentions)
{
    return Clusters(input, mentions).run();
}

} // namespace nutgraf
