// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/syntax.h"

#include <QList>
#include <QStringView>

#include <span>
#include <vector>

namespace nutgraf {

/// Where a token that holds two words of grammar is to be cut: behind "do" of "don't", "they" of "they're", "can" of "cannot", "gon"
/// of "gonna"; 0 for any other. Curly and straight apostrophes alike.
[[nodiscard]] qsizetype contractionCut(QStringView token);

/// The words of grammar of some tokens, and whose they are.
struct GrammarWords {
    std::vector<QStringView> words;
    std::vector<qint32> tokenOf; ///< of each word, rising
};
void splitContractions(std::span<const QStringView> tokens, GrammarWords &out);

/// What is said of words, said of tokens: of two words in one token the one nearer to the root speaks for it, of two equally near the
/// first ("don't" is the auxiliary, "they're" the pronoun, "I've" the verb where it is one). A tree of words gives a tree of tokens.
void foldContractions(const GrammarWords &words, std::span<const SyntaxNode> ofWords, std::span<SyntaxNode> ofTokens);

} // namespace nutgraf
