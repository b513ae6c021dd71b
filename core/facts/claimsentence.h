// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"
#include "core/language/sentencetree.h"

#include <initializer_list>

namespace nutgraf {

/// One sentence at a time, as the finder of claims sees it: its words and grammar, and what the other finders found in it. Words are
/// counted from the first token of the sentence.
class ClaimSentence {
public:
    /// All must outlive it; the syntax of `input` is there.
    ClaimSentence(const FinderInput &input, const Facts &facts);

    /// Looks at that sentence from now on. False when it is none that asserts (a heading, a question, a list) or has no grammar.
    [[nodiscard]] bool load(qsizetype sentence);

    [[nodiscard]] const SentenceTree &tree() const { return m_tree; }
    /// Words before it are a dateline.
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int size() const { return m_tree.size(); }
    [[nodiscard]] QStringView word(int i) const { return m_input.word(m_base + i); }
    /// Whether the word is one of `words`, which are in lower case, with or without a capital.
    [[nodiscard]] bool isAny(int i, std::initializer_list<QStringView> words) const;
    [[nodiscard]] bool isPunctuation(int i) const;
    [[nodiscard]] bool isOpenQuote(int i) const { return m_input.tokens[m_base + i].kind == TokenClass::OpenQuote; }
    [[nodiscard]] bool isCapital(int i) const { return m_input.tokens[m_base + i].capital; }
    [[nodiscard]] bool isGlued(int i) const { return m_input.tokens[m_base + i].glued; }
    [[nodiscard]] TextSpan span(NodeRange range) const;

    /// Quotation marks and brackets in pairs or none: half a quotation is no object.
    [[nodiscard]] bool isBalanced(NodeRange range) const;
    /// "the lowest", "the first": what is said is only true of a time.
    [[nodiscard]] bool isSuperlative(NodeRange range) const;
    /// A name lies in it.
    [[nodiscard]] bool isNamed(NodeRange range) const;
    /// A pronoun or "the ministry" lies in it of which is known whom it means.
    [[nodiscard]] bool isResolved(NodeRange range) const;
    /// The type of the name that the word is part of.
    [[nodiscard]] std::optional<EntityType> nameAt(int i) const;
    /// Does not break names: an end inside one moves behind it, a start before it.
    [[nodiscard]] NodeRange withWholeNames(NodeRange range) const;
    /// Without expressions of time at its end, and the prepositions before them: "on Monday", "last year". Not "the lowest since 2009".
    [[nodiscard]] NodeRange withoutDate(NodeRange range) const;
    [[nodiscard]] bool isDate(NodeRange range) const { return withoutDate(range).isEmpty(); }
    /// Index of the quote that holds the word, the innermost; -1 for none.
    [[nodiscard]] int quoteAt(int i) const;
    /// The quote stands in quotation marks, at least a part of it.
    [[nodiscard]] bool isLiteral(int quote) const { return m_facts.quotes[quote].kind != QuoteKind::Indirect; }

private:
    struct Content {
        TextSpan span;
        int quote = -1;
    };

    [[nodiscard]] bool isProse(const Sentence &sentence) const;
    [[nodiscard]] int behindDateline() const;

    const FinderInput &m_input;
    const Facts &m_facts;
    QList<Content> m_contents; ///< of all quotes, in order
    SentenceTree m_tree;
    qsizetype m_base = 0;
    int m_first = 0;
};

} // namespace nutgraf
