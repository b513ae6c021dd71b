// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

namespace nutgraf {

/// What a person typed as evidence: the address of a page (http or https), or words of another article of the library, which are searched
/// for as they stand. Errors: BadInput for nothing, NotFound where no article but `open` holds the words.
[[nodiscard]] Result<Evidence> evidenceFrom(const Library &library, ArticleId open, const QString &typed);

/// The article of the library that holds the evidence; 0 where there is none, as for a page that was never opened here.
[[nodiscard]] ArticleId articleOf(const Library &library, const Evidence &evidence);

} // namespace nutgraf
