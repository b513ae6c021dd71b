// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Sets Quote::entity: the name in the speaker's words, else whom a pronoun or "the ministry" in them means, for a quote without a
/// reporting clause whoever spoke before it in the same paragraph; -1 where that is not clear. `quotes` are in order of the text.
void nameSpeakers(const FinderInput &input, const QList<Mention> &mentions, const QList<EntityReference> &references, QList<Quote> &quotes);

} // namespace nutgraf
