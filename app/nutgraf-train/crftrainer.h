// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/labellattice.h"

#include <span>
#include <vector>

namespace nutgraf::train {

/// A sentence to learn from: the features of its tokens as numbers of rows, and the labels that each token may have. One label:
/// certain; several: the model is to choose among them.
struct CrfSentence {
    std::vector<quint32> features; ///< of all tokens, one behind the other
    std::vector<quint32> ends; ///< of each token's features
    std::vector<quint32> allowed; ///< a bit for each label
    float weight = 1;

    [[nodiscard]] int length() const { return int(ends.size()); }
    [[nodiscard]] std::span<const quint32> at(int token) const
    {
        const quint32 first = token == 0 ? 0 : ends[size_t(token) - 1];
        return {features.data() + first, ends[size_t(token)] - first};
    }
};

struct CrfSettings {
    float step = 0.025f;
    float shrink = 3e-5f; ///< pull of every weight towards 0, as a slope
    int epochs = 8;
    float dropout = 0; ///< share of the features of a token that are not looked at, each time others: what keeps rare ones from leaning on one
};

/// A linear-chain conditional random field over the labels of namelabels.h, learnt by stochastic gradients whose step falls with what a
/// weight has moved already (AdaGrad), with weights that do not matter pulled to 0. One thread and a fixed order: deterministic.
class CrfTrainer {
public:
    explicit CrfTrainer(size_t features);

    /// One walk over all sentences, in an order of its own. Gives the mean loss of a sentence.
    double learn(std::span<const CrfSentence> sentences, const CrfSettings &settings);
    /// Loss (negative log-likelihood) of one sentence and, when asked, its slope by each weight of each token: for learn() and tests.
    double lossOf(const CrfSentence &sentence, std::vector<LabelRow> *slopes = nullptr, Transitions *transitionSlopes = nullptr);
    /// The best labels.
    [[nodiscard]] std::span<const quint8> label(const CrfSentence &sentence);

    /// Adds the weights to their mean, which takeMean() then makes the weights.
    void addToMean();
    void takeMean();

    [[nodiscard]] const LabelRow &weights(size_t feature) const { return m_rows[feature].weights; }
    [[nodiscard]] LabelRow &weights(size_t feature) { return m_rows[feature].weights; }
    [[nodiscard]] size_t features() const { return m_rows.size(); }
    [[nodiscard]] const Transitions &transitions() const { return m_transitions; }
    void setTransitions(const Transitions &transitions) { m_transitions = transitions; }

private:
    struct Row {
        LabelRow weights{};
        LabelRow moved{};
    };
    void score(const CrfSentence &sentence);
    const CrfSentence &thinned(const CrfSentence &sentence, float dropout);
    void learnSentence(const CrfSentence &sentence, const CrfSettings &settings);

    std::vector<Row> m_rows;
    Transitions m_transitions{};
    Transitions m_transitionsMoved{};
    std::vector<LabelRow> m_mean;
    Transitions m_meanTransitions{};
    int m_means = 0;
    LabelLattice m_lattice;
    LabelLattice m_target;
    std::vector<LabelRow> m_slopes;
    CrfSentence m_thinned;
    float m_scale = 1; ///< what makes up for features not looked at
    double m_loss = 0;
    quint64 m_order = 1;
};

} // namespace nutgraf::train
