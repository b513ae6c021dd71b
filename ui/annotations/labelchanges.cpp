// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/labelchanges.h"

#include <QHash>
#include <QSet>

namespace nutgraf {

namespace {

/// By label: what it becomes in the end. A circle, which no dialog makes, ends in deletion rather than never.
QHash<QString, QString> targetsOf(const QList<LabelChange> &changes)
{
    QHash<QString, QString> next;
    for (const LabelChange &change : changes)
        next.insert(change.label, change.into);
    QHash<QString, QString> last;
    for (const LabelChange &change : changes) {
        QString into = change.into;
        for (qsizetype steps = 0; next.contains(into) && !into.isEmpty(); ++steps)
            into = steps > changes.size() ? QString() : next.value(into);
        last.insert(change.label, into);
    }
    return last;
}

void rename(QStringList &labels, const QString &from, const QString &into)
{
    for (QString &label : labels) {
        if (label == from)
            label = into;
    }
    labels.removeDuplicates();
}

void addAnnotations(LibraryEdit &edit, const QList<Annotation> &annotations, const QHash<QString, QString> &targets)
{
    for (Annotation annotation : annotations) {
        const auto target = targets.constFind(annotation.label);
        if (target == targets.cend())
            continue;
        if (target->isEmpty()) {
            edit.goneAnnotations.append(annotation.id);
            continue;
        }
        annotation.label = *target;
        annotation.modified = QDateTime::currentDateTimeUtc();
        edit.annotations.append(annotation);
    }
}

/// An article has each label once.
void addDocumentLabels(LibraryEdit &edit, const QList<DocumentLabel> &labels, const QHash<QString, QString> &targets)
{
    QSet<QString> present;
    for (const DocumentLabel &label : labels)
        present.insert(label.label);
    for (DocumentLabel label : labels) {
        const auto target = targets.constFind(label.label);
        if (target == targets.cend())
            continue;
        if (target->isEmpty() || present.contains(*target)) {
            edit.goneDocumentLabels.append(label.id);
            continue;
        }
        present.insert(*target);
        label.label = *target;
        edit.documentLabels.append(label);
    }
}

/// Facts whose annotation went are undecided again.
Result<void> addDecisions(LibraryEdit &edit, const Library &library, ArticleId id)
{
    if (edit.goneAnnotations.isEmpty())
        return {};
    const auto decisions = library.decisions(id);
    if (!decisions)
        return std::unexpected(decisions.error());
    const QSet<QString> gone(edit.goneAnnotations.cbegin(), edit.goneAnnotations.cend());
    for (const Decision &decision : *decisions) {
        if (!decision.annotation.isEmpty() && gone.contains(decision.annotation))
            edit.goneDecisions.append(decision.id);
    }
    return {};
}

} // namespace

TagSet afterChanges(TagSet tagSet, const QList<LabelChange> &changes)
{
    for (const LabelChange &change : changes) {
        const Label *const left = tagSet.label(change.label);
        const QString heir = !change.into.isEmpty() ? change.into : left ? left->parent : QString();
        for (Label &label : tagSet.labels) {
            if (label.parent == change.label)
                label.parent = label.id == heir ? (left ? left->parent : QString()) : heir;
        }
        if (!change.into.isEmpty()) {
            for (AttributeType &type : tagSet.attributes)
                rename(type.labels, change.label, change.into);
            for (RelationType &type : tagSet.relations) {
                rename(type.from, change.label, change.into);
                rename(type.to, change.label, change.into);
            }
        }
        tagSet.labels.removeIf([&change](const Label &label) { return label.id == change.label; });
    }
    return tagSet;
}

Result<QList<ArticleEdit>> tagSetEdits(const Library &library, const TagSet &tagSet, const QList<LabelChange> &changes)
{
    LibraryEdit whole;
    whole.tagSets = {tagSet};
    QList<ArticleEdit> edits{{0, whole}};
    if (changes.isEmpty())
        return edits;
    const QHash<QString, QString> targets = targetsOf(changes);
    const auto articles = library.articles();
    if (!articles)
        return std::unexpected(articles.error());
    for (const ArticleSummary &article : *articles) {
        LibraryEdit edit;
        const auto annotations = article.annotations > 0 ? library.annotations(article.id) : Result<QList<Annotation>>();
        const auto labels = library.documentLabels(article.id);
        if (!annotations || !labels)
            return std::unexpected(annotations ? labels.error() : annotations.error());
        addAnnotations(edit, *annotations, targets);
        addDocumentLabels(edit, *labels, targets);
        if (auto done = addDecisions(edit, library, article.id); !done)
            return std::unexpected(done.error());
        if (!edit.annotations.isEmpty() || !edit.goneAnnotations.isEmpty() || !edit.documentLabels.isEmpty() || !edit.goneDocumentLabels.isEmpty())
            edits.append({article.id, edit});
    }
    return edits;
}

} // namespace nutgraf
