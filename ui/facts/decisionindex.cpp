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

} // namespace nutgraf
