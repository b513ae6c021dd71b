// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/storage/database.h"

namespace nutgraf {

/// Keeps what was found in the article, corrections applied, in place of what was kept of it; inside a transaction of the caller.
/// `engine` is the factEngineVersion that found it.
[[nodiscard]] Result<void> writeFacts(Database &database, ArticleId id, const Facts &facts, int engine);

/// Articles whose facts are not kept, or were found by another engine, or before their text, day of publication or corrections
/// changed; oldest first.
[[nodiscard]] Result<QList<ArticleId>> articlesWithoutFacts(Database &database, int engine);

} // namespace nutgraf
