// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

// Writing functions run inside a transaction of the caller.

/// Puts the step at the end: those that are undone go, and the oldest where there are too many. Gives its number.
[[nodiscard]] Result<qint64> insertStep(Database &database, const LibraryStep &step);
/// The bytes of encodeStep().
[[nodiscard]] Result<QByteArray> readStep(Database &database, qint64 number);
[[nodiscard]] Result<void> markStep(Database &database, qint64 number, bool undone);
/// NotFound when there is none.
[[nodiscard]] Result<void> deleteStep(Database &database, qint64 number);

/// Newest first; empty in a file of schema 3 or before. Likewise below.
[[nodiscard]] Result<QList<HistoryEntry>> readHistory(Database &database);
[[nodiscard]] Result<HistoryPoint> readHistoryPoint(Database &database);

} // namespace nutgraf
