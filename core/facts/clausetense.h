// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/finderinput.h"
#include "core/facts/timeexpression.h"
#include "core/language/sentencetree.h"

#include <optional>

namespace nutgraf {

/// Tells from the grammar of a sentence whether its clauses lie ahead or behind.
class ClauseTense {
public:
    /// `input` must outlive it.
    explicit ClauseTense(const FinderInput &input)
        : m_input(input)
    {
    }

    /// The tense of the verb that the word at `offset` (UTF-16 code units of the text) hangs from; nothing where the verb does not tell or the grammar
    /// of sentence `index` is not known. Parses the sentence.
    [[nodiscard]] std::optional<grammar::Tense> at(qsizetype index, qsizetype offset);

private:
    [[nodiscard]] std::optional<grammar::Tense> ofClause(int clause) const;
    [[nodiscard]] bool isWord(int word, std::initializer_list<QStringView> words) const;

    const FinderInput &m_input;
    SentenceTree m_tree;
    qsizetype m_base = 0; ///< token of the first word
    qsizetype m_loaded = -1; ///< the sentence in the tree
};

} // namespace nutgraf
