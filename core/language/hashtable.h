// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtTypes>

#include <algorithm>
#include <bit>
#include <span>
#include <utility>
#include <vector>

namespace nutgraf {

/// A small value (a number of 16 bits) by the hash of a text, searched where it lies: a power of two of buckets by the upper bits of
/// the hash, in each of them the lower 32 bits and the values. A text that is not in the table is found once in 10^9 times.
class HashTable {
public:
    HashTable() = default;
    /// Views all three; false from isValid() when they do not belong together.
    HashTable(std::span<const quint32> index, std::span<const quint32> prints, std::span<const quint16> values)
    {
        const size_t buckets = index.empty() ? 0 : index.size() - 1;
        if (!std::has_single_bit(buckets) || buckets < 2 || !std::ranges::is_sorted(index) || index.back() > prints.size() || values.size() < prints.size())
            return;
        m_index = index;
        m_prints = prints;
        m_values = values;
        m_shift = 64 - std::countr_zero(buckets);
    }
    [[nodiscard]] bool isValid() const { return !m_index.empty(); }

    /// 0 when it is not there.
    [[nodiscard]] quint16 find(quint64 hash) const
    {
        if (m_index.empty())
            return 0;
        const size_t bucket = hash >> m_shift;
        for (quint32 i = m_index[bucket]; i < m_index[bucket + 1]; ++i) {
            if (m_prints[i] == quint32(hash))
                return m_values[i];
        }
        return 0;
    }

    /// The three parts of a table. Each hash once.
    struct Parts {
        std::vector<quint32> index;
        std::vector<quint32> prints;
        std::vector<quint16> values;
    };
    [[nodiscard]] static Parts build(std::vector<std::pair<quint64, quint16>> pairs)
    {
        std::ranges::sort(pairs);
        const size_t buckets = std::bit_ceil(std::max<size_t>(2, pairs.size() / 3));
        const int shift = 64 - std::countr_zero(buckets);
        Parts parts;
        parts.index.assign(buckets + 1, 0);
        for (const auto &[hash, value] : pairs) {
            ++parts.index[size_t(hash >> shift) + 1];
            parts.prints.push_back(quint32(hash));
            parts.values.push_back(value);
        }
        for (size_t i = 1; i <= buckets; ++i)
            parts.index[i] += parts.index[i - 1];
        return parts;
    }

private:
    std::span<const quint32> m_index; ///< where each bucket begins, and where the last ends
    std::span<const quint32> m_prints;
    std::span<const quint16> m_values;
    int m_shift = 0;
};

} // namespace nutgraf
