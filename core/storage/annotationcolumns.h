// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/annotations/tagset.h"

namespace nutgraf {

// Lists that hang on one row are kept in it as JSON: they are read and written with the row, never alone. An empty list is an empty
// string. What is not as it should be is left out when read, since a file may come from anywhere.

/// "[[3,7],[9,12]]", UTF-16 units.
[[nodiscard]] QString piecesColumn(const QList<TextSpan> &pieces);
/// Empty unless they are pieces of `span` as Annotation::pieces says.
[[nodiscard]] QList<TextSpan> piecesFrom(const QString &column, TextSpan span);

/// `{"id":"value"}`, so that SQL can ask with json_extract.
[[nodiscard]] QString attributesColumn(const QList<AttributeValue> &attributes);
[[nodiscard]] QList<AttributeValue> attributesFrom(const QString &column);

[[nodiscard]] QString evidenceColumn(const QList<Evidence> &evidence);
[[nodiscard]] QList<Evidence> evidenceFrom(const QString &column);

/// `{"state":"changed","words":"…","places":[[3,7]],"settled":true}`; empty where there is nothing to tell.
[[nodiscard]] QString anchorColumn(const AnchorOutcome &anchor);
[[nodiscard]] AnchorOutcome anchorFrom(const QString &column);

/// Attributes and relation types of a tag set.
[[nodiscard]] QString definitionColumn(const TagSet &tagSet);
/// Sets them.
void readDefinition(TagSet &tagSet, const QString &column);

} // namespace nutgraf
