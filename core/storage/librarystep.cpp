// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/librarystep.h"

#include <QHash>

#include <algorithm>

namespace nutgraf {

namespace {

/// What stands only before is gone; what is new or not as it was is written.
template<typename T>
void compare(const Change<T> &change, QStringList &gone, QList<T> &written)
{
    QHash<QString, const T *> old;
    for (const T &value : change.before)
        old.insert(value.id, &value);
    for (const T &value : change.after) {
        const T *const was = old.take(value.id);
        if (!was || *was != value)
            written.append(value);
    }
    for (const T &value : change.before) {
        if (old.contains(value.id))
            gone.append(value.id);
    }
}

} // namespace

bool ArticleStep::isEmpty() const
{
    return annotations.isEmpty() && relations.isEmpty() && documentLabels.isEmpty() && decisions.isEmpty();
}

bool LibraryStep::changesNothing() const
{
    return articles.isEmpty() && rules.isEmpty() && tagSets.isEmpty() && usedBefore == usedAfter;
}

LibraryStep LibraryStep::inverted() const
{
    LibraryStep step = *this;
    for (ArticleStep &part : step.articles) {
        part.annotations.turn();
        part.relations.turn();
        part.documentLabels.turn();
        part.decisions.turn();
    }
    step.rules.turn();
    step.tagSets.turn();
    step.usedBefore.swap(step.usedAfter);
    return step;
}

QList<ArticleEdit> LibraryStep::edits() const
{
    QList<ArticleEdit> edits;
    for (const ArticleStep &part : articles) {
        ArticleEdit edit{part.article, {}};
        compare(part.annotations, edit.edit.goneAnnotations, edit.edit.annotations);
        compare(part.relations, edit.edit.goneRelations, edit.edit.relations);
        compare(part.documentLabels, edit.edit.goneDocumentLabels, edit.edit.documentLabels);
        compare(part.decisions, edit.edit.goneDecisions, edit.edit.decisions);
        edits.append(edit);
    }
    ArticleEdit whole;
    compare(rules, whole.edit.goneRules, whole.edit.rules);
    compare(tagSets, whole.edit.goneTagSets, whole.edit.tagSets);
    whole.edit.usedTagSet = usedAfter;
    edits.append(whole);
    return edits;
}

const ArticleStep *LibraryStep::of(qint64 article) const
{
    const auto found = std::ranges::find(articles, article, &ArticleStep::article);
    return found == articles.cend() ? nullptr : &*found;
}

} // namespace nutgraf
