// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/syntaxmodel.h"

#include "core/language/programmodels.h"
#include "core/language/syntax.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <optional>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool fits(const SyntaxShape &shape)
{
    const auto size = [](quint32 values) { return values > 0 && values <= SyntaxShape::mostValues && values % 16 == 0; };
    return size(shape.word) && size(shape.hidden) && shape.hidden % 32 == 0 && size(shape.arc) && size(shape.relation)
        && shape.tags == quint32(xposCount) && shape.relations == quint32(relationCount) && std::has_single_bit(shape.affixRows);
}

int padded(quint32 classes)
{
    return int((classes + 15) / 16 * 16);
}

/// Reads sections of the sizes they must have; `whole` is false once one had another.
class Sections {
public:
    explicit Sections(const ModelFile &file)
        : m_file(file)
    {
    }

    template<typename T>
    std::span<const T> values(QLatin1StringView name, qsizetype size)
    {
        const auto found = m_file.array<T>(name);
        whole = whole && qsizetype(found.size()) == size;
        return found;
    }

    /// Weights out of range would make sums that 32 bits cannot hold.
    std::span<const qint16> weights(QLatin1StringView name, qsizetype size, qint16 most)
    {
        const auto found = values<qint16>(name, size);
        whole = whole && std::ranges::all_of(found, [=](qint16 value) { return value >= -most && value <= most; });
        return found;
    }

    IntegerMatrix matrix(QLatin1StringView name, int rows, int columns)
    {
        return {rows, columns, weights(name, qsizetype(rows) * columns, SyntaxScale::mostWeight)};
    }

    std::span<const qint32> bias(QLatin1StringView name, int size)
    {
        const auto found = values<qint32>(name, size);
        constexpr qint32 most = 1 << 24;
        whole = whole && std::ranges::all_of(found, [](qint32 value) { return value >= -most && value <= most; });
        return found;
    }

    bool whole = true;

private:
    const ModelFile &m_file;
};

} // namespace

int distanceBucket(qsizetype word, qsizetype head)
{
    const qsizetype distance = word > head ? word - head : head - word;
    const int bucket = distance <= 6 ? int(distance) - 1
        : distance <= 8              ? 6
        : distance <= 11             ? 7
        : distance <= 15             ? 8
        : distance <= 22             ? 9
        : distance <= 35             ? 10
                                     : 11;
    return head < word ? bucket : distanceBuckets / 2 + bucket;
}

Result<SyntaxModel> SyntaxModel::read(QByteArrayView bytes, const QString &place)
{
    const auto file = ModelFile::read(bytes, "syntax"_L1, place);
    if (!file)
        return std::unexpected(file.error());
    const auto damaged = [&] {
        return std::unexpected(Error{Error::Code::Corrupt,
            QCoreApplication::translate("SyntaxModel", "The model %1 does not hold what a model of grammar must: install Nutgraf again or make the model anew.").arg(place), place});
    };
    SyntaxModel model;
    const auto shapes = file->array<SyntaxShape>("shape"_L1);
    if (shapes.size() != 1)
        return damaged();
    model.shape = shapes.front();
    const SyntaxShape &shape = model.shape;
    if (shape.version != SyntaxShape::current || !fits(shape))
        return damaged();

    Sections sections(*file);
    const int word = int(shape.word);
    const int hidden = int(shape.hidden);
    for (int offset = 0; offset < SyntaxShape::offsets; ++offset)
        model.first[std::size_t(offset)] = sections.matrix(QLatin1StringView(QByteArray("first" + QByteArray::number(offset))), word, hidden);
    model.border = sections.weights("border"_L1, word, SyntaxScale::mostActivation);
    model.firstBias = sections.values<qint16>("firstbias"_L1, hidden);
    for (int layer = 0; layer < SyntaxShape::layers; ++layer) {
        const QByteArray number = QByteArray::number(layer);
        model.layers[std::size_t(layer)].gates = sections.matrix(QLatin1StringView(QByteArray("gates" + number)), hidden, 2 * hidden);
        model.layers[std::size_t(layer)].bias = sections.bias(QLatin1StringView(QByteArray("gatesbias" + number)), 2 * hidden);
    }
    model.tag = sections.matrix("tag"_L1, hidden, padded(shape.tags));
    model.tagBias = sections.bias("tagbias"_L1, padded(shape.tags));
    const int heads = 2 * int(shape.arc + shape.relation);
    model.heads = sections.matrix("heads"_L1, hidden, heads);
    model.headsBias = sections.bias("headsbias"_L1, heads);
    model.root = sections.weights("root"_L1, int(shape.arc + shape.relation), SyntaxScale::mostActivation);
    model.distances = sections.weights("distances"_L1, qsizetype(shape.arc) * distanceBuckets, SyntaxScale::mostActivation);
    model.relation = sections.matrix("relation"_L1, int(shape.relation), padded(shape.relations));
    model.relationBias = sections.bias("relationbias"_L1, padded(shape.relations));

    model.m_forms = file->array<FormSlot>("forms"_L1);
    model.m_embeddings = file->array<qint8>("embeddings"_L1);
    const std::size_t rows = model.m_embeddings.size() / shape.word;
    const bool known = std::has_single_bit(model.m_forms.size()) && rows * shape.word == model.m_embeddings.size() && rows > shape.affixRows
        && std::ranges::all_of(model.m_forms, [&](const FormSlot &slot) { return slot.row < rows - shape.affixRows; })
        && std::ranges::any_of(model.m_forms, [](const FormSlot &slot) { return slot.row == 0; });
    if (!sections.whole || !known)
        return damaged();
    return model;
}

quint32 SyntaxModel::rowOf(quint64 hash) const
{
    const std::size_t mask = m_forms.size() - 1;
    const auto key = quint32(hash >> 32);
    for (std::size_t slot = std::size_t(hash) & mask; m_forms[slot].row != 0; slot = (slot + 1) & mask) {
        if (m_forms[slot].key == key)
            return m_forms[slot].row;
    }
    return 0;
}

void SyntaxModel::embed(const WordFeatures &features, qint16 *out) const
{
    const std::size_t width = shape.word;
    const std::size_t forms = m_embeddings.size() / width - shape.affixRows;
    const auto put = [&](std::size_t row) {
        const qint8 *values = m_embeddings.data() + row * width;
        for (std::size_t k = 0; k < width; ++k)
            out[k] = qint16(out[k] + values[k]);
    };
    std::fill_n(out, width, qint16(0));
    put(rowOf(features.form));
    if (features.cased != 0) {
        if (const quint32 row = rowOf(features.cased); row != 0)
            put(row);
    }
    for (int i = 0; i < features.affixCount; ++i)
        put(forms + (features.affixes[std::size_t(i)] & (shape.affixRows - 1)));
}

const Result<SyntaxModel> &programSyntaxModel()
{
    static const Result<SyntaxModel> model = SyntaxModel::read(programModel("syntax"_L1), u"syntax.model"_s);
    return model;
}

const SyntaxModel *programSyntax()
{
    const Result<SyntaxModel> &model = programSyntaxModel();
    return model ? &*model : nullptr;
}

} // namespace nutgraf
