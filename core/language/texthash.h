// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// Well mixed 64 bits of a pair. Part of the format of the models that are searched by hash: it may never change without them.
[[nodiscard]] constexpr quint64 mixedHash(quint64 a, quint64 b)
{
    quint64 h = (a ^ (b * 0x9E3779B97F4A7C15ULL)) * 0xBF58476D1CE4E5B9ULL;
    h ^= h >> 29;
    h *= 0x94D049BB133111EBULL;
    return h ^ (h >> 32);
}

/// Hash of UTF-16 text; as mixedHash(), part of the format of models. Never 0.
[[nodiscard]] constexpr quint64 textHash(QStringView text)
{
    quint64 h = 0xCBF29CE484222325ULL;
    for (const QChar c : text)
        h = (h ^ c.unicode()) * 0x100000001B3ULL;
    return mixedHash(h, quint64(text.size())) | 1;
}

} // namespace nutgraf
