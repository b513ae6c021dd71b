// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimsubject.h"

#include "core/facts/claimphrases.h"
#include "core/facts/clauseopener.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int deepest = 16; // steps from a clause to the root

/// The last subject before the verb: the parse gives it the subject of the clause above too at times.
int nearestSubject(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    int nearest = -1;
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        const bool subject = tree.relation(i) == Relation::Nsubj || tree.relation(i) == Relation::NsubjPass;
        if (subject && (nearest < 0 || tree.child(i, Relation::Case) < 0)) // "the share of [the market]" is none
            nearest = i;
    }
    return nearest;
}

} // namespace

bool isStrayPredicate(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    const int root = tree.head(clause);
    if (root < 0 || root > clause || tree.head(root) >= 0 || !isNoun(tree.tag(root)) || tree.isClause(root) || tree.relation(clause) == Relation::AclRelcl)
        return false;
    for (int i = root + 1; i < clause; ++i) {
        if (isFinite(tree.tag(i)) && tree.head(i) != clause)
            return false;
    }
    const int aux = tree.child(clause, Relation::Aux);
    return (isFinite(tree.tag(clause)) || (aux >= 0 && aux < clause && isFinite(tree.tag(aux)))) && openerOf(sentence, clause) == Opener::None;
}

bool isAside(const ClaimSentence &sentence, int clause)
{
    const int first = sentence.tree().extent(clause).first;
    return sentence.isPunctuation(first) || (first > 0 && sentence.isPunctuation(first - 1));
}

int relativePronoun(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        const bool argument = isSubject(tree.relation(i)) || tree.relation(i) == Relation::Obj;
        if (argument && sentence.isAny(i, {u"which", u"who", u"that", u"whom"}))
            return i;
    }
    return -1;
}

bool isParticipial(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    const Xpos tag = tree.tag(clause);
    const Relation relation = tree.relation(clause);
    if (relation == Relation::Conj && tag == Xpos::VBG && tree.tag(tree.head(clause)) == tag && tree.relation(tree.head(clause)) == Relation::Advcl)
        return isParticipial(sentence, tree.head(clause));
    if ((tag != Xpos::VBG && tag != Xpos::VBN) || (relation != Relation::Advcl && relation != Relation::Acl))
        return false;
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        if (isSubject(tree.relation(i)) || tree.relation(i) == Relation::Aux || tree.relation(i) == Relation::AuxPass || tree.relation(i) == Relation::Cop)
            return false;
    }
    return true;
}

ClauseSubject clauseSubject(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int steps = 0; steps < deepest && clause >= 0; ++steps) {
        if (const int own = nearestSubject(sentence, clause); own >= 0) {
            const bool relative = tree.relation(clause) == Relation::AclRelcl && own == relativePronoun(sentence, clause);
            return relative ? ClauseSubject{tree.head(clause), true, false} : ClauseSubject{own, false, false};
        }
        if (const int noun = misreadSubject(sentence, clause); noun >= 0)
            return {noun, false, false};
        if (isStrayPredicate(sentence, clause))
            return {tree.head(clause), false, false};
        if (tree.relation(clause) == Relation::Acl && isParticipial(sentence, clause) && !tree.isClause(tree.head(clause)))
            return {tree.head(clause), true, false};
        const bool shared = tree.relation(clause) == Relation::Conj || (tree.relation(clause) == Relation::Advcl && isParticipial(sentence, clause));
        if (!shared)
            return {};
        clause = tree.head(clause);
    }
    return {};
}

} // namespace nutgraf
