// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// W3C Web Annotation Data Model: an AnnotationCollection with one embedded AnnotationPage. Each annotation has one target with a
/// TextPositionSelector (code points) and a TextQuoteSelector; the label is a TextualBody for tagging, the note one for commenting, a
/// normalised value one for identifying. What the model has no word for (label ids, tag set, the text itself) is under "nutgraf:".
/// Members kept in Annotation::extra are written back. Loses: facts.
[[nodiscard]] Written writeW3c(const QList<Document> &documents, const WriteOptions &options);

/// Names of our own members, used by writer and reader.
namespace w3c {
inline constexpr QLatin1StringView context{"http://www.w3.org/ns/anno.jsonld"};
inline constexpr QLatin1StringView ownNamespace{"urn:x-nutgraf:"};
inline constexpr QLatin1StringView labelId{"nutgraf:label"};
inline constexpr QLatin1StringView documents{"nutgraf:documents"};
inline constexpr QLatin1StringView uuidPrefix{"urn:uuid:"};
} // namespace w3c

} // namespace nutgraf
