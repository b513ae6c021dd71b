// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/weighttable.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace nutgraf {

namespace {

constexpr qsizetype rowHead = 3; // two bytes of hash, one that counts

quint16 printOf(quint64 attribute)
{
    return quint16(attribute);
}

} // namespace

WeightTable::WeightTable(std::span<const quint32> index, QByteArrayView rows)
{
    const size_t buckets = index.empty() ? 0 : index.size() - 1;
    if (!std::has_single_bit(buckets) || buckets < 2 || !std::ranges::is_sorted(index) || qsizetype(index.back()) > rows.size())
        return;
    m_index = index;
    m_rows = rows;
    m_shift = 64 - std::countr_zero(buckets);
}

void WeightTable::add(std::span<const quint64> attributes, Sums &into) const
{
    if (m_index.empty())
        return;
    // Two walks: the first asks memory for all rows, so that the second need not wait for each of them in turn.
    for (const quint64 attribute : attributes)
        __builtin_prefetch(m_rows.data() + m_index[attribute >> m_shift]);
    for (const quint64 attribute : attributes) {
        const size_t bucket = attribute >> m_shift;
        const char *at = m_rows.data() + m_index[bucket];
        const char *const end = m_rows.data() + m_index[bucket + 1];
        while (end - at >= rowHead) {
            quint16 print = 0;
            std::memcpy(&print, at, sizeof print);
            const qsizetype weights = uchar(at[2]);
            at += rowHead;
            if (end - at < weights * 2)
                break;
            if (print == printOf(attribute)) {
                for (qsizetype i = 0; i < weights; ++i)
                    into[size_t(uchar(at[i * 2]) % sums)] += qint16(qint8(at[i * 2 + 1]));
                break;
            }
            at += weights * 2;
        }
    }
}

void WeightTableWriter::add(quint64 attribute, std::span<const SlotWeight> weights)
{
    Q_ASSERT(weights.size() <= 255);
    m_rows.push_back({attribute, {weights.begin(), weights.end()}});
}

void WeightTableWriter::finish(std::vector<quint32> &index, QByteArray &rows) const
{
    const size_t buckets = std::bit_ceil(std::max<size_t>(2, m_rows.size() / 2));
    const int shift = 64 - std::countr_zero(buckets);
    std::vector<const Row *> sorted;
    sorted.reserve(m_rows.size());
    for (const Row &row : m_rows)
        sorted.push_back(&row);
    std::ranges::sort(sorted, {}, [](const Row *row) { return row->attribute; });
    index.assign(buckets + 1, 0);
    rows.clear();
    size_t bucket = 0;
    for (const Row *row : sorted) {
        for (; bucket < (row->attribute >> shift);)
            index[++bucket] = quint32(rows.size());
        const quint16 print = printOf(row->attribute);
        rows.append(reinterpret_cast<const char *>(&print), sizeof print);
        rows.append(char(uchar(row->weights.size())));
        for (const SlotWeight weight : row->weights) {
            rows.append(char(weight.slot));
            rows.append(char(weight.weight));
        }
    }
    while (bucket < buckets)
        index[++bucket] = quint32(rows.size());
}

} // namespace nutgraf
