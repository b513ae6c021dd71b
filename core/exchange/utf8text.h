// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QString>

namespace nutgraf {

/// The text of bytes in UTF-8 with each of its characters: QString::fromUtf8() drops a byte order mark at the front, which offsets count.
[[nodiscard]] inline QString utf8Text(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return bytes.startsWith("\xEF\xBB\xBF") ? QChar(QChar::ByteOrderMark) + text : text;
}

} // namespace nutgraf
