// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/claimsentence.h"

namespace nutgraf {

/// "that" is nothing, "if" and "whether" leave open what follows, "after" takes it for granted.
enum class Opener : quint8 { None, Open, Granted, GrantedPast };

/// What the word before the clause makes of it.
[[nodiscard]] Opener openerOf(const ClaimSentence &sentence, int clause);

/// "fell [after Tavania] imposed sanctions": the parse takes the subject of a clause for the noun of a preposition. -1 where it does not.
[[nodiscard]] int misreadSubject(const ClaimSentence &sentence, int clause);

} // namespace nutgraf
