// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// The article read from that file, else the one of that web address; 0 where there is none.
[[nodiscard]] Result<ArticleId> articleFrom(Database &database, const QString &file, const QString &url);
/// Writes a new text of the article and moves what stands on the one before; inside a transaction of the caller.
[[nodiscard]] Result<RevisionOutcome> insertRevision(Database &database, ArticleId id, const Article &article);
[[nodiscard]] Result<QList<RevisionSummary>> readRevisions(Database &database, ArticleId id);
[[nodiscard]] Result<QString> readText(Database &database, qint64 revision);

} // namespace nutgraf
