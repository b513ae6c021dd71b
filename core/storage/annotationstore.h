// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

// Writing functions run inside a transaction of the caller.

/// Whether an annotation stands on the newest text of its article.
enum class Placed : quint8 { Yes, No, Either };
[[nodiscard]] Result<QList<Annotation>> readAnnotations(Database &database, ArticleId id, Placed placed);
/// Those of `ids` that the article has, in the order in which they were made. Likewise below.
[[nodiscard]] Result<QList<Annotation>> readAnnotations(Database &database, ArticleId id, const QStringList &ids);
/// Inserts or replaces by id. BadInput for an annotation without id, outside its text, or of another article.
[[nodiscard]] Result<void> writeAnnotations(Database &database, ArticleId id, const QList<Annotation> &annotations);
[[nodiscard]] Result<void> deleteAnnotation(Database &database, const QString &annotationId);

[[nodiscard]] Result<QList<Decision>> readDecisions(Database &database, ArticleId id);
[[nodiscard]] Result<QList<Decision>> readDecisions(Database &database, ArticleId id, const QStringList &ids);
[[nodiscard]] Result<void> writeDecision(Database &database, ArticleId id, const Decision &decision);
[[nodiscard]] Result<void> deleteDecision(Database &database, const QString &decisionId);

} // namespace nutgraf
