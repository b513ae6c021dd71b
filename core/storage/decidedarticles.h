// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// Of every article that has decisions, in order of their numbers; those of an article in the order in which they were made.
[[nodiscard]] Result<QList<DecidedArticle>> readDecidedArticles(Database &database);

/// See Library::find().
[[nodiscard]] Result<QList<ArticleId>> findArticles(Database &database, const ArticleIdentity &identity);

} // namespace nutgraf
