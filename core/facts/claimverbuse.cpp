// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// Which verbs and participles can make a claim: ClaimReader of claimreading.h.

#include "core/facts/claimreading.h"

namespace nutgraf {

/// Verbs that say something by themselves, or with the verb or the thing that they govern.
bool ClaimReader::maySay(ClaimVerb kind, int head) const
{
    switch (kind) {
    case ClaimVerb::State:
        return tree().child(head, Relation::Xcomp) == head + 2 && m_sentence.isAny(head, {u"used"});
    case ClaimVerb::Have:
        return tree().child(head, Relation::Obj) > head;
    case ClaimVerb::Seem:
        return tree().child(head, Relation::Xcomp) > head;
    case ClaimVerb::Report:
        if (head + 1 < m_sentence.size() && tree().relation(head + 1) == Relation::CompoundPrt && tree().child(head, Relation::Ccomp) < 0)
            return true; // "ruled out a coalition"
        return tree().child(head, Relation::AuxPass) >= 0 && tree().child(head, Relation::Xcomp) > head;
    default:
        return tree().child(head, Relation::Ccomp) < 0 || (kind == ClaimVerb::Act && tree().child(head, Relation::Obj) >= 0);
    }
}

/// A participle tells something of a noun before it only where the parse can hardly be wrong.
bool ClaimReader::isFitParticiple(int head, ClauseSubject subject) const
{
    const bool past = tree().tag(head) == Xpos::VBN;
    if (claimVerb(m_sentence.word(head)) != ClaimVerb::Act && claimVerb(m_sentence.word(head)) != ClaimVerb::Change)
        return false;
    const int first = tree().extent(head).first;
    for (int i = first; i < head; ++i) {
        if (isNoun(tree().tag(i)) && !subject.antecedent)
            return false; // "with shares losing a tenth": it has a subject of its own
    }
    if (subject.antecedent)
        return past ? subject.noun < head && head - subject.noun <= 6 : false;
    const int main = tree().relation(head) == Relation::Conj ? tree().head(tree().head(head)) : tree().head(head);
    if (past || main < 0 || !isVerb(tree().tag(main)) || tree().child(head, Relation::Obj) < 0)
        return false;
    const ClaimVerb kind = claimVerb(m_sentence.word(main));
    const bool marked = tree().child(head, Relation::Mark) >= 0 || tree().child(head, Relation::Case) >= 0;
    if (tree().relation(head) == Relation::Conj)
        return isFitParticiple(tree().head(head), subject);
    const bool behind = head > main && (marked || m_sentence.isPunctuation(first - 1) || m_sentence.isPunctuation(first));
    const bool before = head < main && first == m_sentence.first();
    return (behind && kind != ClaimVerb::Report && kind != ClaimVerb::Announce && (marked || tree().child(main, Relation::AuxPass) < 0)) || before;
}

/// Verbs that tell something, by themselves or with a particle ("ruled out").
bool ClaimReader::mayStand(const VerbGroup &group) const
{
    switch (group.kind) {
    case ClaimVerb::Report:
        return group.words.end > group.content + 1;
    case ClaimVerb::Seem:
        return false;
    case ClaimVerb::State:
        return group.chained;
    default:
        return true;
    }
}

} // namespace nutgraf
