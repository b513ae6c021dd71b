// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"
#include "core/facts/genders.h"

namespace nutgraf {

/// The sex of each person among `entities`, as far as titles, first names and roles tell it; Unknown for all others. Linear time.
[[nodiscard]] QList<Gender> gendersOf(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities);

} // namespace nutgraf
