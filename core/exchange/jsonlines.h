// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/formats.h"

#include <QJsonObject>

namespace nutgraf {

/// An object of a file and the line of the file at which it begins.
struct JsonRecord {
    QJsonObject object;
    qsizetype line = 1;
};

/// Format::cut of JSON Lines: one value and its line feed. A value may run over several lines, as some tools write it.
[[nodiscard]] qsizetype cutJsonValue(QByteArrayView bytes);

/// All objects of the bytes: one a line, or one behind the other, or in an array. BadInput, with the line, for what is no JSON; other
/// values than objects are errors in `report`. A byte order mark is passed over.
[[nodiscard]] Result<QList<JsonRecord>> jsonRecords(const QByteArray &bytes, const ReadOptions &options, RepairReport &report);

/// "line 7", translated.
[[nodiscard]] QString linePlace(qsizetype line);
/// "line 7, span 2", translated.
[[nodiscard]] QString spanPlace(qsizetype line, qsizetype index);

/// Compact, with a line feed.
[[nodiscard]] QByteArray jsonLine(const QJsonObject &object);

/// What is in `object` under other names than `known`, as JSON text; empty for nothing.
[[nodiscard]] QString unknownMembers(QJsonObject object, const QStringList &known);
/// Puts members that were kept so back, but over none that is there.
void addMembers(QJsonObject &object, const QString &members);

/// The article's title, address, source, byline and day of publication as "title", "url", "source", "byline", "published".
void addMetadata(QJsonObject &object, const Article &article);
/// Takes them back.
void readMetadata(const QJsonObject &object, Article &article);
[[nodiscard]] QStringList metadataNames();

} // namespace nutgraf
