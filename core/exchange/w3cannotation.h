// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"
#include "core/exchange/placing.h"

#include <QJsonObject>

#include <optional>

namespace nutgraf {

/// One annotation as the file states it, not yet put on a text.
struct W3cAnnotation {
    Annotation annotation; ///< without label, span and quote
    QString source; ///< of its target; may be empty
    QString labelId;
    QString labelName;
    StatedPlace place;
    QList<StatedPlace> pieces; ///< of a mark with gaps, instead of `place`
    bool whole = false; ///< names no place in the text
};

/// Nothing when it cannot be taken over, which the report says as an error at `place`.
[[nodiscard]] std::optional<W3cAnnotation> parseW3cAnnotation(const QJsonValue &value, const QString &place, RepairReport &report);

} // namespace nutgraf
