// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <QByteArray>

#include <optional>

namespace nutgraf {

/// Structure as a few bytes a block: byte 1 (version), then LEB128 numbers: how many blocks; per block kind, distance of its start
/// from the end before, length, repeats + 1; how many styles; per style kind, start, length, bytes of the target, target (UTF-8).
[[nodiscard]] QByteArray encodeStructure(const Structure &structure);
/// Nothing for bytes that are no structure of a text of that length.
[[nodiscard]] std::optional<Structure> decodeStructure(const QByteArray &bytes, qsizetype textLength);

/// Removed lines as a JSON array.
[[nodiscard]] QString encodeRemoved(const QList<RemovedLine> &removed);
[[nodiscard]] QList<RemovedLine> decodeRemoved(const QString &json);

} // namespace nutgraf
