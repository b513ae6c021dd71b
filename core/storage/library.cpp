// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"

#include "core/storage/annotationstore.h"
#include "core/storage/articlestore.h"
#include "core/storage/columns.h"
#include "core/storage/database.h"
#include "core/storage/decidedarticles.h"
#include "core/storage/editwriter.h"
#include "core/storage/historystore.h"
#include "core/storage/factstore.h"
#include "core/storage/librarycheck.h"
#include "core/storage/migrations.h"
#include "core/storage/querystore.h"
#include "core/storage/relationstore.h"
#include "core/storage/revisionstore.h"
#include "core/storage/rulestore.h"
#include "core/storage/search.h"
#include "core/storage/steptaker.h"
#include "core/storage/tagsetstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace nutgraf {

using namespace Qt::StringLiterals;

struct Library::Private {
    std::unique_ptr<Database> database;
};

namespace {

using Opened = Result<std::unique_ptr<Database>>;

/// Settings of a connection, not of the file.
Result<void> configure(Database &database)
{
    for (const QString &pragma : {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = FULL"_s, u"PRAGMA busy_timeout = 5000"_s,
                                  u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s}) {
        if (auto done = database.run(pragma); !done)
            return done;
    }
    return {};
}

Opened openForWriting(const QString &path, int version)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return std::unexpected(Error{Error::Code::Io,
                                     QCoreApplication::translate("nutgraf", "The folder of the library “%1” cannot be made; choose another place.").arg(path), path});
    }
    auto database = Database::connect(path, LibraryMode::ReadWrite);
    if (!database)
        return database;
    if (auto done = configure(**database); !done)
        return std::unexpected(done.error());
    const auto journal = (*database)->scalar(u"PRAGMA journal_mode = WAL"_s);
    if (!journal)
        return std::unexpected(journal.error());
    if (version < librarySchemaVersion) {
        if (auto done = migrate(**database, version); !done)
            return std::unexpected(done.error());
    }
    if (auto done = quickCheck(**database); !done)
        return std::unexpected(done.error());
    return database;
}

Opened openForReading(const QString &path)
{
    if (!QFileInfo::exists(path)) {
        return std::unexpected(Error{Error::Code::NotFound,
                                     QCoreApplication::translate("nutgraf", "There is no library “%1”; check the path.").arg(path), path});
    }
    // Beside locks and log where these can be had; past them on a medium that cannot be written.
    for (const bool immutable : {false, true}) {
        auto database = Database::connect(path, LibraryMode::ReadOnly, immutable);
        if (!database)
            return database;
        // Lets SQLite read a file that has lost its end; nothing can be written through this connection all the same.
        (void)(*database)->run(u"PRAGMA writable_schema = ON"_s);
        const auto answer = (*database)->scalar(u"SELECT count(*) FROM sqlite_schema"_s);
        if (answer || immutable || answer.error().code == Error::Code::Corrupt) {
            if (!answer)
                return std::unexpected(answer.error());
            (void)(*database)->run(u"PRAGMA trusted_schema = OFF"_s);
            return database;
        }
    }
    Q_UNREACHABLE();
}

} // namespace

Result<std::unique_ptr<Library>> Library::open(const QString &path, LibraryMode mode)
{
    const auto version = inspectLibraryFile(path);
    // A damaged file may still be read in part; everything else that is wrong with it holds for reading too.
    if (!version && !(mode == LibraryMode::ReadOnly && version.error().code == Error::Code::Corrupt))
        return std::unexpected(version.error());
    auto database = mode == LibraryMode::ReadWrite ? openForWriting(path, *version) : openForReading(path);
    if (!database)
        return std::unexpected(database.error());
    auto d = std::make_unique<Private>();
    d->database = std::move(*database);
    return std::unique_ptr<Library>(new Library(std::move(d)));
}

Library::Library(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

Library::~Library() = default;

QString Library::path() const
{
    return d->database->path();
}

LibraryMode Library::mode() const
{
    return d->database->mode();
}

Result<ArticleId> Library::addArticle(const Article &article, const QString &file)
{
    ArticleId id = 0;
    const auto done = d->database->write([&]() -> Result<void> {
        const auto added = insertArticle(*d->database, article, file);
        if (!added)
            return std::unexpected(added.error());
        id = *added;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return id;
}

Result<StoredArticle> Library::article(ArticleId id) const
{
    return readArticle(*d->database, id);
}

Result<QList<ArticleSummary>> Library::articles() const
{
    return readSummaries(*d->database);
}

Result<void> Library::removeArticle(ArticleId id)
{
    return d->database->write([&] { return deleteArticle(*d->database, id); });
}

Result<void> Library::setRead(ArticleId id, bool read)
{
    return d->database->write([&] { return setArticleFlag(*d->database, id, u"is_read"_s, read); });
}

Result<void> Library::setStarred(ArticleId id, bool starred)
{
    return d->database->write([&] { return setArticleFlag(*d->database, id, u"starred"_s, starred); });
}

Result<void> Library::setPublished(ArticleId id, const QDateTime &published, bool hasTime)
{
    return d->database->write([&] { return setArticlePublished(*d->database, id, published, hasTime); });
}

Result<void> Library::setReadingPlace(ArticleId id, qsizetype offset)
{
    return d->database->write([&] { return nutgraf::setReadingPlace(*d->database, id, offset); });
}

ReadingPlace Library::readingPlace(ArticleId id) const
{
    return id > 0 ? nutgraf::readingPlace(*d->database, id) : ReadingPlace{};
}

ReadingPlace Library::lastReadingPlace() const
{
    return nutgraf::readingPlace(*d->database, 0);
}

Result<ArticleId> Library::articleFrom(const QString &file, const QString &url) const
{
    return nutgraf::articleFrom(*d->database, file, url);
}

ArticleId Library::articleWith(const QString &text) const
{
    return nutgraf::articleWith(*d->database, text);
}

Result<RevisionOutcome> Library::addRevision(ArticleId id, const Article &article)
{
    RevisionOutcome outcome;
    const auto done = d->database->write([&]() -> Result<void> {
        const auto added = insertRevision(*d->database, id, article);
        if (!added)
            return std::unexpected(added.error());
        outcome = *added;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return outcome;
}

Result<QList<RevisionSummary>> Library::revisions(ArticleId id) const
{
    return readRevisions(*d->database, id);
}

Result<QString> Library::textOf(qint64 revision) const
{
    return readText(*d->database, revision);
}

Result<QList<Annotation>> Library::annotations(ArticleId id) const
{
    return readAnnotations(*d->database, id, Placed::Yes);
}

Result<QList<Annotation>> Library::unplacedAnnotations(ArticleId id) const
{
    return readAnnotations(*d->database, id, Placed::No);
}

Result<void> Library::putAnnotations(ArticleId id, const QList<Annotation> &annotations)
{
    return d->database->write([&] { return writeAnnotations(*d->database, id, annotations); });
}

Result<void> Library::removeAnnotations(const QStringList &annotationIds)
{
    return d->database->write([&]() -> Result<void> {
        for (const QString &id : annotationIds) {
            if (auto done = deleteAnnotation(*d->database, id); !done)
                return done;
        }
        return {};
    });
}

Result<QList<Relation>> Library::relations(ArticleId id) const
{
    return readRelations(*d->database, id);
}

Result<QList<DocumentLabel>> Library::documentLabels(ArticleId id) const
{
    return readDocumentLabels(*d->database, id);
}

Result<QList<Decision>> Library::decisions(ArticleId id) const
{
    return readDecisions(*d->database, id);
}

Result<QList<DecidedArticle>> Library::decidedArticles() const
{
    return readDecidedArticles(*d->database);
}

Result<QList<ArticleId>> Library::find(const ArticleIdentity &identity) const
{
    return findArticles(*d->database, identity);
}

Result<void> Library::putDecision(ArticleId id, const Decision &decision)
{
    return d->database->write([&] { return writeDecision(*d->database, id, decision); });
}

Result<void> Library::removeDecision(const QString &decisionId)
{
    return d->database->write([&] { return deleteDecision(*d->database, decisionId); });
}

Result<void> Library::putAccepted(ArticleId id, const Annotation &annotation, const Decision &decision)
{
    return d->database->write([&]() -> Result<void> {
        if (auto done = writeAnnotations(*d->database, id, {annotation}); !done)
            return done;
        return writeDecision(*d->database, id, decision);
    });
}

Result<void> Library::removeAccepted(const QString &annotationId, const QString &decisionId)
{
    return d->database->write([&]() -> Result<void> {
        if (auto done = deleteAnnotation(*d->database, annotationId); !done)
            return done;
        return deleteDecision(*d->database, decisionId);
    });
}

Result<QList<NameRule>> Library::rules() const
{
    return readRules(*d->database);
}

Result<void> Library::putRules(const QList<NameRule> &rules)
{
    LibraryEdit edit;
    edit.rules = rules;
    return apply(0, edit);
}

Result<void> Library::apply(ArticleId id, const LibraryEdit &edit)
{
    return d->database->write([&] { return writeEdit(*d->database, id, edit); });
}

Result<void> Library::apply(const QList<ArticleEdit> &edits)
{
    return d->database->write([&]() -> Result<void> {
        for (const ArticleEdit &edit : edits) {
            if (auto done = writeEdit(*d->database, edit.article, edit.edit); !done)
                return done;
        }
        return {};
    });
}

Result<LibraryStep> Library::perform(const QList<ArticleEdit> &edits, const QString &words)
{
    return performStep(*d->database, edits, words);
}

Result<LibraryStep> Library::undoStep()
{
    return turnStep(*d->database, true);
}

Result<LibraryStep> Library::redoStep()
{
    return turnStep(*d->database, false);
}

Result<QList<HistoryEntry>> Library::history() const
{
    return readHistory(*d->database);
}

Result<HistoryPoint> Library::historyPoint() const
{
    return readHistoryPoint(*d->database);
}

Result<void> Library::forgetStep(qint64 number)
{
    return d->database->write([&] { return deleteStep(*d->database, number); });
}

Result<TagSet> Library::tagSet() const
{
    return readTagSet(*d->database);
}

Result<void> Library::setTagSet(const TagSet &tagSet)
{
    return d->database->write([&] { return writeTagSet(*d->database, tagSet); });
}

Result<QList<TagSet>> Library::tagSets() const
{
    return readTagSets(*d->database);
}

Result<void> Library::useTagSet(const QString &tagSetId)
{
    return d->database->write([&] { return nutgraf::useTagSet(*d->database, tagSetId); });
}

Result<int> Library::labelUses(const QString &labelId) const
{
    Statement row = d->database->statement(u"SELECT count(*) FROM annotation WHERE label = ?"_s);
    if (auto done = row.bind(textColumn(labelId)).exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? int(row.number(0)) : 0;
}

Result<QList<ArticleId>> Library::search(const QString &query, int limit) const
{
    return searchArticles(*d->database, query, limit);
}

Result<QList<ArticleId>> Library::articles(const Query &query, int limit) const
{
    return queryArticles(*d->database, query, limit);
}

Result<Concordance> Library::concordance(const Query &query, const ConcordanceOptions &options, const Cancelled &cancelled) const
{
    return queryConcordance(*d->database, query, options, cancelled);
}

Result<CountTable> Library::count(const std::optional<Query> &query, CountBy rows, CountBy columns) const
{
    return queryCounts(*d->database, query ? *query : Query{}, rows, columns);
}

Result<QList<SavedSearch>> Library::savedSearches() const
{
    return readSavedSearches(*d->database);
}

Result<void> Library::putSavedSearch(const SavedSearch &search)
{
    return d->database->write([&] { return writeSavedSearch(*d->database, search); });
}

Result<void> Library::removeSavedSearch(const QString &name)
{
    return d->database->write([&] { return deleteSavedSearch(*d->database, name); });
}

Result<void> Library::putFacts(ArticleId id, const Facts &facts, int engine)
{
    return d->database->write([&] { return writeFacts(*d->database, id, facts, engine); });
}

Result<QList<ArticleId>> Library::articlesWithoutFacts(int engine) const
{
    return nutgraf::articlesWithoutFacts(*d->database, engine);
}

Result<QStringList> Library::check() const
{
    return fullCheck(*d->database);
}

QString defaultLibraryPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/nutgraf/library.sqlite"_s;
}

} // namespace nutgraf
