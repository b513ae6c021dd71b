// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/relation.h"
#include "core/annotations/tagset.h"
#include "core/article/article.h"
#include "core/facts/fact.h"

#include <optional>

namespace nutgraf {

/// What every format is read into and written from: one article with its marks. A format that gives no text (W3C annotations of a
/// page, say) leaves article.text empty; then spans count in the file's own unit, code points, and writers pass them on unchanged.
struct Document {
    QString id; ///< address or name of the article in the file
    Article article;
    QList<Annotation> annotations;
    QList<Relation> relations = {};
    QList<DocumentLabel> labels = {};
    TagSet tagSet; ///< the labels; those used and unknown elsewhere are in it
    std::optional<Facts> facts; ///< for formats that can tell them
    QString extra = {}; ///< members of the document in its file that Nutgraf has no field for, as JSON; written back by the same format
};

/// The name people see for a label; the id itself where the tag set does not know it.
[[nodiscard]] QString labelName(const TagSet &tagSet, const QString &labelId);

/// The label of that id or else, without regard to case, of that name; one is added to the tag set where there is none. Gives its id,
/// empty for an empty name.
[[nodiscard]] QString labelFor(TagSet &tagSet, const QString &labelId, const QString &name);

/// The label of exactly that name, added with the name as its id where there is none: for files in which "ORG" and "Org" differ. Gives
/// its id, empty for an empty name.
[[nodiscard]] QString labelNamed(TagSet &tagSet, const QString &name);

/// The same for relation types.
[[nodiscard]] QString relationName(const TagSet &tagSet, const QString &relationTypeId);
[[nodiscard]] QString relationTypeFor(TagSet &tagSet, const QString &name);

/// Where the article comes from: its address, else "urn:x-nutgraf:article:" and a hash of its text.
[[nodiscard]] QString articleIri(const Article &article);

} // namespace nutgraf
