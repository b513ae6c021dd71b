// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>

namespace nutgraf {

class History;
struct AnnotatorEdit;

/// What a person has marked and decided in the open article, and the one way to change it. Every change is written to the library
/// first and shown when it is on disk; an error emits failed() and changes nothing. Every change is a step of the library's history.
class Annotator : public QObject {
    Q_OBJECT
public:
    explicit Annotator(QObject *parent = nullptr);
    ~Annotator() override;

    /// Loads what the library holds on `article`. `library` must outlive this or be replaced by another open(); nullptr closes.
    void open(Library *library, const StoredArticle &article);

    /// In order of start; of two with the same start the longer first, then as they were made.
    [[nodiscard]] const QList<Annotation> &annotations() const;
    /// Those that were not found in the newest text; they stand on an earlier one. setSpan() gives them a place, keepAnchor() leaves them.
    [[nodiscard]] const QList<Annotation> &unplaced() const;
    [[nodiscard]] const QList<Relation> &relations() const;
    /// Labels of the article as a whole.
    [[nodiscard]] const QList<DocumentLabel> &documentLabels() const;
    [[nodiscard]] const QList<Decision> &decisions() const;
    /// Corrections for all articles, in the order in which they were made.
    [[nodiscard]] const QList<NameRule> &rules() const;
    [[nodiscard]] const TagSet &tagSet() const;
    [[nodiscard]] Library *library() const;
    [[nodiscard]] ArticleId article() const;
    /// What open() was given.
    [[nodiscard]] const StoredArticle &stored() const;
    /// Undo and redo, over all articles of the library.
    [[nodiscard]] History *history() const;
    /// Row of the annotation in annotations(), or -1.
    [[nodiscard]] qsizetype indexOf(const QString &annotationId) const;
    /// Written into new annotations; empty by default.
    void setAuthor(const QString &author);
    [[nodiscard]] const QString &author() const;

    /// Id of the new annotation; empty when the span holds nothing but white space or the library refused (then failed() was
    /// emitted). White space at the ends is left out, ends inside a grapheme move outward. `labelId` is one of the tag set, or
    /// empty for a note that stands by itself.
    QString annotate(TextSpan span, const QString &labelId, const QString &note = {});

    /// One mark out of several of one layer, with gaps where they do not touch; false when refused, here and below (failed() says why).
    bool join(const QStringList &annotationIds);
    /// A mark with gaps into one for each piece, another one at `offset`, which lies inside it.
    bool split(const QString &annotationId, qsizetype offset);
    /// The mark covers these words too; refused when nothing but white space is left of them.
    bool addPiece(const QString &annotationId, TextSpan span);
    /// Id of the new relation; empty when the labels do not allow it, or it is there already.
    QString addRelation(const QString &fromId, const QString &toId, const QString &typeId);

    /// Does all of `edit`, made of what is here now, as one step with these words in the Edit menu; false when the library refused.
    bool perform(const AnnotatorEdit &edit, const QString &words);
    /// Changes of this and other articles, tag sets and corrections for all articles as one step, which `words` name in the Edit menu; false
    /// when the library refused.
    bool perform(const QList<ArticleEdit> &edits, const QString &words);

public Q_SLOTS:
    void setLabel(const QString &annotationId, const QString &labelId);
    void setNote(const QString &annotationId, const QString &note);
    void setSpan(const QString &annotationId, nutgraf::TextSpan span);
    /// What became of the annotation in the newest text is seen and all right: a changed one is as any other, one without a place is
    /// kept as it is.
    void keepAnchor(const QString &annotationId);
    void remove(const QStringList &annotationIds);
    void setState(const QStringList &annotationIds, nutgraf::AnnotationState state);
    /// From 0 to 1; what lies outside becomes the nearest of them. Nothing: it is not known.
    void setCertainty(const QString &annotationId, std::optional<double> certainty);
    void setAttributes(const QString &annotationId, const QList<nutgraf::AttributeValue> &attributes);
    void setEvidence(const QString &annotationId, const QList<nutgraf::Evidence> &evidence);
    void removeRelations(const QStringList &relationIds);
    void setRelationType(const QString &relationId, const QString &typeId);
    /// Ids of labels of the tag set; unknown ones are left out.
    void setDocumentLabels(const QStringList &labelIds);
    /// Makes an annotation with the label that fits (none when the tag set has none) and remembers the decision; one undo step.
    /// Here and below `facts` are as the engine found them; `refs` may also name facts by hand of the CorrectedFacts made of them.
    void acceptFacts(const nutgraf::Facts &facts, const QList<nutgraf::FactRef> &refs);
    void acceptFact(const nutgraf::Facts &facts, nutgraf::FactRef ref) { acceptFacts(facts, {ref}); }
    void rejectFacts(const nutgraf::Facts &facts, const QList<nutgraf::FactRef> &refs);
    void rejectFact(const nutgraf::Facts &facts, nutgraf::FactRef ref) { rejectFacts(facts, {ref}); }
    /// Remembers what was put right in the facts; `correction` as in Decision::correction. One undo step.
    void correctFacts(const nutgraf::Facts &facts, const QList<nutgraf::FactRef> &refs, const QString &correction);
    /// Takes decisions back, with the annotations that accepting made.
    void restore(const QStringList &decisionIds);
    /// Corrections for all articles; one undo step. New ones replace those that they contradict.
    void addRules(const QList<nutgraf::NameRule> &rules);
    void removeRules(const QStringList &ruleIds);
    /// Takes decisions, also on articles that are not open, and corrections for all articles back, in one step.
    void removeCorrections(const QStringList &decisionIds, const QStringList &ruleIds);
    /// What an import brings to this and other articles, in one step; false when the library refused.
    bool takeOver(const QList<nutgraf::ArticleEdit> &edits);
    void setTagSet(const nutgraf::TagSet &tagSet);

Q_SIGNALS:
    /// Around opening an article, and around a step of many annotations: everything is new.
    void aboutToOpen();
    void opened();
    void annotationAboutToBeInserted(qsizetype row);
    void annotationInserted(qsizetype row);
    void annotationAboutToBeRemoved(qsizetype row);
    void annotationRemoved(qsizetype row);
    void annotationChanged(qsizetype row);
    /// Once after each whole change, and after opening.
    void annotationsChanged();
    void relationsChanged();
    void documentLabelsChanged();
    void decisionsChanged(); ///< or corrections for all articles, or decisions on articles that are not open
    void tagSetChanged();
    /// A step was undone or done again that lies in an article that is not open.
    void articleAsked(nutgraf::ArticleId id);
    /// Where the step was that was undone or done again.
    void placeAsked(nutgraf::TextSpan span);
    void failed(const nutgraf::Error &error);

private:
    bool isOpen();
    bool performOr(const Result<AnnotatorEdit> &edit, const QString &words);
    void show(const LibraryStep &step);
    void showAnnotations(const Change<Annotation> &change);
    void showMany(const Change<Annotation> &change);
    void showPlace(const LibraryStep &step);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace nutgraf
