// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace nutgraf {

/// The terms of a query, each an FTS5 string: words, "phrases" in straight or typographic marks, and word* for beginnings. Anything
/// else is only what stands between words, so no query is an error. At most 32 terms.
[[nodiscard]] QStringList searchTerms(QStringView query);

/// Articles that hold every term in title, text or notes, best first.
[[nodiscard]] Result<QList<ArticleId>> searchArticles(Database &database, const QString &query, int limit);

} // namespace nutgraf
