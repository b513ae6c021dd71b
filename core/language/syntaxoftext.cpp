// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/syntaxoftext.h"

namespace nutgraf {

SyntaxOfText::SyntaxOfText(QStringView text, const QList<Token> &tokens, const QList<Sentence> &sentences, const SyntaxModel *model)
    : m_text(text)
    , m_tokens(tokens)
    , m_sentences(sentences)
{
    if (model != nullptr)
        m_parser.emplace(*model);
}

std::span<const SyntaxNode> SyntaxOfText::sentence(qsizetype index)
{
    if (!m_parser)
        return {};
    if (m_parsed.empty()) {
        m_parsed.resize(std::size_t(m_sentences.size()));
        m_nodes.resize(std::size_t(m_tokens.size()));
    }
    const Sentence &sentence = m_sentences[index];
    const auto nodes = std::span(m_nodes).subspan(std::size_t(sentence.firstToken), std::size_t(sentence.endToken - sentence.firstToken));
    if (m_parsed[std::size_t(index)])
        return nodes;
    m_views.clear();
    for (qsizetype token = sentence.firstToken; token < sentence.endToken; ++token)
        m_views.push_back(m_tokens[token].span.of(m_text));
    splitContractions(m_views, m_words);
    m_ofWords.assign(m_words.words.size(), {});
    m_parser->parse(m_words.words, m_ofWords);
    foldContractions(m_words, m_ofWords, nodes);
    m_parsed[std::size_t(index)] = true;
    return nodes;
}

} // namespace nutgraf
