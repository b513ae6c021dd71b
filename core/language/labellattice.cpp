// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/labellattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace nutgraf {

using namespace bilou;

namespace {

constexpr float impossible = -std::numeric_limits<float>::infinity();
/// A label that is allowed keeps this much, so that a sentence whose only sequence goes through it still has a probability.
constexpr float leastScore = -50;

/// The labels that may stand behind each label, so that the best sequence is found without trying those that may not.
struct Followers {
    std::array<quint8, labels> list{};
    int size = 0;
};
constexpr std::array<Followers, size_t(labels)> leaders = [] {
    std::array<Followers, labels> table{};
    for (int next = 0; next < labels; ++next) {
        for (int before = 0; before < labels; ++before) {
            if (mayFollow(before, next))
                table[size_t(next)].list[size_t(table[size_t(next)].size++)] = quint8(before);
        }
    }
    return table;
}();

float sumOf(const LabelRow &row)
{
    float sum = 0;
    for (int y = 0; y < labels; ++y)
        sum += row[size_t(y)];
    return sum;
}

} // namespace

LabelLattice::LabelLattice(const Transitions &transitions)
{
    setTransitions(transitions);
}

void LabelLattice::setTransitions(const Transitions &transitions)
{
    for (int x = 0; x < labels; ++x) {
        m_transitions[size_t(x)].fill(impossible);
        m_factors[size_t(x)].fill(0);
        for (int y = 0; y < labels; ++y) {
            if (!mayFollow(x, y))
                continue;
            m_transitions[size_t(x)][size_t(y)] = transitions[size_t(x)][size_t(y)];
            m_factors[size_t(x)][size_t(y)] = std::exp(transitions[size_t(x)][size_t(y)]);
        }
    }
}

void LabelLattice::begin(int length)
{
    m_length = length;
    if (m_scores.size() < size_t(length)) {
        m_scores.resize(size_t(length));
        m_weights.resize(size_t(length));
        m_forward.resize(size_t(length));
        m_backward.resize(size_t(length));
        m_scale.resize(size_t(length));
        m_from.resize(size_t(length));
        m_best.resize(size_t(length));
    }
}

void LabelLattice::forbid(int token, int label)
{
    m_scores[size_t(token)][size_t(label)] = impossible;
}

std::span<const quint8> LabelLattice::best()
{
    if (m_length == 0)
        return {};
    LabelRow now{};
    for (int y = 0; y < labels; ++y)
        now[size_t(y)] = mayOpen(y) ? m_scores[0][size_t(y)] : impossible;
    for (int i = 1; i < m_length; ++i) {
        LabelRow next{};
        for (int y = 0; y < labels; ++y) {
            float most = impossible;
            quint8 from = leaders[size_t(y)].list[0];
            for (int k = 0; k < leaders[size_t(y)].size; ++k) {
                const quint8 x = leaders[size_t(y)].list[size_t(k)];
                const float sum = now[x] + m_transitions[x][size_t(y)];
                if (sum > most) {
                    most = sum;
                    from = x;
                }
            }
            next[size_t(y)] = most + m_scores[size_t(i)][size_t(y)];
            m_from[size_t(i)][size_t(y)] = from;
        }
        now = next;
    }
    int last = outside;
    float most = impossible;
    for (int y = 0; y < labels; ++y) {
        if (!isOpen(y) && now[size_t(y)] > most) {
            most = now[size_t(y)];
            last = y;
        }
    }
    for (int i = m_length - 1; i >= 0; --i) {
        m_best[size_t(i)] = quint8(last);
        last = m_from[size_t(i)][size_t(last)];
    }
    return {m_best.data(), size_t(m_length)};
}

double LabelLattice::computeProbabilities()
{
    if (m_length == 0)
        return 0;
    double logarithm = 0;
    for (int i = 0; i < m_length; ++i) {
        LabelRow &weights = m_weights[size_t(i)];
        const LabelRow &scores = m_scores[size_t(i)];
        const float most = *std::max_element(scores.begin(), scores.begin() + labels);
        for (int y = 0; y < labels; ++y)
            weights[size_t(y)] = scores[size_t(y)] == impossible ? 0 : std::exp(std::max(scores[size_t(y)] - most, leastScore));
        std::fill(weights.begin() + labels, weights.end(), 0.f);
        LabelRow forward{};
        if (i == 0) {
            for (int y = 0; y < labels; ++y)
                forward[size_t(y)] = mayOpen(y) ? weights[size_t(y)] : 0;
        } else {
            const LabelRow &before = m_forward[size_t(i) - 1];
            for (int x = 0; x < labels; ++x) {
                for (int y = 0; y < stride; ++y)
                    forward[size_t(y)] += before[size_t(x)] * m_factors[size_t(x)][size_t(y)];
            }
            for (int y = 0; y < stride; ++y)
                forward[size_t(y)] *= weights[size_t(y)];
        }
        if (i == m_length - 1) {
            for (int y = 0; y < labels; ++y)
                forward[size_t(y)] = isOpen(y) ? 0 : forward[size_t(y)];
        }
        const float sum = sumOf(forward);
        if (!(sum > 0))
            return double(impossible);
        for (float &value : forward)
            value /= sum;
        m_forward[size_t(i)] = forward;
        m_scale[size_t(i)] = sum;
        logarithm += std::log(double(sum)) + double(most);
    }
    LabelRow &final = m_backward[size_t(m_length) - 1];
    for (int y = 0; y < stride; ++y)
        final[size_t(y)] = y < labels && !isOpen(y) ? 1.f : 0.f;
    for (int i = m_length - 2; i >= 0; --i) {
        LabelRow ahead{};
        for (int y = 0; y < stride; ++y)
            ahead[size_t(y)] = m_backward[size_t(i) + 1][size_t(y)] * m_weights[size_t(i) + 1][size_t(y)] / m_scale[size_t(i) + 1];
        LabelRow &here = m_backward[size_t(i)];
        here.fill(0);
        for (int x = 0; x < labels; ++x) {
            float sum = 0;
            for (int y = 0; y < stride; ++y)
                sum += m_factors[size_t(x)][size_t(y)] * ahead[size_t(y)];
            here[size_t(x)] = sum;
        }
    }
    return logarithm;
}

LabelRow LabelLattice::marginal(int token) const
{
    LabelRow row{};
    for (int y = 0; y < stride; ++y)
        row[size_t(y)] = m_forward[size_t(token)][size_t(y)] * m_backward[size_t(token)][size_t(y)];
    return row;
}

LabelRow LabelLattice::pair(int token, int before) const
{
    LabelRow row{};
    const float left = m_forward[size_t(token) - 1][size_t(before)] / m_scale[size_t(token)];
    for (int y = 0; y < stride; ++y)
        row[size_t(y)] = left * m_factors[size_t(before)][size_t(y)] * m_weights[size_t(token)][size_t(y)] * m_backward[size_t(token)][size_t(y)];
    return row;
}

float LabelLattice::nameProbability(int first, int end, int type) const
{
    const int opening = label(type, end - first == 1 ? Unit : Begin);
    float probability = m_forward[size_t(first)][size_t(opening)];
    int before = opening;
    for (int i = first + 1; i < end; ++i) {
        const int next = label(type, i + 1 == end ? Last : Inside);
        probability *= step(i, before, next) / m_scale[size_t(i)];
        before = next;
    }
    return std::clamp(probability * m_backward[size_t(end) - 1][size_t(before)], 0.f, 1.f);
}

} // namespace nutgraf
