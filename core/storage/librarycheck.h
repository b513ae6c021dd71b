// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// What a file is, read without touching it: 0 for a new or empty one, else the schema version of a library. Errors: BadInput for
/// something else than a library, SchemaTooNew, Corrupt, Io.
[[nodiscard]] Result<int> inspectLibraryFile(const QString &path);

/// The check on opening. Always: header, size against page count, tables. Up to 4 MB also PRAGMA quick_check, which reads all of the
/// file; above that it would cost more than the start of the program, and `check()` does it when asked.
[[nodiscard]] Result<void> quickCheck(Database &database);

/// Every problem, one sentence each.
[[nodiscard]] Result<QStringList> fullCheck(Database &database);

} // namespace nutgraf
