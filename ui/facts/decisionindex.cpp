// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/decisionindex.h"

#include "core/facts/corrections.h"

namespace nutgraf {

DecisionIndex::DecisionIndex(const Facts &facts, QStringView text, const QList<Decision> &decisions)
{
    for (const Decision &decision : decisions) {
        const FactRef ref = decidedFact(facts, text, decision);
        if (ref.index >= 0)
            m_decisions.insert(codeOf(ref), &decision);
        else
            m_lost.append(&decision);
    }
}

Facts correctedFacts(const Facts &facts, QStringView text, const QList<Decision> &decisions)
{
    QList<Decision> corrections;
    for (const Decision &decision : decisions) {
        if (decision.verdict == Verdict::Corrected)
            corrections.append(decision);
    }
    return corrections.isEmpty() ? facts : applyDecisions(facts, text, corrections);
}

} // namespace nutgraf
