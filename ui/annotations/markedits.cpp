// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/markedits.h"

#include "ui/annotations/tidyspan.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *message)
{
    return QCoreApplication::translate("nutgraf", message);
}

std::unexpected<Error> refused(const QString &sentence, Error::Code code = Error::Code::BadInput)
{
    return std::unexpected(Error{code, sentence, {}});
}

const Annotation *find(const MarkContext &context, const QString &id)
{
    const auto found = std::ranges::find(context.annotations, id, &Annotation::id);
    return found == context.annotations.cend() ? nullptr : &*found;
}

std::unexpected<Error> gone()
{
    return refused(tr("This annotation is not there any more."), Error::Code::NotFound);
}

/// Where the mark stands now, in words, and when that became so.
void settle(Annotation &annotation, QStringView text)
{
    annotation.quote = quoteSelector(text, annotation.span);
    annotation.modified = QDateTime::currentDateTimeUtc();
}

/// What `other` has and `kept` lacks.
void takeOver(Annotation &kept, const Annotation &other)
{
    if (!other.note.isEmpty() && other.note != kept.note)
        kept.note += kept.note.isEmpty() ? other.note : u'\n' + other.note;
    for (const AttributeValue &value : other.attributes) {
        if (!std::ranges::contains(kept.attributes, value.attribute, &AttributeValue::attribute))
            kept.attributes.append(value);
    }
    for (const Evidence &evidence : other.evidence) {
        if (!kept.evidence.contains(evidence))
            kept.evidence.append(evidence);
    }
}

bool sameLink(const Relation &a, const Relation &b, const TagSet &tagSet)
{
    const RelationType *const type = tagSet.relation(a.type);
    return a.type == b.type && ((a.from == b.from && a.to == b.to) || (type && type->symmetric && a.from == b.to && a.to == b.from));
}

/// Relations that ended at one of `ids` end at the kept mark.
void moveRelations(AnnotatorEdit &edit, const MarkContext &context, const QSet<QString> &ids, const QString &kept)
{
    QList<Relation> present;
    for (const Relation &relation : context.relations) {
        if (!ids.contains(relation.from) && !ids.contains(relation.to)) {
            present.append(relation);
            continue;
        }
        edit.relationsBefore.append(relation);
        Relation moved = relation;
        moved.from = ids.contains(moved.from) ? kept : moved.from;
        moved.to = ids.contains(moved.to) ? kept : moved.to;
        const bool twice = std::ranges::any_of(present, [&](const Relation &other) { return sameLink(moved, other, context.tagSet); });
        if (moved.from == moved.to || twice)
            continue;
        present.append(moved);
        edit.relationsAfter.append(moved);
    }
}

bool allows(const TagSet &tagSet, const QStringList &labels, const QString &label)
{
    return labels.isEmpty() || std::ranges::any_of(labels, [&](const QString &allowed) { return tagSet.isKindOf(label, allowed); });
}

} // namespace

Result<AnnotatorEdit> joinEdit(const MarkContext &context, const QStringList &ids)
{
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    AnnotatorEdit edit;
    for (const Annotation &annotation : context.annotations) { // in order of the text
        if (wanted.contains(annotation.id))
            edit.annotationsBefore.append(annotation);
    }
    if (edit.annotationsBefore.size() < 2)
        return refused(tr("Select two or more annotations to join them."));
    Annotation kept = edit.annotationsBefore.first();
    QList<TextSpan> spans;
    for (const Annotation &annotation : std::as_const(edit.annotationsBefore)) {
        if (annotation.layer != kept.layer)
            return refused(tr("Annotations of different layers cannot be joined."));
        spans += annotation.spans();
        takeOver(kept, annotation);
    }
    kept.setSpans(spans);
    settle(kept, context.text);
    edit.annotationsAfter = {kept};
    moveRelations(edit, context, wanted, kept.id);
    for (const Decision &decision : context.decisions) {
        if (decision.annotation == kept.id || !wanted.contains(decision.annotation))
            continue;
        edit.decisionsBefore.append(decision);
        edit.decisionsAfter.append(decision);
        edit.decisionsAfter.last().annotation = kept.id;
    }
    return edit;
}

Result<AnnotatorEdit> splitEdit(const MarkContext &context, const QString &id, qsizetype offset)
{
    const Annotation *const annotation = find(context, id);
    if (!annotation)
        return gone();
    QList<TextSpan> parts = annotation->pieces;
    if (parts.isEmpty()) {
        if (offset <= annotation->span.start || offset >= annotation->span.end)
            return refused(tr("Put the caret inside the annotation, where it is to be split."));
        parts = {tidySpan(context.text, {annotation->span.start, offset}), tidySpan(context.text, {offset, annotation->span.end})};
        if (parts.first().isEmpty() || parts.last().isEmpty())
            return refused(tr("On one side of the caret there is nothing but space. Put it between two words."));
        if (parts.first().end > parts.last().start)
            return refused(tr("The caret stands inside one character. Put it between two."));
    }
    AnnotatorEdit edit;
    edit.annotationsBefore = {*annotation};
    for (const TextSpan part : std::as_const(parts)) {
        Annotation made = *annotation;
        if (!edit.annotationsAfter.isEmpty())
            made.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        made.setSpans({part});
        settle(made, context.text);
        edit.annotationsAfter.append(made);
    }
    return edit;
}

Result<AnnotatorEdit> addPieceEdit(const MarkContext &context, const QString &id, TextSpan span)
{
    const Annotation *const annotation = find(context, id);
    if (!annotation)
        return gone();
    const TextSpan tidy = tidySpan(context.text, span);
    if (tidy.isEmpty())
        return refused(tr("Select the words that belong to the annotation too."));
    Annotation after = *annotation;
    after.setSpans(annotation->spans() + QList<TextSpan>{tidy});
    if (after.spans() == annotation->spans())
        return refused(tr("The annotation covers these words already."));
    settle(after, context.text);
    return AnnotatorEdit{.annotationsBefore = {*annotation}, .annotationsAfter = {after}};
}

QList<RelationType> fittingRelations(const TagSet &tagSet, const QString &fromLabel, const QString &toLabel)
{
    QList<RelationType> fitting;
    for (const RelationType &type : tagSet.relations) {
        const bool forward = allows(tagSet, type.from, fromLabel) && allows(tagSet, type.to, toLabel);
        const bool backward = type.symmetric && allows(tagSet, type.from, toLabel) && allows(tagSet, type.to, fromLabel);
        if (forward || backward)
            fitting.append(type);
    }
    return fitting;
}

Result<AnnotatorEdit> addRelationEdit(const MarkContext &context, const Relation &relation)
{
    const Annotation *const from = find(context, relation.from);
    const Annotation *const to = find(context, relation.to);
    if (!from || !to)
        return gone();
    if (from == to)
        return refused(tr("An annotation cannot be linked with itself. Choose another one."));
    if (!std::ranges::contains(fittingRelations(context.tagSet, from->label, to->label), relation.type, &RelationType::id))
        return refused(tr("The tag set has no such relation between these two labels."));
    if (std::ranges::any_of(context.relations, [&](const Relation &other) { return other.id != relation.id && sameLink(relation, other, context.tagSet); }))
        return refused(tr("These two are linked like this already."));
    return AnnotatorEdit{.relationsAfter = {relation}};
}

QList<AttributeType> attributesOf(const TagSet &tagSet, const QString &labelId)
{
    QList<AttributeType> own;
    for (const AttributeType &type : tagSet.attributes) {
        if (allows(tagSet, type.labels, labelId))
            own.append(type);
    }
    return own;
}

QStringList missingAttributes(const TagSet &tagSet, const Annotation &annotation)
{
    QStringList names;
    for (const AttributeType &type : attributesOf(tagSet, annotation.label)) {
        const auto has = [&type](const AttributeValue &value) { return value.attribute == type.id && !value.value.isEmpty(); };
        if (type.required && std::ranges::none_of(annotation.attributes, has))
            names.append(type.name);
    }
    return names;
}

} // namespace nutgraf
