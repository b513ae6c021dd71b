// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimscope.h"

#include "core/facts/claimverbs.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int deepest = 16; // steps from a clause to the root

/// "that" is nothing, "if" and "whether" leave open what follows, "after" takes it for granted.
enum class Opener : quint8 { None, Open, Granted, GrantedPast };

bool isGranting(const ClaimSentence &sentence, int word)
{
    return sentence.isAny(word, {u"after", u"because", u"since", u"although", u"though", u"while", u"whereas", u"as"});
}

bool isGrantingPast(const ClaimSentence &sentence, int word)
{
    return sentence.isAny(word, {u"when", u"before", u"where"});
}

/// "fell [after Tavania] imposed sanctions": the parse takes the subject of a clause for the noun of a preposition. -1 where it does not.
int misreadSubject(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    const int aux = tree.child(clause, Relation::Aux);
    const int first = aux >= 0 && aux < clause ? aux : clause;
    if (tree.relation(clause) != Relation::Advcl || !isFinite(tree.tag(first)) || first < 2)
        return -1;
    const int up = tree.head(clause);
    for (int i = first - 1; i >= std::max(first - 8, 1); --i) {
        if (isSubject(tree.relation(i)) && tree.head(i) == clause && tree.child(i, Relation::Case) < 0)
            return -1;
        if ((tree.relation(i) != Relation::Obl && !isSubject(tree.relation(i))) || !isNoun(tree.tag(i)) || (tree.head(i) != clause && tree.head(i) != up) || tree.extent(i).end != first)
            continue;
        const int opener = tree.child(i, Relation::Case);
        return opener >= 0 && opener < i && (isGranting(sentence, opener) || sentence.isAny(opener, {u"before"})) ? i : -1;
    }
    return -1;
}

Opener openerOf(const ClaimSentence &sentence, int clause)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(clause); i >= 0 && i < clause; i = tree.nextSibling(i)) {
        const bool mark = tree.relation(i) == Relation::Mark || tree.tag(i) == Xpos::WRB || (tree.relation(i) == Relation::Case && tree.tag(clause) == Xpos::VBG);
        if (!mark || tree.tag(i) == Xpos::TO || sentence.isAny(i, {u"that"}))
            continue;
        if (isGranting(sentence, i))
            return Opener::Granted;
        if (isGrantingPast(sentence, i))
            return Opener::GrantedPast;
        return Opener::Open;
    }
    if (const int noun = misreadSubject(sentence, clause); noun >= 0)
        return isGranting(sentence, tree.child(noun, Relation::Case)) ? Opener::Granted : Opener::GrantedPast;
    return Opener::None;
}

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

/// "Ann Fox, a teacher, entered parliament" where the parse takes the name for the root: the first finite verb is what is said of it.
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

/// Behind a comma the clause adds something about its noun; without one it tells which is meant.
bool isAside(const ClaimSentence &sentence, int clause)
{
    const int first = sentence.tree().extent(clause).first;
    return sentence.isPunctuation(first) || (first > 0 && sentence.isPunctuation(first - 1));
}

} // namespace

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
