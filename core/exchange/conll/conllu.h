// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// CoNLL-U, version 2: ten columns, names as "NER=B-PER" in MISC (IOB2), spaces between tokens as SpaceAfter and SpacesAfter, places as
/// TokenRange (code points). A document that was read from CoNLL-U keeps all its other columns and comments. A token has one name: of
/// marks that overlap the first is kept.
[[nodiscard]] Written writeConllu(const QList<Document> &documents, const WriteOptions &options);

/// The same, and CoNLL-U Plus ("# global.columns = …") with a column NER. The text is put together from the tokens and what MISC says of
/// the spaces between them; a "# text" that differs is a repair. Multiword tokens carry their surface, empty nodes have none.
[[nodiscard]] Result<ReadResult> readConllu(const QByteArray &bytes, const ReadOptions &options);

/// Format::cut: up to the next "# newdoc".
[[nodiscard]] qsizetype cutConlluDocument(QByteArrayView bytes);

} // namespace nutgraf
