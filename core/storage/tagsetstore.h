// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "core/storage/database.h"

namespace nutgraf {

/// Replaces the tag set. Inside a transaction of the caller.
[[nodiscard]] Result<void> writeTagSet(Database &database, const TagSet &tagSet);
[[nodiscard]] Result<TagSet> readTagSet(Database &database);

} // namespace nutgraf
