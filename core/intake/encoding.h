// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace nutgraf {

/// Text and how it was stored.
struct DecodedText {
    QString text; ///< without the byte order mark; line breaks as they came
    QString encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"
    qsizetype replaced = 0; ///< bytes that meant nothing and became U+FFFD
};

/// Largest text that is opened, in bytes.
inline constexpr qsizetype maximumTextBytes = 64 * 1024 * 1024;

/// Decodes bytes of unknown encoding: byte order mark, then valid UTF-8, then UTF-16 by its zero bytes, else Windows-1252.
/// Errors: TooLarge; BadInput when it is no text at all (NUL bytes that are not UTF-16). Linear.
[[nodiscard]] Result<DecodedText> decodeText(QByteArrayView bytes);

/// Reads and decodes a file. Errors name the file.
[[nodiscard]] Result<DecodedText> readTextFile(const QString &path);

} // namespace nutgraf
