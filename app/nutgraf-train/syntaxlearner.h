// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/syntaxnetwork.h"
#include "app/nutgraf-train/treebank.h"

#include <functional>

namespace nutgraf::train {

/// How long and how carefully to learn.
struct SyntaxPlan {
    int epochs = 10;
    int vectorEpochs = 5; ///< over text and treebank, before the network begins
    int leastInTreebank = 2; ///< a form seen less often is spelled out by its affixes alone
    int leastInText = 4;
    float rate = 2e-3F;
    int batch = 16; ///< sentences a step
    Dropout dropout;
};

/// What was learned.
struct LearnedSyntax {
    SyntaxVocabulary vocabulary;
    SyntaxWeights weights;
};

/// Trains the network on annotated sentences; `text` (lines of words) helps with words that those do not have. Two threads share each step in a
/// fixed way, so the same input gives the same weights. `report` is told once an epoch, the first is 1, with the mean loss of a word.
[[nodiscard]] LearnedSyntax learnSyntax(const std::vector<TreebankSentence> &treebank, const std::vector<QStringList> &text, const SyntaxPlan &plan,
    const std::function<void(int epoch, double loss)> &report);

} // namespace nutgraf::train
