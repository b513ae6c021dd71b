// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// spaCy's training data as JSON Lines: `{"text": …, "entities": [[start, end, "LABEL"], …]}`, code points, end exclusive. Holds text,
/// spans and labels. Title, address and so on go along as further members, which spaCy passes over.
[[nodiscard]] Written writeSpacy(const QList<Document> &documents, const WriteOptions &options);

/// The same; also takes spans as objects with "start", "end" and "label", and the members "spans" or "label" for "entities".
[[nodiscard]] Result<ReadResult> readSpacy(const QByteArray &bytes, const ReadOptions &options);

} // namespace nutgraf
