// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimscope.h"

#include "core/facts/claimsubject.h"
#include "core/facts/claimverbs.h"
#include "core/facts/clauseopener.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int deepest = 16; // steps from a clause to the root

bool isPast(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    if (tree.tag(clause) == Xpos::VBD)
        return true;
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        if (tree.tag(i) == Xpos::VBD && (tree.relation(i) == Relation::Aux || tree.relation(i) == Relation::AuxPass || tree.relation(i) == Relation::Cop))
            return true;
    }
    return false;
}

bool isNegated(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(clause); i >= 0; i = tree.nextSibling(i)) {
        if (sentence.isAny(i, {u"not", u"n't", u"n’t", u"never", u"cannot"}) && i < clause)
            return true;
    }
    return false;
}

/// "if", "unless": what is said under it is not said to be so.
bool hasCondition(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(clause); i >= 0; i = tree.nextSibling(i)) {
        if (tree.relation(i) == Relation::Advcl && sentence.isAny(tree.extent(i).first, {u"if", u"unless", u"should", u"until"}))
            return true;
    }
    return false;
}

/// A question that hangs from a verb: "who opened it", "why it fell".
bool asks(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        const Xpos tag = tree.tag(i);
        if (tag == Xpos::WP || tag == Xpos::WRB || tag == Xpos::WDT || tag == Xpos::WPS)
            return true;
    }
    return false;
}

/// The content of what the verb says.
bool isSaid(const ClaimSentence &sentence, int clause, int verb, ClauseScope &scope)
{
    if (asks(sentence, clause) || isNegated(sentence, verb) || !isVerb(sentence.tree().tag(verb)))
        return false; // "worries that the state will sell it" leave it open
    switch (claimVerb(sentence.word(verb))) {
    case ClaimVerb::Report:
    case ClaimVerb::Announce:
        scope.reported = true;
        return !sentence.isAny(verb, {u"doubt", u"doubts", u"doubted", u"wonder", u"wonders", u"wondered", u"imagine"});
    case ClaimVerb::Deny:
        return scope.denied = true;
    case ClaimVerb::Aim:
        return scope.expected = sentence.isAny(verb, {u"expect", u"expects", u"expected"});
    default:
        return false;
    }
}

/// "claims that …", of which a verb of denial says that they are not so; "the fact that …".
bool isContentOf(const ClaimSentence &sentence, int noun, ClauseScope &scope)
{
    const SentenceTree &tree = sentence.tree();
    if (!sentence.isAny(noun, {u"report", u"reports", u"claim", u"claims", u"allegation", u"allegations", u"accusation", u"accusations", u"suggestion", u"suggestions", u"rumours", u"rumors", u"charge", u"charges"}))
        return false;
    const int verb = tree.head(noun);
    return verb >= 0 && tree.relation(noun) == Relation::Obj && claimVerb(sentence.word(verb)) == ClaimVerb::Deny && !isNegated(sentence, verb) && (scope.denied = true);
}

/// From a noun up to the clause that it stands in.
int clauseAround(const ClaimSentence &sentence, int noun)
{
    const SentenceTree &tree = sentence.tree();
    int word = noun;
    for (int steps = 0; steps < deepest && word >= 0; ++steps) {
        const Relation relation = tree.relation(word);
        if (relation == Relation::Root && !tree.isClause(word))
            return -1;
        word = tree.head(word);
        if (word < 0 || tree.isClause(word))
            break;
    }
    return word;
}

} // namespace

ClauseScope clauseScope(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    ClauseScope scope;
    if (hasCondition(sentence, clause))
        return {};
    bool granted = false; // what stands above it may be so or not
    for (int steps = 0; steps < deepest; ++steps) {
        const int head = tree.head(clause);
        const Relation relation = tree.relation(clause);
        const Opener opener = openerOf(sentence, clause);
        if (opener == Opener::Open)
            return {};
        if (head < 0) {
            scope.asserted = opener == Opener::None && (granted || tree.isClause(clause));
            return scope;
        }
        if (isStrayPredicate(sentence, clause)) {
            scope.asserted = true;
            return scope;
        }
        int up = head;
        switch (relation) {
        case Relation::Conj:
        case Relation::Parataxis:
            if (!tree.isClause(head) && !granted)
                return {};
            if (relation == Relation::Conj && !granted && hasCondition(sentence, head))
                return {};
            break;
        case Relation::Ccomp:
            if (!granted && (opener != Opener::None || !isSaid(sentence, clause, head, scope)))
                return {};
            break;
        case Relation::Advcl:
            if (opener == Opener::Granted || (opener == Opener::GrantedPast && isPast(sentence, clause)))
                granted = true;
            else if (!granted && !(opener == Opener::None && isParticipial(sentence, clause)))
                return {};
            break;
        case Relation::AclRelcl:
            if (sentence.isAny(tree.extent(clause).first, {u"what", u"whatever", u"how", u"why"}))
                return {};
            up = clauseAround(sentence, head);
            scope.aside = scope.aside || isAside(sentence, clause);
            granted = granted || scope.aside;
            break;
        case Relation::Acl:
            if (isContentOf(sentence, head, scope))
                return {.asserted = true, .denied = true};
            if (!granted && !isParticipial(sentence, clause))
                return {};
            up = tree.isClause(head) ? head : clauseAround(sentence, head);
            break;
        default:
            if (!granted)
                return {};
        }
        if (up < 0)
            return granted ? (scope.asserted = true, scope) : ClauseScope();
        clause = up;
    }
    return {};
}

} // namespace nutgraf
