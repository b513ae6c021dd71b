// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimphrases.h"

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

/// Where a clause about the phrase begins: "years [in which the only way …]".
int beforeRelative(const ClaimSentence &sentence, NodeRange range)
{
    for (int i = range.first; i < range.end; ++i) {
        const Xpos tag = sentence.tree().tag(i);
        if (tag == Xpos::WDT || tag == Xpos::WP || tag == Xpos::WPS || tag == Xpos::WRB)
            return i > range.first && sentence.tree().tag(i - 1) == Xpos::IN ? i - 1 : i;
    }
    return range.end;
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

/// A phrase that ends on a word which wants another: "40 percent and", "capable of".
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
        if (all.size() > longestObject) {
            all = shortened(sentence, all);
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
