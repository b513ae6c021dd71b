// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/relationstore.h"

#include "core/storage/annotationcolumns.h"
#include "core/storage/columns.h"
#include "core/storage/deletebyid.h"
#include "core/storage/migrations.h"
#include "core/storage/salvage.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Error badInput(const Database &database, const char *sentence, const QString &id)
{
    return {Error::Code::BadInput, QCoreApplication::translate("nutgraf", sentence).arg(id), database.path()};
}

/// Whether the file is of a schema that has relations.
Result<bool> hasRelations(Database &database)
{
    return schemaVersion(database).transform([](int version) { return version >= 4; });
}

/// Whether the annotation is one of the article.
Result<bool> isOf(Database &database, ArticleId id, const QString &annotation)
{
    Statement row = database.statement(u"SELECT 1 FROM annotation WHERE id = ? AND article = ?"_s);
    if (auto done = row.bind(textColumn(annotation)).bind(id).exec(); !done)
        return std::unexpected(done.error());
    return row.next();
}

const QString relationColumns = u"SELECT number, id, type, from_annotation, to_annotation, note, author, created, modified, attributes, extra FROM relation WHERE "_s;
const QString labelColumns = u"SELECT number, id, label, author, created FROM document_label WHERE "_s;

Relation relationFrom(Statement &row)
{
    return {row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6), timeFrom(row.value(7)), timeFrom(row.value(8)),
            attributesFrom(row.text(9)), row.text(10)};
}

DocumentLabel documentLabelFrom(Statement &row)
{
    return {row.text(1), row.text(2), row.text(3), timeFrom(row.value(4))};
}

} // namespace

Result<QList<Relation>> readRelations(Database &database, ArticleId id)
{
    QList<Relation> out;
    const auto there = hasRelations(database);
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return out;
    const auto done = readRows(database, relationColumns + u"article = ?"_s, u"number"_s, {id}, [&out](Statement &row) { out.append(relationFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<QList<Relation>> readRelations(Database &database, ArticleId id, const QStringList &ids, const QStringList &ends)
{
    QList<Relation> out;
    const QString either = u"+article = ? AND number IN (SELECT number FROM relation WHERE id IN (SELECT value FROM json_each(?))"
                           " UNION SELECT number FROM relation WHERE from_annotation IN (SELECT value FROM json_each(?))"
                           " UNION SELECT number FROM relation WHERE to_annotation IN (SELECT value FROM json_each(?)))"_s;
    const auto done = readRows(database, relationColumns + either, u"number"_s, {id, idList(ids), idList(ends), idList(ends)},
                               [&out](Statement &row) { out.append(relationFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<void> writeRelation(Database &database, ArticleId id, const Relation &relation)
{
    if (relation.id.isEmpty())
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "A relation came without an id%1; give it one."), {}));
    for (const QString &end : {relation.from, relation.to}) {
        const auto found = isOf(database, id, end);
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The relation “%1” ends at an annotation that its article does not have, so it was not kept."), relation.id));
    }
    Statement row = database.statement(
        u"INSERT INTO relation (id, article, type, from_annotation, to_annotation, note, author, created, modified, attributes, extra)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET type = excluded.type, from_annotation = excluded.from_annotation, to_annotation = excluded.to_annotation,"
        " note = excluded.note, author = excluded.author, created = excluded.created, modified = excluded.modified,"
        " attributes = excluded.attributes, extra = excluded.extra WHERE article = excluded.article"_s);
    row.bind(textColumn(relation.id)).bind(id).bind(textColumn(relation.type)).bind(textColumn(relation.from)).bind(textColumn(relation.to));
    row.bind(textColumn(relation.note)).bind(textColumn(relation.author)).bind(timeColumn(relation.created)).bind(timeColumn(relation.modified));
    row.bind(textColumn(attributesColumn(relation.attributes))).bind(textColumn(relation.extra));
    if (auto done = row.exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The relation “%1” belongs to another article, so it was not changed."), relation.id));
    return {};
}

Result<void> deleteRelation(Database &database, const QString &relationId)
{
    return deleteById(database, u"DELETE FROM relation WHERE id = ?"_s, relationId,
                      QT_TRANSLATE_NOOP("nutgraf", "The library has no relation “%1”; it may have been removed."));
}

Result<QList<DocumentLabel>> readDocumentLabels(Database &database, ArticleId id)
{
    QList<DocumentLabel> out;
    const auto there = hasRelations(database);
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return out;
    const auto done = readRows(database, labelColumns + u"article = ?"_s, u"number"_s, {id}, [&out](Statement &row) { out.append(documentLabelFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<QList<DocumentLabel>> readDocumentLabels(Database &database, ArticleId id, const QStringList &ids)
{
    QList<DocumentLabel> out;
    const auto done = readRows(database, labelColumns + amongIds(), u"number"_s, {id, idList(ids)}, [&out](Statement &row) { out.append(documentLabelFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<void> writeDocumentLabel(Database &database, ArticleId id, const DocumentLabel &label)
{
    if (label.id.isEmpty())
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The label of an article came without an id%1; give it one."), {}));
    Statement row = database.statement(u"INSERT INTO document_label (id, article, label, author, created) VALUES (?, ?, ?, ?, ?)"
                                       " ON CONFLICT (id) DO UPDATE SET label = excluded.label, author = excluded.author, created = excluded.created"
                                       " WHERE article = excluded.article"_s);
    row.bind(textColumn(label.id)).bind(id).bind(textColumn(label.label)).bind(textColumn(label.author)).bind(timeColumn(label.created));
    if (auto done = row.exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(badInput(database, QT_TRANSLATE_NOOP("nutgraf", "The label “%1” belongs to another article, so it was not changed."), label.id));
    return {};
}

Result<void> deleteDocumentLabel(Database &database, const QString &documentLabelId)
{
    return deleteById(database, u"DELETE FROM document_label WHERE id = ?"_s, documentLabelId,
                      QT_TRANSLATE_NOOP("nutgraf", "The library has no label “%1” of an article; it may have been removed."));
}

} // namespace nutgraf
