// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <span>
#include <vector>

namespace nutgraf {

/// One weight of an attribute: which sum it goes into, and how much, in units of the model's scale.
struct SlotWeight {
    quint8 slot = 0;
    qint8 weight = 0;
};

/// The weights of a linear model by the hash of an attribute, searched where they lie. Attributes lie in buckets by the upper bits of
/// their hash, in each bucket one behind the other: 16 bits of hash, the number of weights, the weights. So that a lookup touches one
/// entry of the index and one or two lines of the cache, and an attribute costs five bytes besides two a weight. Two attributes of one
/// bucket are taken for the same once in 65536 times.
class WeightTable {
public:
    static constexpr int sums = 128;
    using Sums = std::array<qint16, sums>;

    WeightTable() = default;
    /// Views both; false from isValid() when they do not belong together.
    WeightTable(std::span<const quint32> index, QByteArrayView rows);
    [[nodiscard]] bool isValid() const { return m_index.size() > 1; }

    /// Adds the weights of all `attributes` to `into`. A table with nonsense in it gives nonsense, but never reads outside.
    void add(std::span<const quint64> attributes, Sums &into) const;

private:
    std::span<const quint32> m_index; ///< where each bucket begins in the rows, and where the last ends
    QByteArrayView m_rows;
    int m_shift = 0;
};

/// Puts a WeightTable together.
class WeightTableWriter {
public:
    /// Each attribute once; the order does not matter. At most 255 weights an attribute.
    void add(quint64 attribute, std::span<const SlotWeight> weights);
    void finish(std::vector<quint32> &index, QByteArray &rows) const;

private:
    struct Row {
        quint64 attribute;
        std::vector<SlotWeight> weights;
    };
    std::vector<Row> m_rows;
};

} // namespace nutgraf
