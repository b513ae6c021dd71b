// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/syntax.h"

#include <span>
#include <vector>

namespace nutgraf {

/// Half-open range of words of one sentence.
struct NodeRange {
    int first = 0;
    int end = 0;

    [[nodiscard]] constexpr int size() const { return end - first; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= first; }
    [[nodiscard]] constexpr bool contains(int word) const { return first <= word && word < end; }
    friend bool operator==(NodeRange, NodeRange) = default;
};

/// The tree of one sentence, to be walked from heads to dependents. Reused from sentence to sentence, it allocates seldom.
class SentenceTree {
public:
    /// Takes the nodes of a sentence, which must outlive its use. Linear.
    void load(std::span<const SyntaxNode> nodes);

    [[nodiscard]] int size() const { return int(m_nodes.size()); }
    [[nodiscard]] const SyntaxNode &operator[](int word) const { return m_nodes[std::size_t(word)]; }
    [[nodiscard]] int head(int word) const { return m_nodes[std::size_t(word)].head; }
    [[nodiscard]] Relation relation(int word) const { return m_nodes[std::size_t(word)].relation; }
    [[nodiscard]] Xpos tag(int word) const { return m_nodes[std::size_t(word)].tag; }

    /// Dependents from left to right: `for (int i = tree.firstChild(w); i >= 0; i = tree.nextSibling(i))`.
    [[nodiscard]] int firstChild(int word) const { return m_firstChild[std::size_t(word)]; }
    [[nodiscard]] int nextSibling(int word) const { return m_nextSibling[std::size_t(word)]; }
    /// The first dependent with that relation, or -1.
    [[nodiscard]] int child(int word, Relation relation) const;
    /// The first subject of any kind, or -1.
    [[nodiscard]] int subject(int word) const;
    /// From the first to the last word that hangs from it, itself included.
    [[nodiscard]] NodeRange extent(int word) const { return m_extents[std::size_t(word)]; }
    [[nodiscard]] bool isUnder(int word, int ancestor) const;

    /// The noun phrase around `noun`: determiners, modifiers, conjuncts and appositions, without relative clauses and what follows
    /// them, without a preposition before it.
    [[nodiscard]] NodeRange nounPhrase(int noun) const;
    /// Whether it heads a clause: a verb, or a predicate with copula or auxiliary.
    [[nodiscard]] bool isClause(int word) const;

private:
    [[nodiscard]] int phraseEnd(int noun, int depth) const;

    std::span<const SyntaxNode> m_nodes;
    std::vector<int> m_firstChild, m_nextSibling;
    std::vector<NodeRange> m_extents;
    std::vector<int> m_order; ///< heads before their dependents
};

} // namespace nutgraf
