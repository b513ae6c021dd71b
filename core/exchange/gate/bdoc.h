// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// GATE's JSON, one document a line. Offsets are code points ("offset_type": "p"). Holds nearly everything: gateDocument() tells how.
[[nodiscard]] Written writeBdoc(const QList<Document> &documents, const WriteOptions &options);

/// The same, also with offsets in UTF-16 units ("j"). A document that says neither is an error, since nothing else in it tells.
[[nodiscard]] Result<ReadResult> readBdoc(const QByteArray &bytes, const ReadOptions &options);

} // namespace nutgraf
