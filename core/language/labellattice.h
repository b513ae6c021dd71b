// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/namelabels.h"

#include <span>
#include <vector>

namespace nutgraf {

/// Weights of one label behind another, as logarithms; rows are the label before.
using Transitions = std::array<LabelRow, bilou::labels>;

/// A linear chain of labels over the tokens of one sentence: their scores, the best sequence, and probabilities by the forward-backward
/// algorithm. Kept and filled anew for each sentence, so that it allocates only when a sentence is longer than any before. Cost: about
/// 300 multiplications a token.
class LabelLattice {
public:
    explicit LabelLattice(const Transitions &transitions);
    /// Takes changed weights; for training.
    void setTransitions(const Transitions &transitions);

    /// Begins a sentence of `length` tokens; its scores are to be filled in.
    void begin(int length);
    [[nodiscard]] int length() const { return m_length; }
    [[nodiscard]] LabelRow &scores(int token) { return m_scores[size_t(token)]; }
    /// A label that the token must not have: forbid() is a score of minus infinity.
    void forbid(int token, int label);

    /// The best sequence of labels that the scheme allows. Views the lattice; valid until the next call.
    [[nodiscard]] std::span<const quint8> best();

    /// Computes probabilities; gives the logarithm of the sum over all sequences. Minus infinity when none is allowed.
    double computeProbabilities();
    /// After computeProbabilities(): the probability of each label at a token.
    [[nodiscard]] LabelRow marginal(int token) const;
    /// After computeProbabilities(): that `before` stands at token - 1 and each label at `token`.
    [[nodiscard]] LabelRow pair(int token, int before) const;
    /// After computeProbabilities(): that exactly the tokens [first, end) are a name of `type`.
    [[nodiscard]] float nameProbability(int first, int end, int type) const;

private:
    [[nodiscard]] float step(int token, int before, int label) const { return m_factors[size_t(before)][size_t(label)] * m_weights[size_t(token)][size_t(label)]; }

    Transitions m_transitions{}; ///< as given, minus infinity where the scheme forbids
    Transitions m_factors{}; ///< exponentials, 0 where the scheme forbids
    int m_length = 0;
    std::vector<LabelRow> m_scores;
    std::vector<LabelRow> m_weights; ///< exponentials of the scores, the largest of a token being 1
    std::vector<LabelRow> m_forward; ///< scaled to the sum 1 at each token
    std::vector<LabelRow> m_backward;
    std::vector<float> m_scale;
    std::vector<std::array<quint8, bilou::stride>> m_from;
    std::vector<quint8> m_best;
};

} // namespace nutgraf
