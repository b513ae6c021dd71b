// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/relation.h"
#include "core/facts/decision.h"
#include "core/annotations/tagset.h"
#include "core/article/article.h"
#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/query/concordance.h"
#include "core/query/counttable.h"
#include "core/storage/libraryedit.h"
#include "core/storage/librarystep.h"

#include <memory>

namespace nutgraf {

using ArticleId = qint64;

/// One row of the article list; cheap to load for thousands.
struct ArticleSummary {
    ArticleId id = 0;
    QString title;
    QString source;
    QDateTime published;
    QDateTime added; ///< UTC
    bool read = false;
    bool starred = false;
    int annotations = 0;

    friend bool operator==(const ArticleSummary &, const ArticleSummary &) = default;
};

/// An article of the library: its newest revision.
struct StoredArticle {
    ArticleId id = 0;
    qint64 revision = 0;
    Article article;
    QString file; ///< where it was read from; may be empty
};

/// One text of an article.
struct RevisionSummary {
    qint64 revision = 0;
    int number = 0; ///< counts from 1 within the article
    QDateTime added; ///< UTC
    qsizetype length = 0; ///< of the text, UTF-16 units

    friend bool operator==(const RevisionSummary &, const RevisionSummary &) = default;
};

/// What a new revision meant for the annotations: how many of each state.
struct RevisionOutcome {
    qint64 revision = 0;
    int exact = 0;
    int moved = 0;
    int changed = 0;
    int ambiguous = 0;
    int lost = 0;

    friend bool operator==(const RevisionOutcome &, const RevisionOutcome &) = default;
};

/// Where a reader left an article.
struct ReadingPlace {
    ArticleId article = 0; ///< 0: nobody knows
    qsizetype offset = 0; ///< of the first line in view, UTF-16 units

    friend bool operator==(const ReadingPlace &, const ReadingPlace &) = default;
};

/// A query that somebody wants to ask again.
struct SavedSearch {
    QString name;
    QString query;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

enum class LibraryMode : quint8 { ReadWrite, ReadOnly };

/// One library file: articles, annotations, decisions, corrections for all articles, tag set. SQLite (WAL, foreign keys, full sync).
/// Every writing call is one transaction and is on disk when it returns; an error leaves the file as it was. One object per thread.
/// Errors: SchemaTooNew (file untouched), Corrupt (open it ReadOnly to rescue), Io.
class Library {
public:
    /// Opens or makes the file and brings an older one up to date. ReadOnly never writes, opens damaged files as far as they can be
    /// read, and refuses every writing call with Io.
    [[nodiscard]] static Result<std::unique_ptr<Library>> open(const QString &path, LibraryMode mode = LibraryMode::ReadWrite);
    ~Library();

    [[nodiscard]] QString path() const;
    [[nodiscard]] LibraryMode mode() const;

    /// Adds an article; the very same text again gives the id of the one that is there.
    [[nodiscard]] Result<ArticleId> addArticle(const Article &article, const QString &file = {});
    [[nodiscard]] Result<StoredArticle> article(ArticleId id) const;
    /// The article read from that file, else the one of that web address; 0 where there is none, or both are empty. The newest of several.
    [[nodiscard]] Result<ArticleId> articleFrom(const QString &file, const QString &url) const;
    /// The article that has, or had, this very text; 0 for none.
    [[nodiscard]] ArticleId articleWith(const QString &text) const;
    /// Gives the article a new text, all in one transaction: its annotations move to their words in it (exact, moved, changed) or stay
    /// with the text they were made on (ambiguous, lost), Annotation::anchor tells which; decisions follow their words, and wait where
    /// these are gone. The very text of the newest revision changes nothing. NotFound where there is no such article.
    [[nodiscard]] Result<RevisionOutcome> addRevision(ArticleId id, const Article &article);
    /// The oldest first.
    [[nodiscard]] Result<QList<RevisionSummary>> revisions(ArticleId id) const;
    [[nodiscard]] Result<QString> textOf(qint64 revision) const;
    /// Newest first.
    [[nodiscard]] Result<QList<ArticleSummary>> articles() const;
    /// Removes an article and all that hangs on it.
    [[nodiscard]] Result<void> removeArticle(ArticleId id);
    [[nodiscard]] Result<void> setRead(ArticleId id, bool read);
    [[nodiscard]] Result<void> setStarred(ArticleId id, bool starred);
    /// The date of publication a person gave, where the text told none or a wrong one; invalid: unknown.
    [[nodiscard]] Result<void> setPublished(ArticleId id, const QDateTime &published, bool hasTime);
    /// Keeps where the article was left, which makes it the one read last.
    [[nodiscard]] Result<void> setReadingPlace(ArticleId id, qsizetype offset);
    [[nodiscard]] ReadingPlace readingPlace(ArticleId id) const;
    /// Of the article read last.
    [[nodiscard]] ReadingPlace lastReadingPlace() const;

    /// Those on the newest text, in order of their start.
    [[nodiscard]] Result<QList<Annotation>> annotations(ArticleId id) const;
    /// Those that were not found in the newest text (Annotation::anchor says why): their spans are in the text of their revision.
    [[nodiscard]] Result<QList<Annotation>> unplacedAnnotations(ArticleId id) const;
    /// Inserts or replaces by Annotation::id, all in one transaction.
    [[nodiscard]] Result<void> putAnnotations(ArticleId id, const QList<Annotation> &annotations);
    [[nodiscard]] Result<void> removeAnnotations(const QStringList &annotationIds);

    /// In the order in which they were made.
    [[nodiscard]] Result<QList<Relation>> relations(ArticleId id) const;
    [[nodiscard]] Result<QList<DocumentLabel>> documentLabels(ArticleId id) const;

    [[nodiscard]] Result<QList<Decision>> decisions(ArticleId id) const;
    /// Of all articles; those without decisions are left out.
    [[nodiscard]] Result<QList<DecidedArticle>> decidedArticles() const;
    /// Articles with that very text; where there is none, those from that address, and where there is none either, of that title.
    [[nodiscard]] Result<QList<ArticleId>> find(const ArticleIdentity &identity) const;
    [[nodiscard]] Result<void> putDecision(ArticleId id, const Decision &decision);
    [[nodiscard]] Result<void> removeDecision(const QString &decisionId);
    /// Accepting a fact: the annotation and the decision that made it, both or none.
    [[nodiscard]] Result<void> putAccepted(ArticleId id, const Annotation &annotation, const Decision &decision);
    /// Undoing that.
    [[nodiscard]] Result<void> removeAccepted(const QString &annotationId, const QString &decisionId);

    /// Corrections for all articles, in the order in which they were made.
    [[nodiscard]] Result<QList<NameRule>> rules() const;
    /// Inserts or replaces by NameRule::id, all in one transaction.
    [[nodiscard]] Result<void> putRules(const QList<NameRule> &rules);
    /// Everything in one transaction; `id` may be 0 where only rules and tag sets change.
    [[nodiscard]] Result<void> apply(ArticleId id, const LibraryEdit &edit);
    [[nodiscard]] Result<void> apply(const QList<ArticleEdit> &edits);

    /// The same as a step that can be undone, kept together with its changes: both are on disk, or neither. `words` name it in menus and
    /// lists. Steps that had been undone go; of more than 1,000 the oldest go. What changes nothing is no step (its number is 0).
    [[nodiscard]] Result<LibraryStep> perform(const QList<ArticleEdit> &edits, const QString &words);
    /// Takes the newest step back, or does the last one that was taken back again; gives what happened, as it was before and after. NotFound
    /// when there is none. Nothing happens when what it touched is not as the step left it (BadInput: somebody changed it since). A step
    /// that cannot be read any more leaves the history (Corrupt).
    [[nodiscard]] Result<LibraryStep> undoStep();
    [[nodiscard]] Result<LibraryStep> redoStep();
    /// Newest first. Those of an article that was removed went with it.
    [[nodiscard]] Result<QList<HistoryEntry>> history() const;
    /// What undoStep() and redoStep() would do.
    [[nodiscard]] Result<HistoryPoint> historyPoint() const;
    /// Takes a step out of the history and leaves what it did. NotFound when there is none.
    [[nodiscard]] Result<void> forgetStep(qint64 number);

    /// The one in use.
    [[nodiscard]] Result<TagSet> tagSet() const;
    /// All, the one in use first.
    [[nodiscard]] Result<QList<TagSet>> tagSets() const;
    /// Inserts or replaces by TagSet::id, and uses it from now on.
    [[nodiscard]] Result<void> setTagSet(const TagSet &tagSet);
    /// NotFound when there is none of that id.
    [[nodiscard]] Result<void> useTagSet(const QString &tagSetId);
    /// How many annotations of the whole library carry the label.
    [[nodiscard]] Result<int> labelUses(const QString &labelId) const;

    /// Ids of articles whose text, title or notes hold all words of `query`, best first (FTS5); a broken query finds its plain words.
    [[nodiscard]] Result<QList<ArticleId>> search(const QString &query, int limit = 200) const;

    /// Ids of articles that a query finds, newest first; those that hold its words best first where it holds nothing but words.
    [[nodiscard]] Result<QList<ArticleId>> articles(const Query &query, int limit = 1000) const;
    /// The places that a query finds: annotations, facts and words that it asks for outside of a NOT, each with the words around it. An
    /// Interrupted error when `cancelled`. Reads the texts of the articles in it.
    [[nodiscard]] Result<Concordance> concordance(const Query &query, const ConcordanceOptions &options = {}, const Cancelled &cancelled = {}) const;
    /// Counts the annotations that a query asks for, in the articles it finds; all annotations there where it asks for none, and all of
    /// the library without a query.
    [[nodiscard]] Result<CountTable> count(const std::optional<Query> &query, CountBy rows, CountBy columns = CountBy::Nothing) const;
    /// In order of their names.
    [[nodiscard]] Result<QList<SavedSearch>> savedSearches() const;
    /// Inserts or replaces by name. BadInput for one without a name or whose query cannot be understood.
    [[nodiscard]] Result<void> putSavedSearch(const SavedSearch &search);
    [[nodiscard]] Result<void> removeSavedSearch(const QString &name);

    /// Keeps the facts of an article, corrections applied, to be searched; `engine` is the factEngineVersion that found them.
    [[nodiscard]] Result<void> putFacts(ArticleId id, const Facts &facts, int engine);
    /// Articles whose facts are to be found (again) before a search of facts is whole: another engine, a new text or date of
    /// publication, other corrections. Oldest first.
    [[nodiscard]] Result<QList<ArticleId>> articlesWithoutFacts(int engine) const;

    /// Every problem found by a full integrity check, one sentence each; empty when all is well. Takes seconds on a large file.
    [[nodiscard]] Result<QStringList> check() const;

private:
    struct Private;
    explicit Library(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// Where the library lies unless one is named: $XDG_DATA_HOME/nutgraf/library.sqlite.
[[nodiscard]] QString defaultLibraryPath();

} // namespace nutgraf
