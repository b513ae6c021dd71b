// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"
#include "core/language/sentencetree.h"

namespace nutgraf {

/// Finds in the grammar of a sentence what a quantity is of.
class MeasuredThing {
public:
    /// `input` must outlive it.
    explicit MeasuredThing(const FinderInput &input)
        : m_input(input)
    {
    }

    /// What is counted ("[planes]" of "two new planes"), what changes by it ("[sales] rose 4.5 percent to 3.2 billion dollars"), what it is a
    /// property of ("a [depth] of 340 metres"). Empty where the sentence does not say or its grammar is not known. Parses the sentence.
    [[nodiscard]] TextSpan of(qsizetype sentence, const Quantity &quantity);

private:
    [[nodiscard]] bool load(qsizetype sentence);
    [[nodiscard]] int topOf(TextSpan span) const;
    [[nodiscard]] TextSpan counted(int noun, TextSpan quantity) const;
    [[nodiscard]] TextSpan phrase(int noun) const;
    [[nodiscard]] int changing(int word) const;
    [[nodiscard]] int subjectOf(int verb) const;
    [[nodiscard]] QStringView word(int i) const { return m_input.word(m_base + i); }
    [[nodiscard]] TextSpan span(NodeRange range) const;
    [[nodiscard]] NodeRange withoutArticle(NodeRange range) const;

    const FinderInput &m_input;
    SentenceTree m_tree;
    qsizetype m_base = 0; ///< token of the first word
    qsizetype m_loaded = -1; ///< the sentence in the tree
};

} // namespace nutgraf
