// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotatoredit.h"

#include <QHash>

namespace nutgraf {

namespace {

/// What stands only before is gone; what is new or not as it was is written.
template<typename T>
void compare(const QList<T> &before, const QList<T> &after, QStringList &gone, QList<T> &written)
{
    QHash<QString, const T *> old;
    for (const T &value : before)
        old.insert(value.id, &value);
    for (const T &value : after) {
        const T *const was = old.take(value.id);
        if (!was || *was != value)
            written.append(value);
    }
    for (const T &value : before) {
        if (old.contains(value.id))
            gone.append(value.id);
    }
}

} // namespace

bool AnnotatorEdit::isEmpty() const
{
    return annotationsBefore == annotationsAfter && decisionsBefore == decisionsAfter && rulesBefore == rulesAfter && relationsBefore == relationsAfter
        && labelsBefore == labelsAfter && tagSetsBefore == tagSetsAfter && elsewhere.isEmpty();
}

QList<ArticleEdit> AnnotatorEdit::changes(ArticleId article) const
{
    LibraryEdit changes;
    compare(annotationsBefore, annotationsAfter, changes.goneAnnotations, changes.annotations);
    compare(decisionsBefore, decisionsAfter, changes.goneDecisions, changes.decisions);
    compare(rulesBefore, rulesAfter, changes.goneRules, changes.rules);
    compare(relationsBefore, relationsAfter, changes.goneRelations, changes.relations);
    compare(labelsBefore, labelsAfter, changes.goneDocumentLabels, changes.documentLabels);
    compare(tagSetsBefore, tagSetsAfter, changes.goneTagSets, changes.tagSets);
    QList<ArticleEdit> all{{article, changes}};
    for (const ElsewhereEdit &other : elsewhere) {
        LibraryEdit there;
        compare(other.annotationsBefore, other.annotationsAfter, there.goneAnnotations, there.annotations);
        compare(other.decisionsBefore, other.decisionsAfter, there.goneDecisions, there.decisions);
        all.append({other.article, there});
    }
    return all;
}

} // namespace nutgraf
