// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/contractions.h"
#include "core/language/syntaxparser.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <optional>

namespace nutgraf {

/// The grammar of a text, found sentence by sentence as it is asked for: only those somebody needs are parsed, each once. Made once
/// for a run of the finders and used by one thread.
class SyntaxOfText {
public:
    /// All must outlive it. `model` may be nullptr: then nothing is known of any sentence.
    SyntaxOfText(QStringView text, const QList<Token> &tokens, const QList<Sentence> &sentences, const SyntaxModel *model = programSyntax());

    /// A node for each token of sentence `index`, heads counted from its first token; empty without a model. Valid as long as this is.
    [[nodiscard]] std::span<const SyntaxNode> sentence(qsizetype index);

private:
    QStringView m_text;
    const QList<Token> &m_tokens;
    const QList<Sentence> &m_sentences;
    std::optional<SyntaxParser> m_parser;
    std::vector<SyntaxNode> m_nodes; ///< a node a token of the text; no room is taken before the first question
    std::vector<bool> m_parsed; ///< of each sentence
    std::vector<QStringView> m_views;
    GrammarWords m_words;
    std::vector<SyntaxNode> m_ofWords;
};

} // namespace nutgraf
