// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/random.h"
#include "app/nutgraf-train/syntaxvocabulary.h"
#include "core/language/syntax.h"

#include <vector>

namespace nutgraf::train {

/// Sizes of the network that is trained; what they mean stands with SyntaxShape. Chosen for two microseconds a word.
struct SyntaxSizes {
    static constexpr int word = 64;
    static constexpr int hidden = 128;
    static constexpr int arc = 64;
    static constexpr int relation = 64;
    static constexpr int tags = (xposCount + 15) / 16 * 16; ///< with columns of no meaning up to a multiple of 16
    static constexpr int relations = (relationCount + 15) / 16 * 16;
    static constexpr int governor = arc + relation;
    static constexpr int heads = 2 * governor;
};

/// The weights that are not embeddings, as floats in one row, by block.
class SyntaxWeights {
public:
    enum Block {
        Border,
        First,
        FirstBias,
        Gates,
        GatesBias,
        Tag,
        TagBias,
        Heads, ///< to: arc and relation values as dependent, then as head
        HeadsBias,
        Root,
        Distances,
        Relation,
        RelationBias,
        Blocks,
    };

    explicit SyntaxWeights(Random &random);

    static std::size_t size();
    static std::size_t at(Block block, std::size_t index = 0);
    /// Of the layer's gates and their bias.
    static std::size_t gatesAt(int layer) { return at(Gates, std::size_t(layer) * SyntaxSizes::hidden * SyntaxSizes::hidden * 2); }
    static std::size_t gatesBiasAt(int layer) { return at(GatesBias, std::size_t(layer) * SyntaxSizes::hidden * 2); }

    std::vector<float> values;
    std::vector<float> embeddings; ///< a row of SyntaxSizes::word values each
};

/// Part of each value that training leaves out, so that the network leans on no single one.
struct Dropout {
    float form = 0.25F; ///< a form seen n times is taken for unknown with probability form / (form + n)
    float first = 0.2F;
    float between = 0.2F;
    float last = 0.3F;
};

/// Gradients of the weights, and of those rows of embeddings that were touched.
struct SyntaxGradient {
    explicit SyntaxGradient(std::size_t rows);
    void clear();
    float *rowOf(quint32 row);

    std::vector<float> values;
    std::vector<float> embeddings;
    std::vector<bool> isTouched;
    std::vector<quint32> touched;
};

/// One sentence through the network and back; keeps its room for the next.
class SyntaxPass {
public:
    SyntaxPass(const SyntaxWeights &weights, const SyntaxVocabulary &vocabulary)
        : m_weights(weights)
        , m_vocabulary(vocabulary)
    {
    }

    /// Computes what the network says of the words and adds to `gradient` how to say `gold`, times `scale`; returns the loss. `random` decides
    /// what is left out.
    double learn(std::span<const WordRows> words, std::span<const SyntaxNode> gold, float scale, const Dropout &dropout, Random &random, SyntaxGradient &gradient);

private:
    struct Mask {
        std::vector<float> factors;
        void draw(float share, Random &random);
        void apply(float *rows, int count) const;
    };

    void forward(std::span<const WordRows> words, const Dropout &dropout, Random &random);
    void readLayer(int layer);
    void scoreHeads();
    double backward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient);
    double relationsBackward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient);
    double arcsBackward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient);
    double tagsBackward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient);
    void layerBackward(int layer, SyntaxGradient &gradient);
    void wordsBackward(SyntaxGradient &gradient);
    [[nodiscard]] const float *weight(SyntaxWeights::Block block) const { return m_weights.values.data() + SyntaxWeights::at(block); }
    /// Activations below layer `layer`, and their gradients.
    [[nodiscard]] float *below(int layer) { return m_tokens.data() + std::size_t(layer) * rowSize(); }
    [[nodiscard]] float *gradientBelow(int layer) { return m_tokenGradients.data() + std::size_t(layer) * rowSize(); }
    [[nodiscard]] std::size_t rowSize() const { return std::size_t(m_size) * SyntaxSizes::hidden; }

    const SyntaxWeights &m_weights;
    const SyntaxVocabulary &m_vocabulary;
    int m_size = 0;
    std::vector<WordRows> m_rows; ///< as used, some without their form
    std::vector<float> m_words; ///< embeddings, with the border at both ends
    std::vector<float> m_tokens, m_gates, m_keeps, m_cells;
    std::vector<float> m_tags, m_heads, m_governors, m_byDistance, m_scores, m_relationValues, m_relations;
    std::vector<float> m_tokenGradients, m_gateGradients, m_headGradients, m_governorGradients, m_distanceGradients, m_wordGradients, m_relationGradients;
    Mask m_masks[SyntaxShape::layers + 1];
};

} // namespace nutgraf::train
