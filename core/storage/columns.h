// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>
#include <QVariant>

namespace nutgraf {

/// `text` as SQLite can hold it without changing an offset: a lone surrogate or a NUL, which are no text, becomes U+FFFD.
[[nodiscard]] QString storable(const QString &text);
/// For a NOT NULL text column: storable, and empty instead of null.
[[nodiscard]] QVariant textColumn(const QString &text);
/// Milliseconds since 1970 UTC; null when invalid.
[[nodiscard]] QVariant timeColumn(const QDateTime &time);
[[nodiscard]] QDateTime timeFrom(const QVariant &value);
/// "2017-12-26" for a day, ISO 8601 with its zone for a time of day; null when unknown.
[[nodiscard]] QVariant publishedColumn(const QDateTime &published, bool hasTime);
/// A day is local midnight, wherever the file was written.
[[nodiscard]] QDateTime publishedFrom(const QString &column, bool *hasTime = nullptr);

/// Many ids as one value, for amongIds().
[[nodiscard]] QVariant idList(const QStringList &ids);
/// The end of a query: rows of an article (first value) with one of some ids (second value, an idList()). Found by their ids, so that it
/// costs what they cost, not what the article holds.
[[nodiscard]] QString amongIds();

} // namespace nutgraf
