// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds quotes with cue and speaker; a speaker that is (or stands for) a known entity gets its index.
[[nodiscard]] QList<Quote> findQuotes(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities);

} // namespace nutgraf
