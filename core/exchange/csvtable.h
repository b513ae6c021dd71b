// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace nutgraf {

struct CsvRow {
    QStringList cells;
    int line = 0; ///< 1-based, where it begins
};

struct CsvTable {
    QStringList names; ///< the first row, lower case, trimmed
    QList<CsvRow> rows; ///< without empty lines
};

/// Reads a table (RFC 4180, also with ";" or tabs and bare LF). BadInput for bytes that are no UTF-8, for a quote that is never
/// closed (with its line) and for an empty file. Linear.
[[nodiscard]] Result<CsvTable> readCsvTable(const QByteArray &bytes);

} // namespace nutgraf
