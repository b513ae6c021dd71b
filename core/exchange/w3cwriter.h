// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

#include <array>

namespace nutgraf {

/// W3C Web Annotation Data Model: an AnnotationCollection with one embedded AnnotationPage. Each annotation has one target, a mark with
/// gaps a List of them, with a TextPositionSelector (code points) and a TextQuoteSelector; the label is a TextualBody for tagging, the note one for commenting, a
/// normalised value one for identifying. A relation is an annotation for linking with the ids of its ends as targets, a label of the article one for
/// classifying with the article as target. What the model has no word for (label ids, tag set, state, attributes, evidence, the text itself) is under "nutgraf:".
/// Members kept in Annotation::extra are written back. Loses: facts.
[[nodiscard]] Written writeW3c(const QList<Document> &documents, const WriteOptions &options);

/// Names of our own members, used by writer and reader.
namespace w3c {
inline constexpr QLatin1StringView context{"http://www.w3.org/ns/anno.jsonld"};
inline constexpr QLatin1StringView ownNamespace{"urn:x-nutgraf:"};
inline constexpr QLatin1StringView labelId{"nutgraf:label"};
inline constexpr QLatin1StringView documents{"nutgraf:documents"};
inline constexpr QLatin1StringView state{"nutgraf:state"}; ///< one of stateNames; without it: accepted
inline constexpr QLatin1StringView certainty{"nutgraf:certainty"}; ///< 0 to 1
inline constexpr QLatin1StringView layer{"nutgraf:layer"};
inline constexpr QLatin1StringView attributes{"nutgraf:attributes"}; ///< an object, values by the id of the attribute
inline constexpr QLatin1StringView evidence{"nutgraf:evidence"}; ///< a list
inline constexpr std::array stateNames{QLatin1StringView("accepted"), QLatin1StringView("suggested"), QLatin1StringView("rejected"),
                                       QLatin1StringView("confirmed"), QLatin1StringView("disputed"), QLatin1StringView("false")};
inline constexpr QLatin1StringView uuidPrefix{"urn:uuid:"};
} // namespace w3c

} // namespace nutgraf
