// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/codedagreement.h"
#include "core/text/textspan.h"

namespace nutgraf {

/// Where each annotator marked one category on a continuum, a text for example.
struct Unitizing {
    qsizetype length = 0; ///< of the continuum, in any unit
    QList<QList<TextSpan>> units; ///< of each annotator, in order, apart from each other; they may touch
};

/// Disagreement on one category; the one divided by the other is what alpha is made of.
struct UnitizingDisagreement {
    double observed = 0; ///< squared differences of borders, and of the lengths of what only one marked, by the square of the length
    double expected = 0; ///< the same over all ways in which units and gaps of these lengths could lie
};

/// Sorts by unit: O(n log n) in units.
[[nodiscard]] UnitizingDisagreement unitizingDisagreement(const Unitizing &category);

/// Krippendorff's alpha for unitizing (uα), in the form of 2004 with the squared difference of the borders of units that overlap, and
/// the squared length of units that lie in a gap; not the later family of 2016, which compares coded lengths. Of several categories:
/// one minus the sum of observed by the sum of expected disagreements.
/// Krippendorff, K. (1995): On the reliability of unitizing continuous data. Sociological Methodology 25, 47–76;
/// Krippendorff, K. (2004): Content analysis, 2nd edition, Sage, 251–256.
[[nodiscard]] Coefficient unitizingAlpha(const QList<Unitizing> &categories);

} // namespace nutgraf
