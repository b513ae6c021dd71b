// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <functional>

namespace nutgraf {

/// Gives every row of `select` (which ends before ORDER BY and binds `values`) to `collect`, ordered by `key`. In a library opened
/// ReadOnly a damaged page does not end it: rows in front of the page and, read backwards, rows behind it are given; each once.
/// `key` must be the first column and unique.
[[nodiscard]] Result<void> readRows(Database &database, const QString &select, const QString &key, const QVariantList &values,
                                    const std::function<void(Statement &)> &collect);

} // namespace nutgraf
