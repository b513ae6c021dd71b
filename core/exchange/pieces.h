// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

#include <functional>

class QIODevice;

namespace nutgraf {

/// Takes what one piece of a file held; an error ends the reading.
using TakeDocuments = std::function<Result<void>(const QList<Document> &documents)>;

/// Reads documents of a format with Format::cut, one piece after the other, so that memory is bounded by the largest piece, and hands
/// them on. Gives the report of all pieces; what was handed on before an error stands. Errors: those of the format, of `take`, TooLarge
/// for one piece over maximumExchangeBytes. Linear in the size of the file.
[[nodiscard]] Result<RepairReport> readPieces(const Format &format, QIODevice &in, const ReadOptions &options, const TakeDocuments &take);

} // namespace nutgraf
