// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/syntaxnetwork.h"

#include "app/nutgraf-train/floatmatrix.h"

#include <algorithm>
#include <cmath>

namespace nutgraf::train {

namespace {

using S = SyntaxSizes;
using W = SyntaxWeights;
constexpr int window = SyntaxShape::window;
constexpr int offsets = SyntaxShape::offsets;
constexpr int layers = SyntaxShape::layers;
constexpr int half = S::hidden / 2;
constexpr float never = -1e9F;
/// Beyond its flat ends a gate still learns a little, or it could never come back.
constexpr float leak = 0.05F;
/// How much the relations count beside the heads and tags.
constexpr float relationShare = 0.7F;

constexpr std::array<std::size_t, W::Blocks> blockSizes{
    S::word,
    std::size_t(offsets) * S::word * S::hidden,
    S::hidden,
    std::size_t(layers) * S::hidden * S::hidden * 2,
    std::size_t(layers) * S::hidden * 2,
    std::size_t(S::hidden) * S::tags,
    S::tags,
    std::size_t(S::hidden) * S::heads,
    S::heads,
    S::governor,
    std::size_t(distanceBuckets) * S::arc,
    std::size_t(S::relation) * S::relations,
    S::relations,
};

void spread(const float *bias, int width, int count, std::vector<float> &rows)
{
    rows.resize(std::size_t(count) * std::size_t(width));
    for (int t = 0; t < count; ++t)
        std::copy_n(bias, width, rows.begin() + std::ptrdiff_t(t) * width);
}

void addRows(const float *rows, int stride, int width, int count, float *sum)
{
    for (int t = 0; t < count; ++t) {
        for (int k = 0; k < width; ++k)
            sum[k] += rows[std::ptrdiff_t(t) * stride + k];
    }
}

/// Turns scores into the gradient of the loss of their softmax; returns the loss.
double softmax(float *scores, int count, int gold, float scale)
{
    const float most = *std::max_element(scores, scores + count);
    double sum = 0;
    for (int i = 0; i < count; ++i) {
        scores[i] = std::exp(scores[i] - most);
        sum += double(scores[i]);
    }
    const double loss = -std::log(std::max(1e-30, double(scores[gold]) / sum));
    const float factor = scale / float(sum);
    for (int i = 0; i < count; ++i)
        scores[i] *= factor;
    scores[gold] -= scale;
    return loss;
}

/// What is below 0 in a value that heads and dependents are compared by counts an eighth.
constexpr float belowZero = 0.125F;

void bend(float *values, int count)
{
    for (int k = 0; k < count; ++k)
        values[k] *= values[k] < 0 ? belowZero : 1.0F;
}

/// The gradient before bend() of the one behind it.
void unbend(const float *bent, int count, float *gradient)
{
    for (int k = 0; k < count; ++k)
        gradient[k] *= bent[k] < 0 ? belowZero : 1.0F;
}

float gateOf(float value)
{
    return std::clamp(0.5F + 0.25F * value, 0.0F, 1.0F);
}

} // namespace

std::size_t SyntaxWeights::at(Block block, std::size_t index)
{
    std::size_t offset = index;
    for (int i = 0; i < block; ++i)
        offset += blockSizes[std::size_t(i)];
    return offset;
}

std::size_t SyntaxWeights::size()
{
    return at(Blocks);
}

SyntaxWeights::SyntaxWeights(Random &random)
    : values(size())
{
    const auto fill = [&](std::size_t first, std::size_t count, float deviation) {
        for (std::size_t i = 0; i < count; ++i)
            values[first + i] = deviation * random.normal();
    };
    const auto fillBlock = [&](Block block, float deviation) { fill(at(block), blockSizes[block], deviation); };
    const float ofHidden = std::sqrt(1.0F / S::hidden);
    fillBlock(Border, 0.3F);
    fillBlock(First, std::sqrt(2.0F / (offsets * S::word)));
    fillBlock(Gates, ofHidden);
    fillBlock(Tag, ofHidden);
    fillBlock(Heads, ofHidden);
    for (int row = 0; row < S::hidden; ++row) {
        for (const int column : {0, S::governor}) { // arcs: scores are products, so begin small
            for (int k = 0; k < S::arc; ++k)
                values[at(Heads, std::size_t(row * S::heads + column + k))] *= 0.5F;
        }
    }
    fill(at(Root), S::arc, 0.1F);
    fillBlock(Relation, std::sqrt(1.0F / S::relation));
    for (int layer = 0; layer < layers; ++layer) {
        // Paces from quick to slow.
        for (int k = 0; k < half; ++k)
            values[gatesBiasAt(layer) + std::size_t(half + k)] = values[gatesBiasAt(layer) + std::size_t(3 * half + k)] = 0.25F * float(k % 8);
    }
}

SyntaxGradient::SyntaxGradient(std::size_t rows)
    : values(SyntaxWeights::size())
    , embeddings(rows * S::word)
    , isTouched(rows)
{
}

void SyntaxGradient::clear()
{
    std::ranges::fill(values, 0.0F);
    for (const quint32 row : touched) {
        std::fill_n(embeddings.begin() + std::ptrdiff_t(row) * S::word, S::word, 0.0F);
        isTouched[row] = false;
    }
    touched.clear();
}

float *SyntaxGradient::rowOf(quint32 row)
{
    if (!isTouched[row]) {
        isTouched[row] = true;
        touched.push_back(row);
    }
    return embeddings.data() + std::size_t(row) * S::word;
}

void SyntaxPass::Mask::draw(float share, Random &random)
{
    factors.resize(S::hidden);
    for (float &factor : factors)
        factor = random.unit() < share ? 0.0F : 1.0F / (1.0F - share);
}

void SyntaxPass::Mask::apply(float *rows, int count) const
{
    for (int t = 0; t < count; ++t, rows += S::hidden) {
        for (int k = 0; k < S::hidden; ++k)
            rows[k] *= factors[std::size_t(k)];
    }
}

double SyntaxPass::learn(std::span<const WordRows> words, std::span<const SyntaxNode> gold, float scale, const Dropout &dropout, Random &random, SyntaxGradient &gradient)
{
    m_size = int(words.size());
    forward(words, dropout, random);
    return backward(gold, scale, gradient);
}

void SyntaxPass::forward(std::span<const WordRows> words, const Dropout &dropout, Random &random)
{
    m_rows.assign(words.begin(), words.end());
    m_words.assign(std::size_t(m_size + 2 * window) * S::word, 0);
    for (int i = 0; i < m_size + 2 * window; ++i) {
        float *word = m_words.data() + std::ptrdiff_t(i) * S::word;
        if (i < window || i >= m_size + window) {
            std::copy_n(weight(W::Border), S::word, word);
            continue;
        }
        WordRows &rows = m_rows[std::size_t(i - window)];
        if (random.unit() < dropout.form / (dropout.form + float(m_vocabulary.frequency(rows.rows[0]))))
            rows = rows.withoutForm();
        for (const quint32 row : rows.all()) {
            const float *values = m_weights.embeddings.data() + std::size_t(row) * S::word;
            for (int k = 0; k < S::word; ++k)
                word[k] += values[k];
        }
    }
    m_masks[0].draw(dropout.first, random);
    for (int layer = 0; layer < layers; ++layer)
        m_masks[layer + 1].draw(layer + 1 == layers ? dropout.last : dropout.between, random);

    m_tokens.resize(std::size_t(layers + 1) * rowSize());
    for (int t = 0; t < m_size; ++t)
        std::copy_n(weight(W::FirstBias), S::hidden, m_tokens.begin() + std::ptrdiff_t(t) * S::hidden);
    for (int offset = 0; offset < offsets; ++offset)
        multiply(m_size, S::word, S::hidden, {m_words.data() + offset * S::word, S::word}, {weight(W::First) + offset * S::word * S::hidden, S::hidden}, {m_tokens.data(), S::hidden});
    for (std::size_t i = 0; i < rowSize(); ++i)
        m_tokens[i] = std::max(m_tokens[i], 0.0F);
    m_masks[0].apply(m_tokens.data(), m_size);

    m_gates.resize(std::size_t(layers) * rowSize() * 2);
    m_keeps.resize(std::size_t(layers) * rowSize());
    m_cells.resize(std::size_t(layers) * rowSize());
    for (int layer = 0; layer < layers; ++layer)
        readLayer(layer);

    spread(weight(W::TagBias), S::tags, m_size, m_tags);
    multiply(m_size, S::hidden, S::tags, {below(1), S::hidden}, {weight(W::Tag), S::tags}, {m_tags.data(), S::tags});
    scoreHeads();
}

void SyntaxPass::readLayer(int layer)
{
    const float *in = below(layer);
    float *out = below(layer + 1);
    float *gates = m_gates.data() + std::size_t(layer) * rowSize() * 2;
    const std::size_t first = std::size_t(layer) * rowSize();
    for (int t = 0; t < m_size; ++t)
        std::copy_n(m_weights.values.data() + W::gatesBiasAt(layer), 2 * S::hidden, gates + std::ptrdiff_t(t) * 2 * S::hidden);
    multiply(m_size, S::hidden, 2 * S::hidden, {in, S::hidden}, {m_weights.values.data() + W::gatesAt(layer), 2 * S::hidden}, {gates, 2 * S::hidden});
    for (int direction = 0; direction < 2; ++direction) {
        const std::array<float, half> nothing{};
        const float *before = nothing.data();
        for (int step = 0; step < m_size; ++step) {
            const int t = direction == 0 ? step : m_size - 1 - step;
            const float *candidate = gates + std::ptrdiff_t(t) * 2 * S::hidden + direction * 2 * half;
            float *cell = m_cells.data() + first + std::size_t(t * S::hidden + direction * half);
            float *keep = m_keeps.data() + first + std::size_t(t * S::hidden + direction * half);
            for (int k = 0; k < half; ++k) {
                keep[k] = gateOf(candidate[half + k]);
                cell[k] = keep[k] * before[k] + (1 - keep[k]) * candidate[k];
            }
            before = cell;
        }
    }
    for (std::size_t i = 0; i < rowSize(); ++i)
        out[i] = in[i] + m_cells[first + i];
    m_masks[layer + 1].apply(out, m_size);
}

void SyntaxPass::scoreHeads()
{
    spread(weight(W::HeadsBias), S::heads, m_size, m_heads);
    multiply(m_size, S::hidden, S::heads, {below(layers), S::hidden}, {weight(W::Heads), S::heads}, {m_heads.data(), S::heads});
    m_governors.resize(std::size_t(m_size + 1) * S::governor);
    std::copy_n(weight(W::Root), S::governor, m_governors.begin());
    for (int t = 0; t < m_size; ++t)
        std::copy_n(m_heads.begin() + std::ptrdiff_t(t) * S::heads + S::governor, S::governor, m_governors.begin() + std::ptrdiff_t(t + 1) * S::governor);
    for (int t = 0; t < m_size; ++t)
        bend(m_heads.data() + std::ptrdiff_t(t) * S::heads, S::arc);
    for (int t = 0; t <= m_size; ++t)
        bend(m_governors.data() + std::ptrdiff_t(t) * S::governor, S::arc);
    m_byDistance.assign(std::size_t(m_size) * distanceBuckets, 0);
    multiplyTransposedRight(m_size, S::arc, distanceBuckets, {m_heads.data(), S::heads}, {weight(W::Distances), S::arc}, {m_byDistance.data(), distanceBuckets});
    const int width = m_size + 1;
    m_scores.assign(std::size_t(m_size * width), 0);
    multiplyTransposedRight(m_size, S::arc, width, {m_heads.data(), S::heads}, {m_governors.data(), S::governor}, {m_scores.data(), width});
    for (int i = 0; i < m_size; ++i) {
        for (int j = 0; j < m_size; ++j)
            m_scores[std::size_t(i * width + j + 1)] += i == j ? never : m_byDistance[std::size_t(i * distanceBuckets + distanceBucket(i, j))];
    }
}

double SyntaxPass::backward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient)
{
    m_tokenGradients.assign(std::size_t(layers + 1) * rowSize(), 0);
    m_headGradients.assign(std::size_t(m_size) * S::heads, 0);
    m_governorGradients.assign(std::size_t(m_size + 1) * S::governor, 0);
    double loss = relationsBackward(gold, relationShare * scale, gradient);
    loss += arcsBackward(gold, scale, gradient);
    for (int t = 0; t < m_size; ++t)
        std::copy_n(m_governorGradients.begin() + std::ptrdiff_t(t + 1) * S::governor, S::governor, m_headGradients.begin() + std::ptrdiff_t(t) * S::heads + S::governor);
    addRows(m_governorGradients.data(), S::governor, S::governor, 1, gradient.values.data() + W::at(W::Root));
    addRows(m_headGradients.data(), S::heads, S::heads, m_size, gradient.values.data() + W::at(W::HeadsBias));
    multiplyTransposedLeft(m_size, S::hidden, S::heads, {below(layers), S::hidden}, {m_headGradients.data(), S::heads}, {gradient.values.data() + W::at(W::Heads), S::heads});
    multiplyTransposedRight(m_size, S::heads, S::hidden, {m_headGradients.data(), S::heads}, {weight(W::Heads), S::heads}, {gradientBelow(layers), S::hidden});
    loss += tagsBackward(gold, scale, gradient);
    for (int layer = layers - 1; layer >= 0; --layer)
        layerBackward(layer, gradient);
    wordsBackward(gradient);
    return loss;
}

/// With the heads as they should be.
double SyntaxPass::relationsBackward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient)
{
    m_relationValues.resize(std::size_t(m_size) * S::relation);
    spread(weight(W::RelationBias), S::relations, m_size, m_relations);
    for (int t = 0; t < m_size; ++t) {
        const float *dependent = m_heads.data() + std::ptrdiff_t(t) * S::heads + S::arc;
        const float *governor = m_governors.data() + std::ptrdiff_t(gold[std::size_t(t)].head + 1) * S::governor + S::arc;
        for (int k = 0; k < S::relation; ++k)
            m_relationValues[std::size_t(t * S::relation + k)] = std::max(0.0F, dependent[k] + governor[k]);
    }
    multiply(m_size, S::relation, S::relations, {m_relationValues.data(), S::relation}, {weight(W::Relation), S::relations}, {m_relations.data(), S::relations});
    double loss = 0;
    for (int t = 0; t < m_size; ++t)
        loss += softmax(m_relations.data() + std::ptrdiff_t(t) * S::relations, S::relations, int(gold[std::size_t(t)].relation), scale);

    addRows(m_relations.data(), S::relations, S::relations, m_size, gradient.values.data() + W::at(W::RelationBias));
    multiplyTransposedLeft(m_size, S::relation, S::relations, {m_relationValues.data(), S::relation}, {m_relations.data(), S::relations}, {gradient.values.data() + W::at(W::Relation), S::relations});
    m_relationGradients.assign(std::size_t(m_size) * S::relation, 0);
    multiplyTransposedRight(m_size, S::relations, S::relation, {m_relations.data(), S::relations}, {weight(W::Relation), S::relations}, {m_relationGradients.data(), S::relation});
    for (int t = 0; t < m_size; ++t) {
        float *dependent = m_headGradients.data() + std::ptrdiff_t(t) * S::heads + S::arc;
        float *governor = m_governorGradients.data() + std::ptrdiff_t(gold[std::size_t(t)].head + 1) * S::governor + S::arc;
        for (int k = 0; k < S::relation; ++k) {
            if (m_relationValues[std::size_t(t * S::relation + k)] <= 0)
                continue;
            const float value = m_relationGradients[std::size_t(t * S::relation + k)];
            dependent[k] += value;
            governor[k] += value;
        }
    }
    return loss;
}

double SyntaxPass::arcsBackward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient)
{
    const int width = m_size + 1;
    double loss = 0;
    m_distanceGradients.assign(std::size_t(m_size) * distanceBuckets, 0);
    for (int i = 0; i < m_size; ++i) {
        float *scores = m_scores.data() + std::ptrdiff_t(i) * width;
        loss += softmax(scores, width, gold[std::size_t(i)].head + 1, scale);
        for (int j = 0; j < m_size; ++j) {
            if (i != j)
                m_distanceGradients[std::size_t(i * distanceBuckets + distanceBucket(i, j))] += scores[j + 1];
        }
    }
    multiply(m_size, width, S::arc, {m_scores.data(), width}, {m_governors.data(), S::governor}, {m_headGradients.data(), S::heads});
    multiply(m_size, distanceBuckets, S::arc, {m_distanceGradients.data(), distanceBuckets}, {weight(W::Distances), S::arc}, {m_headGradients.data(), S::heads});
    multiplyTransposedLeft(m_size, width, S::arc, {m_scores.data(), width}, {m_heads.data(), S::heads}, {m_governorGradients.data(), S::governor});
    multiplyTransposedLeft(m_size, distanceBuckets, S::arc, {m_distanceGradients.data(), distanceBuckets}, {m_heads.data(), S::heads}, {gradient.values.data() + W::at(W::Distances), S::arc});
    for (int t = 0; t < m_size; ++t)
        unbend(m_heads.data() + std::ptrdiff_t(t) * S::heads, S::arc, m_headGradients.data() + std::ptrdiff_t(t) * S::heads);
    for (int t = 0; t <= m_size; ++t)
        unbend(m_governors.data() + std::ptrdiff_t(t) * S::governor, S::arc, m_governorGradients.data() + std::ptrdiff_t(t) * S::governor);
    return loss;
}

double SyntaxPass::tagsBackward(std::span<const SyntaxNode> gold, float scale, SyntaxGradient &gradient)
{
    double loss = 0;
    for (int t = 0; t < m_size; ++t)
        loss += softmax(m_tags.data() + std::ptrdiff_t(t) * S::tags, S::tags, int(gold[std::size_t(t)].tag), scale);
    addRows(m_tags.data(), S::tags, S::tags, m_size, gradient.values.data() + W::at(W::TagBias));
    multiplyTransposedLeft(m_size, S::hidden, S::tags, {below(1), S::hidden}, {m_tags.data(), S::tags}, {gradient.values.data() + W::at(W::Tag), S::tags});
    multiplyTransposedRight(m_size, S::tags, S::hidden, {m_tags.data(), S::tags}, {weight(W::Tag), S::tags}, {gradientBelow(1), S::hidden});
    return loss;
}

void SyntaxPass::layerBackward(int layer, SyntaxGradient &gradient)
{
    float *out = gradientBelow(layer + 1);
    float *in = gradientBelow(layer);
    m_masks[layer + 1].apply(out, m_size);
    for (std::size_t i = 0; i < rowSize(); ++i)
        in[i] += out[i];
    m_gateGradients.resize(rowSize() * 2);
    const float *gates = m_gates.data() + std::size_t(layer) * rowSize() * 2;
    const float *cells = m_cells.data() + std::size_t(layer) * rowSize();
    const float *keeps = m_keeps.data() + std::size_t(layer) * rowSize();
    const std::array<float, half> nothing{};
    for (int direction = 0; direction < 2; ++direction) {
        std::array<float, half> carried{};
        for (int step = m_size - 1; step >= 0; --step) {
            const int t = direction == 0 ? step : m_size - 1 - step;
            const std::ptrdiff_t at = std::ptrdiff_t(t) * S::hidden + direction * half;
            const float *candidate = gates + std::ptrdiff_t(t) * 2 * S::hidden + direction * 2 * half;
            const float *before = step == 0 ? nothing.data() : cells + at + (direction == 0 ? -S::hidden : S::hidden);
            float *gate = m_gateGradients.data() + std::ptrdiff_t(t) * 2 * S::hidden + direction * 2 * half;
            for (int k = 0; k < half; ++k) {
                const float keep = keeps[at + k];
                const float cell = out[at + k] + carried[std::size_t(k)];
                gate[k] = cell * (1 - keep);
                gate[half + k] = cell * (before[k] - candidate[k]) * (std::abs(candidate[half + k]) < 2 ? 0.25F : 0.25F * leak);
                carried[std::size_t(k)] = cell * keep;
            }
        }
    }
    addRows(m_gateGradients.data(), 2 * S::hidden, 2 * S::hidden, m_size, gradient.values.data() + W::gatesBiasAt(layer));
    multiplyTransposedLeft(m_size, S::hidden, 2 * S::hidden, {below(layer), S::hidden}, {m_gateGradients.data(), 2 * S::hidden}, {gradient.values.data() + W::gatesAt(layer), 2 * S::hidden});
    multiplyTransposedRight(m_size, 2 * S::hidden, S::hidden, {m_gateGradients.data(), 2 * S::hidden}, {m_weights.values.data() + W::gatesAt(layer), 2 * S::hidden}, {in, S::hidden});
}

void SyntaxPass::wordsBackward(SyntaxGradient &gradient)
{
    float *tokens = gradientBelow(0);
    m_masks[0].apply(tokens, m_size);
    for (std::size_t i = 0; i < rowSize(); ++i) {
        if (m_tokens[i] <= 0)
            tokens[i] = 0;
    }
    addRows(tokens, S::hidden, S::hidden, m_size, gradient.values.data() + W::at(W::FirstBias));
    m_wordGradients.assign(m_words.size(), 0);
    for (int offset = 0; offset < offsets; ++offset) {
        const std::ptrdiff_t block = std::ptrdiff_t(offset) * S::word * S::hidden;
        multiplyTransposedLeft(m_size, S::word, S::hidden, {m_words.data() + offset * S::word, S::word}, {tokens, S::hidden}, {gradient.values.data() + W::at(W::First) + block, S::hidden});
        multiplyTransposedRight(m_size, S::hidden, S::word, {tokens, S::hidden}, {weight(W::First) + block, S::hidden}, {m_wordGradients.data() + offset * S::word, S::word});
    }
    for (int i = 0; i < m_size + 2 * window; ++i) {
        const float *word = m_wordGradients.data() + std::ptrdiff_t(i) * S::word;
        const auto add = [&](float *to) {
            for (int k = 0; k < S::word; ++k)
                to[k] += word[k];
        };
        if (i < window || i >= m_size + window) {
            add(gradient.values.data() + W::at(W::Border));
            continue;
        }
        for (const quint32 row : m_rows[std::size_t(i - window)].all())
            add(gradient.rowOf(row));
    }
}

} // namespace nutgraf::train
