// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

namespace nutgraf {

/// What becomes of the annotations of a label that leaves the tag set.
struct LabelChange {
    QString label; ///< Label::id
    QString into; ///< the label they get; empty: they are deleted
};

/// The tag set after it: kinds of the label become kinds of the other one (or of its parent), and attributes and relation types that named
/// it name the other. Where it is deleted without another they keep its id, or a list of one would come to mean "any label".
[[nodiscard]] TagSet afterChanges(TagSet tagSet, const QList<LabelChange> &changes);

/// Writes the tag set and, in the whole library, what the changes do to annotations, their decisions and labels of articles. Reads every
/// article that has annotations. A chain (a into b, b into c) is followed.
[[nodiscard]] Result<QList<ArticleEdit>> tagSetEdits(const Library &library, const TagSet &tagSet, const QList<LabelChange> &changes);

} // namespace nutgraf
