// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/codedagreement.h"

#include <functional>
#include <optional>

namespace nutgraf {

/// A confidence interval of 95 %.
struct ConfidenceInterval {
    double low = 0;
    double high = 0;

    friend bool operator==(const ConfidenceInterval &, const ConfidenceInterval &) = default;
};

/// Coefficients of a sample that consists of these blocks, by their numbers; always as many and in the same order.
using SampleFigures = std::function<QList<Coefficient>(const QList<qsizetype> &blocks)>;

/// Percentile bootstrap: `resamples` times as many blocks as there are is drawn with replacement, from the same seed each time, so that
/// the same data give the same interval; the interval goes from the 2.5th to the 97.5th percentile. None for a coefficient that more
/// than a tenth of the samples leave undefined, and none at all from fewer than `fewestBlocks` blocks.
/// Efron, B. and Tibshirani, R. J. (1993): An introduction to the bootstrap. Chapman & Hall, chapter 13.
[[nodiscard]] QList<std::optional<ConfidenceInterval>> bootstrapIntervals(qsizetype blocks, int resamples, const SampleFigures &figures);

inline constexpr qsizetype fewestBlocks = 5;

} // namespace nutgraf
