// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "core/storage/database.h"

namespace nutgraf {

// Writing functions run inside a transaction of the caller.

/// Inserts or replaces by id, and makes it the one in use.
[[nodiscard]] Result<void> writeTagSet(Database &database, const TagSet &tagSet);
[[nodiscard]] Result<void> useTagSet(Database &database, const QString &tagSetId);
[[nodiscard]] Result<void> deleteTagSet(Database &database, const QString &tagSetId);
/// The one in use first.
[[nodiscard]] Result<QList<TagSet>> readTagSets(Database &database);
/// The one in use.
[[nodiscard]] Result<TagSet> readTagSet(Database &database);

} // namespace nutgraf
