// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// The schema this program writes; PRAGMA user_version of the file.
inline constexpr int librarySchemaVersion = 4;

/// Brings a file from schema `from` (0: empty) to librarySchemaVersion in one transaction: all of it or nothing.
[[nodiscard]] Result<void> migrate(Database &database, int from);

/// PRAGMA user_version; a library that is only read is not brought up to date.
[[nodiscard]] Result<int> schemaVersion(Database &database);

/// Tables a library of the current version must have.
[[nodiscard]] QStringList libraryTables();

} // namespace nutgraf
