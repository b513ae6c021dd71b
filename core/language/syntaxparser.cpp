// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/syntaxparser.h"

#include "core/language/treedecoder.h"

#include <algorithm>
#include <bit>

namespace nutgraf {

namespace {

constexpr std::size_t knownSlots = 8192;
constexpr quint32 mostKnown = 4000; ///< words, some 5 MB; then it begins anew
constexpr int activationShift = std::countr_zero(unsigned(SyntaxScale::weight));
constexpr int firstShift = std::countr_zero(unsigned(SyntaxScale::embedding * SyntaxScale::weight / SyntaxScale::activation));
constexpr int cellShift = std::countr_zero(unsigned(SyntaxScale::activation * SyntaxScale::weight / SyntaxScale::cell));
constexpr int cellToActivation = std::countr_zero(unsigned(SyntaxScale::cell / SyntaxScale::activation));
/// A gate is 0.5 + x/4 between 0 and 1, in 1/2^15.
constexpr int gateShift = std::countr_zero(unsigned(SyntaxScale::activation * SyntaxScale::weight)) + 2 - 15;

qint16 narrowed(qint32 value, qint32 least, qint32 most)
{
    return qint16(std::clamp(value, least, most));
}

qint16 activation(qint32 sum)
{
    return narrowed(sum >> activationShift, -SyntaxScale::mostActivation, SyntaxScale::mostActivation);
}

/// As activation(), what is below 0 counting an eighth.
qint16 bent(qint32 sum)
{
    const qint16 value = activation(sum);
    return value < 0 ? qint16(value / 8) : value;
}

void spreadBias(std::span<const qint32> bias, int count, std::vector<qint32> &sums)
{
    sums.resize(bias.size() * std::size_t(count));
    for (int t = 0; t < count; ++t)
        std::ranges::copy(bias, sums.begin() + qsizetype(bias.size()) * t);
}

} // namespace

SyntaxParser::SyntaxParser(const SyntaxModel &model)
    : m_model(model)
    , m_hidden(int(model.shape.hidden))
    , m_known(knownSlots)
    , m_contributions(std::size_t(SyntaxShape::offsets * m_hidden))
    , m_newEmbeddings(model.border.begin(), model.border.end())
{
    contributeNew();
}

void SyntaxParser::parse(std::span<const QStringView> words, std::span<SyntaxNode> nodes)
{
    Q_ASSERT(words.size() == nodes.size());
    qint32 root = -1;
    for (std::size_t first = 0; first < words.size(); first += std::size_t(mostWords)) {
        const std::size_t size = std::min(words.size() - first, std::size_t(mostWords));
        const auto piece = nodes.subspan(first, size);
        parsePiece(words.subspan(first, size), piece);
        for (SyntaxNode &node : piece) {
            if (node.head >= 0) {
                node.head += qint32(first);
            } else if (root < 0) {
                root = qint32(&node - nodes.data());
            } else {
                node.head = root;
                node.relation = Relation::Parataxis;
            }
        }
    }
}

void SyntaxParser::parsePiece(std::span<const QStringView> words, std::span<SyntaxNode> nodes)
{
    m_size = int(words.size());
    firstLayer(words);
    recurrentLayer(m_model.layers[0]);
    tag(nodes);
    recurrentLayer(m_model.layers[1]);
    findHeads();
    nameRelations(nodes);
}

/// Several words at once: a weight that has been read serves all of them.
void SyntaxParser::contributeNew()
{
    const int values = m_model.first[0].rows;
    const int count = int(m_newEmbeddings.size()) / values;
    const std::size_t width = std::size_t(SyntaxShape::offsets * m_hidden);
    qint16 *out = m_contributions.data() + m_contributions.size() - std::size_t(count) * width;
    for (const IntegerMatrix &matrix : m_model.first) {
        m_sums.assign(std::size_t(count * m_hidden), 0);
        multiplyAdd(matrix, m_newEmbeddings.data(), values, count, m_sums.data());
        for (int word = 0; word < count; ++word) {
            const auto sums = m_sums.cbegin() + qsizetype(word) * m_hidden;
            std::transform(sums, sums + m_hidden, out + std::size_t(word) * width, [](qint32 sum) { return narrowed(sum >> firstShift, -0x4000, 0x3FFF); });
        }
        out += m_hidden;
    }
    m_newEmbeddings.clear();
}

std::size_t SyntaxParser::contributionOf(QStringView word)
{
    const std::size_t width = std::size_t(SyntaxShape::offsets * m_hidden);
    const WordFeatures features = wordFeatures(word);
    std::size_t slot = std::size_t(features.exact) & (knownSlots - 1);
    for (; m_known[slot].place != 0; slot = (slot + 1) & (knownSlots - 1)) {
        if (m_known[slot].hash == features.exact)
            return m_known[slot].place * width;
    }
    const std::size_t place = m_contributions.size() / width;
    m_known[slot] = {features.exact, quint32(place)};
    m_contributions.resize(m_contributions.size() + width);
    const std::size_t values = std::size_t(m_model.first[0].rows);
    m_newEmbeddings.resize(m_newEmbeddings.size() + values);
    m_model.embed(features, m_newEmbeddings.data() + m_newEmbeddings.size() - values);
    return place * width;
}

void SyntaxParser::firstLayer(std::span<const QStringView> words)
{
    const std::size_t width = std::size_t(SyntaxShape::offsets * m_hidden);
    if (m_contributions.size() / width > mostKnown) {
        std::ranges::fill(m_known, KnownWord());
        m_contributions.resize(width);
    }
    constexpr int window = SyntaxShape::window;
    std::size_t places[mostWords + 2 * window] = {}; // 0 is outside
    for (int i = 0; i < m_size; ++i)
        places[i + window] = contributionOf(words[std::size_t(i)]);
    contributeNew();
    m_tokens.resize(std::size_t(m_size) * std::size_t(m_hidden));
    for (int i = 0; i < m_size; ++i) {
        qint16 *token = m_tokens.data() + qsizetype(i) * m_hidden;
        const qint16 *seen[SyntaxShape::offsets];
        for (int offset = 0; offset < SyntaxShape::offsets; ++offset)
            seen[offset] = m_contributions.data() + places[i + offset] + std::size_t(offset * m_hidden);
        static_assert(SyntaxShape::offsets == 5);
        for (int k = 0; k < m_hidden; ++k) {
            const qint32 sum = m_model.firstBias[std::size_t(k)] + seen[0][k] + seen[1][k] + seen[2][k] + seen[3][k] + seen[4][k];
            token[k] = narrowed(sum, 0, SyntaxScale::mostActivation);
        }
    }
}

/// Adds to the activations what the layer has gathered on its way through the sentence.
void SyntaxParser::recurrentLayer(const SyntaxModel::Layer &layer)
{
    spreadBias(layer.bias, m_size, m_sums);
    multiplyAdd(layer.gates, m_tokens.data(), m_hidden, m_size, m_sums.data());
    readDirection(false);
    readDirection(true);
}

void SyntaxParser::readDirection(bool fromRight)
{
    const int width = m_hidden / 2;
    qint32 cell[SyntaxShape::mostValues / 2] = {};
    for (int step = 0; step < m_size; ++step) {
        const int i = fromRight ? m_size - 1 - step : step;
        const qint32 *candidate = m_sums.data() + qsizetype(i) * 4 * width + (fromRight ? 2 * width : 0);
        const qint32 *gate = candidate + width;
        qint16 *token = m_tokens.data() + qsizetype(i) * m_hidden + (fromRight ? width : 0);
        for (int k = 0; k < width; ++k) {
            const qint32 keep = std::clamp(0x4000 + (gate[k] >> gateShift), 0, 0x8000);
            const qint32 next = std::clamp(candidate[k] >> cellShift, -0x7FFF, 0x7FFF);
            cell[k] = next + (((cell[k] - next) * (keep >> 1) + 0x2000) >> 14); // 2^16 · 2^14: fits
            token[k] = narrowed(token[k] + (cell[k] >> cellToActivation), -SyntaxScale::mostActivation, SyntaxScale::mostActivation);
        }
    }
}

void SyntaxParser::tag(std::span<SyntaxNode> nodes)
{
    spreadBias(m_model.tagBias, m_size, m_sums);
    multiplyAdd(m_model.tag, m_tokens.data(), m_hidden, m_size, m_sums.data());
    for (int i = 0; i < m_size; ++i) {
        const qint32 *scores = m_sums.data() + qsizetype(i) * m_model.tag.columns;
        nodes[std::size_t(i)].tag = Xpos(std::max_element(scores, scores + xposCount) - scores);
    }
}

void SyntaxParser::findHeads()
{
    const int arc = int(m_model.shape.arc);
    const int both = arc + int(m_model.shape.relation);
    spreadBias(m_model.headsBias, m_size, m_sums);
    multiplyAdd(m_model.heads, m_tokens.data(), m_hidden, m_size, m_sums.data());
    m_dependents.resize(std::size_t(m_size * both));
    m_governors.resize(std::size_t((m_size + 1) * both));
    std::ranges::copy(m_model.root, m_governors.begin());
    for (int k = 0; k < arc; ++k)
        m_governors[std::size_t(k)] = bent(m_model.root[std::size_t(k)] << activationShift);
    for (int i = 0; i < m_size; ++i) {
        const qint32 *sums = m_sums.data() + qsizetype(i) * 2 * both;
        const auto dependent = m_dependents.begin() + qsizetype(i) * both;
        const auto governor = m_governors.begin() + qsizetype(i + 1) * both;
        std::transform(sums, sums + arc, dependent, bent);
        std::transform(sums + arc, sums + both, dependent + arc, activation);
        std::transform(sums + both, sums + both + arc, governor, bent);
        std::transform(sums + both + arc, sums + 2 * both, governor + arc, activation);
    }
    m_scores.resize(std::size_t(m_size * (m_size + 1)));
    m_heads.resize(std::size_t(m_size));
    for (int i = 0; i < m_size; ++i) {
        const qint16 *dependent = m_dependents.data() + qsizetype(i) * both;
        qint32 *scores = m_scores.data() + qsizetype(i) * (m_size + 1);
        qint32 byDistance[distanceBuckets];
        for (int bucket = 0; bucket < distanceBuckets; ++bucket)
            byDistance[bucket] = dotProduct(dependent, m_model.distances.data() + qsizetype(bucket) * arc, arc);
        scores[0] = dotProduct(dependent, m_governors.data(), arc);
        for (int j = 0; j < m_size; ++j) {
            if (j != i)
                scores[j + 1] = dotProduct(dependent, m_governors.data() + qsizetype(j + 1) * both, arc) + byDistance[distanceBucket(i, j)];
        }
    }
    decodeTree(m_scores, m_heads);
}

void SyntaxParser::nameRelations(std::span<SyntaxNode> nodes)
{
    const int arc = int(m_model.shape.arc);
    const int relation = int(m_model.shape.relation);
    const int both = arc + relation;
    for (int i = 0; i < m_size; ++i) {
        const qint32 head = nodes[std::size_t(i)].head = m_heads[std::size_t(i)];
        qint16 *dependent = m_dependents.data() + qsizetype(i) * both + arc;
        const qint16 *governor = m_governors.data() + qsizetype(head + 1) * both + arc;
        for (int k = 0; k < relation; ++k)
            dependent[k] = narrowed(dependent[k] + governor[k], 0, SyntaxScale::mostActivation);
    }
    spreadBias(m_model.relationBias, m_size, m_sums);
    multiplyAdd(m_model.relation, m_dependents.data() + arc, both, m_size, m_sums.data());
    for (int i = 0; i < m_size; ++i) {
        const qint32 *scores = m_sums.data() + qsizetype(i) * m_model.relation.columns;
        SyntaxNode &node = nodes[std::size_t(i)];
        static_assert(int(Relation::Root) == 0); // which the root has, and nothing else
        node.relation = node.head < 0 ? Relation::Root : Relation(std::max_element(scores + 1, scores + relationCount) - scores);
    }
}

} // namespace nutgraf
