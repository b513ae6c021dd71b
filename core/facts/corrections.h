// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/decision.h"
#include "core/facts/fact.h"

#include <QStringView>

namespace nutgraf {

/// The fact that a decision is about: of its kind, at its place, with its words; where the engine or the text has moved it, the
/// nearest one of its kind with its words within 500 characters. Index -1 where there is none.
[[nodiscard]] FactRef decidedFact(const Facts &facts, QStringView text, const Decision &decision);

/// The facts as a person wants to see them: rejected ones dropped (and entities left without a mention with them), corrected ones
/// changed, accepted ones as they are. Of several decisions about one fact the last in the list holds.
///
/// Decision::correction is a JSON object; members that are not there leave their field as it is, those that make no sense are ignored:
/// mention {"type": "PER|ORG|LOC|MISC", "name"} (both hold for the whole entity), quantity {"value", "upper", "unit", "modifier"}
/// (decimal numbers as strings, modifier by its sign), date {"value", "type": "DATE|TIME|DURATION|SET"}, quote {"kind":
/// "direct|indirect|mixed", "entity": name}, claim {"negated": bool}.
[[nodiscard]] Facts applyDecisions(Facts facts, QStringView text, const QList<Decision> &decisions);

} // namespace nutgraf
