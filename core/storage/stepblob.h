// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/librarystep.h"

#include <QByteArray>

#include <optional>

namespace nutgraf {

/// What a step changed as bytes: version, checksum and content, which is compressed when it is long. Number and words are not in it.
[[nodiscard]] QByteArray encodeStep(const LibraryStep &step);
/// Nothing for bytes that are not whole, not of a version that is known, or not what encodeStep() makes. Time and memory are bounded by
/// the length of the bytes.
[[nodiscard]] std::optional<LibraryStep> decodeStep(const QByteArray &bytes);

} // namespace nutgraf
