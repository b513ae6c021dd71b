// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/concordance.h"
#include "core/storage/library.h"

namespace nutgraf {

/// A step over places in any articles.
struct HitsEdit {
    QList<ArticleEdit> edits;
    int done = 0; ///< places that the step changes
    int left = 0; ///< places that it does not: of an older text, annotated so already, or gone
};

/// An annotation with the label on each place; one that is there already is left. `author` as in Annotation::author.
[[nodiscard]] Result<HitsEdit> annotateHits(const Library &library, const QList<QueryHit> &hits, const QString &labelId, const QString &author);

/// Takes the annotations among the places away, with the relations that hang on them.
[[nodiscard]] Result<HitsEdit> removeHits(const Library &library, const QList<QueryHit> &hits);

} // namespace nutgraf
