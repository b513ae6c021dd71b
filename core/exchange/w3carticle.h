// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QJsonObject>

namespace nutgraf {

/// Article and tag set as the member "nutgraf:documents" carries them. Block and style offsets are code points.
[[nodiscard]] QJsonObject w3cArticle(const Document &document, const QString &source, bool withText);

/// Back again: id, article and tag set, no annotations. Whatever is missing stays empty; blocks that do not fit the text are replaced
/// by its lines, which is a repair.
[[nodiscard]] Document documentFromW3c(const QJsonObject &object, RepairReport &report);

} // namespace nutgraf
