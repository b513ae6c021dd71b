// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/skipgram.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace nutgraf::train {

namespace {

using Vector = SkipGramVectors::Vector;

/// Fixed random numbers.
class Dice {
public:
    quint32 next()
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return quint32(m_state >> 33);
    }
    float fraction() { return float(next() & 0xFFFFFF) / float(0x1000000); }

private:
    quint64 m_state = 88172645463325252ULL;
};

float product(const Vector &a, const Vector &b)
{
    std::array<float, 4> sums{};
    for (size_t i = 0; i < a.size(); i += 4) {
        for (size_t k = 0; k < 4; ++k)
            sums[k] += a[i + k] * b[i + k];
    }
    return sums[0] + sums[1] + sums[2] + sums[3];
}

/// Counts words and keeps those that are frequent enough, the most frequent first.
QHash<QString, int> countWords(const std::vector<std::vector<QString>> &sentences, int least, SkipGramVectors &made)
{
    QHash<QString, qint64> counts;
    for (const auto &sentence : sentences) {
        for (const QString &word : sentence)
            ++counts[word];
    }
    std::vector<std::pair<qint64, QString>> order;
    for (auto word = counts.cbegin(); word != counts.cend(); ++word) {
        if (word.value() >= least)
            order.emplace_back(-word.value(), word.key());
    }
    std::ranges::sort(order);
    QHash<QString, int> numbers;
    for (const auto &[count, word] : order) {
        numbers.insert(word, int(made.words.size()));
        made.words.push_back(word);
        made.counts.push_back(-count);
    }
    return numbers;
}

/// Word numbers in proportion to count^0.75.
std::vector<quint32> samplingTable(const std::vector<qint64> &counts)
{
    constexpr size_t size = 1 << 20;
    double total = 0;
    for (const qint64 count : counts)
        total += std::pow(double(count), 0.75);
    std::vector<quint32> table;
    table.reserve(size);
    double sum = 0;
    for (size_t word = 0; word < counts.size(); ++word) {
        sum += std::pow(double(counts[word]), 0.75);
        while (table.size() < size && double(table.size()) < sum / total * double(size))
            table.push_back(quint32(word));
    }
    return table;
}

class SkipGram {
public:
    SkipGram(SkipGramVectors &made, const SkipGramSettings &settings)
        : m_made(made)
        , m_settings(settings)
        , m_table(samplingTable(made.counts))
    {
        m_made.vectors.resize(m_made.words.size());
        m_contexts.resize(m_made.words.size(), Vector{});
        for (Vector &vector : m_made.vectors) {
            for (float &value : vector)
                value = (m_dice.fraction() - 0.5f) / float(SkipGramVectors::size);
        }
    }

    void learn(const std::vector<std::vector<int>> &sentences)
    {
        qint64 total = 0;
        for (const qint64 count : m_made.counts)
            total += count;
        const double all = double(total) * m_settings.epochs;
        double done = 0;
        std::vector<int> kept;
        for (int epoch = 0; epoch < m_settings.epochs; ++epoch) {
            for (const auto &sentence : sentences) {
                kept.clear();
                for (const int word : sentence) {
                    // Very frequent words say little of their neighbours.
                    const double share = double(m_made.counts[size_t(word)]) / double(total);
                    if (share < 1e-3 || m_dice.fraction() < std::sqrt(1e-3 / share))
                        kept.push_back(word);
                }
                m_step = m_settings.step * float(std::max(0.02, 1 - done / all));
                learnSentence(kept);
                done += double(sentence.size());
            }
        }
    }

private:
    void learnSentence(const std::vector<int> &words)
    {
        for (int i = 0; i < int(words.size()); ++i) {
            for (int j = std::max(0, i - m_settings.window); j <= std::min(int(words.size()) - 1, i + m_settings.window); ++j) {
                if (j != i)
                    learnPair(words[size_t(i)], words[size_t(j)]);
            }
        }
    }

    void learnPair(int word, int context)
    {
        Vector &vector = m_made.vectors[size_t(word)];
        Vector change{};
        for (int k = 0; k <= m_settings.negatives; ++k) {
            const int other = k == 0 ? context : int(m_table[m_dice.next() & (m_table.size() - 1)]);
            if (k > 0 && other == context)
                continue;
            Vector &theirs = m_contexts[size_t(other)];
            const float sum = std::clamp(product(vector, theirs), -8.f, 8.f);
            const float slope = ((k == 0) - 1 / (1 + std::exp(-sum))) * m_step;
            for (size_t i = 0; i < change.size(); ++i) {
                change[i] += slope * theirs[i];
                theirs[i] += slope * vector[i];
            }
        }
        for (size_t i = 0; i < change.size(); ++i)
            vector[i] += change[i];
    }

    SkipGramVectors &m_made;
    const SkipGramSettings &m_settings;
    std::vector<quint32> m_table;
    std::vector<Vector> m_contexts;
    Dice m_dice;
    float m_step = 0;
};

void normalise(Vector &vector)
{
    const float length = std::sqrt(product(vector, vector));
    for (float &value : vector)
        value /= length > 0 ? length : 1;
}

} // namespace

SkipGramVectors makeVectors(const std::vector<std::vector<QString>> &sentences, const SkipGramSettings &settings)
{
    SkipGramVectors made;
    const QHash<QString, int> numbers = countWords(sentences, settings.leastCount, made);
    std::vector<std::vector<int>> coded;
    coded.reserve(sentences.size());
    for (const auto &sentence : sentences) {
        std::vector<int> words;
        for (const QString &word : sentence) {
            if (const auto found = numbers.constFind(word); found != numbers.cend())
                words.push_back(*found);
        }
        coded.push_back(std::move(words));
    }
    SkipGram(made, settings).learn(coded);
    return made;
}

std::vector<int> clusterVectors(std::span<const Vector> given, int clusters, int rounds)
{
    std::vector<Vector> vectors(given.begin(), given.end());
    for (Vector &vector : vectors)
        normalise(vector);
    clusters = std::min(clusters, int(vectors.size()));
    std::vector<Vector> centres(vectors.begin(), vectors.begin() + clusters);
    std::vector<int> of(vectors.size(), 0);
    for (int round = 0; round < rounds; ++round) {
        std::vector<Vector> sums(centres.size(), Vector{});
        for (size_t i = 0; i < vectors.size(); ++i) {
            float most = -2;
            for (int c = 0; c < clusters; ++c) {
                const float near = product(vectors[i], centres[size_t(c)]);
                if (near > most) {
                    most = near;
                    of[i] = c;
                }
            }
            for (size_t k = 0; k < sums[0].size(); ++k)
                sums[size_t(of[i])][k] += vectors[i][k];
        }
        for (size_t c = 0; c < centres.size(); ++c) {
            if (product(sums[c], sums[c]) > 0) {
                centres[c] = sums[c];
                normalise(centres[c]);
            }
        }
    }
    return of;
}

} // namespace nutgraf::train
