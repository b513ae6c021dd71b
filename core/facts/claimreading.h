// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"
#include "core/facts/claimsubject.h"
#include "core/facts/verbgroup.h"

#include <optional>

namespace nutgraf {

/// A claim in words of its sentence, before it is decided whether it is shown.
struct ClaimReading {
    NodeRange subject{};
    NodeRange predicate{};
    NodeRange object{};
    bool negated = false;
    Modality modality = Modality::Asserted;
};

/// Reads the parts of a claim off the clauses of one sentence at a time.
class ClaimReader {
public:
    /// `sentence` must outlive it and hold the sentence that is asked about.
    explicit ClaimReader(const ClaimSentence &sentence)
        : m_sentence(sentence)
    {
    }

    /// Whether a claim can stand on the clause of the verb or, with a copula, the noun or adjective `head`.
    [[nodiscard]] bool mayClaim(int head) const;
    /// What the clause says of its subject; nothing where that is no claim.
    [[nodiscard]] std::optional<ClaimReading> read(int head, ClauseSubject subject) const;

private:
    [[nodiscard]] std::optional<ClaimReading> readVerb(int head, ClauseSubject subject) const;
    [[nodiscard]] std::optional<ClaimReading> byAgent(ClaimReading reading, const VerbGroup &group, int patient, int agent) const;
    [[nodiscard]] std::optional<ClaimReading> readCopula(int head, ClauseSubject subject) const;
    [[nodiscard]] std::optional<ClaimReading> readNominal(int head, int copula, ClauseSubject subject) const;
    [[nodiscard]] VerbGroup copulaGroup(int head, int copula) const;
    [[nodiscard]] bool maySay(ClaimVerb kind, int head) const;
    [[nodiscard]] bool isFitParticiple(int head, ClauseSubject subject) const;
    [[nodiscard]] bool losesObject(const VerbGroup &group) const;
    [[nodiscard]] bool has(NodeRange range, QStringView word) const;
    [[nodiscard]] bool mayStand(const VerbGroup &group) const;
    [[nodiscard]] const SentenceTree &tree() const { return m_sentence.tree(); }

    const ClaimSentence &m_sentence;
};

} // namespace nutgraf
