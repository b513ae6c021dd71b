// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// Runs `sql`, which deletes the row of the one id it asks for; NotFound with the sentence `missing` (%1: the id) when there is none.
[[nodiscard]] Result<void> deleteById(Database &database, const QString &sql, const QString &id, const char *missing);

} // namespace nutgraf
