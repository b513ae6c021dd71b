// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/crftrainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace nutgraf::train {

using namespace bilou;

namespace {

// Slopes below this are not worth the memory traffic: most tokens are certain after one walk.
constexpr float negligible = 2e-3f;

float steepest(const LabelRow &slope)
{
    float most = 0;
    for (const float value : slope)
        most = std::max(most, std::abs(value));
    return most;
}

void move(LabelRow &weights, LabelRow &moved, const LabelRow &slope, float step, float shrink)
{
    for (size_t y = 0; y < weights.size(); ++y) {
        moved[y] += slope[y] * slope[y];
        const float rate = step / std::sqrt(moved[y] + 1e-6f);
        const float to = weights[y] - rate * slope[y];
        const float size = std::max(std::abs(to) - rate * shrink, 0.f);
        weights[y] = std::copysign(size, to);
    }
}

} // namespace

CrfTrainer::CrfTrainer(size_t features)
    : m_rows(features)
    , m_lattice(m_transitions)
    , m_target(m_transitions)
{
}

void CrfTrainer::score(const CrfSentence &sentence)
{
    m_lattice.begin(sentence.length());
    for (int i = 0; i < sentence.length(); ++i) {
        LabelRow sum{};
        for (const quint32 feature : sentence.at(i)) {
            const LabelRow &weights = m_rows[feature].weights;
            for (size_t y = 0; y < sum.size(); ++y)
                sum[y] += weights[y];
        }
        for (float &value : sum)
            value *= m_scale;
        m_lattice.scores(i) = sum;
    }
}

std::span<const quint8> CrfTrainer::label(const CrfSentence &sentence)
{
    m_lattice.setTransitions(m_transitions);
    score(sentence);
    return m_lattice.best();
}

double CrfTrainer::lossOf(const CrfSentence &sentence, std::vector<LabelRow> *slopes, Transitions *transitionSlopes)
{
    m_lattice.setTransitions(m_transitions);
    m_target.setTransitions(m_transitions);
    score(sentence);
    m_target.begin(sentence.length());
    for (int i = 0; i < sentence.length(); ++i) {
        m_target.scores(i) = m_lattice.scores(i);
        for (int y = 0; y < labels; ++y) {
            if (!(sentence.allowed[size_t(i)] >> y & 1U))
                m_target.forbid(i, y);
        }
    }
    const double free = m_lattice.computeProbabilities();
    const double bound = m_target.computeProbabilities();
    if (!std::isfinite(bound)) {
        if (slopes != nullptr)
            slopes->clear();
        return 0; // no sequence of labels fits what is allowed: nothing to learn
    }
    if (slopes != nullptr) {
        slopes->resize(size_t(sentence.length()));
        for (int i = 0; i < sentence.length(); ++i) {
            const LabelRow model = m_lattice.marginal(i);
            const LabelRow target = m_target.marginal(i);
            for (size_t y = 0; y < model.size(); ++y)
                (*slopes)[size_t(i)][y] = model[y] - target[y];
        }
    }
    if (transitionSlopes != nullptr) {
        for (int i = 1; i < sentence.length(); ++i) {
            if (slopes != nullptr && steepest((*slopes)[size_t(i)]) < negligible && steepest((*slopes)[size_t(i) - 1]) < negligible)
                continue;
            for (int x = 0; x < labels; ++x) {
                const LabelRow model = m_lattice.pair(i, x);
                const LabelRow target = m_target.pair(i, x);
                for (size_t y = 0; y < model.size(); ++y)
                    (*transitionSlopes)[size_t(x)][y] += model[y] - target[y];
            }
        }
    }
    return free - bound;
}

/// The sentence without a share of its features, drawn anew.
const CrfSentence &CrfTrainer::thinned(const CrfSentence &sentence, float dropout)
{
    if (dropout <= 0)
        return sentence;
    const auto limit = quint32(dropout * 65536);
    m_thinned.features.clear();
    m_thinned.ends.clear();
    m_thinned.allowed = sentence.allowed;
    m_thinned.weight = sentence.weight;
    for (int i = 0; i < sentence.length(); ++i) {
        for (const quint32 feature : sentence.at(i)) {
            m_order = m_order * 6364136223846793005ULL + 1442695040888963407ULL;
            if ((m_order >> 48) >= limit)
                m_thinned.features.push_back(feature);
        }
        m_thinned.ends.push_back(quint32(m_thinned.features.size()));
    }
    return m_thinned;
}

void CrfTrainer::learnSentence(const CrfSentence &whole, const CrfSettings &settings)
{
    const CrfSentence &sentence = thinned(whole, settings.dropout);
    m_scale = 1 / (1 - settings.dropout);
    Transitions transitionSlopes{};
    m_loss += lossOf(sentence, &m_slopes, &transitionSlopes);
    const float scale = std::exchange(m_scale, 1.f);
    if (m_slopes.empty())
        return;
    const float step = settings.step;
    for (int i = 0; i < sentence.length(); ++i) {
        LabelRow &slope = m_slopes[size_t(i)];
        if (steepest(slope) < negligible)
            continue;
        for (float &value : slope)
            value *= sentence.weight * scale;
        for (const quint32 feature : sentence.at(i))
            move(m_rows[feature].weights, m_rows[feature].moved, slope, step, settings.shrink);
    }
    for (int x = 0; x < labels; ++x) {
        for (float &value : transitionSlopes[size_t(x)])
            value *= sentence.weight;
        if (steepest(transitionSlopes[size_t(x)]) > 0)
            move(m_transitions[size_t(x)], m_transitionsMoved[size_t(x)], transitionSlopes[size_t(x)], step, 0);
    }
}

double CrfTrainer::learn(std::span<const CrfSentence> sentences, const CrfSettings &settings)
{
    std::vector<quint32> order(sentences.size());
    std::iota(order.begin(), order.end(), 0U);
    for (size_t i = order.size(); i > 1; --i) {
        m_order = m_order * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(order[i - 1], order[size_t(m_order >> 33) % i]);
    }
    m_loss = 0;
    for (const quint32 at : order)
        learnSentence(sentences[at], settings);
    return sentences.empty() ? 0 : m_loss / double(sentences.size());
}

void CrfTrainer::addToMean()
{
    m_mean.resize(m_rows.size());
    for (size_t i = 0; i < m_rows.size(); ++i) {
        for (size_t y = 0; y < m_mean[i].size(); ++y)
            m_mean[i][y] += m_rows[i].weights[y];
    }
    for (size_t x = 0; x < m_transitions.size(); ++x) {
        for (size_t y = 0; y < m_transitions[x].size(); ++y)
            m_meanTransitions[x][y] += m_transitions[x][y];
    }
    ++m_means;
}

void CrfTrainer::takeMean()
{
    if (m_means == 0)
        return;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        for (size_t y = 0; y < m_mean[i].size(); ++y)
            m_rows[i].weights[y] = m_mean[i][y] / float(m_means);
    }
    for (size_t x = 0; x < m_transitions.size(); ++x) {
        for (size_t y = 0; y < m_transitions[x].size(); ++y)
            m_transitions[x][y] = m_meanTransitions[x][y] / float(m_means);
    }
}

} // namespace nutgraf::train
