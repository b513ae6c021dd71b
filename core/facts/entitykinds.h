// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

namespace nutgraf {

/// A finer kind of a name, for display: "country", "city", "nationality", "religious group", "ministry", "company", "party", "team", "media",
/// "event", "river"; empty when its words and the list of names do not tell. `asWritten` is the name where it first stands.
[[nodiscard]] QString kindOf(const QString &name, const QString &asWritten, EntityType type);

} // namespace nutgraf
