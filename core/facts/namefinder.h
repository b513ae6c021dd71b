// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/finderinput.h"

namespace nutgraf {

/// Finds names of people, organisations, places and others by word lists, capitals and context. Mentions only; `entity` stays -1.
/// The one door between the pipeline and whatever finds names: a trained tagger takes its place without anything else changing.
[[nodiscard]] QList<Mention> findNames(const FinderInput &input);

} // namespace nutgraf
