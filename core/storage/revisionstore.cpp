// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/revisionstore.h"

#include "core/annotations/reanchor.h"
#include "core/storage/annotationstore.h"
#include "core/storage/articlestore.h"
#include "core/storage/columns.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// The maps from earlier texts of an article to its newest one, made as they are asked for.
class Maps {
public:
    Maps(Database &database, QString after)
        : m_database(database)
        , m_after(std::move(after))
    {
    }
    [[nodiscard]] const QString &after() const { return m_after; }
    Result<const RevisionMap *> from(qint64 revision)
    {
        if (const auto known = m_maps.find(revision); known != m_maps.end())
            return &known->second.map;
        auto text = readText(m_database, revision);
        if (!text)
            return std::unexpected(text.error());
        return &m_maps.try_emplace(revision, std::move(*text), m_after).first->second.map;
    }

private:
    struct Entry {
        Entry(QString text, QStringView after)
            : before(std::move(text))
            , map(before, after)
        {
        }
        QString before;
        RevisionMap map;
    };
    Database &m_database;
    QString m_after;
    std::map<qint64, Entry> m_maps; // addresses stay
};

void count(RevisionOutcome &outcome, const Annotation &before, const Annotation &after, qint64 revision)
{
    if (after.revision != revision)
        ++(after.anchor.state == AnchorState::Ambiguous ? outcome.ambiguous : outcome.lost);
    else if (after.anchor.state == AnchorState::Changed)
        ++outcome.changed;
    else
        ++(after.span == before.span ? outcome.exact : outcome.moved);
}

Result<void> moveAnnotations(Database &database, ArticleId id, Maps &maps, RevisionOutcome &outcome)
{
    auto annotations = readAnnotations(database, id, Placed::Either);
    if (!annotations)
        return std::unexpected(annotations.error());
    for (Annotation &annotation : *annotations) {
        const auto map = maps.from(annotation.revision);
        if (!map)
            return std::unexpected(map.error());
        Annotation after = reanchored(annotation, **map, maps.after(), outcome.revision);
        count(outcome, annotation, after, outcome.revision);
        annotation = std::move(after);
    }
    return annotations->isEmpty() ? Result<void>() : writeAnnotations(database, id, *annotations);
}

/// Places within a correction ({"start", "end", "exact"}) follow their words; false where one cannot.
bool movePlaces(QJsonValue &value, const RevisionMap &map)
{
    bool all = true;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i) {
            QJsonValue member = array[i];
            all = movePlaces(member, map) && all;
            array[i] = member;
        }
        value = array;
    } else if (value.isObject()) {
        QJsonObject object = value.toObject();
        if (object.contains(u"start"_s) && object.contains(u"end"_s)) {
            const Anchor there = map.place({qsizetype(object[u"start"].toInteger()), qsizetype(object[u"end"].toInteger())});
            all = there.state <= AnchorState::Moved;
            object[u"start"_s] = qint64(there.span.start);
            object[u"end"_s] = qint64(there.span.end);
        }
        for (const QString &key : object.keys()) {
            QJsonValue member = object[key];
            all = movePlaces(member, map) && all;
            object[key] = member;
        }
        value = object;
    }
    return all;
}

/// A decision holds for its very words: it follows them, or waits with the text that had them.
Result<void> moveDecisions(Database &database, ArticleId id, Maps &maps, qint64 before, qint64 revision)
{
    struct Row {
        qint64 number;
        TextSpan span;
        QString correction;
        qint64 revision;
    };
    QList<Row> decisions;
    Statement rows = database.statement(u"SELECT number, start, \"end\", correction, revision FROM decision WHERE article = ?"_s);
    if (auto done = rows.bind(id).exec(); !done)
        return done;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
        decisions.append({rows.number(0), {qsizetype(rows.number(1)), qsizetype(rows.number(2))}, rows.text(3), rows.number(4) ? rows.number(4) : before});
    }
    Statement update = database.statement(u"UPDATE decision SET start = ?, \"end\" = ?, correction = ?, revision = ? WHERE number = ?"_s);
    for (Row &decision : decisions) {
        const auto map = maps.from(decision.revision);
        if (!map)
            return std::unexpected(map.error());
        const Anchor there = (*map)->place(decision.span);
        const QJsonObject members = QJsonDocument::fromJson(decision.correction.toUtf8()).object();
        QJsonValue correction = members;
        if (there.state <= AnchorState::Moved && movePlaces(correction, **map)) {
            decision.span = there.span;
            decision.revision = revision;
            if (correction.toObject() != members)
                decision.correction = QString::fromUtf8(QJsonDocument(correction.toObject()).toJson(QJsonDocument::Compact));
        }
        update.bind(qint64(decision.span.start)).bind(qint64(decision.span.end)).bind(textColumn(decision.correction)).bind(decision.revision);
        if (auto done = update.bind(decision.number).exec(); !done)
            return done;
    }
    return {};
}

Result<void> moveReadingPlace(Database &database, ArticleId id, const RevisionMap &map)
{
    const ReadingPlace place = readingPlace(database, id);
    if (place.article == 0)
        return {};
    Statement update = database.statement(u"UPDATE reading SET place = ? WHERE article = ?"_s);
    return update.bind(qint64(map.nearest(place.offset))).bind(id).exec();
}

Result<void> replaceInList(Database &database, ArticleId id, const Article &article, const StoredText &stored)
{
    Statement row = database.statement(u"UPDATE article SET title = ?, source = ?, published = coalesce(?, published) WHERE id = ?"_s);
    row.bind(textColumn(article.title)).bind(textColumn(article.source)).bind(publishedColumn(article.published, article.publishedHasTime)).bind(id);
    if (auto done = row.exec(); !done)
        return done;
    Statement gone = database.statement(u"DELETE FROM text_search WHERE rowid = ?"_s);
    if (auto done = gone.bind(id).exec(); !done)
        return done;
    return writeSearchIndex(database, id, article, stored);
}

} // namespace

Result<ArticleId> articleFrom(Database &database, const QString &file, const QString &url)
{
    Statement row = database.statement(u"SELECT id FROM (SELECT id, 1 AS sure FROM article WHERE file = ? AND file <> '' UNION ALL SELECT article, 0 FROM revision"
                                       " WHERE url = ? AND url <> '') ORDER BY sure DESC, id DESC LIMIT 1"_s);
    if (auto done = row.bind(textColumn(file)).bind(textColumn(url)).exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? row.number(0) : 0;
}

Result<RevisionOutcome> insertRevision(Database &database, ArticleId id, const Article &article)
{
    const auto stored = storedText(article, {});
    if (!stored)
        return std::unexpected(stored.error());
    Statement newest = database.statement(u"SELECT id, number, hash, published FROM revision WHERE article = ? ORDER BY number DESC LIMIT 1"_s);
    if (auto done = newest.bind(id).exec(); !done)
        return std::unexpected(done.error());
    const auto found = newest.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(noArticle(database, id));
    const qint64 before = newest.number(0);
    if (newest.bytes(2) == stored->hash)
        return RevisionOutcome{before};
    Article dated = article;
    if (!dated.published.isValid()) // a day that a person gave stays
        dated.published = publishedFrom(newest.text(3), &dated.publishedHasTime);
    const auto revision = writeRevision(database, id, int(newest.number(1)) + 1, dated, *stored);
    if (!revision)
        return std::unexpected(revision.error());
    RevisionOutcome outcome{*revision};
    Maps maps(database, stored->text);
    if (auto done = moveAnnotations(database, id, maps, outcome); !done)
        return std::unexpected(done.error());
    if (auto done = moveDecisions(database, id, maps, before, *revision); !done)
        return std::unexpected(done.error());
    const auto map = maps.from(before);
    if (!map)
        return std::unexpected(map.error());
    if (auto done = moveReadingPlace(database, id, **map); !done)
        return std::unexpected(done.error());
    if (auto done = replaceInList(database, id, dated, *stored); !done)
        return std::unexpected(done.error());
    return outcome;
}

Result<QList<RevisionSummary>> readRevisions(Database &database, ArticleId id)
{
    QList<RevisionSummary> out;
    Statement rows = database.statement(u"SELECT id, number, added, length FROM revision WHERE article = ? ORDER BY number"_s);
    if (auto done = rows.bind(id).exec(); !done)
        return std::unexpected(done.error());
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            break;
        out.append({rows.number(0), int(rows.number(1)), timeFrom(rows.value(2)), qsizetype(rows.number(3))});
    }
    if (out.isEmpty())
        return std::unexpected(noArticle(database, id));
    return out;
}

Result<QString> readText(Database &database, qint64 revision)
{
    Statement row = database.statement(u"SELECT CAST(text AS BLOB) FROM revision WHERE id = ?"_s);
    if (auto done = row.bind(revision).exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found) {
        return std::unexpected(Error{Error::Code::NotFound, QCoreApplication::translate("nutgraf", "The library has no text number %1; it may have been removed.").arg(revision),
                                     database.path()});
    }
    return QString::fromUtf8(row.bytes(0));
}

} // namespace nutgraf
