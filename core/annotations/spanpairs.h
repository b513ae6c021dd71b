// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"

namespace nutgraf {

/// How two annotators' marks stand to each other.
enum class SpanRelation : quint8 {
    Same, ///< same words, same label
    OtherLabel, ///< same words
    Overlap, ///< some words in common
    OnlyFirst,
    OnlySecond,
};

/// A mark of one and what the other has there; -1: nothing.
struct SpanPair {
    qsizetype first = -1; ///< place in the first list
    qsizetype second = -1;
    SpanRelation relation = SpanRelation::Same;

    friend bool operator==(const SpanPair &, const SpanPair &) = default;
};

/// Pairs the marks of two annotators of one text, each once, in the order of the text: first those that are the same, then those on the
/// same words, then of those that overlap the ones with the same label and the most characters in common. O(n log n), but for how many
/// marks lie on one place.
[[nodiscard]] QList<SpanPair> pairSpans(const QList<Annotation> &first, const QList<Annotation> &second);

} // namespace nutgraf
