// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <array>
#include <span>
#include <vector>

namespace nutgraf::train {

/// How word vectors are made.
struct SkipGramSettings {
    int leastCount = 3;
    int window = 2;
    int negatives = 5;
    int epochs = 6;
    float step = 0.05f;
};

/// Vectors of words by the words that stand around them (skip-gram with negative sampling), as words are written.
struct SkipGramVectors {
    static constexpr int size = 52; ///< a multiple of four
    using Vector = std::array<float, size>;

    std::vector<QString> words; ///< falling by count
    std::vector<qint64> counts;
    std::vector<Vector> vectors;
};

/// One thread and fixed random numbers: the same sentences give the same vectors.
[[nodiscard]] SkipGramVectors makeVectors(const std::vector<std::vector<QString>> &sentences, const SkipGramSettings &settings = {});

/// The cluster (from 0) of each vector: k-means over directions, begun with the most frequent words.
[[nodiscard]] std::vector<int> clusterVectors(std::span<const SkipGramVectors::Vector> vectors, int clusters, int rounds = 15);

} // namespace nutgraf::train
