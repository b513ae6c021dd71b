// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/corrections.h"

#include "core/facts/correctedreferences.h"
#include "core/facts/factfields.h"
#include "core/facts/handmadefacts.h"
#include "core/facts/ruleapplier.h"

#include <QJsonDocument>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// A decision with the fact it is about and its correction, read once.
struct Applied {
    const Decision *decision = nullptr;
    FactRef ref;
    QJsonObject correction;
};

bool changesMore(const QJsonObject &correction)
{
    return std::ranges::any_of(correction.keys(), [](const QString &key) { return key != u"unimportant" && key != u"as"; });
}

/// Applies the decisions on one article, stage after stage: what a person said of a name holds for the entity as it is put together.
class DecisionApplier {
public:
    DecisionApplier(CorrectedFacts &facts, EntityWork &work, QStringView text)
        : m_corrected(facts)
        , m_facts(facts.facts)
        , m_work(work)
        , m_text(text)
    {
    }

    void run(const QList<Decision> &decisions)
    {
        match(decisions);
        for (Applied &applied : m_applied)
            note(applied);
        addLost();
        part();
        join();
        for (const Applied &applied : m_applied)
            setFieldsOf(applied);
        for (const Applied &applied : m_applied)
            weigh(applied);
        coverOthers(m_corrected, m_extents);
    }

private:
    /// The last decision on each fact, in the order of the list.
    void match(const QList<Decision> &decisions)
    {
        const QList<FactRef> refs = decidedFacts(m_corrected.engine, m_text, decisions);
        QHash<quint64, qsizetype> last;
        for (qsizetype i = 0; i < decisions.size(); ++i)
            last.insert(CorrectedFacts::codeOf(refs[i]), i);
        for (qsizetype i = 0; i < decisions.size(); ++i) {
            const Decision &decision = decisions[i];
            const QJsonObject correction = decision.verdict == Verdict::Corrected ? QJsonDocument::fromJson(decision.correction.toUtf8()).object() : QJsonObject();
            if (refs[i].index < 0)
                m_lost.append({&decision, refs[i], correction});
            else if (last.value(CorrectedFacts::codeOf(refs[i])) == i)
                m_applied.append({&decision, refs[i], correction});
        }
    }

    void note(const Applied &applied)
    {
        FactState &state = m_corrected.change(applied.ref);
        state.decision = applied.decision->id;
        state.rejected = applied.decision->verdict == Verdict::Rejected;
        state.accepted = applied.decision->verdict == Verdict::Accepted || !applied.decision->annotation.isEmpty();
        state.corrected = state.corrected || changesMore(applied.correction);
        if (applied.correction.contains(u"extent") || applied.correction.contains(u"pieces")) {
            const TextSpan before = spanOf(m_facts, applied.ref);
            setExtent(m_facts, m_text, applied.ref, applied.correction, before.start - applied.decision->span.start);
            if (spanOf(m_facts, applied.ref) != before)
                m_extents.append(applied.ref);
        }
    }

    void addLost()
    {
        for (const Applied &lost : std::as_const(m_lost)) {
            const FactRef ref = addByHand(m_facts, m_work, m_text, *lost.decision, lost.correction);
            if (ref.index < 0) {
                m_corrected.waiting.append(*lost.decision);
                continue;
            }
            m_applied.append({lost.decision, ref, lost.correction});
            m_extents.append(ref);
            FactState &state = m_corrected.change(ref);
            state.decision = lost.decision->id;
            state.corrected = state.byHand = true;
            state.accepted = !lost.decision->annotation.isEmpty();
        }
    }

    void part()
    {
        QHash<QString, QList<int>> groups;
        QStringList order;
        for (const Applied &applied : std::as_const(m_applied)) {
            const QString group = applied.ref.kind == FactKind::Mention ? applied.correction[u"apart"].toString() : QString();
            if (group.isEmpty())
                continue;
            if (!groups.contains(group))
                order.append(group);
            groups[group].append(applied.ref.index);
        }
        for (const QString &group : std::as_const(order))
            m_work.leave(groups.value(group));
    }

    void join()
    {
        for (const Applied &applied : std::as_const(m_applied)) {
            const QJsonObject same = applied.ref.kind == FactKind::Mention ? applied.correction[u"same"].toObject() : QJsonObject();
            if (same.isEmpty())
                continue;
            const int into = target(same);
            if (into >= 0)
                m_work.join(m_work.entityOf(applied.ref.index), into);
        }
    }

    /// The entity of the mention that is meant, else the one of that name.
    int target(const QJsonObject &same)
    {
        if (const auto place = placeFromJson(m_text, same)) {
            if (m_places.isEmpty()) {
                for (int i = 0; i < m_facts.mentions.size(); ++i)
                    m_places.insert(m_facts.mentions[i].span.start, i);
            }
            const int mention = m_places.value(place->start, -1);
            if (mention >= 0 && m_facts.mentions[mention].span.overlaps(*place))
                return m_work.entityOf(mention);
        }
        return m_work.entityNamed(same[u"name"].toString());
    }

    void setFieldsOf(const Applied &applied)
    {
        const QJsonObject &to = applied.correction;
        if (to.isEmpty())
            return;
        switch (applied.ref.kind) {
        case FactKind::Mention:
            setName(applied.ref.index, to);
            break;
        case FactKind::Quantity:
            setFields(m_facts.quantities[applied.ref.index], to);
            break;
        case FactKind::Date:
            setFields(m_facts.dates[applied.ref.index], to);
            break;
        case FactKind::Quote:
            setFields(m_facts.quotes[applied.ref.index], m_facts, to);
            break;
        case FactKind::Claim:
            setFields(m_facts.claims[applied.ref.index], to);
            break;
        }
    }

    void setName(int index, const QJsonObject &to)
    {
        Mention &mention = m_facts.mentions[index];
        const auto type = entityTypeOf(to[u"type"].toString());
        if (type)
            mention.type = *type;
        if (mention.entity < 0 || mention.entity >= m_facts.entities.size())
            return;
        if (type)
            m_work.setType(mention.entity, *type);
        if (const QString name = to[u"name"].toString(); !name.isEmpty())
            m_facts.entities[mention.entity].name = name;
    }

    /// One mention weighs for the whole entity.
    void weigh(const Applied &applied)
    {
        if (!applied.correction[u"unimportant"].isBool())
            return;
        const bool is = applied.correction[u"unimportant"].toBool();
        m_corrected.change(applied.ref).unimportant = is;
        if (applied.ref.kind != FactKind::Mention)
            return;
        const int entity = m_facts.mentions[applied.ref.index].entity;
        if (entity < 0 || entity >= m_facts.entities.size())
            return;
        for (const int mention : std::as_const(m_facts.entities[entity].mentions))
            m_corrected.change({FactKind::Mention, mention}).unimportant = is;
    }

    CorrectedFacts &m_corrected;
    Facts &m_facts;
    EntityWork &m_work;
    QStringView m_text;
    QList<Applied> m_applied;
    QList<Applied> m_lost;
    QList<FactRef> m_extents; ///< facts whose extent is a person's
    QHash<qsizetype, int> m_places; ///< mentions by start
};

} // namespace

const FactState &CorrectedFacts::state(FactRef ref) const
{
    static const FactState untouched;
    const auto found = states.constFind(codeOf(ref));
    return found == states.cend() ? untouched : *found;
}

CorrectedFacts correctFacts(const Facts &facts, QStringView text, const Corrections &corrections)
{
    CorrectedFacts corrected{facts, facts, {}, {}};
    if (corrections.rules.isEmpty() && corrections.decisions.isEmpty())
        return corrected;
    EntityWork work(corrected.facts, text);
    applyRules(corrected, work, text, corrections.rules);
    DecisionApplier(corrected, work, text).run(corrections.decisions);
    work.finish();
    correctReferences(corrected);
    return corrected;
}

Facts applyDecisions(const Facts &facts, QStringView text, const QList<Decision> &decisions)
{
    return applyCorrections(facts, text, {{}, decisions});
}

} // namespace nutgraf
