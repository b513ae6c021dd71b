// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

// Writing functions run inside a transaction of the caller.

/// In the order in which they were made.
[[nodiscard]] Result<QList<Relation>> readRelations(Database &database, ArticleId id);
/// Those of `ids` and those that begin or end at one of the annotations `ends`.
[[nodiscard]] Result<QList<Relation>> readRelations(Database &database, ArticleId id, const QStringList &ids, const QStringList &ends);
/// Inserts or replaces by id. BadInput for one without id, with an end that is no annotation of the article, or of another article.
[[nodiscard]] Result<void> writeRelation(Database &database, ArticleId id, const Relation &relation);
[[nodiscard]] Result<void> deleteRelation(Database &database, const QString &relationId);

/// In the order in which they were given.
[[nodiscard]] Result<QList<DocumentLabel>> readDocumentLabels(Database &database, ArticleId id);
[[nodiscard]] Result<QList<DocumentLabel>> readDocumentLabels(Database &database, ArticleId id, const QStringList &ids);
/// Inserts or replaces by id.
[[nodiscard]] Result<void> writeDocumentLabel(Database &database, ArticleId id, const DocumentLabel &label);
[[nodiscard]] Result<void> deleteDocumentLabel(Database &database, const QString &documentLabelId);

} // namespace nutgraf
