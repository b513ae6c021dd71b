// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotator.h"

#include "ui/annotations/elsewhereedits.h"
#include "ui/annotations/factedits.h"
#include "ui/annotations/history.h"
#include "ui/annotations/stepwords.h"
#include "ui/annotations/tidyspan.h"
#include "ui/facts/ruletext.h"

#include <QSet>
#include <QUuid>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool comesBefore(const Annotation &a, const Annotation &b)
{
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
}

/// From here on rows are not told one by one.
constexpr qsizetype manyAnnotations = 200;

/// What a change made takes the place of what was before, by id.
template<typename T>
void replace(QList<T> &present, const Change<T> &change)
{
    QSet<QString> gone;
    for (const QList<T> &values : {change.before, change.after}) {
        for (const T &value : values)
            gone.insert(value.id);
    }
    present.removeIf([&gone](const T &value) { return gone.contains(value.id); });
    present.append(change.after);
}

} // namespace

struct Annotator::Private {
    [[nodiscard]] DecisionContext context() const
    {
        return {stored.article.text, stored.revision, tagSet, annotations, decisions, rules, author};
    }
    [[nodiscard]] QString nameOf(const QString &labelId) const
    {
        const Label *const label = tagSet.label(labelId);
        return label ? label->name : Annotator::tr("Note");
    }

    Library *library = nullptr;
    StoredArticle stored;
    /// With or without a place; nullptr for an unknown id.
    [[nodiscard]] const Annotation *find(const QString &id) const
    {
        for (const QList<Annotation> *const list : {&annotations, &unplaced}) {
            if (const auto found = std::ranges::find(*list, id, &Annotation::id); found != list->cend())
                return &*found;
        }
        return nullptr;
    }

    /// What the step means for those with a place; the others are brought up to date here.
    Change<Annotation> takeUnplaced(Change<Annotation> change)
    {
        const auto elsewhere = [this](const Annotation &annotation) { return annotation.revision != stored.revision; };
        for (const Annotation &annotation : std::as_const(change.before))
            unplaced.removeIf([&annotation](const Annotation &candidate) { return candidate.id == annotation.id; });
        std::ranges::copy_if(change.after, std::back_inserter(unplaced), elsewhere);
        std::ranges::stable_sort(unplaced, comesBefore);
        change.before.removeIf(elsewhere);
        change.after.removeIf(elsewhere);
        return change;
    }

    QList<Annotation> annotations;
    QList<Annotation> unplaced; ///< on an earlier text
    QList<Relation> relations;
    QList<DocumentLabel> documentLabels;
    QList<Decision> decisions;
    QList<NameRule> rules;
    TagSet tagSet;
    QString author;
    History history;
};

Annotator::Annotator(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->history, &History::turned, this, &Annotator::show);
    connect(&d->history, &History::arrived, this, &Annotator::showPlace);
    connect(&d->history, &History::failed, this, &Annotator::failed);
}

Annotator::~Annotator() = default;

void Annotator::open(Library *library, const StoredArticle &article)
{
    Q_EMIT aboutToOpen();
    d->library = library;
    d->stored = article;
    d->annotations.clear();
    d->unplaced.clear();
    d->relations.clear();
    d->documentLabels.clear();
    d->decisions.clear();
    d->rules.clear();
    Result<void> problem;
    const auto take = [&problem](auto &&result, auto &target) {
        if (result)
            target = std::move(*result);
        else
            problem = std::unexpected(result.error());
    };
    if (library) {
        take(library->tagSet(), d->tagSet);
        take(library->annotations(article.id), d->annotations);
        take(library->unplacedAnnotations(article.id), d->unplaced);
        take(library->relations(article.id), d->relations);
        take(library->documentLabels(article.id), d->documentLabels);
        take(library->decisions(article.id), d->decisions);
        take(library->rules(), d->rules);
    }
    std::ranges::stable_sort(d->annotations, comesBefore);
    Q_EMIT opened();
    Q_EMIT tagSetChanged();
    Q_EMIT annotationsChanged();
    Q_EMIT relationsChanged();
    Q_EMIT documentLabelsChanged();
    Q_EMIT decisionsChanged();
    d->history.setLibrary(library, library ? article.id : 0);
    if (!problem)
        Q_EMIT failed(problem.error());
}

const QList<Annotation> &Annotator::annotations() const
{
    return d->annotations;
}

const QList<Annotation> &Annotator::unplaced() const
{
    return d->unplaced;
}

const QList<Relation> &Annotator::relations() const
{
    return d->relations;
}

const QList<DocumentLabel> &Annotator::documentLabels() const
{
    return d->documentLabels;
}

const QList<Decision> &Annotator::decisions() const
{
    return d->decisions;
}

const QList<NameRule> &Annotator::rules() const
{
    return d->rules;
}

const TagSet &Annotator::tagSet() const
{
    return d->tagSet;
}

Library *Annotator::library() const
{
    return d->library;
}

ArticleId Annotator::article() const
{
    return d->library ? d->stored.id : 0;
}

const StoredArticle &Annotator::stored() const
{
    return d->stored;
}

History *Annotator::history() const
{
    return &d->history;
}

qsizetype Annotator::indexOf(const QString &annotationId) const
{
    const auto found = std::ranges::find(std::as_const(d->annotations), annotationId, &Annotation::id);
    return found == d->annotations.cend() ? -1 : found - d->annotations.cbegin();
}

void Annotator::setAuthor(const QString &author)
{
    d->author = author;
}

const QString &Annotator::author() const
{
    return d->author;
}

bool Annotator::isOpen()
{
    if (d->library)
        return true;
    Q_EMIT failed({Error::Code::NotFound, tr("No article is open. Open one first, then mark it."), {}});
    return false;
}

bool Annotator::perform(const QList<ArticleEdit> &edits, const QString &words)
{
    if (!isOpen())
        return false;
    const auto step = d->library->perform(edits, words);
    if (!step) {
        Q_EMIT failed(step.error());
        return false;
    }
    show(*step);
    d->history.add(*step);
    return true;
}

bool Annotator::perform(const AnnotatorEdit &edit, const QString &words)
{
    return edit.isEmpty() || perform(edit.changes(d->stored.id), words);
}

/// What is on disk now becomes what is shown.
void Annotator::show(const LibraryStep &step)
{
    if (!step.tagSets.isEmpty() || step.usedBefore != step.usedAfter) {
        if (auto tagSet = d->library->tagSet())
            d->tagSet = std::move(*tagSet);
        Q_EMIT tagSetChanged();
    }
    const ArticleStep *const here = step.of(d->stored.id);
    if (here && !here->annotations.isEmpty()) {
        const Change<Annotation> change = d->takeUnplaced(here->annotations);
        if (change.before.size() + change.after.size() > manyAnnotations)
            showMany(change);
        else
            showAnnotations(change);
        Q_EMIT annotationsChanged();
    }
    if (here && !here->relations.isEmpty()) {
        replace(d->relations, here->relations);
        Q_EMIT relationsChanged();
    }
    if (here && !here->documentLabels.isEmpty()) {
        replace(d->documentLabels, here->documentLabels);
        Q_EMIT documentLabelsChanged();
    }
    if (here)
        replace(d->decisions, here->decisions);
    replace(d->rules, step.rules);
    std::ranges::stable_sort(d->rules, {}, [](const NameRule &rule) { return rule.made.isValid() ? rule.made.toMSecsSinceEpoch() : 0; });
    const bool decided = std::ranges::any_of(step.articles, [](const ArticleStep &part) { return !part.decisions.isEmpty(); });
    if (decided || !step.rules.isEmpty())
        Q_EMIT decisionsChanged();
}

void Annotator::showAnnotations(const Change<Annotation> &change)
{
    const auto staysAt = [](const QList<Annotation> &list, const Annotation &annotation) {
        const auto found = std::ranges::find(list, annotation.id, &Annotation::id);
        return found != list.cend() && found->span == annotation.span ? &*found : nullptr;
    };
    for (const Annotation &annotation : change.before) {
        const qsizetype row = indexOf(annotation.id);
        if (row < 0)
            continue;
        if (const Annotation *const after = staysAt(change.after, annotation)) {
            d->annotations[row] = *after;
            Q_EMIT annotationChanged(row);
            continue;
        }
        Q_EMIT annotationAboutToBeRemoved(row);
        d->annotations.removeAt(row);
        Q_EMIT annotationRemoved(row);
    }
    for (const Annotation &annotation : change.after) {
        if (staysAt(change.before, annotation))
            continue;
        const QList<Annotation> &present = d->annotations;
        const qsizetype row = std::ranges::upper_bound(present, annotation, comesBefore) - present.cbegin();
        Q_EMIT annotationAboutToBeInserted(row);
        d->annotations.insert(row, annotation);
        Q_EMIT annotationInserted(row);
    }
}

void Annotator::showMany(const Change<Annotation> &change)
{
    Q_EMIT aboutToOpen();
    replace(d->annotations, change);
    std::ranges::stable_sort(d->annotations, comesBefore);
    Q_EMIT opened();
}

/// Of a step of several articles the one in view will do.
void Annotator::showPlace(const LibraryStep &step)
{
    if (step.articles.isEmpty())
        return;
    const ArticleStep *part = step.of(article());
    if (!part) {
        part = &step.articles.first();
        Q_EMIT articleAsked(part->article);
    }
    if (article() != part->article)
        return;
    for (const QList<Annotation> &annotations : {part->annotations.after, part->annotations.before}) {
        if (!annotations.isEmpty()) {
            Q_EMIT placeAsked(annotations.first().span);
            return;
        }
    }
    for (const QList<Decision> &decisions : {part->decisions.after, part->decisions.before}) {
        if (!decisions.isEmpty()) {
            Q_EMIT placeAsked(decisions.first().span);
            return;
        }
    }
}

QString Annotator::annotate(TextSpan span, const QString &labelId, const QString &note)
{
    const QStringView text = d->stored.article.text;
    const TextSpan tidy = tidySpan(text, span);
    if (!isOpen() || tidy.isEmpty())
        return {};
    if (!labelId.isEmpty() && !d->tagSet.label(labelId)) {
        Q_EMIT failed({Error::Code::NotFound, tr("The tag set has no label “%1”. Choose another label.").arg(labelId), {}});
        return {};
    }
    Annotation annotation;
    annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    annotation.span = tidy;
    annotation.revision = d->stored.revision;
    annotation.label = labelId;
    annotation.note = note;
    annotation.author = d->author;
    annotation.created = annotation.modified = QDateTime::currentDateTimeUtc();
    annotation.quote = quoteSelector(text, tidy);
    AnnotatorEdit edit;
    edit.annotationsAfter = {annotation};
    const bool done = perform(edit.changes(d->stored.id), tr("Tag “%1” as %2").arg(shortly(tidy.of(text)), d->nameOf(labelId)));
    return done ? annotation.id : QString();
}

namespace {

/// The annotation as it is and, touched by `change`, as it shall be.
template<typename Change>
AnnotatorEdit changed(const Annotation &annotation, Change change)
{
    Annotation after = annotation;
    change(after);
    if (after == annotation)
        return {};
    after.modified = QDateTime::currentDateTimeUtc();
    return {.annotationsBefore = {annotation}, .annotationsAfter = {after}};
}

} // namespace

void Annotator::setLabel(const QString &annotationId, const QString &labelId)
{
    const qsizetype row = indexOf(annotationId);
    if (row < 0 || !d->tagSet.label(labelId))
        return;
    perform(changed(d->annotations[row], [&](Annotation &a) { a.label = labelId; }),
        tr("Tag “%1” as %2").arg(shortly(d->annotations[row].quote.exact), d->nameOf(labelId)));
}

void Annotator::setNote(const QString &annotationId, const QString &note)
{
    const qsizetype row = indexOf(annotationId);
    if (row < 0)
        return;
    perform(changed(d->annotations[row], [&](Annotation &a) { a.note = note; }),
        tr("Note on “%1”").arg(shortly(d->annotations[row].quote.exact)));
}

void Annotator::setSpan(const QString &annotationId, TextSpan span)
{
    const Annotation *const annotation = d->find(annotationId);
    const TextSpan tidy = tidySpan(d->stored.article.text, span);
    if (!annotation || tidy.isEmpty())
        return;
    perform(changed(*annotation,
                [&](Annotation &a) {
                    a.setSpans({tidy});
                    a.revision = d->stored.revision;
                    a.anchor = {};
                    a.quote = quoteSelector(d->stored.article.text, tidy);
                }),
        tr("Move the tag to “%1”").arg(shortly(tidy.of(d->stored.article.text))));
}

void Annotator::keepAnchor(const QString &annotationId)
{
    const Annotation *const annotation = d->find(annotationId);
    if (!annotation)
        return;
    perform(changed(*annotation,
                [](Annotation &a) {
                    if (a.anchor.state == AnchorState::Changed)
                        a.anchor = {};
                    else
                        a.anchor.settled = true;
                }),
        tr("Keep the tag on “%1”").arg(shortly(annotation->anchor.words)));
}

void Annotator::remove(const QStringList &annotationIds)
{
    AnnotatorEdit edit;
    for (const QString &id : annotationIds) {
        const Annotation *const annotation = d->find(id);
        if (!annotation)
            continue;
        edit.annotationsBefore.append(*annotation);
        for (const Decision &decision : std::as_const(d->decisions)) // the fact is undecided again
            if (decision.annotation == id)
                edit.decisionsBefore.append(decision);
        for (const Relation &relation : std::as_const(d->relations)) // it has lost an end
            if ((relation.from == id || relation.to == id) && !edit.relationsBefore.contains(relation))
                edit.relationsBefore.append(relation);
    }
    if (edit.annotationsBefore.isEmpty())
        return;
    const qsizetype count = edit.annotationsBefore.size();
    perform(edit, count == 1 ? tr("Delete the tag on “%1”").arg(shortly(edit.annotationsBefore.first().quote.exact))
                             : tr("Delete %n tags", nullptr, int(count)));
}

namespace {

QString wordsOf(const AnnotatorEdit &edit)
{
    const QList<Decision> &decisions = edit.decisionsAfter.isEmpty() ? edit.decisionsBefore : edit.decisionsAfter;
    return decisions.isEmpty() ? QString() : shortly(decisions.first().exact);
}

} // namespace

void Annotator::acceptFacts(const Facts &facts, const QList<FactRef> &refs)
{
    const AnnotatorEdit edit = acceptEdit(d->context(), facts, refs);
    perform(edit, tr("Accept “%1”").arg(wordsOf(edit)));
}

void Annotator::rejectFacts(const Facts &facts, const QList<FactRef> &refs)
{
    const AnnotatorEdit edit = rejectEdit(d->context(), facts, refs);
    perform(edit, tr("Reject “%1”").arg(wordsOf(edit)));
}

void Annotator::correctFacts(const Facts &facts, const QList<FactRef> &refs, const QString &correction)
{
    const AnnotatorEdit edit = correctEdit(d->context(), facts, refs, correction);
    perform(edit, correctionInWords(correction, wordsOf(edit)));
}

void Annotator::restore(const QStringList &decisionIds)
{
    const AnnotatorEdit edit = restoreEdit(d->context(), decisionIds);
    perform(edit, tr("Take back the decision on “%1”").arg(wordsOf(edit)));
}

void Annotator::addRules(const QList<NameRule> &rules)
{
    const AnnotatorEdit edit = addRulesEdit(d->context(), rules);
    const qsizetype count = edit.rulesAfter.size();
    if (count > 0)
        perform(edit, count == 1 ? tr("%1, in all articles").arg(ruleInWords(edit.rulesAfter.first())) : tr("%n corrections in all articles", nullptr, int(count)));
}

void Annotator::removeRules(const QStringList &ruleIds)
{
    removeCorrections({}, ruleIds);
}

void Annotator::removeCorrections(const QStringList &decisionIds, const QStringList &ruleIds)
{
    if (!isOpen())
        return;
    AnnotatorEdit edit = restoreEdit(d->context(), decisionIds);
    edit.rulesBefore = removeRulesEdit(d->context(), ruleIds).rulesBefore;
    qsizetype count = edit.decisionsBefore.size() + edit.rulesBefore.size();
    if (edit.decisionsBefore.size() < decisionIds.size()) {
        auto elsewhere = restoreElsewhere(*d->library, d->stored.id, decisionIds);
        if (!elsewhere) {
            Q_EMIT failed(elsewhere.error());
            return;
        }
        edit.elsewhere = std::move(*elsewhere);
    }
    for (const ElsewhereEdit &other : std::as_const(edit.elsewhere))
        count += other.decisionsBefore.size();
    if (count != 1) {
        perform(edit, tr("Take back %n corrections", nullptr, int(count)));
    } else if (!edit.elsewhere.isEmpty()) {
        const ElsewhereEdit &other = edit.elsewhere.first();
        perform(edit, tr("Take back: “%1” in “%2”").arg(shortly(other.decisionsBefore.first().exact), shortly(other.title)));
    } else {
        perform(edit, tr("Take back: %1").arg(edit.rulesBefore.isEmpty() ? wordsOf(edit) : ruleInWords(edit.rulesBefore.first())));
    }
}

bool Annotator::takeOver(const QList<ArticleEdit> &edits)
{
    qsizetype count = 0;
    for (const ArticleEdit &edit : edits)
        count += edit.edit.rules.size() + edit.edit.decisions.size();
    return count == 0 || perform(edits, tr("Import %n corrections", nullptr, int(count)));
}

void Annotator::setTagSet(const TagSet &tagSet)
{
    if (tagSet == d->tagSet)
        return;
    LibraryEdit edit;
    edit.tagSets = {tagSet};
    perform({{0, edit}}, tr("Change the tag set"));
}

} // namespace nutgraf
