// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/document.h"
#include "core/exchange/report.h"

#include <QFlags>

namespace nutgraf {

/// What a document may have besides text, and spans with labels. A format holds some of it.
enum class Holding : quint32 {
    Ids = 1U << 0, ///< of annotations, relations, labels of articles
    Notes = 1U << 1,
    Values = 1U << 2,
    Authors = 1U << 3,
    Times = 1U << 4,
    States = 1U << 5, ///< other than accepted
    Certainty = 1U << 6,
    Layers = 1U << 7,
    Gaps = 1U << 8, ///< marks of several pieces
    Attributes = 1U << 9,
    Evidence = 1U << 10,
    Relations = 1U << 11, ///< type and ends
    RelationDetails = 1U << 12, ///< note, author, times, attributes of a relation
    ArticleLabels = 1U << 13,
    Metadata = 1U << 14, ///< title, address, source, byline, date … of the article
    Structure = 1U << 15, ///< headline, subheadings, lists, inline styles and links
    LabelDetails = 1U << 16, ///< colours, keys, descriptions, kinds of labels
    Schema = 1U << 17, ///< attributes, relation types and guidelines of the tag set
    Extra = 1U << 18, ///< members of imported annotations that Nutgraf has no field for
    Facts = 1U << 19,
    Unlabelled = 1U << 20, ///< annotations without a label: notes on words
    Overlaps = 1U << 21, ///< marks that share characters
    Text = 1U << 22,
};
Q_DECLARE_FLAGS(Holdings, Holding)
Q_DECLARE_OPERATORS_FOR_FLAGS(Holdings)

/// The word for programs: "notes", "article-labels".
[[nodiscard]] QString kindOf(Holding holding);

/// One loss for each thing that `document` has and a format that holds `held` leaves out. Linear, but for the sorting of spans.
[[nodiscard]] LossReport lossesOf(const Document &document, Holdings held);

/// The document less what such a format leaves out: what its writer writes. A format that tells no states leaves suggested and rejected
/// annotations out, since they would pass for accepted ones; of annotations that overlap where that cannot be, the one that begins
/// first stays, of two that begin together the longer one. Relations go with their ends.
[[nodiscard]] Document heldPart(Document document, Holdings held);

} // namespace nutgraf
