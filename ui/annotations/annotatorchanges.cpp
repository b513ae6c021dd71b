// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The changes of marks beyond label, note and place. They need no more of the annotator than anybody else.

#include "ui/annotations/annotator.h"
#include "ui/annotations/markedits.h"
#include "ui/annotations/stepwords.h"

#include <QUuid>

#include <algorithm>
#include <cmath>

namespace nutgraf {

namespace {

MarkContext contextOf(const Annotator &annotator)
{
    return {annotator.stored().article.text, annotator.annotations(), annotator.relations(), annotator.decisions(), annotator.tagSet()};
}

QString wordsOf(const Annotator &annotator, const QString &annotationId)
{
    const qsizetype row = annotator.indexOf(annotationId);
    return row < 0 ? QString() : shortly(annotator.annotations()[row].quote.exact);
}

/// The annotations as they are and, touched by `change`, as they shall be; those that stay the same are left out.
template<typename Change>
AnnotatorEdit changed(const Annotator &annotator, const QStringList &ids, Change change)
{
    AnnotatorEdit edit;
    for (const QString &id : ids) {
        const qsizetype row = annotator.indexOf(id);
        if (row < 0)
            continue;
        Annotation after = annotator.annotations()[row];
        change(after);
        if (after == annotator.annotations()[row])
            continue;
        after.modified = QDateTime::currentDateTimeUtc();
        edit.annotationsBefore.append(annotator.annotations()[row]);
        edit.annotationsAfter.append(after);
    }
    return edit;
}

} // namespace

bool Annotator::performOr(const Result<AnnotatorEdit> &edit, const QString &words)
{
    if (edit)
        return perform(*edit, words);
    Q_EMIT failed(edit.error());
    return false;
}

void Annotator::setState(const QStringList &annotationIds, AnnotationState state)
{
    const AnnotatorEdit edit = changed(*this, annotationIds, [state](Annotation &a) { a.state = state; });
    const qsizetype count = edit.annotationsAfter.size();
    perform(edit, count == 1 ? tr("State of “%1”").arg(shortly(edit.annotationsAfter.first().quote.exact)) : tr("State of %n annotations", nullptr, int(count)));
}

void Annotator::setCertainty(const QString &annotationId, std::optional<double> certainty)
{
    if (certainty && !std::isfinite(*certainty))
        return;
    if (certainty)
        certainty = std::clamp(*certainty, 0.0, 1.0);
    perform(changed(*this, {annotationId}, [&](Annotation &a) { a.certainty = certainty; }), tr("Certainty of “%1”").arg(wordsOf(*this, annotationId)));
}

void Annotator::setAttributes(const QString &annotationId, const QList<AttributeValue> &attributes)
{
    perform(changed(*this, {annotationId}, [&](Annotation &a) { a.attributes = attributes; }), tr("Attributes of “%1”").arg(wordsOf(*this, annotationId)));
}

void Annotator::setEvidence(const QString &annotationId, const QList<Evidence> &evidence)
{
    perform(changed(*this, {annotationId}, [&](Annotation &a) { a.evidence = evidence; }), tr("Evidence for “%1”").arg(wordsOf(*this, annotationId)));
}

bool Annotator::join(const QStringList &annotationIds)
{
    return performOr(joinEdit(contextOf(*this), annotationIds), tr("Join %n annotations", nullptr, int(annotationIds.size())));
}

bool Annotator::split(const QString &annotationId, qsizetype offset)
{
    return performOr(splitEdit(contextOf(*this), annotationId, offset), tr("Split “%1”").arg(wordsOf(*this, annotationId)));
}

bool Annotator::addPiece(const QString &annotationId, TextSpan span)
{
    return performOr(addPieceEdit(contextOf(*this), annotationId, span), tr("Add words to “%1”").arg(wordsOf(*this, annotationId)));
}

QString Annotator::addRelation(const QString &fromId, const QString &toId, const QString &typeId)
{
    Relation relation;
    relation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    relation.type = typeId;
    relation.from = fromId;
    relation.to = toId;
    relation.author = author();
    relation.created = relation.modified = QDateTime::currentDateTimeUtc();
    const bool done = performOr(addRelationEdit(contextOf(*this), relation), tr("Link “%1” with “%2”").arg(wordsOf(*this, fromId), wordsOf(*this, toId)));
    return done ? relation.id : QString();
}

void Annotator::removeRelations(const QStringList &relationIds)
{
    AnnotatorEdit edit;
    for (const Relation &relation : relations()) {
        if (relationIds.contains(relation.id))
            edit.relationsBefore.append(relation);
    }
    perform(edit, tr("Delete %n relations", nullptr, int(edit.relationsBefore.size())));
}

void Annotator::setRelationType(const QString &relationId, const QString &typeId)
{
    const auto found = std::ranges::find(relations(), relationId, &Relation::id);
    if (found == relations().cend() || found->type == typeId)
        return;
    Relation after = *found;
    after.type = typeId;
    after.modified = QDateTime::currentDateTimeUtc();
    auto edit = addRelationEdit(contextOf(*this), after);
    if (edit)
        edit->relationsBefore = {*found};
    performOr(edit, tr("Kind of relation from “%1”").arg(wordsOf(*this, after.from)));
}

void Annotator::setDocumentLabels(const QStringList &labelIds)
{
    AnnotatorEdit edit;
    QStringList present;
    for (const DocumentLabel &label : documentLabels()) {
        present.append(label.label);
        if (!labelIds.contains(label.label))
            edit.labelsBefore.append(label);
    }
    for (const QString &id : labelIds) {
        if (present.contains(id) || !tagSet().label(id))
            continue;
        present.append(id);
        edit.labelsAfter.append({QUuid::createUuid().toString(QUuid::WithoutBraces), id, author(), QDateTime::currentDateTimeUtc()});
    }
    perform(edit, tr("Labels of the article"));
}

} // namespace nutgraf
