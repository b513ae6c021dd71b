// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/holdings.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

struct Row {
    Holding holding;
    const char *kind;
    const char *message;
};

constexpr std::array rows{
    Row{Holding::Text, "text", QT_TRANSLATE_NOOP("nutgraf", "The text of the article does not go along.")},
    Row{Holding::Ids, "ids", QT_TRANSLATE_NOOP("nutgraf", "The ids of annotations are not kept.")},
    Row{Holding::Notes, "notes", QT_TRANSLATE_NOOP("nutgraf", "Notes are left out.")},
    Row{Holding::Values, "values", QT_TRANSLATE_NOOP("nutgraf", "The values of accepted facts are left out.")},
    Row{Holding::Authors, "authors", QT_TRANSLATE_NOOP("nutgraf", "Who made an annotation is not told.")},
    Row{Holding::Times, "times", QT_TRANSLATE_NOOP("nutgraf", "When an annotation was made or changed is not told.")},
    Row{Holding::States, "states", QT_TRANSLATE_NOOP("nutgraf", "Suggested and rejected annotations are left out; whether one is confirmed, disputed or false is not told.")},
    Row{Holding::Certainty, "certainty", QT_TRANSLATE_NOOP("nutgraf", "How certain an annotation is, is not told.")},
    Row{Holding::Layers, "layers", QT_TRANSLATE_NOOP("nutgraf", "Layers are not kept apart.")},
    Row{Holding::Gaps, "gaps", QT_TRANSLATE_NOOP("nutgraf", "Annotations of several pieces become one that covers what is between them too.")},
    Row{Holding::Attributes, "attributes", QT_TRANSLATE_NOOP("nutgraf", "Attributes are left out.")},
    Row{Holding::Evidence, "evidence", QT_TRANSLATE_NOOP("nutgraf", "Evidence is left out.")},
    Row{Holding::Relations, "relations", QT_TRANSLATE_NOOP("nutgraf", "Relations are left out.")},
    Row{Holding::RelationDetails, "relation-details", QT_TRANSLATE_NOOP("nutgraf", "Notes, authors, times and attributes of relations are left out.")},
    Row{Holding::ArticleLabels, "article-labels", QT_TRANSLATE_NOOP("nutgraf", "Labels of whole articles are left out.")},
    Row{Holding::Metadata, "metadata", QT_TRANSLATE_NOOP("nutgraf", "Title, address, source, byline or date of the article are left out.")},
    Row{Holding::Structure, "structure", QT_TRANSLATE_NOOP("nutgraf", "Headline, subheadings, lists and links are not told from the rest of the text.")},
    Row{Holding::LabelDetails, "label-details", QT_TRANSLATE_NOOP("nutgraf", "Colours, keys, descriptions and parents of labels are left out.")},
    Row{Holding::Schema, "schema", QT_TRANSLATE_NOOP("nutgraf", "Attributes, relation types and guidelines of the tag set are left out.")},
    Row{Holding::Extra, "extra-members", QT_TRANSLATE_NOOP("nutgraf", "Members of imported annotations that Nutgraf does not know are left out.")},
    Row{Holding::Facts, "facts", QT_TRANSLATE_NOOP("nutgraf", "Facts that were not accepted have no place in this format.")},
    Row{Holding::Unlabelled, "unlabelled", QT_TRANSLATE_NOOP("nutgraf", "Annotations without a label are left out.")},
    Row{Holding::Overlaps, "overlaps", QT_TRANSLATE_NOOP("nutgraf", "Of annotations that share words only one is kept.")},
};

/// Counts what is there, one thing at a time.
class Losses {
public:
    explicit Losses(Holdings held)
        : m_held(held)
    {
    }

    void add(Holding holding, bool there, const QString &example)
    {
        if (!there || m_held.testFlag(holding))
            return;
        const auto row = std::ranges::find(rows, holding, &Row::holding);
        m_report.add(QString::fromLatin1(row->kind), QCoreApplication::translate("nutgraf", row->message), example);
    }

    [[nodiscard]] bool wants(Holding holding) const { return !m_held.testFlag(holding); }
    [[nodiscard]] LossReport take() { return std::move(m_report); }

private:
    Holdings m_held;
    LossReport m_report;
};

void addAnnotation(Losses &losses, const Annotation &annotation)
{
    const QString words = annotation.quote.exact.left(60);
    losses.add(Holding::Unlabelled, annotation.label.isEmpty(), words);
    losses.add(Holding::Ids, !annotation.id.isEmpty(), annotation.id);
    losses.add(Holding::Notes, !annotation.note.isEmpty(), annotation.note.left(60));
    losses.add(Holding::Values, !annotation.value.isEmpty(), annotation.value.left(60));
    losses.add(Holding::Authors, !annotation.author.isEmpty(), annotation.author);
    losses.add(Holding::Times, annotation.created.isValid() || annotation.modified.isValid(), words);
    losses.add(Holding::States, annotation.state != AnnotationState::Accepted, words);
    losses.add(Holding::Certainty, annotation.certainty.has_value(), words);
    losses.add(Holding::Layers, !annotation.layer.isEmpty(), annotation.layer);
    losses.add(Holding::Gaps, !annotation.pieces.isEmpty(), words);
    losses.add(Holding::Attributes, !annotation.attributes.isEmpty(), words);
    losses.add(Holding::Evidence, !annotation.evidence.isEmpty(), words);
    losses.add(Holding::Extra, !annotation.extra.isEmpty(), annotation.id);
}

/// One for each annotation that begins before an earlier one has ended.
void addOverlaps(Losses &losses, const Document &document)
{
    if (!losses.wants(Holding::Overlaps))
        return;
    QList<const Annotation *> sorted;
    for (const Annotation &annotation : document.annotations)
        sorted.append(&annotation);
    std::ranges::sort(sorted, {}, [](const Annotation *annotation) { return annotation->span; });
    qsizetype end = 0;
    for (const Annotation *annotation : std::as_const(sorted)) {
        losses.add(Holding::Overlaps, annotation->span.start < end, annotation->quote.exact.left(60));
        end = std::max(end, annotation->span.end);
    }
}

void addArticle(Losses &losses, const Document &document)
{
    const Article &article = document.article;
    losses.add(Holding::Text, !article.text.isEmpty(), article.title);
    losses.add(Holding::Metadata,
               !article.title.isEmpty() || !article.url.isEmpty() || !article.source.isEmpty() || !article.byline.isEmpty() || article.published.isValid(),
               article.title);
    const bool formed = !article.structure.styles.isEmpty()
        || std::ranges::any_of(article.structure.blocks, [](const Block &block) { return block.kind != BlockKind::Paragraph; });
    losses.add(Holding::Structure, formed, article.title);
    losses.add(Holding::Facts, document.facts.has_value(), article.title);
    for (const DocumentLabel &label : document.labels) {
        losses.add(Holding::ArticleLabels, true, labelName(document.tagSet, label.label));
        losses.add(Holding::Ids, !label.id.isEmpty(), label.id);
        losses.add(Holding::Authors, !label.author.isEmpty(), label.author);
        losses.add(Holding::Times, label.created.isValid(), labelName(document.tagSet, label.label));
    }
    for (const Relation &relation : document.relations) {
        losses.add(Holding::Relations, true, relation.type);
        losses.add(Holding::Ids, !relation.id.isEmpty(), relation.id);
        losses.add(Holding::RelationDetails,
                   !relation.note.isEmpty() || !relation.author.isEmpty() || relation.created.isValid() || relation.modified.isValid()
                       || !relation.attributes.isEmpty() || !relation.extra.isEmpty(),
                   relation.type);
    }
}

void addTagSet(Losses &losses, const TagSet &tagSet)
{
    for (const Label &label : tagSet.labels)
        losses.add(Holding::LabelDetails, !label.colour.isEmpty() || !label.key.isEmpty() || !label.description.isEmpty() || !label.parent.isEmpty(), label.name);
    losses.add(Holding::Schema, !tagSet.attributes.isEmpty() || !tagSet.relations.isEmpty() || !tagSet.guidelines.isEmpty(), tagSet.name);
}

void dropOverlaps(QList<Annotation> &annotations)
{
    QList<const Annotation *> sorted;
    for (const Annotation &annotation : std::as_const(annotations))
        sorted.append(&annotation);
    std::ranges::stable_sort(sorted, [](const Annotation *a, const Annotation *b) {
        return a->span.start != b->span.start ? a->span.start < b->span.start : a->span.end > b->span.end;
    });
    QSet<QString> gone;
    qsizetype end = 0;
    for (const Annotation *annotation : std::as_const(sorted)) {
        if (annotation->span.start < end)
            gone.insert(annotation->id);
        else
            end = annotation->span.end;
    }
    annotations.removeIf([&gone](const Annotation &annotation) { return gone.contains(annotation.id); });
}

void strip(Annotation &annotation, Holdings held)
{
    const auto reset = [held](Holding holding, auto &value) {
        if (!held.testFlag(holding))
            value = std::remove_cvref_t<decltype(value)>{};
    };
    reset(Holding::Notes, annotation.note);
    reset(Holding::Values, annotation.value);
    reset(Holding::Authors, annotation.author);
    reset(Holding::Times, annotation.created);
    reset(Holding::Times, annotation.modified);
    reset(Holding::States, annotation.state);
    reset(Holding::Certainty, annotation.certainty);
    reset(Holding::Layers, annotation.layer);
    reset(Holding::Gaps, annotation.pieces);
    reset(Holding::Attributes, annotation.attributes);
    reset(Holding::Evidence, annotation.evidence);
    reset(Holding::Extra, annotation.extra);
}

} // namespace

QString kindOf(Holding holding)
{
    const auto row = std::ranges::find(rows, holding, &Row::holding);
    return row == rows.end() ? QString() : QString::fromLatin1(row->kind);
}

Document heldPart(Document document, Holdings held)
{
    const auto leftOut = [held](const Annotation &annotation) {
        return (annotation.label.isEmpty() && !held.testFlag(Holding::Unlabelled))
            || (!held.testFlag(Holding::States) && (annotation.state == AnnotationState::Suggested || annotation.state == AnnotationState::Rejected));
    };
    document.annotations.removeIf(leftOut);
    if (!held.testFlag(Holding::Overlaps))
        dropOverlaps(document.annotations);
    QSet<QString> ends;
    for (Annotation &annotation : document.annotations) {
        strip(annotation, held);
        ends.insert(annotation.id);
    }
    document.relations.removeIf([&](const Relation &relation) { return !held.testFlag(Holding::Relations) || !ends.contains(relation.from) || !ends.contains(relation.to); });
    if (!held.testFlag(Holding::ArticleLabels))
        document.labels.clear();
    if (!held.testFlag(Holding::Facts))
        document.facts.reset();
    return document;
}

LossReport lossesOf(const Document &document, Holdings held)
{
    Losses losses(held);
    addArticle(losses, document);
    for (const Annotation &annotation : document.annotations)
        addAnnotation(losses, annotation);
    addOverlaps(losses, document);
    addTagSet(losses, document.tagSet);
    return losses.take();
}

} // namespace nutgraf
