// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

//
// Whether a subject fits its clause: claimsubject.h.

#include "core/facts/claimphrases.h"
#include "core/facts/claimsubject.h"

#include <algorithm>

namespace nutgraf {

namespace {

bool isPlural(const ClaimSentence &sentence, int noun)
{
    const SentenceTree &tree = sentence.tree();
    const bool plural = tree.tag(noun) == Xpos::NNS || (tree.tag(noun) == Xpos::NNPS && sentence.nameAt(noun) != EntityType::Organisation);
    return plural || tree.child(noun, Relation::Conj) >= 0;
}

/// "the head of the mill, which closed": a name between them may be meant as well.
bool isNearest(const ClaimSentence &sentence, int noun, int clause)
{
    const int first = sentence.tree().extent(clause).first;
    for (int i = noun + 1; i < first; ++i) {
        if (sentence.nameAt(i) && !(sentence.nameAt(noun) && sentence.withWholeNames({noun, noun + 1}).contains(i)))
            return false;
    }
    return true;
}

/// A relative clause about a person opens with "who", about anything else with "which".
bool fitsPronoun(const ClaimSentence &sentence, int noun, int pronoun)
{
    const std::optional<EntityType> type = sentence.nameAt(noun);
    if (!type || pronoun < 0)
        return true;
    return *type == EntityType::Person ? !sentence.isAny(pronoun, {u"which"}) : !sentence.isAny(pronoun, {u"who"}) || *type == EntityType::Other;
}

} // namespace

bool agrees(const ClaimSentence &sentence, int noun, const VerbGroup &group)
{
    const SentenceTree &tree = sentence.tree();
    const int finite = isFinite(tree.tag(group.words.first)) ? group.words.first : group.content;
    const bool plural = isPlural(sentence, noun);
    if (tree.tag(finite) == Xpos::VBZ || sentence.isAny(finite, {u"was"}))
        return !plural || isProperNoun(tree.tag(noun));
    if (tree.tag(finite) == Xpos::VBP || sentence.isAny(finite, {u"were"}))
        return plural || isProperNoun(tree.tag(noun)) || sentence.isAny(noun, {u"people", u"police"});
    return true;
}

int speakerMeant(const ClaimSentence &sentence, int pronoun)
{
    const SentenceTree &tree = sentence.tree();
    if (tree.tag(pronoun) != Xpos::PRP || sentence.isResolved({pronoun, pronoun + 1}))
        return -1;
    int clause = tree.head(pronoun);
    while (clause >= 0 && tree.relation(clause) == Relation::Conj)
        clause = tree.head(clause);
    if (clause < 0 || tree.relation(clause) != Relation::Ccomp)
        return -1;
    const ClaimVerb kind = claimVerb(sentence.word(tree.head(clause)));
    if (kind != ClaimVerb::Report && kind != ClaimVerb::Announce)
        return -1;
    const int speaker = clauseSubject(sentence, tree.head(clause)).noun;
    if (speaker < 0 || !isNoun(tree.tag(speaker)))
        return -1;
    const std::optional<EntityType> type = sentence.nameAt(speaker);
    const bool plural = isPlural(sentence, speaker);
    const bool person = type == EntityType::Person;
    const bool fits = sentence.isAny(pronoun, {u"it"}) ? !plural && !person : sentence.isAny(pronoun, {u"they"}) ? plural || type == EntityType::Organisation : person && sentence.isAny(pronoun, {u"he", u"she"});
    return fits ? speaker : -1;
}

bool hidesSubject(const ClaimSentence &sentence, ClauseSubject subject, const VerbGroup &group, int head)
{
    const SentenceTree &tree = sentence.tree();
    int from = -1;
    if (subject.antecedent)
        from = relativePronoun(sentence, head);
    else if (tree.relation(head) == Relation::Conj && tree.head(subject.noun) != head)
        from = tree.child(head, Relation::Cc);
    if (tree.relation(head) == Relation::Conj && tree.tag(head) == Xpos::VB && tree.head(subject.noun) != head) {
        const int below = tree.child(tree.head(head), Relation::Xcomp);
        if (below >= 0 && below < head && tree.tag(below) == Xpos::VB && tree.child(tree.head(head), Relation::Obj) >= 0)
            return true; // "will allow others to create and distribute it"
    }
    for (int i = tree.firstChild(std::max(tree.head(head), 0)); i >= 0 && i < head; i = tree.nextSibling(i)) {
        if (tree.relation(head) == Relation::Conj && tree.relation(i) == Relation::Conj && isNoun(tree.tag(i)) && i > tree.head(head) && tree.head(subject.noun) != head)
            return true;
    }
    for (int i = from + 1; from >= 0 && i < group.words.first; ++i) {
        if ((isNoun(tree.tag(i)) || tree.tag(i) == Xpos::PRP) && tree.relation(i) != Relation::Obl && tree.relation(i) != Relation::OblUnmarked)
            return true;
    }
    return false;
}

bool fitsAntecedent(const ClaimSentence &sentence, const VerbGroup &group, int noun, int head)
{
    if (!isAside(sentence, head) && claimPhrase(sentence, noun).size() < 2 && !sentence.nameAt(noun))
        return false; // "people who have never stood on a deck": of nobody
    return agrees(sentence, noun, group) && isNearest(sentence, noun, head) && fitsPronoun(sentence, noun, relativePronoun(sentence, head));
}

} // namespace nutgraf
