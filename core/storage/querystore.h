// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/cancel.h"
#include "core/query/concordance.h"
#include "core/query/counttable.h"
#include "core/query/query.h"
#include "core/storage/database.h"

namespace nutgraf {

/// See Library::articles(), concordance() and count().
[[nodiscard]] Result<QList<ArticleId>> queryArticles(Database &database, const Query &query, int limit);
[[nodiscard]] Result<Concordance> queryConcordance(Database &database, const Query &query, const ConcordanceOptions &options, const Cancelled &cancelled);
[[nodiscard]] Result<CountTable> queryCounts(Database &database, const Query &query, CountBy rows, CountBy columns);

[[nodiscard]] Result<QList<SavedSearch>> readSavedSearches(Database &database);
/// Inserts or replaces by name, inside a transaction of the caller. BadInput for one without a name or with a query that is none.
[[nodiscard]] Result<void> writeSavedSearch(Database &database, const SavedSearch &search);
/// NotFound when there is none.
[[nodiscard]] Result<void> deleteSavedSearch(Database &database, const QString &name);

} // namespace nutgraf
