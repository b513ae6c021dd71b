// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/ruleapplier.h"

#include "core/facts/factfields.h"

#include <algorithm>

namespace nutgraf {

namespace {

class RuleApplier {
public:
    RuleApplier(CorrectedFacts &facts, EntityWork &work, QStringView text, const QList<NameRule> &rules)
        : m_facts(facts.facts)
        , m_corrected(facts)
        , m_work(work)
        , m_text(text)
    {
        for (const NameRule &rule : rules) {
            m_wanted.insert(ruleForm(rule.name));
            m_wanted.insert(ruleForm(rule.value));
        }
        for (int i = 0; i < m_facts.mentions.size(); ++i) {
            if (const QString form = wantedForm(m_facts.mentions[i].span); !form.isEmpty())
                m_mentions[form].append(i);
        }
        for (int i = 0; i < m_facts.entities.size(); ++i)
            enter(i);
    }

    void apply(const NameRule &rule)
    {
        switch (rule.effect) {
        case RuleEffect::NoName: return reject(rule);
        case RuleEffect::IsOfType: return retype(rule);
        case RuleEffect::IsCalled: return rename(rule);
        case RuleEffect::SameAs: return join(rule);
        case RuleEffect::NotSameAs: return part(rule);
        case RuleEffect::Unimportant:
            for (const int entity : entitiesOf(rule.name, rule.type))
                for (const int mention : std::as_const(m_facts.entities[entity].mentions))
                    note(mention, rule).unimportant = true;
        }
    }

private:
    /// The words by which rules may know a mention; empty when none does.
    QString wantedForm(TextSpan span) const
    {
        if (span.start < 0 || span.end > m_text.size() || span.isEmpty() || span.length() > longestRuleName + 2)
            return {};
        const QString form = ruleForm(span.of(m_text));
        if (m_wanted.contains(form))
            return form;
        const QString bare = withoutPossessive(form).toString();
        return m_wanted.contains(bare) ? bare : QString();
    }

    void enter(int entity)
    {
        if (const QString form = ruleForm(m_facts.entities[entity].name); m_wanted.contains(form))
            m_entities[form].append(entity);
    }

    FactState &note(int mention, const NameRule &rule)
    {
        FactState &state = m_corrected.change({FactKind::Mention, mention});
        if (!state.rules.contains(rule.id))
            state.rules.append(rule.id);
        return state;
    }

    void noteAll(int entity, const NameRule &rule)
    {
        for (const int mention : std::as_const(m_facts.entities[entity].mentions))
            note(mention, rule).corrected = true;
    }

    bool fits(int entity, std::optional<EntityType> type) const
    {
        return !m_facts.entities[entity].mentions.isEmpty() && (!type || m_facts.entities[entity].type == *type);
    }

    bool isCalled(int entity, const QString &form) const { return ruleForm(m_facts.entities[entity].name) == form; }

    QList<int> entitiesOf(const QString &name, std::optional<EntityType> type)
    {
        const QString form = ruleForm(name);
        QList<int> found;
        for (const int entity : m_entities.value(form)) {
            if (isCalled(entity, form) && fits(entity, type) && !found.contains(entity))
                found.append(entity);
        }
        QHash<int, int> counts; // how many mentions of an entity have these words
        for (const int mention : m_mentions.value(form))
            ++counts[m_work.entityOf(mention)];
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            if (*count == m_facts.entities[count.key()].mentions.size() && fits(count.key(), type) && !found.contains(count.key()))
                found.append(count.key());
        }
        std::ranges::sort(found);
        return found;
    }

    void reject(const NameRule &rule)
    {
        for (const int entity : entitiesOf(rule.name, rule.type)) {
            for (const int mention : std::as_const(m_facts.entities[entity].mentions))
                note(mention, rule).rejected = true;
        }
        for (const int mention : m_mentions.value(ruleForm(rule.name))) {
            if (!rule.type || m_facts.mentions[mention].type == *rule.type)
                note(mention, rule).rejected = true;
        }
    }

    void retype(const NameRule &rule)
    {
        const EntityType to = entityTypeOf(rule.value).value_or(EntityType::Other);
        for (const int entity : entitiesOf(rule.name, rule.type)) {
            if (m_facts.entities[entity].type == to)
                continue; // the engine says so itself
            m_work.setType(entity, to);
            noteAll(entity, rule);
        }
    }

    void rename(const NameRule &rule)
    {
        for (const int entity : entitiesOf(rule.name, rule.type)) {
            if (m_facts.entities[entity].name == rule.value)
                continue;
            m_facts.entities[entity].name = rule.value;
            enter(entity);
            noteAll(entity, rule);
        }
    }

    void join(const NameRule &rule)
    {
        const QList<int> known = entitiesOf(rule.value, {});
        const QList<int> joining = entitiesOf(rule.name, rule.type);
        if (joining.isEmpty())
            return;
        const int into = known.isEmpty() ? joining.first() : known.first();
        for (const int entity : joining) {
            if (entity == into && m_facts.entities[into].name == rule.value)
                continue;
            noteAll(entity, rule);
            m_work.join(entity, into);
        }
        m_facts.entities[into].name = rule.value; // the other may not be named in this article
        enter(into);
    }

    void part(const NameRule &rule)
    {
        QHash<int, QList<int>> leaving; // by entity
        const QString one = ruleForm(rule.name);
        const QString two = ruleForm(rule.value);
        for (const auto &[words, other] : {std::pair(one, two), std::pair(two, one)}) {
            QSet<int> withOther;
            for (const int mention : m_mentions.value(other))
                withOther.insert(m_work.entityOf(mention));
            for (const int mention : m_mentions.value(words)) {
                const int entity = m_work.entityOf(mention);
                const Entity &of = m_facts.entities[entity];
                // What gives the entity its name stays, the other leaves.
                const bool both = isCalled(entity, other) || withOther.contains(entity);
                if (both && !isCalled(entity, words) && (!rule.type || of.type == *rule.type))
                    leaving[entity].append(mention);
            }
            if (!leaving.isEmpty())
                break;
        }
        QList<int> from = leaving.keys();
        std::ranges::sort(from);
        for (const int entity : std::as_const(from)) {
            const QList<int> mentions = leaving.value(entity);
            if (mentions.size() == m_facts.entities[entity].mentions.size())
                continue;
            const int fresh = m_work.leave(mentions);
            enter(fresh);
            noteAll(fresh, rule);
        }
    }

    Facts &m_facts;
    CorrectedFacts &m_corrected;
    EntityWork &m_work;
    QStringView m_text;
    QSet<QString> m_wanted; ///< every name in a rule: others need not be kept
    QHash<QString, QList<int>> m_mentions; ///< by their words
    QHash<QString, QList<int>> m_entities; ///< by name, also by names they had
};

} // namespace

void applyRules(CorrectedFacts &facts, EntityWork &work, QStringView text, const QList<NameRule> &rules)
{
    if (rules.isEmpty())
        return;
    RuleApplier applier(facts, work, text, rules);
    for (const NameRule &rule : rules)
        applier.apply(rule);
}

} // namespace nutgraf
