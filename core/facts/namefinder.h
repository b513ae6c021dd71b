// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

class NameModel;

/// Finds names of people, organisations, places and others with the model that comes with the program. Mentions only; `entity` stays -1,
/// `score` is a probability. None when that model is damaged: programNameModel() says why.
[[nodiscard]] QList<Mention> findNames(const FinderInput &input);
/// The same with another model.
[[nodiscard]] QList<Mention> findNames(const FinderInput &input, const NameModel &model);

} // namespace nutgraf
