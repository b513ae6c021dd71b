// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/verbgroup.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int longestGroup = 9; // words

bool isNegation(const ClaimSentence &sentence, int i)
{
    return sentence.isAny(i, {u"not", u"never", u"n't", u"n’t", u"no", u"neither"});
}

/// What one helping verb adds.
void addHelper(const ClaimSentence &sentence, int i, VerbGroup &group)
{
    const QStringView word = sentence.word(i);
    group.words.first = std::min(group.words.first, i);
    group.finite = group.finite || isFinite(sentence.tree().tag(i));
    group.negated = group.negated || word.endsWith(u"n't") || word.endsWith(u"n’t");
    group.passive = group.passive || sentence.tree().relation(i) == Relation::AuxPass || (sentence.tree().relation(i) == Relation::Cop && sentence.tree().tag(group.head) == Xpos::VBN);
    if (sentence.isAny(i, {u"will", u"shall", u"’ll", u"'ll", u"wo"}))
        group.modality = Modality::Planned;
    else if (sentence.isAny(i, {u"may", u"might", u"could", u"can", u"cannot", u"ca"}))
        group.modality = Modality::Possible;
    else if (sentence.isAny(i, {u"would", u"’d", u"'d"}))
        group.modality = Modality::Reported, group.unsure = true; // what was to come, seen from when it was said
    else if (sentence.isAny(i, {u"must", u"should", u"ought"}))
        group.unsure = true;
    group.negated = group.negated || sentence.isAny(i, {u"cannot"});
}

/// Helping verbs, copula and negations that stand before the word.
void addHelpers(const ClaimSentence &sentence, int head, VerbGroup &group)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(head); i >= 0 && i < head; i = tree.nextSibling(i)) {
        const Relation relation = tree.relation(i);
        if (relation == Relation::Aux || relation == Relation::AuxPass || relation == Relation::Cop) {
            addHelper(sentence, i, group);
        } else if (relation == Relation::Advmod && sentence.isAny(i, {u"nearly", u"almost", u"barely", u"hardly", u"allegedly"})) {
            group.unsure = true; // it did not quite, or nobody stands for it
        } else if (relation == Relation::Advmod && isNegation(sentence, i)) {
            group.negated = true;
            group.words.first = std::min(group.words.first, std::max(i, tree.subject(head) + 1));
        }
    }
    // "is to visit": the parse takes it for one group
    if (group.finite && head > 1 && sentence.isAny(head - 1, {u"to"}) && sentence.isAny(head - 2, {u"is", u"are", u"was", u"were"}) && group.words.contains(head - 2))
        group.modality = Modality::Planned;
}

/// Adjectives and participles with a verb below that say how sure it is: "is likely to rise".
bool addAdjective(const ClaimSentence &sentence, int head, VerbGroup &group)
{
    if (sentence.isAny(head, {u"likely", u"able", u"possible"}))
        group.modality = Modality::Possible;
    else if (sentence.isAny(head, {u"unlikely"}))
        group.modality = Modality::Possible, group.negated = true;
    else if (sentence.isAny(head, {u"unable", u"unwilling", u"reluctant"}))
        group.negated = true;
    else if (sentence.isAny(head, {u"due", u"set", u"ready", u"willing", u"poised", u"about", u"eager", u"prepared", u"certain", u"sure", u"keen", u"scheduled", u"expected"}))
        group.modality = Modality::Planned;
    else
        return false;
    return true;
}

/// What the governing verb makes of the verb below it; false where that is no claim.
bool addGovernor(const ClaimSentence &sentence, int head, ClaimVerb kind, VerbGroup &group)
{
    switch (kind) {
    case ClaimVerb::Aim:
        group.modality = Modality::Planned;
        return true;
    case ClaimVerb::Fail:
        group.negated = !group.negated;
        return true;
    case ClaimVerb::Seem:
        group.modality = Modality::Possible;
        return true;
    case ClaimVerb::Deny:
        group.modality = Modality::Denied;
        return true;
    case ClaimVerb::Act:
        if (sentence.isAny(head, {u"set", u"scheduled", u"prepared", u"prepares", u"preparing", u"about", u"going", u"looking", u"considering", u"poised"}))
            group.modality = Modality::Planned;
        return true;
    case ClaimVerb::Phase:
        return true;
    case ClaimVerb::Report:
    case ClaimVerb::Announce:
        if (group.passive) // "is believed to have left"
            group.modality = Modality::Reported;
        return group.passive;
    case ClaimVerb::Have:
        return false; // "has to close": nothing of what is so
    case ClaimVerb::Change:
    case ClaimVerb::State:
        return sentence.isAny(head, {u"used"});
    }
    return false;
}

/// "refused to criticise": verbs that govern another do so whatever the parse calls it.
int infinitive(const ClaimSentence &sentence, int head)
{
    const SentenceTree &tree = sentence.tree();
    const ClaimVerb kind = claimVerb(sentence.word(head));
    if (kind != ClaimVerb::Aim && kind != ClaimVerb::Fail && kind != ClaimVerb::Phase)
        return -1;
    if (head + 2 >= sentence.size() || tree.tag(head + 1) != Xpos::TO || tree.head(head + 2) != head)
        return -1;
    return tree.tag(head + 2) == Xpos::VB || tree.relation(head + 2) == Relation::Xcomp ? head + 2 : -1;
}

/// The verb that `head` governs without an object between them: "agreed [to reopen]", "denied [taking]".
int governed(const ClaimSentence &sentence, int head)
{
    const SentenceTree &tree = sentence.tree();
    const int verb = infinitive(sentence, head) >= 0 ? infinitive(sentence, head) : tree.child(head, Relation::Xcomp);
    if (verb <= head || !(isVerb(tree.tag(verb)) || verb == infinitive(sentence, head)) || tree.child(head, Relation::Obj) >= 0)
        return -1;
    for (int i = head + 1; i < verb; ++i) {
        const Xpos tag = tree.tag(i);
        if (tag != Xpos::TO && tag != Xpos::RB && !isVerb(tag))
            return -1;
    }
    return verb;
}

bool isParticle(const ClaimSentence &sentence, int i, int verb)
{
    const SentenceTree &tree = sentence.tree();
    return sentence.isAny(i, {u"back"}) || tree.tag(i) == Xpos::RP || (tree.head(i) == verb && tree.relation(i) == Relation::CompoundPrt);
}

/// "the team formed to look at it had been merged": a finite verb without a subject follows, so this one is no finite form.
bool isFollowedByVerb(const ClaimSentence &sentence, int head)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = head + 1; i < sentence.size(); ++i) {
        if (!isFinite(tree.tag(i)))
            continue;
        const bool helper = tree.relation(i) == Relation::Aux || tree.relation(i) == Relation::AuxPass || tree.relation(i) == Relation::Cop;
        const int verb = helper ? tree.head(i) : i;
        if (tree.subject(verb) < 0 && tree.relation(verb) != Relation::Conj)
            return true;
    }
    return false;
}

} // namespace

VerbGroup verbGroup(const ClaimSentence &sentence, int head)
{
    const SentenceTree &tree = sentence.tree();
    VerbGroup group{.words = {head, head + 1}, .head = head, .content = head, .kind = claimVerb(sentence.word(head)), .finite = isFinite(tree.tag(head))};
    addHelpers(sentence, head, group);
    if (tree.tag(head) == Xpos::VBN && group.words.first == head && tree.subject(head) >= 0)
        group.finite = !isFollowedByVerb(sentence, head); // "prices dropped": the same form as the past
    if (tree.relation(head) == Relation::Conj && !group.finite && isVerb(tree.tag(tree.head(head))) && tree.subject(head) < 0) {
        const VerbGroup first = verbGroup(sentence, tree.head(head));
        const Xpos tag = tree.tag(first.chained ? first.content : tree.head(head));
        group.finite = first.finite && (tag == tree.tag(head) || (tag == Xpos::VBD && tree.tag(head) == Xpos::VBN));
        group.modality = first.modality;
        group.unsure = first.unsure;
        group.passive = first.passive;
        group.negated = group.negated || (first.negated && sentence.isAny(tree.extent(head).first, {u"or"}));
        if (first.negated && !group.negated)
            return {}; // "did not come and see": it may be so or not
    }
    if (const int below = governed(sentence, head); below >= 0) {
        const bool fits = isVerb(tree.tag(head)) ? addGovernor(sentence, head, group.kind, group) : addAdjective(sentence, head, group);
        if (!fits)
            return {};
        group.passive = tree.child(below, Relation::AuxPass) >= 0;
        group.words.end = below + 1;
        group.content = below;
        group.chained = true;
        group.kind = claimVerb(sentence.word(below));
        if (tree.child(below, Relation::Xcomp) > below && governed(sentence, below) >= 0)
            return {};
    } else if (!isVerb(tree.tag(head))) {
        return {};
    }
    if (group.words.end < sentence.size() && isParticle(sentence, group.words.end, group.content))
        ++group.words.end;
    return group.words.size() <= longestGroup ? group : VerbGroup();
}

} // namespace nutgraf
