// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/treebank.h"
#include "core/language/syntaxmodel.h"

namespace nutgraf::train {

/// How much of a treebank a model says right, from the treebank's own words.
struct SyntaxScore {
    qint64 words = 0;
    qint64 tags = 0; ///< words with the right tag; heads: with the right head; labelled: with the right head and relation
    qint64 heads = 0;
    qint64 labelled = 0;
    double seconds = 0; ///< of the processor, for tagging and parsing

    SyntaxScore &operator+=(const SyntaxScore &other);
};
[[nodiscard]] SyntaxScore scoreSyntax(const SyntaxModel &model, const std::vector<TreebankSentence> &treebank);

/// "| NAME | words | XPOS | UAS | LAS | words/s |", percent.
void printSyntaxScore(const QString &name, const SyntaxScore &score);

} // namespace nutgraf::train
