// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/nameclassifier.h"

namespace nutgraf {

/// A name as found in its sentence.
struct FoundName {
    TokenRange tokens;
    NameGuess guess;
};

/// Lets the whole text decide what its sentences left open: one type for the same words, the surname of a full name is that person,
/// "Long Name (LN)" gives LN its type. A name that loses all its weight gets the score 0.
void agreeOnNames(const FinderInput &input, QList<FoundName> &names);

} // namespace nutgraf
