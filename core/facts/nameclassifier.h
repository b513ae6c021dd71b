// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/namevocabulary.h"

#include <optional>

namespace nutgraf {

/// A range of tokens.
struct TokenRange {
    qsizetype first = 0;
    qsizetype end = 0;

    [[nodiscard]] qsizetype size() const { return end - first; }
};

/// A type and how sure it is.
struct NameGuess {
    EntityType type = EntityType::Other;
    float score = 0;
};

/// Tells what a run of capitalised words names, by the list of names, by its own first and last words and by its neighbours.
class NameClassifier {
public:
    NameClassifier(const FinderInput &input, const NameVocabulary &vocabulary)
        : m_input(input)
        , m_vocabulary(vocabulary)
    {
    }

    /// Nothing when the words are more likely no name at all.
    [[nodiscard]] std::optional<NameGuess> classify(TokenRange range, bool afterTitle) const;
    /// What the list of names says of exactly these words.
    [[nodiscard]] std::optional<NameGuess> known(TokenRange range) const;
    /// Longest name of the list that begins at `first` and ends before `end`; empty when there is none.
    [[nodiscard]] TokenRange longestKnown(qsizetype first, qsizetype end) const;

private:
    [[nodiscard]] std::optional<NameGuess> byWords(TokenRange range) const;
    [[nodiscard]] std::optional<NameGuess> asPerson(TokenRange range) const;
    [[nodiscard]] std::optional<NameGuess> byNeighbours(TokenRange range) const;
    [[nodiscard]] bool standsBeforePlaceNoun(TokenRange range) const;
    [[nodiscard]] QStringView word(qsizetype token) const;
    [[nodiscard]] QString text(TokenRange range) const;

    const FinderInput &m_input;
    const NameVocabulary &m_vocabulary;
};

/// What the uses of a listed name say about its type.
[[nodiscard]] std::optional<NameGuess> guessOf(NameUses uses, bool severalWords);

} // namespace nutgraf
