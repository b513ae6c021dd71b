// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/wordvectors.h"

#include "app/nutgraf-train/floatmatrix.h"
#include "app/nutgraf-train/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace nutgraf::train {

namespace {

constexpr std::array<int, 4> places{-2, -1, 1, 2};
constexpr int negatives = 5;
constexpr float firstRate = 0.05F;
constexpr double frequent = 1e-3; ///< words of a larger share of the text are read less often
constexpr std::size_t drawSize = 1 << 20;

class SkipGram {
public:
    SkipGram(const NumberedText &text, quint32 words, int width)
        : m_text(text)
        , m_width(std::size_t(width))
        , m_counts(words)
        , m_in(std::size_t(words) * m_width)
        , m_out(places.size() * std::size_t(words) * m_width)
        , m_change(m_width)
    {
        for (const auto &line : text) {
            for (const quint32 word : line) {
                if (word != 0) {
                    ++m_counts[word];
                    ++m_total;
                }
            }
        }
        fillDraw();
        for (std::size_t word = 1; word < words; ++word) {
            for (std::size_t k = 0; k < m_width && m_counts[word] > 0; ++k)
                m_in[word * m_width + k] = (m_random.unit() - 0.5F) / float(width);
        }
    }

    std::vector<float> run(int epochs)
    {
        double done = 0;
        for (int epoch = 0; epoch < epochs; ++epoch) {
            for (const auto &line : m_text) {
                done += double(line.size());
                m_rate = firstRate * float(std::max(1e-3, 1 - done / (1.1 * m_total * epochs)));
                read(line);
            }
        }
        return std::move(m_in);
    }

private:
    /// Words by their count to the power of 3/4.
    void fillDraw()
    {
        double all = 0;
        for (const quint32 count : m_counts)
            all += std::pow(double(count), 0.75);
        for (quint32 word = 1; word < m_counts.size(); ++word) {
            const auto share = std::size_t(std::pow(double(m_counts[word]), 0.75) / all * double(drawSize));
            m_draw.insert(m_draw.end(), m_counts[word] > 0 ? share + 1 : 0, word);
        }
    }

    void read(const std::vector<quint32> &line)
    {
        for (int i = 0; i < int(line.size()); ++i) {
            const quint32 word = line[std::size_t(i)];
            const double share = double(m_counts[word]) / m_total;
            if (word == 0 || (share > frequent && double(m_random.unit()) > std::sqrt(frequent / share)))
                continue;
            for (std::size_t place = 0; place < places.size(); ++place) {
                const int other = i + places[place];
                if (other >= 0 && other < int(line.size()) && line[std::size_t(other)] != 0)
                    learn(word, place, line[std::size_t(other)]);
            }
        }
    }

    void learn(quint32 word, std::size_t place, quint32 neighbour)
    {
        float *in = m_in.data() + word * m_width;
        std::ranges::fill(m_change, 0.0F);
        for (int sample = 0; sample <= negatives; ++sample) {
            const quint32 other = sample == 0 ? neighbour : m_draw[m_random.below(quint32(m_draw.size()))];
            if (sample > 0 && other == neighbour)
                continue;
            float *out = m_out.data() + (place * m_counts.size() + other) * m_width;
            const float guess = 1 / (1 + std::exp(-dot(in, out, int(m_width))));
            const float step = m_rate * ((sample == 0 ? 1.0F : 0.0F) - guess);
            for (std::size_t k = 0; k < m_width; ++k) {
                m_change[k] += step * out[k];
                out[k] += step * in[k];
            }
        }
        for (std::size_t k = 0; k < m_width; ++k)
            in[k] += m_change[k];
    }

    const NumberedText &m_text;
    std::size_t m_width;
    std::vector<quint32> m_counts;
    double m_total = 0;
    std::vector<quint32> m_draw;
    std::vector<float> m_in, m_out, m_change;
    Random m_random{5};
    float m_rate = firstRate;
};

} // namespace

std::vector<float> wordVectors(const NumberedText &text, quint32 words, int width, int epochs)
{
    return SkipGram(text, words, width).run(epochs);
}

} // namespace nutgraf::train
