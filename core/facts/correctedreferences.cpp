// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/correctedreferences.h"

#include <algorithm>

namespace nutgraf {

namespace {

class ReferenceCorrector {
public:
    explicit ReferenceCorrector(CorrectedFacts &facts)
        : m_corrected(facts)
    {
        const QList<Mention> &mentions = facts.facts.mentions;
        for (qsizetype i = facts.engine.mentions.size(); i < mentions.size(); ++i)
            m_setByHand.append(mentions[i].span);
        for (qsizetype i = 0; i < std::min(facts.engine.mentions.size(), mentions.size()); ++i) {
            if (mentions[i].span != facts.engine.mentions[i].span)
                m_setByHand.append(mentions[i].span);
        }
        std::ranges::sort(m_setByHand);
        m_stands.resize(facts.facts.entities.size());
        for (int i = 0; i < int(mentions.size()); ++i) {
            const int entity = mentions[i].entity;
            if (entity >= 0 && entity < m_stands.size() && facts.stands({FactKind::Mention, i}))
                m_stands[entity] = true;
        }
    }

    /// Where the reference belongs now; -1 for nowhere.
    [[nodiscard]] int entityOf(const EntityReference &reference) const
    {
        const int mention = nameOf(reference);
        if (mention < 0 || isCovered(reference.span))
            return -1;
        const QList<Entity> &entities = m_corrected.facts.entities;
        const int entity = m_corrected.facts.mentions[mention].entity;
        if (entity < 0 || entity >= entities.size() || !m_stands[entity])
            return -1;
        const bool wasPerson = m_corrected.engine.entities[reference.entity].type == EntityType::Person;
        return wasPerson == (entities[entity].type == EntityType::Person) ? entity : -1;
    }

private:
    /// The mention that it leans on.
    [[nodiscard]] int nameOf(const EntityReference &reference) const
    {
        const Facts &engine = m_corrected.engine;
        if (reference.entity < 0 || reference.entity >= engine.entities.size())
            return -1;
        const QList<int> &mentions = engine.entities[reference.entity].mentions;
        if (mentions.isEmpty())
            return -1;
        const auto behind = std::ranges::upper_bound(mentions, reference.span.start, {}, [&](int mention) { return engine.mentions[mention].span.start; });
        return behind == mentions.cbegin() ? mentions.first() : *(behind - 1);
    }

    [[nodiscard]] bool isCovered(TextSpan span) const
    {
        const auto behind = std::ranges::lower_bound(m_setByHand, span);
        return (behind != m_setByHand.cend() && behind->overlaps(span)) || (behind != m_setByHand.cbegin() && (behind - 1)->overlaps(span));
    }

    const CorrectedFacts &m_corrected;
    QList<TextSpan> m_setByHand; ///< extents of mentions that are not the engine's, in order
    QList<bool> m_stands; ///< entities that a standing mention names
};

/// Quotes that `reference`, moved to `entity`, speaks.
void moveSpeaker(CorrectedFacts &facts, const QHash<qsizetype, QList<int>> &quotes, const EntityReference &reference, int entity)
{
    for (const int quote : quotes.value(reference.span.start)) {
        int &speaker = facts.facts.quotes[quote].entity;
        if (speaker == reference.entity && speaker == facts.engine.quotes[quote].entity)
            speaker = entity;
    }
}

} // namespace

void correctReferences(CorrectedFacts &facts)
{
    const ReferenceCorrector corrector(facts);
    QHash<qsizetype, QList<int>> quotes; // by where their speaker begins
    for (int i = 0; i < int(std::min(facts.engine.quotes.size(), facts.facts.quotes.size())); ++i) {
        if (const QList<TextSpan> &speaker = facts.engine.quotes[i].speaker; !speaker.isEmpty())
            quotes[speaker.first().start].append(i);
    }
    QList<EntityReference> kept;
    for (const EntityReference &reference : std::as_const(facts.engine.references)) {
        const int entity = corrector.entityOf(reference);
        if (entity < 0)
            continue;
        moveSpeaker(facts, quotes, reference, entity);
        kept.append({reference.span, reference.form, entity});
    }
    facts.facts.references = std::move(kept);
}

} // namespace nutgraf
