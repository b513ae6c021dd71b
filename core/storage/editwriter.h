// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// Writes the edit inside a transaction of the caller; after an error that is to be rolled back.
[[nodiscard]] Result<void> writeEdit(Database &database, ArticleId id, const LibraryEdit &edit);

} // namespace nutgraf
