// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <variant>

namespace nutgraf {

/// One step into JSON: the member of an object, or the element of an array.
using JsonStep = std::variant<QLatin1StringView, qsizetype>;

/// 1-based line on which byte `offset` of `bytes` stands. Linear.
[[nodiscard]] qsizetype lineOfByte(QByteArrayView bytes, qsizetype offset);

/// 1-based line on which the value at `path` begins, for telling a person where to look; `json` has been read by QJsonDocument, so it
/// is well-formed. Where the path leads nowhere, the line of the last value that it does lead to. Linear.
[[nodiscard]] qsizetype lineOfValue(QByteArrayView json, const QList<JsonStep> &path);

} // namespace nutgraf
