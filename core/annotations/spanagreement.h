// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/annotations/codedagreement.h"
#include "core/annotations/tagset.h"

namespace nutgraf {

/// A mark as agreement sees it.
struct LabelledSpan {
    QList<TextSpan> pieces; ///< one or more, in order
    QString label; ///< its name, so that the ids of two libraries do not matter

    [[nodiscard]] TextSpan span() const { return {pieces.first().start, pieces.last().end}; }
    friend bool operator==(const LabelledSpan &, const LabelledSpan &) = default;
};

/// The marks that somebody stands for: not suggestions, rejected ones, notes without a label or marks without words.
[[nodiscard]] QList<LabelledSpan> labelledSpans(const QList<Annotation> &annotations, const TagSet &tagSet);

/// How many marks two annotators have and share.
struct SpanMatches {
    qint64 first = 0;
    qint64 second = 0;
    qint64 exact = 0; ///< same label, same words
    qint64 overlapping = 0; ///< same label, a character in common; one mark is paired with one only

    SpanMatches &operator+=(const SpanMatches &other);
    friend bool operator==(const SpanMatches &, const SpanMatches &) = default;
};

/// Pairs marks of one label. As many as can be are paired; a mark with gaps overlaps from its first to its last word. O(n log n).
[[nodiscard]] SpanMatches matchSpans(const QList<LabelledSpan> &first, const QList<LabelledSpan> &second);

/// The harmonic mean of precision and recall, which is the same whoever is taken for the reference; not corrected for chance, to which
/// it comes near where most of the text is unmarked.
/// Hripcsak, G. and Rothschild, A. S. (2005): Agreement, the F-measure, and reliability in information retrieval. JAMIA 12, 296–298.
[[nodiscard]] Coefficient exactF1(const SpanMatches &matches);
[[nodiscard]] Coefficient overlapF1(const SpanMatches &matches);

} // namespace nutgraf
