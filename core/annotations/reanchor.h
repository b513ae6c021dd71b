// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/annotations/revisionmap.h"

namespace nutgraf {

/// Where an annotation, with all its pieces, belongs in another text.
struct AnnotationAnchor {
    AnchorState state = AnchorState::Lost;
    QList<TextSpan> spans; ///< one for each piece; empty unless Exact, Moved or Changed
    QList<TextSpan> candidates; ///< Ambiguous: the places it may be, in order

    [[nodiscard]] bool isFound() const { return state <= AnchorState::Changed; }
    friend bool operator==(const AnnotationAnchor &, const AnnotationAnchor &) = default;
};

/// Each piece by itself; the mark is only as sure as the least sure of them, and one with gaps is Lost unless each piece is found,
/// in the same order.
[[nodiscard]] AnnotationAnchor resolveAnnotation(const RevisionMap &map, const Annotation &annotation);
/// For a single annotation; for many of one text make the map once.
[[nodiscard]] AnnotationAnchor resolveAnnotation(QStringView oldText, const Annotation &annotation, QStringView newText);

/// The annotation as it stands after its article got a new text: with new place, quote and revision where it was found, else at
/// its old place with what is known of it in Annotation::anchor. What nobody has settled since an earlier revision stays open.
[[nodiscard]] Annotation reanchored(const Annotation &annotation, const RevisionMap &map, QStringView newText, qint64 newRevision);

} // namespace nutgraf
