// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/clausetense.h"

#include <algorithm>

namespace nutgraf {

using grammar::Tense;

namespace {

constexpr int deepest = 12; // steps from a word to its clause
constexpr qsizetype longestSentence = 150; // tokens; longer ones are lists

} // namespace

bool ClauseTense::isWord(int word, std::initializer_list<QStringView> words) const
{
    return std::ranges::find(words, m_input.word(m_base + word)) != words.end();
}

std::optional<Tense> ClauseTense::at(qsizetype index, qsizetype offset)
{
    const Sentence &sentence = m_input.sentences[index];
    if (m_input.syntax == nullptr || sentence.endToken - sentence.firstToken > longestSentence)
        return std::nullopt;
    if (m_loaded != index) {
        const std::span<const SyntaxNode> nodes = m_input.syntax->sentence(index);
        if (nodes.empty())
            return std::nullopt;
        m_tree.load(nodes);
        m_base = sentence.firstToken;
        m_loaded = index;
    }
    int word = 0;
    while (word + 1 < m_tree.size() && m_input.tokens[m_base + word].span.end <= offset)
        ++word;
    for (int steps = 0; steps < deepest && word >= 0; ++steps) {
        if (isVerb(m_tree.tag(word)) || m_tree.child(word, Relation::Cop) >= 0)
            return ofClause(word);
        word = m_tree.head(word);
    }
    return std::nullopt;
}

std::optional<Tense> ClauseTense::ofClause(int clause) const
{
    for (int i = m_tree.firstChild(clause); i >= 0 && i < clause; i = m_tree.nextSibling(i)) {
        const Relation relation = m_tree.relation(i);
        if (relation != Relation::Aux && relation != Relation::AuxPass && relation != Relation::Cop)
            continue;
        if (isWord(i, {u"will", u"shall", u"'ll", u"’ll"}))
            return Tense::Future;
        if (isWord(i, {u"had", u"did", u"has", u"have"}))
            return Tense::Past;
        if (isWord(i, {u"is", u"are"}) && i + 1 < clause && isWord(i + 1, {u"to"}))
            return Tense::Future; // "are to travel"
        if (isWord(i, {u"was", u"were"}))
            return Tense::Past;
    }
    if (m_tree.tag(clause) == Xpos::VBD)
        return Tense::Past;
    return std::nullopt;
}

} // namespace nutgraf
