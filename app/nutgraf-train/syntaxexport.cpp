// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/syntaxexport.h"

#include <algorithm>
#include <cmath>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

using S = SyntaxSizes;
using W = SyntaxWeights;

qint32 rounded(float value, float scale, qint32 most)
{
    return std::clamp(qint32(std::lround(value * scale)), -most, most);
}

class Export {
public:
    Export(const LearnedSyntax &learned, const QString &notice)
        : m_learned(learned)
        , m_writer("syntax"_L1, notice)
    {
    }

    QByteArray run()
    {
        const SyntaxShape shape{.word = S::word, .hidden = S::hidden, .arc = S::arc, .relation = S::relation, .tags = xposCount, .relations = relationCount, .affixRows = SyntaxVocabulary::affixRows};
        m_writer.add("shape"_L1, std::span(&shape, 1));
        const std::vector<FormSlot> forms = m_learned.vocabulary.formTable();
        m_writer.add("forms"_L1, std::span<const FormSlot>(forms));
        QByteArray embeddings(qsizetype(m_learned.weights.embeddings.size()), '\0');
        std::ranges::transform(m_learned.weights.embeddings, embeddings.begin(), [](float value) { return char(rounded(value, SyntaxScale::embedding, 127)); });
        m_writer.add("embeddings"_L1, embeddings);

        values("border"_L1, W::at(W::Border), S::word, SyntaxScale::embedding, SyntaxScale::mostActivation);
        for (int offset = 0; offset < SyntaxShape::offsets; ++offset)
            matrix("first" + QByteArray::number(offset), W::at(W::First, std::size_t(offset) * S::word * S::hidden), S::word, S::hidden);
        values("firstbias"_L1, W::at(W::FirstBias), S::hidden, SyntaxScale::activation, SyntaxScale::mostActivation);
        for (int layer = 0; layer < SyntaxShape::layers; ++layer) {
            matrix("gates" + QByteArray::number(layer), W::gatesAt(layer), S::hidden, 2 * S::hidden);
            bias("gatesbias" + QByteArray::number(layer), W::gatesBiasAt(layer), 2 * S::hidden);
        }
        matrix("tag", W::at(W::Tag), S::hidden, S::tags);
        bias("tagbias", W::at(W::TagBias), S::tags);
        matrix("heads", W::at(W::Heads), S::hidden, S::heads);
        bias("headsbias", W::at(W::HeadsBias), S::heads);
        values("root"_L1, W::at(W::Root), S::governor, SyntaxScale::activation, SyntaxScale::mostActivation);
        values("distances"_L1, W::at(W::Distances), std::size_t(distanceBuckets) * S::arc, SyntaxScale::activation, SyntaxScale::mostActivation);
        matrix("relation", W::at(W::Relation), S::relation, S::relations);
        bias("relationbias", W::at(W::RelationBias), S::relations);
        return m_writer.bytes();
    }

private:
    std::vector<qint16> quantised(std::size_t at, std::size_t count, int scale, int most) const
    {
        std::vector<qint16> out(count);
        for (std::size_t i = 0; i < count; ++i)
            out[i] = qint16(rounded(m_learned.weights.values[at + i], float(scale), most));
        return out;
    }

    void values(QLatin1StringView name, std::size_t at, std::size_t count, int scale, int most)
    {
        m_writer.add(name, std::span<const qint16>(quantised(at, count, scale, most)));
    }

    void matrix(const QByteArray &name, std::size_t at, int rows, int columns)
    {
        const std::vector<qint16> plain = quantised(at, std::size_t(rows) * std::size_t(columns), SyntaxScale::weight, SyntaxScale::mostWeight);
        m_writer.add(QLatin1StringView(name), std::span<const qint16>(interleaved(plain, rows, columns)));
    }

    /// In the scale of sums.
    void bias(const QByteArray &name, std::size_t at, int count)
    {
        std::vector<qint32> out(static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = rounded(m_learned.weights.values[at + i], float(SyntaxScale::activation * SyntaxScale::weight), 1 << 24);
        m_writer.add(QLatin1StringView(name), std::span<const qint32>(out));
    }

    const LearnedSyntax &m_learned;
    ModelWriter m_writer;
};

} // namespace

QByteArray syntaxModelBytes(const LearnedSyntax &learned, const QString &notice)
{
    return Export(learned, notice).run();
}

} // namespace nutgraf::train
