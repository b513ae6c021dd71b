// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimobjects.h"

#include "core/facts/claimphrases.h"

#include <algorithm>

namespace nutgraf {

namespace {

/// The relations whose words complete what the verb says.
bool isComplement(Relation relation)
{
    switch (relation) {
    case Relation::Obj:
    case Relation::Iobj:
    case Relation::Obl:
    case Relation::OblAgent:
    case Relation::OblUnmarked:
    case Relation::Xcomp:
    case Relation::Advmod:
        return true;
    default:
        return false;
    }
}

bool isGoal(const ClaimSentence &sentence, int preposition)
{
    return sentence.isAny(preposition, {u"to", u"from", u"into", u"against", u"with", u"on", u"for", u"of", u"over", u"in", u"by", u"at", u"through", u"across", u"about", u"as", u"between", u"under", u"towards", u"toward", u"onto", u"off", u"out"});
}

/// "accused the bank of [ignoring families]"
bool isGerund(const ClaimSentence &sentence, int word)
{
    const SentenceTree &tree = sentence.tree();
    return tree.tag(word) == Xpos::VBG && (tree.relation(word) == Relation::Advcl || tree.relation(word) == Relation::Acl) && sentence.isAny(tree.extent(word).first, {u"of", u"for", u"from", u"into"});
}

/// The words of one complement. Of a verb below it, all that hangs from it up to a comma.
NodeRange complement(const ClaimSentence &sentence, int word, bool dated)
{
    const SentenceTree &tree = sentence.tree();
    const NodeRange extent = tree.extent(word);
    NodeRange range = claimPhrase(sentence, word);
    if (tree.relation(word) == Relation::Xcomp || tree.relation(word) == Relation::Advmod || isGerund(sentence, word)) {
        range = extent;
        for (int i = word + 1; i < range.end; ++i) {
            if (sentence.word(i) == u"," || sentence.word(i) == u";")
                range.end = i;
        }
    }
    range.first = tree.relation(word) == Relation::Obj || tree.relation(word) == Relation::Iobj ? range.first : extent.first;
    return dated ? range : sentence.withoutDate(range);
}

/// "came [close] to failing", "fell [sharply] to 3 percent": what stands between belongs to it. Empty where it is more than an adverb.
NodeRange withAdverbs(const ClaimSentence &sentence, NodeRange range, int from)
{
    for (int i = from; i < range.first; ++i) {
        const Xpos tag = sentence.tree().tag(i);
        const bool adverb = tag == Xpos::RB || tag == Xpos::RBR || tag == Xpos::RBS || tag == Xpos::JJ || tag == Xpos::JJR || tag == Xpos::RP || tag == Xpos::VBN;
        if (!adverb)
            return sentence.isDate({from, range.first}) ? range : NodeRange();
    }
    return {from, range.end};
}

bool isNobody(const ClaimSentence &sentence, int word)
{
    const Xpos tag = sentence.tree().tag(word);
    return tag == Xpos::WDT || tag == Xpos::WP || tag == Xpos::DT || tag == Xpos::EX || sentence.word(word) == u"us" || sentence.isAny(word, {u"you", u"me", u"this", u"that", u"what", u"so", u"nothing", u"something"});
}

/// Whether the complements may go on with this one, which has to follow at once.
bool mayFollow(const ClaimSentence &sentence, int word, int end)
{
    const SentenceTree &tree = sentence.tree();
    if (tree.extent(word).first != end || (sentence.isPunctuation(end) && !(tree.relation(word) == Relation::Xcomp && sentence.isOpenQuote(end))))
        return false;
    if (tree.relation(word) == Relation::Advmod)
        return !sentence.isAny(word, {u"already", u"also", u"too", u"however", u"anyway", u"though", u"yet", u"still", u"soon", u"then", u"now", u"respectively", u"together", u"later", u"earlier", u"ago"});
    return isComplement(tree.relation(word)) || isGerund(sentence, word);
}

/// Whether the complements may begin with this one.
bool mayBegin(const ClaimSentence &sentence, int word)
{
    const SentenceTree &tree = sentence.tree();
    if (!isComplement(tree.relation(word)) || tree.relation(word) == Relation::Advmod)
        return false;
    const int first = tree.extent(word).first;
    if (first > 0 && sentence.isPunctuation(first - 1) && tree.relation(word) != Relation::Obj)
        return false;
    switch (tree.relation(word)) {
    case Relation::Obl:
    case Relation::OblAgent:
        return isGoal(sentence, first);
    case Relation::Xcomp:
        return !isVerb(tree.tag(word));
    default:
        return true;
    }
}

} // namespace

NodeRange objectPhrase(const ClaimSentence &sentence, const VerbGroup &group)
{
    const SentenceTree &tree = sentence.tree();
    NodeRange all;
    for (int i = group.words.end; i < sentence.size(); ++i) {
        if (tree.head(i) != group.content && tree.head(i) != group.head)
            continue;
        const bool begins = all.isEmpty();
        if (!(begins ? mayBegin(sentence, i) : mayFollow(sentence, i, all.end)))
            continue;
        NodeRange next = complement(sentence, i, group.negated);
        if (begins && !next.isEmpty() && i >= group.words.end)
            next.first = std::max(next.first, group.words.end); // "bought back [the maker]"
        if (!begins && next.isEmpty() && sentence.isAny(tree.extent(i).first, {u"since"}) && sentence.isSuperlative(all))
            next = {tree.extent(i).first, i + 1}; // "its lowest level since 2009"
        if (begins && next.first > group.words.end && tree.relation(i) != Relation::Obj && tree.relation(i) != Relation::Iobj)
            next = withAdverbs(sentence, next, group.words.end);
        if (next.isEmpty() || next.first < group.words.end)
            continue;
        if (begins && isNobody(sentence, i))
            return {};
        NodeRange joined = begins ? next : NodeRange{all.first, std::max(all.end, next.end)};
        if (!sentence.isBalanced(joined) && joined.end < sentence.size() && sentence.isBalanced({joined.first, joined.end + 1}))
            ++joined.end; // the closing mark
        if (!begins && !sentence.isBalanced(joined))
            break;
        all = joined;
        if (const NodeRange shorter = shortened(sentence, all); shorter != all) {
            all = shorter;
            break;
        }
    }
    if (all.first > 1 && sentence.isAny(all.first, {u"as"}) && sentence.isAny(all.first - 1, {u"much", u"many", u"high", u"low"}) && sentence.isAny(all.first - 2, {u"as"}))
        all.first -= 2; // "as much as 35%"
    if (!all.isEmpty())
        all.end = beforeRelative(sentence, all);
    if (all.isEmpty() || !sentence.isBalanced(all))
        return {};
    if (!group.negated) // "did not come on Monday" is true of that day only
        all = sentence.withoutDate(all);
    all = withoutOpenEnd(sentence, all);
    if (!all.isEmpty() && all.end < sentence.size() && tree.tag(all.end - 1) == Xpos::CD && isNoun(tree.tag(all.end)) && !sentence.isDate({all.end - 1, all.end + 1}))
        ++all.end; // "15 and 20 [percent]"
    while (!all.isEmpty() && (tree.tag(all.end - 1) == Xpos::IN || tree.tag(all.end - 1) == Xpos::TO))
        --all.end;
    return all;
}

int passiveAgent(const ClaimSentence &sentence, int verb)
{
    const SentenceTree &tree = sentence.tree();
    for (int i = tree.firstChild(verb); i >= 0; i = tree.nextSibling(i)) {
        if (i < verb || (tree.relation(i) != Relation::OblAgent && tree.relation(i) != Relation::Obl) || !sentence.isAny(tree.extent(i).first, {u"by"}))
            continue;
        if (isNoun(tree.tag(i)) && tree.child(i, Relation::Nummod) < 0 && !sentence.isDate({tree.extent(i).first, i + 1}))
            return i;
    }
    return -1;
}

} // namespace nutgraf
