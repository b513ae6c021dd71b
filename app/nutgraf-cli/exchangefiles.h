// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/pieces.h"

namespace nutgraf::cli {

/// "nutgraf-cli: PLACE: MESSAGE" on standard error.
void complain(const QString &place, const QString &message);
/// To standard output.
void print(const QByteArray &bytes);
/// Reads a file, or standard input for "-", or a folder, in a format that can be read.
[[nodiscard]] Result<ReadResult> readDocuments(const Format &format, const QString &path, const Document *onto);
/// The same piece by piece where the format allows that, else all at once.
[[nodiscard]] Result<RepairReport> readDocumentsInPieces(const Format &format, const QString &path, const TakeDocuments &take);
/// Writes what an export made: a file, standard output for "-", or a folder. Gives an ExitStatus and complains.
int writeOutput(const QString &path, const Written &written);
/// Writes a file whole or not at all, or standard output for "-". Gives an ExitStatus and complains.
int writeOutput(const QString &path, const QByteArray &bytes);

} // namespace nutgraf::cli
