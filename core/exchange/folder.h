// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// Most files that are read of a folder.
inline constexpr qsizetype maximumFolderFiles = 200'000;

/// All files below `path`, sorted by name; links are not followed, hidden files are passed over. TooLarge over maximumExchangeBytes in
/// all or maximumFolderFiles, Io, NotFound.
[[nodiscard]] Result<QList<NamedFile>> filesOfFolder(const QString &path);

/// Makes the folder with these files: all of them or none. BadInput for a folder that has something in it, which is left alone, and
/// for a file whose name leads out of the folder.
[[nodiscard]] Result<void> writeFolder(const QString &path, const QList<NamedFile> &files);

} // namespace nutgraf
