// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// A page (HTML 5) to read, print and hand on: the article with its marks in the colours of their labels, notes numbered at the end, a
/// legend. Alone in one file, without script, and nothing is loaded. Only written.
[[nodiscard]] Written writeHtmlPage(const QList<Document> &documents, const WriteOptions &options);

} // namespace nutgraf
