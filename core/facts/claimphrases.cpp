// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimphrases.h"

#include "core/facts/claimverbs.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int longestSubject = 14; // words
constexpr int longestObject = 16;

/// Takes the other half of "Ferreira-Holt" in, and a figure or an adjective before it that the parse hung from elsewhere.
NodeRange whole(const ClaimSentence &sentence, NodeRange range, int limit)
{
    const SentenceTree &tree = sentence.tree();
    while (range.end + 1 < sentence.size() && sentence.word(range.end) == u"-" && sentence.isGlued(range.end) && sentence.isGlued(range.end + 1))
        range.end += 2;
    if (range.first > 1 && sentence.word(range.first - 1) == u"-" && sentence.isGlued(range.first - 1) && sentence.isGlued(range.first))
        range.first -= 2;
    while (range.first - 1 > limit) {
        const Xpos tag = tree.tag(range.first - 1);
        if (tag != Xpos::CD && tag != Xpos::DT && tag != Xpos::JJ && tag != Xpos::JJR && tag != Xpos::JJS && tag != Xpos::PRPS && tag != Xpos::VBG && tag != Xpos::Dollar)
            break;
        --range.first;
    }
    return sentence.withWholeNames(range);
}

NodeRange trimmed(const ClaimSentence &sentence, NodeRange range)
{
    while (range.size() > 1 && sentence.isPunctuation(range.end - 1) && !sentence.isBalanced(range))
        --range.end;
    while (range.size() > 1 && (sentence.word(range.end - 1) == u"," || sentence.word(range.end - 1) == u";" || sentence.word(range.end - 1) == u"." || sentence.word(range.end - 1) == u":"))
        --range.end;
    return range;
}

/// "40 kilometres of mains and plans to replace another 60": the second noun is a verb.
bool isMisreadVerb(const ClaimSentence &sentence, int conjunct)
{
    return claimVerb(sentence.word(conjunct)) == ClaimVerb::Aim && conjunct + 1 < sentence.size() && sentence.tree().tag(conjunct + 1) == Xpos::TO;
}

/// Where the phrase of `noun`, which ends at `end`, has to be cut: before an apposition, before a second clause.
int cutBefore(const ClaimSentence &sentence, int noun, int end, int depth)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(noun); i >= 0; i = tree.nextSibling(i)) {
        const int first = tree.extent(i).first;
        if (i < noun || first <= noun)
            continue;
        const Relation relation = tree.relation(i);
        const bool behindComma = sentence.isPunctuation(first) || sentence.isPunctuation(first - 1);
        if (relation == Relation::Appos && first > noun + 1 && !sentence.isPunctuation(first))
            end = std::min(end, first);
        else if ((relation == Relation::Acl || relation == Relation::AclRelcl || relation == Relation::Appos || relation == Relation::Amod) && behindComma)
            end = std::min(end, first);
        else if (relation == Relation::Conj && (isMisreadVerb(sentence, i) || (tree.isClause(i) && !isNoun(tree.tag(i)))))
            end = std::min(end, first);
        else if (depth > 0 && first < end)
            end = std::min(end, cutBefore(sentence, i, end, depth - 1));
    }
    return end;
}

/// Where a row of words behind a comma goes on with something new: no list with "and", no adjectives.
int beforeComma(const ClaimSentence &sentence, NodeRange range)
{
    const SentenceTree &tree = sentence.tree();
    int comma = range.end;
    int brackets = 0;
    for (int i = range.first + 1; i < range.end; ++i) {
        if (sentence.isPunctuation(i))
            brackets += sentence.word(i) == u"(" ? 1 : sentence.word(i) == u")" ? -1 : 0;
        if (tree.tag(i) == Xpos::CC)
            comma = range.end; // a list up to here
        else if (comma == range.end && brackets == 0 && sentence.word(i) == u"," && !(i + 2 < range.end && sentence.word(i + 2) == u"-") && !(tree.tag(i - 1) <= Xpos::JJS && tree.tag(i - 1) >= Xpos::JJ))
            comma = i;
    }
    return comma;
}

/// "the aircraft maker, Airbus": the name behind the comma says who it is.
NodeRange withNameBehind(const ClaimSentence &sentence, int noun, NodeRange range)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(noun); i >= 0; i = tree.nextSibling(i)) {
        if (i < range.end || tree.relation(i) != Relation::Appos || !isProperNoun(tree.tag(i)) || !sentence.nameAt(i))
            continue;
        int first = tree.extent(i).first;
        first += sentence.isPunctuation(first) ? 1 : 0;
        const int end = sentence.withWholeNames({i, i + 1}).end;
        return first <= range.end + 1 && sentence.nameAt(first) ? NodeRange{range.first, end} : range;
    }
    return range;
}

} // namespace

int beforeRelative(const ClaimSentence &sentence, NodeRange range)
{
    for (int i = range.first; i < range.end; ++i) {
        const Xpos tag = sentence.tree().tag(i);
        if (tag == Xpos::WDT || tag == Xpos::WP || tag == Xpos::WPS || tag == Xpos::WRB)
            return i > range.first && sentence.tree().tag(i - 1) == Xpos::IN ? i - 1 : i;
    }
    return range.end;
}

NodeRange withoutOpenEnd(const ClaimSentence &sentence, NodeRange range)
{
    const SentenceTree &tree = sentence.tree();
    while (range.size() > 1) {
        const int last = range.end - 1;
        const Xpos tag = tree.tag(last);
        const bool mark = sentence.isPunctuation(last) && (sentence.word(last) == u"," || sentence.word(last) == u"(" || sentence.word(last) == u"-" || sentence.word(last) == u"–" || sentence.word(last) == u"—");
        if (tag != Xpos::CC && tag != Xpos::IN && tag != Xpos::TO && tag != Xpos::DT && !mark)
            break;
        if (tag == Xpos::IN && tree.relation(last) != Relation::Case && tree.relation(last) != Relation::Mark)
            break;
        --range.end;
    }
    if (range.size() > 2 && tree.relation(range.end - 1) == Relation::Acl && (tree.tag(range.end - 1) == Xpos::VBG || tree.tag(range.end - 1) == Xpos::VBN)) {
        --range.end; // "plans announced [in January]"
    }
    return range;
}

NodeRange shortened(const ClaimSentence &sentence, NodeRange range)
{
    if (range.size() <= longestObject)
        return range;
    const SentenceTree &tree = sentence.tree();
    for (int end = range.first + longestObject; end > range.first + 3; --end) {
        const bool opens = tree.tag(end) == Xpos::IN || tree.tag(end) == Xpos::TO || (sentence.isPunctuation(end) && !sentence.isGlued(end + 1));
        const bool closes = isNoun(tree.tag(end - 1)) || tree.tag(end - 1) == Xpos::CD;
        if (opens && closes && !sentence.isAny(end, {u"of"}) && sentence.isBalanced({range.first, end}))
            return {range.first, end};
    }
    return range;
}

NodeRange claimPhrase(const ClaimSentence &sentence, int noun)
{
    const SentenceTree &tree = sentence.tree();
    NodeRange range = tree.nounPhrase(noun);
    if (noun >= sentence.first())
        range.first = std::max(range.first, sentence.first());
    if (range.first < noun && sentence.isAny(range.first, {u"that"}) && (tree.tag(range.first) == Xpos::IN || tree.tag(noun) == Xpos::NNS))
        ++range.first;
    range.end = std::max(noun + 1, cutBefore(sentence, noun, range.end, 4));
    range.end = std::max(noun + 1, beforeRelative(sentence, {noun, range.end}));
    range.end = std::max(noun + 1, beforeComma(sentence, range));
    if (isSubject(tree.relation(noun)) && sentence.isCapital(range.end - 1)) { // "Minister" "Olav Brekke"
        while (range.end < sentence.size() && isProperNoun(tree.tag(range.end)))
            ++range.end;
        while (range.first > sentence.first() && sentence.isCapital(range.first - 1) && isNoun(tree.tag(range.first - 1)) && !sentence.isDate({range.first - 1, range.first}))
            --range.first;
    }
    if (range.end < sentence.size() && sentence.word(range.end) == u")" && !sentence.isBalanced(range))
        ++range.end;
    range = withoutOpenEnd(sentence, trimmed(sentence, range));
    if (sentence.nameAt(noun) == EntityType::Person && tree.relation(noun) != Relation::Obj) { // "by Ann Fox for one voice"
        const int end = sentence.withWholeNames({noun, noun + 1}).end;
        if (end < range.end && tree.tag(end) == Xpos::IN && !sentence.isAny(end, {u"of"}))
            range.end = end;
    }
    if (!sentence.isNamed(range))
        range = withNameBehind(sentence, noun, range);
    range = whole(sentence, range, isSubject(tree.relation(noun)) ? sentence.first() - 1 : tree.head(noun));
    const NodeRange undated = sentence.withoutDate(range);
    return undated.end > noun ? undated : range;
}

bool isTelling(const ClaimSentence &sentence, int noun, NodeRange phrase)
{
    const SentenceTree &tree = sentence.tree();
    const Xpos tag = tree.tag(noun);
    if (phrase.first < sentence.first() || phrase.size() > longestSubject || !sentence.isBalanced(phrase))
        return false;
    if (tag == Xpos::PRP)
        return sentence.isResolved(phrase);
    if (tag == Xpos::CD)
        return noun + 1 < phrase.end && sentence.isAny(noun + 1, {u"of"});
    if (noun + 1 < phrase.end && sentence.isAny(noun + 1, {u"of"}) && sentence.isAny(noun, {u"most", u"many", u"several", u"both", u"half"}))
        return true;
    if (!isNoun(tag) || (sentence.isDate(phrase) && phrase.size() < 3))
        return false;
    for (int i = phrase.first; i < phrase.end; ++i) {
        if (tree.tag(i) == Xpos::WPS || tree.tag(i) == Xpos::WDT || tree.tag(i) == Xpos::WP || tree.tag(i) == Xpos::EX || tree.tag(i) == Xpos::WRB)
            return false;
    }
    for (int i = std::max(sentence.first(), phrase.first - 1); i < noun; ++i) { // "not all", "few": it says the opposite of its words
        if (sentence.isAny(i, {u"not", u"no", u"few", u"hardly", u"neither", u"only", u"any"}))
            return false;
    }
    return !sentence.isAny(noun, {u"nobody", u"nothing", u"none", u"something", u"anything", u"everything", u"somebody", u"someone", u"anyone", u"everyone", u"thing", u"things", u"way", u"fact", u"lot", u"rest", u"others", u"one"});
}

} // namespace nutgraf
