// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// RFC 4180: a row of names, then a row per annotation, CRLF, every cell quoted that needs it. Columns: document, url, title,
/// published, layer, id, label, start, end, unit, exact, prefix, suffix, note, author, created, modified, status, value. start and end
/// are code points ("codepoint" in the unit column). Loses: the text, unknown members of imported annotations, colours of labels.
[[nodiscard]] Written writeCsv(const QList<Document> &documents, const WriteOptions &options);

/// Reads such a table back, columns in any order, separator "," ";" or tab found in the first row. Needs exact or start and end. Rows
/// of one document are kept together; an apostrophe that guards a formula is taken off.
[[nodiscard]] Result<ReadResult> readCsv(const QByteArray &bytes, const ReadOptions &options);

/// One cell as it is written.
[[nodiscard]] QString csvCell(QStringView value, const WriteOptions &options);

} // namespace nutgraf
