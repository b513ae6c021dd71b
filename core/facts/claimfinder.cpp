// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimfinder.h"

#include "core/facts/claimverbs.h"
#include "core/language/sentencetree.h"

#include <algorithm>

namespace nutgraf {

namespace {

class ClaimFinder {
public:
    ClaimFinder(const FinderInput &input, const Facts &facts)
        : m_input(input)
        , m_facts(facts)
    {
        for (int i = 0; i < facts.quotes.size(); ++i) {
            for (TextSpan piece : facts.quotes[i].spans)
                m_contents.append({piece, i});
        }
        std::ranges::sort(m_contents, {}, [](const Content &content) { return content.span; });
    }

    QList<Claim> run()
    {
        StopCheck stop(m_input);
        for (qsizetype s = 0; s < m_input.sentences.size(); ++s) {
            const Sentence &sentence = m_input.sentences[s];
            if (stop.before(sentence.firstToken))
                break;
            if (!isProse(sentence))
                continue;
            const std::span<const SyntaxNode> nodes = m_input.syntax->sentence(s);
            if (nodes.empty())
                break;
            m_tree.load(nodes);
            m_base = sentence.firstToken;
            m_first = behindDateline();
            for (int verb = m_first; verb < m_tree.size(); ++verb)
                readClause(verb);
        }
        std::ranges::sort(m_claims, {}, [](const Claim &claim) { return std::pair(claim.subject.start, claim.predicate.start); });
        return m_claims;
    }

private:
    struct Content {
        TextSpan span;
        int quote = -1;
    };

    /// A whole sentence of a paragraph: it begins with a capital or a mark and does not ask.
    bool isProse(const Sentence &sentence) const
    {
        const qsizetype block = m_input.structure.blockAt(sentence.span.start);
        if (block >= 0 && (m_input.structure.blocks[block].kind != BlockKind::Paragraph || m_input.structure.blocks[block].repeats >= 0))
            return false;
        const qsizetype size = sentence.endToken - sentence.firstToken;
        if (size < 4 || size > longestSentence)
            return false;
        for (qsizetype i = std::max(sentence.firstToken, sentence.endToken - 3); i < sentence.endToken; ++i) {
            if (m_input.word(i) == u"?")
                return false;
        }
        const QStringView last = m_input.word(sentence.endToken - 1);
        return last == u"." || last == u"!" || m_input.tokens[sentence.endToken - 1].kind == TokenClass::CloseQuote || last == u":";
    }

    /// "DUNMORE, March 9 (Agency) — Nobody was hurt": what stands before the dash is no part of the sentence.
    int behindDateline() const
    {
        if (!m_input.tokens[m_base].allCapital)
            return 0;
        for (int i = 1; i < std::min(m_tree.size(), 16); ++i) {
            if (word(i) == u"—" || word(i) == u"–" || word(i) == u"--" || (word(i) == u"-" && !m_input.tokens[m_base + i].glued))
                return i + 1;
        }
        return 0;
    }

    QStringView word(int i) const { return m_input.word(m_base + i); }
    bool isPunctuation(int i) const { return m_input.tokens[m_base + i].kind == TokenClass::Punctuation; }
    TextSpan spanOf(NodeRange range) const { return {m_input.tokens[m_base + range.first].span.start, m_input.tokens[m_base + range.end - 1].span.end}; }

    /// Clauses that assert: the main one, one joined to it, the content of a report. Not "which …", "if …", "to …".
    bool asserts(int verb) const
    {
        for (int steps = 0; steps < 8; ++steps) {
            const int head = m_tree.head(verb);
            switch (m_tree.relation(verb)) {
            case Relation::Root:
                return head < 0;
            case Relation::Conj:
            case Relation::Parataxis:
                if (!isVerb(m_tree.tag(head)))
                    return false;
                break;
            case Relation::Ccomp:
                if (claimVerb(word(head)) != ClaimVerb::Report)
                    return false;
                for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
                    if (m_tree.relation(i) == Relation::Mark && word(i) != u"that")
                        return false; // "whether", "if"
                    if (m_tree.tag(i) == Xpos::WP || m_tree.tag(i) == Xpos::WRB)
                        return false;
                }
                break;
            default:
                return false;
            }
            verb = head;
        }
        return false;
    }

    /// What stands before the verb and belongs to it: helping verbs and "not".
    struct Group {
        int first = 0;
        bool finite = false;
        bool negated = false;
        bool passive = false;
        Modality modality = Modality::Asserted;
        bool unsure = false; ///< "must", "should", "would" outside of a report: says nothing of what is so
    };

    Group groupOf(int verb) const
    {
        Group group{.first = verb, .finite = isFinite(m_tree.tag(verb))};
        for (int i = m_tree.firstChild(verb); i >= 0 && i < verb; i = m_tree.nextSibling(i)) {
            const Relation relation = m_tree.relation(i);
            if (relation != Relation::Aux && relation != Relation::AuxPass) {
                group.negated = group.negated || (relation == Relation::Advmod && isNegation(word(i)));
                continue;
            }
            group.first = std::min(group.first, i);
            group.finite = group.finite || isFinite(m_tree.tag(i));
            group.passive = group.passive || relation == Relation::AuxPass;
            group.negated = group.negated || word(i).endsWith(u"n't") || word(i).endsWith(u"n’t");
            const QStringView helper = word(i);
            if (helper == u"will" || helper == u"shall" || helper == u"’ll" || helper == u"'ll")
                group.modality = Modality::Planned;
            else if (helper == u"may" || helper == u"might" || helper == u"could" || helper == u"can")
                group.modality = Modality::Possible;
            else if (helper == u"would")
                group.modality = Modality::Reported, group.unsure = true; // what was to come, seen from when it was said
            else if (helper == u"must" || helper == u"should" || helper == u"ought")
                group.unsure = true;
        }
        return group;
    }

    static bool isNegation(QStringView w) { return w == u"not" || w == u"never" || w == u"n't" || w == u"n’t" || w == u"no"; }

    int subjectOf(int verb) const
    {
        for (int steps = 0; steps < 4; ++steps) {
            for (int i = m_tree.firstChild(verb); i >= 0 && i < verb; i = m_tree.nextSibling(i)) {
                if (m_tree.relation(i) == Relation::Nsubj || m_tree.relation(i) == Relation::NsubjPass)
                    return i;
            }
            if (m_tree.relation(verb) != Relation::Conj)
                return -1;
            verb = m_tree.head(verb);
        }
        return -1;
    }

    /// Takes the other half of "Ferreira-Holt" in, and a figure or an adjective that the parse hung from elsewhere.
    NodeRange whole(NodeRange range, int limit) const
    {
        while (range.end + 1 < m_tree.size() && word(range.end) == u"-" && m_input.tokens[m_base + range.end].glued && m_input.tokens[m_base + range.end + 1].glued)
            range.end += 2;
        while (range.first - 1 > limit) {
            const Xpos tag = m_tree.tag(range.first - 1);
            if (tag != Xpos::CD && tag != Xpos::DT && tag != Xpos::JJ && tag != Xpos::JJR && tag != Xpos::PRPS && tag != Xpos::Dollar)
                break;
            --range.first;
        }
        return range;
    }

    /// Quotation marks in pairs or none: half a quotation is no object.
    bool isBalanced(NodeRange range) const
    {
        int open = 0;
        for (int i = range.first; i < range.end; ++i) {
            const TokenClass kind = m_input.tokens[m_base + i].kind;
            open += kind == TokenClass::OpenQuote ? 1 : kind == TokenClass::CloseQuote ? -1 : 0;
        }
        return open == 0;
    }

    /// The phrase without what is added behind a comma: "Ann Fox, who …", "Ann Fox, the mayor".
    NodeRange phrase(int noun) const
    {
        NodeRange range = m_tree.nounPhrase(noun);
        for (int i = m_tree.firstChild(noun); i >= 0; i = m_tree.nextSibling(i)) {
            if (i > noun && m_tree.relation(i) == Relation::Appos && m_tree.extent(i).first > noun + 1 && !isPunctuation(m_tree.extent(i).first))
                range.end = std::min(range.end, m_tree.extent(i).first - (isPunctuation(m_tree.extent(i).first - 1) ? 1 : 0));
        }
        while (range.size() > 1 && isPunctuation(range.end - 1))
            --range.end;
        return whole(range, isSubject(m_tree.relation(noun)) ? m_first - 1 : m_tree.head(noun));
    }

    /// The phrase without the dateline, which the parse may hang from it.
    NodeRange sentencePart(int noun) const
    {
        const NodeRange range = phrase(noun);
        return noun < m_first ? range : NodeRange{std::max(range.first, m_first), range.end};
    }

    /// A name in it, a resolved phrase or pronoun, or a plain noun phrase. "We", "this", "there" are nobody.
    bool isTelling(int noun, NodeRange range) const
    {
        const Xpos tag = m_tree.tag(noun);
        const TextSpan span = spanOf(range);
        if (tag == Xpos::PRP)
            return isResolved(span);
        if (!isNoun(tag) || range.size() > longestSubject)
            return false;
        for (int i = range.first; i < range.end; ++i) {
            if (m_tree.tag(i) == Xpos::WDT || m_tree.tag(i) == Xpos::WP || m_tree.tag(i) == Xpos::EX)
                return false;
        }
        return isProperNoun(tag) || isNamed(span) || isResolved(span) || m_tree.child(noun, Relation::Nummod) >= 0 || range.size() >= 2 || tag == Xpos::NNS;
    }

    bool isNamed(TextSpan span) const
    {
        const auto first = std::ranges::lower_bound(m_facts.mentions, span.start, {}, [](const Mention &mention) { return mention.span.start; });
        return first != m_facts.mentions.cend() && first->span.end <= span.end;
    }

    bool isResolved(TextSpan span) const
    {
        const auto first = std::ranges::lower_bound(m_facts.references, span.start, {}, [](const EntityReference &reference) { return reference.span.start; });
        return first != m_facts.references.cend() && first->span.end <= span.end;
    }

    /// Index of the quote that holds the position, the innermost; -1 for none.
    int quoteAt(qsizetype at) const
    {
        auto i = std::ranges::upper_bound(m_contents, at, {}, [](const Content &content) { return content.span.start; });
        for (int steps = 0; i != m_contents.cbegin() && steps < 8; ++steps) {
            if ((--i)->span.contains(at))
                return i->quote;
        }
        return -1;
    }

    /// Cuts "on Monday", "last year" off the end.
    NodeRange withoutDate(NodeRange range) const
    {
        const TextSpan span = spanOf(range);
        auto date = std::ranges::lower_bound(m_facts.dates, span.start, {}, [](const DateFact &fact) { return fact.span.start; });
        for (; date != m_facts.dates.cend() && date->span.start < span.end; ++date) {
            if (date->span.end < span.end)
                continue;
            int end = range.end;
            while (end > range.first && m_input.tokens[m_base + end - 1].span.start >= date->span.start)
                --end;
            while (end > range.first && (m_tree.tag(end - 1) == Xpos::IN || isPunctuation(end - 1)))
                --end;
            return {range.first, end};
        }
        return range;
    }

    bool isDate(NodeRange range) const { return withoutDate(range).isEmpty(); }

    /// What the verb acts on, or where it goes; empty for neither.
    NodeRange objectOf(int verb) const
    {
        for (const Relation wanted : {Relation::Obj, Relation::OblUnmarked, Relation::Obl}) {
            for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
                if (i < verb || m_tree.relation(i) != wanted)
                    continue;
                NodeRange range = phrase(i);
                if (wanted == Relation::Obl) {
                    if (isPunctuation(std::max(0, m_tree.extent(i).first - 1)) || !isPlaceOrAim(m_tree.extent(i).first))
                        continue;
                    range.first = m_tree.extent(i).first;
                }
                range = withoutDate(range);
                const Xpos tag = m_tree.tag(i);
                const bool nobody = tag == Xpos::WDT || tag == Xpos::WP || tag == Xpos::DT || word(i) == u"you" || word(i) == u"me" || word(i) == u"us";
                if (range.isEmpty() || range.first <= verb || nobody || !isBalanced(range))
                    continue;
                return range;
            }
        }
        return {};
    }

    bool isPlaceOrAim(int preposition) const
    {
        for (QStringView known : {u"to", u"from", u"into", u"against", u"with", u"on", u"for", u"of", u"over", u"in", u"by", u"at"}) {
            if (word(preposition) == known)
                return true;
        }
        return false;
    }

    void readClause(int verb)
    {
        if (!isVerb(m_tree.tag(verb)) || !asserts(verb))
            return;
        const ClaimVerb kind = claimVerb(word(verb));
        if (kind == ClaimVerb::Report || kind == ClaimVerb::State)
            return;
        Group group = groupOf(verb);
        const bool joined = m_tree.relation(verb) == Relation::Conj && !group.finite;
        if (joined) { // "will close two plants and cut jobs"
            const Group first = groupOf(m_tree.head(verb));
            group.finite = first.finite && m_tree.tag(verb) == m_tree.tag(m_tree.head(verb));
            group.modality = first.modality;
            group.unsure = first.unsure;
            group.passive = first.passive;
            group.negated = group.negated || first.negated;
        }
        const int subject = subjectOf(verb);
        if (!group.finite || subject < 0 || hasCondition(verb))
            return;
        Claim claim;
        NodeRange doer = sentencePart(subject);
        NodeRange predicate{group.first, verb + 1};
        if (verb + 1 < m_tree.size() && (m_tree.tag(verb + 1) == Xpos::RP || m_tree.relation(verb + 1) == Relation::CompoundPrt || word(verb + 1) == u"back"))
            ++predicate.end;
        NodeRange object;
        if (const int aim = m_tree.child(verb, Relation::Xcomp); aim > verb) {
            if (kind != ClaimVerb::Aim || !isVerb(m_tree.tag(aim)) || aim != verb + 2 || m_tree.tag(aim) != Xpos::VB)
                return;
            predicate.end = aim + 1;
            object = objectOf(aim);
            group.modality = Modality::Planned;
            if (object.isEmpty())
                return;
        } else {
            object = objectOf(verb);
        }
        if (m_tree.child(verb, Relation::Ccomp) >= 0 || (kind == ClaimVerb::Aim && object.isEmpty()))
            return;
        if (group.passive) {
            if (const int agent = m_tree.child(verb, Relation::OblAgent); agent >= 0) {
                object = doer;
                doer = phrase(agent);
                if (!isTelling(agent, doer) || !isBalanced(object))
                    return;
            }
        } else if (object.isEmpty() && kind != ClaimVerb::Change) {
            return;
        }
        if (doer.first < m_first || !isBalanced(doer) || !isBalanced(predicate) || isLimited(subject))
            return;
        if (!isTelling(subject, sentencePart(subject)) || doer.contains(verb))
            return;
        claim.subject = spanOf(doer);
        claim.predicate = spanOf(predicate);
        if (!object.isEmpty())
            claim.object = spanOf(object);
        claim.negated = group.negated;
        claim.modality = group.modality;
        claim.attribution = quoteAt(claim.predicate.start);
        if (group.unsure && (claim.attribution < 0 || claim.modality != Modality::Reported))
            return;
        if (quoteAt(claim.subject.start) != claim.attribution && m_tree.relation(verb) != Relation::Conj)
            return; // the subject stands outside of what is said: not the verb's own
        if (claim.attribution >= 0 && claim.modality == Modality::Asserted)
            claim.modality = Modality::Reported;
        m_claims.append(claim);
    }

    /// "Not all", "no", "few": the clause says the opposite of its words.
    bool isLimited(int subject) const
    {
        const int first = m_tree.extent(subject).first;
        for (int i = std::max(m_first, first - 1); i < subject; ++i) {
            for (QStringView limit : {u"Not", u"not", u"No", u"no", u"Few", u"few", u"Hardly", u"hardly", u"neither", u"Neither", u"only", u"Only"}) {
                if (word(i) == limit)
                    return true;
            }
        }
        return word(subject) == u"nobody" || word(subject) == u"Nobody" || word(subject) == u"nothing" || word(subject) == u"Nothing" || word(subject) == u"none";
    }

    /// "if", "unless": what follows is not said to be so.
    bool hasCondition(int verb) const
    {
        for (int i = m_tree.firstChild(verb); i >= 0; i = m_tree.nextSibling(i)) {
            if (m_tree.relation(i) == Relation::Mark && word(i) != u"that")
                return true;
            if (m_tree.relation(i) == Relation::Advcl) {
                const QStringView opener = word(m_tree.extent(i).first);
                if (opener == u"if" || opener == u"If" || opener == u"unless" || opener == u"Unless")
                    return true;
            }
        }
        return false;
    }

    static constexpr qsizetype longestSentence = 120; // tokens; longer ones are lists or broken
    static constexpr int longestSubject = 14;

    const FinderInput &m_input;
    const Facts &m_facts;
    QList<Content> m_contents; ///< of all quotes, in order
    SentenceTree m_tree;
    qsizetype m_base = 0;
    int m_first = 0; ///< words before it are a dateline
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
