// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/syntaxmodel.h"

#include <unordered_map>
#include <vector>

namespace nutgraf::train {

/// The rows of embeddings that a word is the sum of: its form (0 where that is unknown), then its cased form if known, then affixes.
struct WordRows {
    std::array<quint32, WordFeatures::mostAffixes + 2> rows{};
    int count = 0;
    bool cased = false;

    [[nodiscard]] std::span<const quint32> all() const { return std::span(rows).first(std::size_t(count)); }
    /// The same word as if its form were unknown.
    [[nodiscard]] WordRows withoutForm() const;
};

/// Numbers the forms worth knowing, in the order in which they were first seen.
class SyntaxVocabulary {
public:
    static constexpr quint32 affixRows = 1 << 14;

    void count(QStringView word, bool inTreebank);
    /// Keeps what was seen often enough and ends the counting.
    void close(int leastInTreebank, int leastInText);

    [[nodiscard]] WordRows rowsOf(QStringView word) const;
    /// Row of the form, 0 for an unknown one.
    [[nodiscard]] quint32 formOf(QStringView word) const;
    /// How often the form of a row stands in the treebank, 0 for one that only text has.
    [[nodiscard]] int frequency(quint32 row) const { return m_frequencies[row]; }
    [[nodiscard]] quint32 forms() const { return quint32(m_frequencies.size()); }
    [[nodiscard]] quint32 rows() const { return forms() + affixRows; }
    /// As model files hold it.
    [[nodiscard]] std::vector<FormSlot> formTable() const;

private:
    struct Seen {
        quint64 hash = 0;
        int inTreebank = 0;
        int inText = 0;
    };
    void countHash(quint64 hash, bool inTreebank);
    [[nodiscard]] quint32 rowOf(quint64 hash) const;

    std::vector<Seen> m_seen;
    std::unordered_map<quint64, quint32> m_places; ///< into m_seen; rows once closed
    std::vector<quint64> m_hashes; ///< of each row
    std::vector<int> m_frequencies{0};
};

} // namespace nutgraf::train
