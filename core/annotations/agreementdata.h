// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/agreement.h"

#include <QStringList>

#include <utility>

namespace nutgraf {

/// A text, or a paragraph that no mark leaves, counted so that figures of any sample of blocks are sums.
struct AgreementBlock {
    qsizetype length = 0; ///< UTF-16 units
    QList<std::pair<int, qint64>> patterns; ///< number in AgreementData::patterns, how many tokens
    QList<SpanMatches> matches; ///< of each pair of annotators, of each label
    QList<QList<TextSpan>> units; ///< of each annotator, of each label, from the start of the block; empty when somebody did not work on it
};

/// Texts of several annotators, counted.
struct AgreementData {
    qsizetype annotators = 0;
    QStringList labels; ///< in alphabetical order
    QList<QList<int>> codes; ///< the labels that a token of this code has
    QList<QList<int>> patterns; ///< the code that each annotator gave; CodedUnit::notCoded where that one did not work on the text
    QList<std::pair<qsizetype, qsizetype>> pairs; ///< of annotators
    QList<AgreementBlock> blocks;
    QList<qint64> spans; ///< of each annotator, of each label
    bool blocksAreTexts = false;
    qsizetype texts = 0;
    qint64 tokens = 0;
    qint64 characters = 0;

    /// Place of a label's list in those that are of each annotator, of each label.
    [[nodiscard]] qsizetype at(qsizetype annotator, qsizetype label) const { return annotator * labels.size() + label; }
};

/// Counts the texts that two or more annotators worked on.
[[nodiscard]] AgreementData countAgreement(const QList<SharedText> &texts);

} // namespace nutgraf
