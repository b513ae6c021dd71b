// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/finderinput.h"

#include <QString>

namespace nutgraf {

/// What the words beside a person's name call that person: titles and nouns before it ("US President", "spokesperson") or an
/// apposition behind it ("the mayor of Dunmore"). `first` and `end` are the tokens of the name. Empty when nothing does.
[[nodiscard]] QString roleOf(const FinderInput &input, qsizetype first, qsizetype end);

} // namespace nutgraf
