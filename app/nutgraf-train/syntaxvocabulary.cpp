// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/syntaxvocabulary.h"

#include <bit>

namespace nutgraf::train {

WordRows WordRows::withoutForm() const
{
    WordRows other = *this;
    other.rows[0] = 0;
    if (cased) {
        std::copy(other.rows.begin() + 2, other.rows.begin() + count, other.rows.begin() + 1);
        --other.count;
        other.cased = false;
    }
    return other;
}

void SyntaxVocabulary::count(QStringView word, bool inTreebank)
{
    const WordFeatures features = wordFeatures(word);
    countHash(features.form, inTreebank);
    if (features.cased != 0 && inTreebank)
        countHash(features.cased, true);
}

void SyntaxVocabulary::countHash(quint64 hash, bool inTreebank)
{
    const auto [place, fresh] = m_places.try_emplace(hash, quint32(m_seen.size()));
    if (fresh)
        m_seen.push_back({hash});
    Seen &seen = m_seen[place->second];
    ++(inTreebank ? seen.inTreebank : seen.inText);
}

void SyntaxVocabulary::close(int leastInTreebank, int leastInText)
{
    m_places.clear();
    m_hashes.assign(1, 0);
    for (const Seen &seen : m_seen) {
        if (seen.inTreebank < leastInTreebank && seen.inText < leastInText)
            continue;
        m_places.emplace(seen.hash, quint32(m_hashes.size()));
        m_hashes.push_back(seen.hash);
        m_frequencies.push_back(seen.inTreebank);
    }
    m_seen.clear();
}

quint32 SyntaxVocabulary::rowOf(quint64 hash) const
{
    const auto found = m_places.find(hash);
    return found == m_places.end() ? 0 : found->second;
}

quint32 SyntaxVocabulary::formOf(QStringView word) const
{
    return rowOf(wordFeatures(word).form);
}

WordRows SyntaxVocabulary::rowsOf(QStringView word) const
{
    const WordFeatures features = wordFeatures(word);
    WordRows rows;
    const auto put = [&](quint32 row) { rows.rows[std::size_t(rows.count++)] = row; };
    put(rowOf(features.form));
    if (features.cased != 0) {
        if (const quint32 row = rowOf(features.cased); row != 0) {
            put(row);
            rows.cased = true;
        }
    }
    for (int i = 0; i < features.affixCount; ++i)
        put(forms() + (features.affixes[std::size_t(i)] & (affixRows - 1)));
    return rows;
}

std::vector<FormSlot> SyntaxVocabulary::formTable() const
{
    std::vector<FormSlot> table(std::bit_ceil(m_hashes.size() * 2));
    for (std::size_t row = 1; row < m_hashes.size(); ++row) {
        std::size_t slot = std::size_t(m_hashes[row]) & (table.size() - 1);
        while (table[slot].row != 0)
            slot = (slot + 1) & (table.size() - 1);
        table[slot] = {quint32(m_hashes[row] >> 32), quint32(row)};
    }
    return table;
}

} // namespace nutgraf::train
