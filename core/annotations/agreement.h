// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/bootstrap.h"
#include "core/annotations/spanagreement.h"
#include "core/base/cancel.h"

namespace nutgraf {

/// A text and what each annotator marked in it.
struct SharedText {
    QString text; ///< empty where it is not known; then spans can be compared, but neither tokens nor lengths
    /// In the same order of annotators in all texts; no value: did not work on this text.
    QList<std::optional<QList<LabelledSpan>>> marks;
};

/// A coefficient with its interval, where one could be made.
struct Measured {
    Coefficient value = std::unexpected(NoCoefficient::NothingShared);
    std::optional<ConfidenceInterval> interval = {};
};

/// How far annotators agree on one label or on all of them.
struct AgreementFigures {
    QString label; ///< empty: all labels
    QList<qint64> spans; ///< marks of each annotator
    Measured exactF1; ///< of three and more annotators the mean over pairs; so, too, the next two
    Measured overlapF1;
    Measured cohensKappa; ///< over tokens; the code of a token is the set of labels that lie on it (of one label: whether it does)
    Measured fleissKappa; ///< over tokens, likewise; so, too, the next
    Measured alpha;
    Measured unitizingAlpha; ///< over the texts that all annotators worked on, laid end to end; lengths in UTF-16 units
};

/// Two of three or more.
struct PairAgreement {
    qsizetype first = 0; ///< number of the annotator
    qsizetype second = 0;
    AgreementFigures figures; ///< of all labels
};

struct AgreementReport {
    qsizetype annotators = 0;
    qsizetype texts = 0; ///< that two or more worked on; no others count
    qint64 tokens = 0;
    qint64 characters = 0; ///< UTF-16 units
    AgreementFigures all;
    QList<AgreementFigures> labels; ///< in alphabetical order
    QList<PairAgreement> pairs; ///< empty for two
    qsizetype blocks = 0; ///< that intervals were drawn from
    bool blocksAreTexts = false; ///< else paragraphs: of fewer than ten texts
    int resamples = 0; ///< 0: no intervals
};

inline constexpr int usualResamples = 1000;

/// Compares annotators. Marks of one annotator with one label that overlap count as one for alpha for unitizing, which knows no
/// others. Linear in tokens and marks, but for sorting and, in the number of annotators, pairs; times `resamples`, of which very large
/// data get fewer (at least 100). Asked to stop, it leaves intervals out.
[[nodiscard]] AgreementReport compareAnnotators(const QList<SharedText> &texts, int resamples = usualResamples, const Cancelled &cancelled = {});

} // namespace nutgraf
