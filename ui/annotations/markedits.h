// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/annotations/annotatoredit.h"

namespace nutgraf {

/// What a change of marks is made of; all of one article.
struct MarkContext {
    QStringView text;
    const QList<Annotation> &annotations;
    const QList<Relation> &relations;
    const QList<Decision> &decisions;
    const TagSet &tagSet;
};

// Each gives one step. Errors: BadInput, with a sentence for the person; NotFound for an unknown id.

/// Two or more marks of one layer become the first of them, with gaps where they do not touch. Their notes, attributes and evidence come
/// together (of an attribute the first value counts), and so do their relations; one between two of them goes.
[[nodiscard]] Result<AnnotatorEdit> joinEdit(const MarkContext &context, const QStringList &ids);
/// A mark with gaps becomes one mark for each piece, another one two marks at `offset`. The first keeps its id and its relations.
[[nodiscard]] Result<AnnotatorEdit> splitEdit(const MarkContext &context, const QString &id, qsizetype offset);
/// The mark covers `span` too.
[[nodiscard]] Result<AnnotatorEdit> addPieceEdit(const MarkContext &context, const QString &id, TextSpan span);

/// Relation types that may go from one label to the other, a kind of an allowed label included; of a symmetric one either way.
[[nodiscard]] QList<RelationType> fittingRelations(const TagSet &tagSet, const QString &fromLabel, const QString &toLabel);
/// Refused: a mark with itself, a type that the labels do not allow, and what is there already.
[[nodiscard]] Result<AnnotatorEdit> addRelationEdit(const MarkContext &context, const Relation &relation);

/// Attributes of the tag set that annotations with the label have, in order.
[[nodiscard]] QList<AttributeType> attributesOf(const TagSet &tagSet, const QString &labelId);
/// Names of the required ones that the annotation lacks.
[[nodiscard]] QStringList missingAttributes(const TagSet &tagSet, const Annotation &annotation);

} // namespace nutgraf
