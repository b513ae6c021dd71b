// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// Prodigy's JSON Lines: text, tokens, spans (code points, `end` exclusive, `token_end` inclusive), relations between tokens,
/// "answer". Rejected annotations are a line of their own with "answer": "reject". Title, address and so on stand in "meta".
[[nodiscard]] Written writeProdigy(const QList<Document> &documents, const WriteOptions &options);

/// The same. Spans of a line that was rejected are rejected annotations, of one that was ignored suggested ones; lines with one
/// "_input_hash" are documents of one text by several annotators. Other members come back when written again.
[[nodiscard]] Result<ReadResult> readProdigy(const QByteArray &bytes, const ReadOptions &options);

} // namespace nutgraf
