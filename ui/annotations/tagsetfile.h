// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "core/base/result.h"

namespace nutgraf {

/// Reads a tag set from a JSON file (see tagSetToJson()). Errors: Io, TooLarge (over 4 MiB), BadInput for what is no tag set.
[[nodiscard]] Result<TagSet> readTagSetFile(const QString &path);
/// Writes all or nothing. Errors: Io.
[[nodiscard]] Result<void> writeTagSetFile(const QString &path, const TagSet &tagSet);

/// `present` with all that is in `read`: labels, attributes and relation types of the same id are replaced, others are added behind, so that
/// annotations keep the labels that they carry. A key that another label has already is left out. Guidelines of `read` count where it has some.
[[nodiscard]] TagSet merged(TagSet present, const TagSet &read);

} // namespace nutgraf
