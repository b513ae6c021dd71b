// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QJsonValue>

#include <cmath>
#include <optional>

namespace nutgraf {

/// A whole number of 0 to 2^53; nothing for anything else.
[[nodiscard]] inline std::optional<qsizetype> jsonOffset(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (!value.isDouble() || !(number >= 0) || number > 9007199254740992.0 || std::floor(number) != number)
        return std::nullopt;
    return qsizetype(number);
}

/// A half-open range within `length`; nothing for anything else.
[[nodiscard]] inline std::optional<TextSpan> jsonSpan(const QJsonValue &start, const QJsonValue &end, qsizetype length)
{
    const auto from = jsonOffset(start);
    const auto to = jsonOffset(end);
    if (!from || !to || *from > *to || *to > length)
        return std::nullopt;
    return TextSpan{*from, *to};
}

} // namespace nutgraf
