// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// GATE's own XML: the text with nodes in it, sets of annotations from node to node. Holds what gateDocument() tells; lists and maps
/// become JSON in a text, characters that XML forbids U+FFFD. Several documents stand one behind the other, which GATE does not read (a
/// loss).
[[nodiscard]] Written writeGateXml(const QList<Document> &documents, const WriteOptions &options);

/// The same. A node stands where it stands, whatever its id says. Values of Java's own classes are kept as they are. BadInput for other
/// XML, and for a document type declaration, which could make the file say what does not stand in it.
[[nodiscard]] Result<ReadResult> readGateXml(const QByteArray &bytes, const ReadOptions &options);

/// Format::cut: to the end of the first document.
[[nodiscard]] qsizetype cutGateXml(QByteArrayView bytes);

} // namespace nutgraf
