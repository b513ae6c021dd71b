// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decision.h"

#include <QJsonObject>

#include <optional>

namespace nutgraf {

/// A correction (Decision::correction) made in another text, with its places in `text`, whose facts stand `by` UTF-16 units further.
/// Nothing where the words of an extent or of a piece are not there; a mention of another entity that is not there is known by its
/// name alone then.
[[nodiscard]] std::optional<QJsonObject> movedCorrection(QStringView text, const QJsonObject &correction, qsizetype by);

/// The same verdict and correction; ids, times, engines, annotations and how the fact was may differ.
[[nodiscard]] bool decidesTheSame(const Decision &a, const Decision &b);

} // namespace nutgraf
