// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/syntax.h"
#include "core/language/syntaxmodel.h"

#include <span>
#include <vector>

namespace nutgraf {

/// Tags words and finds their heads, one sentence at a time. Keeps what a word brings into the first layer, so that a word seen
/// before costs a look-up, and the room it works in; so one parser is used by one thread, for as many sentences as there are.
class SyntaxParser {
public:
    /// More words than these in one sentence are parsed piece by piece; what heads a later piece hangs from the first by parataxis.
    static constexpr qsizetype mostWords = 160;

    /// `model` must outlive it.
    explicit SyntaxParser(const SyntaxModel &model);

    /// `words` as the Universal Dependencies of English have them ("do" "n't"): splitContractions() makes them of tokens.
    /// The heads make one tree. `nodes` has as many places. Cost: some 2 µs a word.
    void parse(std::span<const QStringView> words, std::span<SyntaxNode> nodes);

private:
    void parsePiece(std::span<const QStringView> words, std::span<SyntaxNode> nodes);
    void firstLayer(std::span<const QStringView> words);
    void recurrentLayer(const SyntaxModel::Layer &layer);
    void readDirection(bool fromRight);
    void tag(std::span<SyntaxNode> nodes);
    void findHeads();
    void nameRelations(std::span<SyntaxNode> nodes);
    /// Where the contribution of a word is, or will be once contributeNew() has run.
    [[nodiscard]] std::size_t contributionOf(QStringView word);
    void contributeNew();

    const SyntaxModel &m_model;
    int m_hidden; ///< values of a token
    int m_size = 0; ///< words of the piece being parsed

    /// What words bring into the first layer, SyntaxShape::offsets vectors each, found by the hash of the word.
    struct KnownWord {
        quint64 hash = 0;
        quint32 place = 0; ///< 0: nobody
    };
    std::vector<KnownWord> m_known;
    std::vector<qint16> m_contributions; ///< at place 0 what lies outside of the sentence
    std::vector<qint16> m_newEmbeddings; ///< of the last places, whose contributions are not reckoned yet

    std::vector<qint16> m_tokens; ///< activations, a row a word
    std::vector<qint32> m_sums;
    std::vector<qint16> m_dependents, m_governors; ///< arc and relation values of each word; in m_governors the root is the first
    std::vector<qint32> m_scores, m_heads;
};

} // namespace nutgraf
