// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/sentencetree.h"

#include <algorithm>

namespace nutgraf {

void SentenceTree::load(std::span<const SyntaxNode> nodes)
{
    m_nodes = nodes;
    m_firstChild.assign(nodes.size(), -1);
    m_nextSibling.assign(nodes.size(), -1);
    m_extents.resize(nodes.size());
    m_order.clear();
    for (int i = size() - 1; i >= 0; --i) {
        m_extents[std::size_t(i)] = {i, i + 1};
        if (const int up = head(i); up >= 0) {
            m_nextSibling[std::size_t(i)] = firstChild(up);
            m_firstChild[std::size_t(up)] = i;
        } else {
            m_order.push_back(i);
        }
    }
    for (std::size_t at = 0; at < m_order.size(); ++at) {
        for (int i = firstChild(m_order[at]); i >= 0; i = nextSibling(i))
            m_order.push_back(i);
    }
    for (std::size_t at = m_order.size(); at-- > 0;) {
        const int word = m_order[at];
        if (head(word) < 0)
            continue;
        NodeRange &up = m_extents[std::size_t(head(word))];
        up = {std::min(up.first, extent(word).first), std::max(up.end, extent(word).end)};
    }
}

int SentenceTree::child(int word, Relation wanted) const
{
    int i = firstChild(word);
    while (i >= 0 && relation(i) != wanted)
        i = nextSibling(i);
    return i;
}

int SentenceTree::subject(int word) const
{
    int i = firstChild(word);
    while (i >= 0 && !isSubject(relation(i)))
        i = nextSibling(i);
    return i;
}

bool SentenceTree::isUnder(int word, int ancestor) const
{
    for (int steps = 0; word >= 0 && steps < size(); ++steps) {
        if (word == ancestor)
            return true;
        word = head(word);
    }
    return false;
}

namespace {

/// Cannot be in the phrase at its left end.
bool isOutsideLeft(Relation relation)
{
    return relation == Relation::Punct || relation == Relation::Cc || relation == Relation::Mark || relation == Relation::Case || relation == Relation::Discourse
        || relation == Relation::Parataxis || relation == Relation::Cop || relation == Relation::Aux || isSubject(relation) || relation == Relation::Advcl;
}

/// Ends the phrase: a clause about the noun.
bool isOutsideRight(Relation relation)
{
    return relation == Relation::AclRelcl || relation == Relation::Parataxis || relation == Relation::Advcl || relation == Relation::Discourse || relation == Relation::Cop
        || isSubject(relation) || relation == Relation::Ccomp;
}

} // namespace

int SentenceTree::phraseEnd(int noun, int depth) const
{
    int end = noun + 1;
    for (int i = firstChild(noun); i >= 0; i = nextSibling(i)) {
        if (i < noun || relation(i) == Relation::Punct)
            continue;
        if (isOutsideRight(relation(i)) || (relation(i) == Relation::Acl && extent(i).first > end))
            break;
        end = std::max(end, depth > 0 ? phraseEnd(i, depth - 1) : extent(i).end);
    }
    return end;
}

NodeRange SentenceTree::nounPhrase(int noun) const
{
    int first = noun;
    for (int i = firstChild(noun); i >= 0 && i < noun; i = nextSibling(i)) {
        if (!isOutsideLeft(relation(i))) {
            first = extent(i).first;
            break;
        }
    }
    return {std::min(first, noun), phraseEnd(noun, 12)};
}

bool SentenceTree::isClause(int word) const
{
    if (isVerb(tag(word)))
        return true;
    for (int i = firstChild(word); i >= 0; i = nextSibling(i)) {
        if (relation(i) == Relation::Cop || relation(i) == Relation::Aux || isSubject(relation(i)))
            return true;
    }
    return false;
}

} // namespace nutgraf
