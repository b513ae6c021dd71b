// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/integermatrix.h"
#include "core/language/modelfile.h"
#include "core/language/wordfeatures.h"

#include <array>

namespace nutgraf {

/// Sizes of the network; the first section of a model file.
struct SyntaxShape {
    static constexpr quint32 current = 1;
    static constexpr int layers = 2;
    static constexpr int window = 2; ///< words to each side that the first layer sees
    static constexpr int offsets = 2 * window + 1;
    static constexpr quint32 mostValues = 256; ///< of word, hidden, arc, relation: what SyntaxScale can hold

    quint32 version = current;
    quint32 word = 0; ///< values of a word's embedding
    quint32 hidden = 0; ///< values of a token in each layer; half of them read from the left, half from the right
    quint32 arc = 0; ///< values that a head and a dependent are compared by
    quint32 relation = 0; ///< values that a relation is told by
    quint32 tags = 0; ///< xposCount, and relationCount below: a model of other lists is refused
    quint32 relations = 0;
    quint32 affixRows = 0; ///< rows of the embeddings behind those of forms, for affixes, by hash
};

/// Fixed-point scales: what 1.0 is in each kind of value. With activations under 2^11 and weights under 2^12 no sum of 256 products
/// leaves 32 bits.
struct SyntaxScale {
    static constexpr int embedding = 64;
    static constexpr int weight = 1024;
    static constexpr int activation = 256;
    static constexpr int cell = 4096;
    static constexpr qint16 mostActivation = 2047;
    static constexpr qint16 mostWeight = 4090;
};

/// One distance between a word and its head: 12 to the left, 12 to the right, growing coarser.
[[nodiscard]] int distanceBucket(qsizetype word, qsizetype head);
inline constexpr int distanceBuckets = 24;

/// One known form or cased form of a word; a slot of an open hash table whose size is a power of two. Row 0 is an empty slot.
struct FormSlot {
    quint32 key = 0; ///< upper half of the hash; the lower chooses the slot
    quint32 row = 0;
};

/// A trained tagger and parser, read where it lies: views on bytes that must outlive it. The network: a word is the sum of the
/// embeddings of its form, its cased form and its affixes; a first layer sees two words to each side; two recurrent layers read the
/// sentence in both directions (each value is a running mean whose pace the token decides); tags come from the first of them, heads
/// (Dozat and Manning 2017, simplified, with distances) and relations from the second.
class SyntaxModel {
public:
    /// BadInput, Corrupt or SchemaTooNew as ModelFile::read, and Corrupt where sections do not fit each other.
    [[nodiscard]] static Result<SyntaxModel> read(QByteArrayView bytes, const QString &place);

    /// The embedding of a word: shape.word values in SyntaxScale::embedding.
    void embed(const WordFeatures &features, qint16 *out) const;

    struct Layer {
        IntegerMatrix gates; ///< to, per direction, candidates and gates
        std::span<const qint32> bias;
    };

    SyntaxShape shape;
    std::array<IntegerMatrix, SyntaxShape::offsets> first;
    std::span<const qint16> border; ///< the embedding of what is before and after a sentence
    std::span<const qint16> firstBias;
    std::array<Layer, SyntaxShape::layers> layers;
    IntegerMatrix tag;
    std::span<const qint32> tagBias;
    IntegerMatrix heads; ///< to: as dependent, as head, for its relation as dependent, as head
    std::span<const qint32> headsBias;
    std::span<const qint16> root; ///< the root as head, and as head of a relation
    std::span<const qint16> distances; ///< a row a bucket
    IntegerMatrix relation;
    std::span<const qint32> relationBias;

private:
    [[nodiscard]] quint32 rowOf(quint64 hash) const;

    std::span<const FormSlot> m_forms;
    std::span<const qint8> m_embeddings;
};

/// The model linked into the program, read at the first call, or why it cannot be used; safe in any thread.
[[nodiscard]] const Result<SyntaxModel> &programSyntaxModel();
/// The model that is linked into the program; nullptr where none was there when it was built. Read once.
[[nodiscard]] const SyntaxModel *programSyntax();

} // namespace nutgraf
