// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decision.h"

#include <QHash>

namespace nutgraf {

/// Which decision holds for which fact. Points into `decisions`, which must stay. `facts` are as the engine found them: where rejected
/// facts have been dropped, a decision would be taken for one about the next fact with the same words.
class DecisionIndex {
public:
    DecisionIndex(const Facts &facts, QStringView text, const QList<Decision> &decisions);

    /// The last decision on the fact; nullptr where there is none.
    [[nodiscard]] const Decision *on(FactRef ref) const { return m_decisions.value(codeOf(ref)); }
    /// Decisions about facts that are not found any more.
    [[nodiscard]] const QList<const Decision *> &lost() const { return m_lost; }

private:
    static quint64 codeOf(FactRef ref) { return quint64(ref.kind) << 32 | quint32(ref.index); }

    QHash<quint64, const Decision *> m_decisions;
    QList<const Decision *> m_lost;
};

/// The facts with what people put right in them; rejected ones stay, so that every index counts as before.
[[nodiscard]] Facts correctedFacts(const Facts &facts, QStringView text, const QList<Decision> &decisions);

} // namespace nutgraf
