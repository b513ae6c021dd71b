// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimfinder.h"

#include "core/facts/claimreading.h"
#include "core/facts/claimscope.h"
#include "core/facts/claimsentence.h"
#include "core/facts/claimsubject.h"

#include <algorithm>

namespace nutgraf {

namespace {

class ClaimFinder {
public:
    ClaimFinder(const FinderInput &input, const Facts &facts)
        : m_input(input)
        , m_sentence(input, facts)
        , m_reader(m_sentence)
    {
    }

    QList<Claim> run()
    {
        StopCheck stop(m_input);
        for (qsizetype s = 0; s < m_input.sentences.size(); ++s) {
            if (stop.before(m_input.sentences[s].firstToken))
                break;
            if (!m_sentence.load(s))
                continue;
            for (int word = m_sentence.first(); word < m_sentence.size(); ++word)
                readClause(word);
        }
        std::ranges::stable_sort(m_claims, {}, [](const Claim &claim) { return std::pair(claim.subject.start, claim.predicate.start); });
        return m_claims;
    }

private:
    [[nodiscard]] const SentenceTree &tree() const { return m_sentence.tree(); }

    void readClause(int head)
    {
        if (!m_reader.mayClaim(head))
            return;
        const ClauseScope scope = clauseScope(m_sentence, head);
        if (!scope.asserted)
            return;
        ClauseSubject subject = clauseSubject(m_sentence, head);
        if (subject.noun < 0)
            return;
        if (const int speaker = speakerMeant(m_sentence, subject.noun); speaker >= 0)
            subject = {speaker, false, true};
        if (const std::optional<ClaimReading> reading = m_reader.read(head, subject))
            keep(*reading, scope, subject, head);
    }

    void keep(const ClaimReading &reading, const ClauseScope &scope, ClauseSubject subject, int head)
    {
        if (reading.subject.contains(head) || !m_sentence.isBalanced(reading.predicate) || !m_sentence.isBalanced(reading.subject))
            return;
        Claim claim;
        claim.subject = m_sentence.span(reading.subject);
        claim.predicate = m_sentence.span(reading.predicate);
        if (!reading.object.isEmpty())
            claim.object = m_sentence.span(reading.object);
        if (claim.subject.overlaps(claim.predicate) || claim.subject.overlaps(claim.object) || claim.predicate.overlaps(claim.object))
            return;
        claim.negated = reading.negated != (!reading.object.isEmpty() && m_sentence.isAny(reading.object.first, {u"no"})); // "caused no damage"
        claim.modality = reading.modality;
        claim.attribution = m_sentence.quoteAt(reading.predicate.first);
        const bool aside = scope.aside && claim.attribution >= 0 && !m_sentence.isLiteral(claim.attribution);
        if (aside)
            claim.attribution = -1;
        const bool reported = claim.attribution >= 0 || scope.reported;
        if (claim.modality == Modality::Reported && !reported)
            return; // "would", "should": of nobody
        if (!subject.outside && !aside && m_sentence.quoteAt(subject.noun) != claim.attribution && tree().relation(head) != Relation::Conj)
            return; // the subject stands outside of what is said: not the verb's own
        if (scope.denied)
            claim.modality = Modality::Denied;
        else if (scope.expected && claim.modality != Modality::Possible)
            claim.modality = Modality::Planned;
        else if (reported && claim.modality == Modality::Asserted)
            claim.modality = Modality::Reported;
        m_claims.append(claim);
    }

    const FinderInput &m_input;
    ClaimSentence m_sentence;
    ClaimReader m_reader;
    QList<Claim> m_claims;
};

} // namespace

QList<Claim> findClaims(const FinderInput &input, const Facts &facts)
{
    if (input.syntax == nullptr)
        return {};
    return ClaimFinder(input, facts).run();
}

} // namespace nutgraf
