// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"
#include "core/facts/entitywork.h"

#include <QJsonObject>

namespace nutgraf {

/// Sets the extent that `correction` gives to a fact that the engine has at `found` and had at `decided` when it was corrected; nothing
/// where it gives none, or one whose words are not there.
void setExtent(Facts &facts, QStringView text, FactRef ref, const QJsonObject &correction, qsizetype moved);

/// The fact of a correction that the engine finds no more, added at the end of its list; index -1 when the correction gave neither
/// extent nor type, or when its words are not in the text.
[[nodiscard]] FactRef addByHand(Facts &facts, EntityWork &work, QStringView text, const Decision &decision, const QJsonObject &correction);

/// Marks what the engine finds under facts whose extent people set.
void coverOthers(CorrectedFacts &facts, const QList<FactRef> &setByHand);

} // namespace nutgraf
