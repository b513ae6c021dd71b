// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// doccano's JSON Lines. A document with relations: `{"text", "entities": [{"id", "label", "start_offset", "end_offset"}], "relations":
/// [{"id", "from_id", "to_id", "type"}]}`; one with labels of the whole article: `"entities": [[start, end, "LABEL"]], "cats": ["a"]`;
/// others: `"label": [[start, end, "LABEL"]]`. Offsets are UTF-16 units, as its window counts them, unless WriteOptions::unit says code
/// points; its grapheme mode is not written. Title, address and so on go along as further members, which are metadata to doccano.
[[nodiscard]] Written writeDoccano(const QList<Document> &documents, const WriteOptions &options);

/// All these forms, and "labels"; a list of words is labels of the whole article. Other members come back when written again.
[[nodiscard]] Result<ReadResult> readDoccano(const QByteArray &bytes, const ReadOptions &options);

} // namespace nutgraf
