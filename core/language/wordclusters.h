// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/hashtable.h"
#include "core/language/texthash.h"

namespace nutgraf {

/// Clusters of a word, from coarse to fine: words used alike share one. 0: not known.
struct ClusterIds {
    quint16 coarse = 0;
    quint16 middle = 0;
    quint16 fine = 0;
    quint16 unused = 0;
};

/// The clusters of the words of a model, by the word as written.
class WordClusters {
public:
    WordClusters() = default;
    WordClusters(HashTable words, std::span<const ClusterIds> ids)
        : m_words(words)
        , m_ids(ids)
    {
    }

    [[nodiscard]] ClusterIds find(QStringView word) const
    {
        const quint16 at = m_words.find(textHash(word));
        return at < m_ids.size() ? m_ids[at] : ClusterIds();
    }

private:
    HashTable m_words;
    std::span<const ClusterIds> m_ids; ///< the first is for words that are not known
};

} // namespace nutgraf
