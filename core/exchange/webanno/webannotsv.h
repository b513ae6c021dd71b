// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// WebAnno TSV 3.3, which INCEpTION reads too; offsets count UTF-16 units. Annotations that were not read from such a file go into DKPro's
/// NamedEntity layer (label as `value`), with a feature for each attribute and one for notes, which must exist in the project that reads it;
/// relations into one layer "webanno.custom.Relation…" for each layer that they join. A sentence's text runs up to the next sentence, so
/// that the white space between them goes along. Several documents are written one behind the other, which only Nutgraf reads.
[[nodiscard]] Written writeWebannoTsv(const QList<Document> &documents, const WriteOptions &options);

/// Versions 3.x. Spans, relations, chains and slots of all layers; the feature `value` (else the first) is the label, the others are
/// attributes. Layers, tokens, sentences and their ids are kept and written back. Annotations without length are left out (a repair). Text
/// between sentences is not in the file: line feeds stand for it, unless options.onto is the article. Linear.
[[nodiscard]] Result<ReadResult> readWebannoTsv(const QByteArray &bytes, const ReadOptions &options);

/// Format::cut: up to the next "#FORMAT=".
[[nodiscard]] qsizetype cutWebannoTsv(QByteArrayView bytes);

} // namespace nutgraf
