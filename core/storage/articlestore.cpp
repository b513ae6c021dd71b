// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/articlestore.h"

#include "core/storage/columns.h"
#include "core/storage/salvage.h"
#include "core/storage/structureblob.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Result<ArticleId> sameText(Database &database, const QByteArray &hash)
{
    Statement same = database.statement(u"SELECT article FROM revision WHERE hash = ? ORDER BY id LIMIT 1"_s);
    if (auto done = same.bind(hash).exec(); !done)
        return std::unexpected(done.error());
    const auto found = same.next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? same.number(0) : 0;
}

} // namespace

Error noArticle(const Database &database, ArticleId id)
{
    return {Error::Code::NotFound, QCoreApplication::translate("nutgraf", "The library has no article number %1; it may have been removed.").arg(id), database.path()};
}

Result<StoredText> storedText(const Article &article, const QString &file)
{
    StoredText stored{storable(article.text), {}, {}, encodeStructure(article.structure)};
    if (!decodeStructure(stored.structure, stored.text.size())) {
        return std::unexpected(Error{Error::Code::BadInput,
                                     QCoreApplication::translate("nutgraf", "The blocks of “%1” do not fit its text, so it was not kept; open its file again.").arg(article.title),
                                     file});
    }
    stored.utf8 = stored.text.toUtf8();
    stored.hash = QCryptographicHash::hash(stored.utf8, QCryptographicHash::Sha256);
    return stored;
}

Result<qint64> writeRevision(Database &database, ArticleId id, int number, const Article &article, const StoredText &stored)
{
    // As UTF-8 bytes: SQLite's own conversion from UTF-16 is several times slower than Qt's.
    Statement revision = database.statement(
        u"INSERT INTO revision (article, number, added, hash, length, title, section, standfirst, byline, dateline, source, url,"
        " language, published, published_from, structure, removed, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT))"_s);
    revision.bind(id).bind(number).bind(QDateTime::currentMSecsSinceEpoch()).bind(stored.hash).bind(qint64(stored.text.size()));
    revision.bind(textColumn(article.title)).bind(textColumn(article.section)).bind(textColumn(article.standfirst));
    revision.bind(textColumn(article.byline)).bind(textColumn(article.dateline)).bind(textColumn(article.source)).bind(textColumn(article.url));
    revision.bind(textColumn(article.language)).bind(publishedColumn(article.published, article.publishedHasTime));
    revision.bind(textColumn(article.publishedFrom)).bind(stored.structure).bind(encodeRemoved(article.removed)).bind(stored.utf8);
    if (auto done = revision.exec(); !done)
        return std::unexpected(done.error());
    return revision.insertedId();
}

Result<void> writeSearchIndex(Database &database, ArticleId id, const Article &article, const StoredText &stored)
{
    Statement index = database.statement(u"INSERT INTO text_search (rowid, title, text) VALUES (?, ?, CAST(? AS TEXT))"_s);
    return index.bind(id).bind(textColumn(article.title)).bind(stored.utf8).exec();
}

Result<ArticleId> insertArticle(Database &database, const Article &article, const QString &file)
{
    const auto stored = storedText(article, file);
    if (!stored)
        return std::unexpected(stored.error());
    if (const auto same = sameText(database, stored->hash); !same || *same != 0)
        return same;
    const QVariant published = publishedColumn(article.published, article.publishedHasTime);
    Statement row = database.statement(u"INSERT INTO article (title, source, published, added, file) VALUES (?, ?, ?, ?, ?)"_s);
    row.bind(textColumn(article.title)).bind(textColumn(article.source)).bind(published).bind(QDateTime::currentMSecsSinceEpoch()).bind(textColumn(file));
    if (auto done = row.exec(); !done)
        return std::unexpected(done.error());
    const ArticleId id = row.insertedId();
    if (const auto revision = writeRevision(database, id, 1, article, *stored); !revision)
        return std::unexpected(revision.error());
    if (auto done = writeSearchIndex(database, id, article, *stored); !done)
        return std::unexpected(done.error());
    return id;
}

ArticleId articleWith(Database &database, const QString &text)
{
    return sameText(database, QCryptographicHash::hash(storable(text).toUtf8(), QCryptographicHash::Sha256)).value_or(0);
}

Result<StoredArticle> readArticle(Database &database, ArticleId id)
{
    Statement row = database.statement(
        u"SELECT r.id, a.file, r.title, r.section, r.standfirst, r.byline, r.dateline, r.source, r.url, r.language, r.published,"
        " r.published_from, r.removed, r.structure, CAST(r.text AS BLOB)"
        " FROM revision r JOIN article a ON a.id = r.article WHERE r.article = ? ORDER BY r.number DESC LIMIT 1"_s);
    if (auto done = row.bind(id).exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(noArticle(database, id));

    StoredArticle out;
    out.id = id;
    out.revision = row.number(0);
    out.file = row.text(1);
    Article &article = out.article;
    article.title = row.text(2);
    article.section = row.text(3);
    article.standfirst = row.text(4);
    article.byline = row.text(5);
    article.dateline = row.text(6);
    article.source = row.text(7);
    article.url = row.text(8);
    article.language = row.text(9);
    article.published = publishedFrom(row.text(10), &article.publishedHasTime);
    article.publishedFrom = row.text(11);
    article.removed = decodeRemoved(row.text(12));
    article.text = QString::fromUtf8(row.bytes(14));
    auto structure = decodeStructure(row.bytes(13), article.text.size());
    if (!structure) {
        if (database.mode() == LibraryMode::ReadWrite) {
            return std::unexpected(Error{Error::Code::Corrupt,
                                         QCoreApplication::translate("nutgraf", "The paragraphs of article %1 are damaged in the library “%2”; open it for reading only "
                                                                                "to rescue the text, or put back a copy.")
                                             .arg(id)
                                             .arg(database.path()),
                                         database.path()});
        }
        structure = structureFromLines(article.text); // rescue: the words matter more than the layout
    }
    article.structure = std::move(*structure);
    return out;
}

Result<QList<ArticleSummary>> readSummaries(Database &database)
{
    QList<ArticleSummary> out;
    const auto collect = [&out](Statement &row) {
        out.append({row.number(0), row.text(1), row.text(2), publishedFrom(row.text(3)), timeFrom(row.number(4)), row.number(5) != 0,
                    row.number(6) != 0, int(row.number(7))});
    };
    const auto sort = [&out] {
        std::sort(out.begin(), out.end(), [](const ArticleSummary &a, const ArticleSummary &b) { return a.id > b.id; });
    };
    const auto done = readRows(database, u"SELECT id, title, source, published, added, is_read, starred, annotations FROM article"_s, u"id"_s, {}, collect);
    if (!done)
        return std::unexpected(done.error());
    sort();
    return out;
}

Result<void> deleteArticle(Database &database, ArticleId id)
{
    Statement row = database.statement(u"DELETE FROM article WHERE id = ?"_s);
    if (auto done = row.bind(id).exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(noArticle(database, id));
    return {};
}

Result<void> setArticleFlag(Database &database, ArticleId id, const QString &column, bool on)
{
    Statement row = database.statement(u"UPDATE article SET %1 = ? WHERE id = ?"_s.arg(column));
    if (auto done = row.bind(on ? 1 : 0).bind(id).exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(noArticle(database, id));
    return {};
}

Result<void> setArticlePublished(Database &database, ArticleId id, const QDateTime &published, bool hasTime)
{
    const QVariant column = publishedColumn(published, hasTime);
    Statement article = database.statement(u"UPDATE article SET published = ? WHERE id = ?"_s);
    if (auto done = article.bind(column).bind(id).exec(); !done)
        return done;
    if (article.changedRows() == 0)
        return std::unexpected(noArticle(database, id));
    Statement revision = database.statement(
        u"UPDATE revision SET published = ?, published_from = '' WHERE id = (SELECT max(id) FROM revision WHERE article = ?)"_s);
    return revision.bind(column).bind(id).exec();
}

Result<void> setReadingPlace(Database &database, ArticleId id, qsizetype offset)
{
    Statement there = database.statement(u"SELECT 1 FROM article WHERE id = ?"_s);
    if (auto done = there.bind(id).exec(); !done)
        return done;
    const auto found = there.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(noArticle(database, id));
    // Later than every other, whatever the clock says.
    Statement row = database.statement(u"INSERT OR REPLACE INTO reading (article, place, left_at)"
                                       " SELECT ?, ?, max(?, coalesce(max(left_at), 0) + 1) FROM reading"_s);
    return row.bind(id).bind(qint64(std::max<qsizetype>(0, offset))).bind(QDateTime::currentMSecsSinceEpoch()).exec();
}

ReadingPlace readingPlace(Database &database, ArticleId id)
{
    Statement row = database.statement(u"SELECT article, place FROM reading WHERE ? = 0 OR article = ? ORDER BY left_at DESC, article DESC LIMIT 1"_s);
    if (!row.bind(id).bind(id).exec() || !row.next().value_or(false))
        return {};
    return {row.number(0), qsizetype(row.number(1))};
}

Result<RevisionSize> revisionSize(Database &database, ArticleId id, qint64 revision)
{
    Statement row = database.statement(u"SELECT id, length FROM revision WHERE article = ? AND (? = 0 OR id = ?) ORDER BY number DESC LIMIT 1"_s);
    if (auto done = row.bind(id).bind(revision).bind(revision).exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(noArticle(database, id));
    return RevisionSize{row.number(0), qsizetype(row.number(1))};
}

} // namespace nutgraf
