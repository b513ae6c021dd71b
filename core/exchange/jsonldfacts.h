// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// Facts as JSON-LD with the words of schema.org: a NewsArticle that mentions its people, organisations and places, a Quotation a quote,
/// a QuantitativeValue a figure, a PropertyValue a date, a ClaimReview an annotation that was confirmed, disputed or found false (with
/// its evidence). Places are code points under "nutgraf:start" and "nutgraf:end". Only written; holds no other annotations.
[[nodiscard]] Written writeJsonLdFacts(const QList<Document> &documents, const WriteOptions &options);

} // namespace nutgraf
