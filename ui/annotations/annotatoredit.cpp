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

AnnotatorEdit AnnotatorEdit::inverted() const
{
    QList<ElsewhereEdit> back = elsewhere;
    for (ElsewhereEdit &edit : back) {
        edit.annotationsBefore.swap(edit.annotationsAfter);
        edit.decisionsBefore.swap(edit.decisionsAfter);
    }
    return {.annotationsBefore = annotationsAfter,
            .annotationsAfter = annotationsBefore,
            .decisionsBefore = decisionsAfter,
            .decisionsAfter = decisionsBefore,
            .rulesBefore = rulesAfter,
            .rulesAfter = rulesBefore,
            .relationsBefore = relationsAfter,
            .relationsAfter = relationsBefore,
            .labelsBefore = labelsAfter,
            .labelsAfter = labelsBefore,
            .tagSetsBefore = tagSetsAfter,
            .tagSetsAfter = tagSetsBefore,
            .elsewhere = back};
}

bool AnnotatorEdit::isEmpty() const
{
    return annotationsBefore == annotationsAfter && decisionsBefore == decisionsAfter && rulesBefore == rulesAfter && relationsBefore == relationsAfter
        && labelsBefore == labelsAfter && tagSetsBefore == tagSetsAfter && elsewhere.isEmpty();
}

Result<void> writeEdit(Library &library, ArticleId article, const AnnotatorEdit &edit)
{
    LibraryEdit changes;
    compare(edit.annotationsBefore, edit.annotationsAfter, changes.goneAnnotations, changes.annotations);
    compare(edit.decisionsBefore, edit.decisionsAfter, changes.goneDecisions, changes.decisions);
    compare(edit.rulesBefore, edit.rulesAfter, changes.goneRules, changes.rules);
    compare(edit.relationsBefore, edit.relationsAfter, changes.goneRelations, changes.relations);
    compare(edit.labelsBefore, edit.labelsAfter, changes.goneDocumentLabels, changes.documentLabels);
    compare(edit.tagSetsBefore, edit.tagSetsAfter, changes.goneTagSets, changes.tagSets);
    QList<ArticleEdit> all{{article, changes}};
    for (const ElsewhereEdit &other : edit.elsewhere) {
        LibraryEdit there;
        compare(other.annotationsBefore, other.annotationsAfter, there.goneAnnotations, there.annotations);
        compare(other.decisionsBefore, other.decisionsAfter, there.goneDecisions, there.decisions);
        all.append({other.article, there});
    }
    return library.apply(all);
}

} // namespace nutgraf
