// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/historystore.h"

#include "core/storage/columns.h"
#include "core/storage/migrations.h"
#include "core/storage/salvage.h"
#include "core/storage/stepblob.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

const QString entryColumns = u"SELECT h.number, h.article, a.title, h.words, h.made, h.undone FROM history h LEFT JOIN article a ON a.id = h.article"_s;

HistoryEntry entryFrom(Statement &row)
{
    return {row.number(0), row.number(1), row.text(2), row.text(3), timeFrom(row.value(4)), row.number(5) != 0};
}

/// The one article that the step touches and that alone, else null: a step on corrections or tag sets outlives the articles.
QVariant articleColumn(const LibraryStep &step)
{
    const bool one = step.articles.size() == 1 && step.rules.isEmpty() && step.tagSets.isEmpty();
    return one ? QVariant(step.articles.first().article) : QVariant(QMetaType::fromType<qint64>());
}

Error gone(const Database &database)
{
    return {Error::Code::NotFound, QCoreApplication::translate("nutgraf", "This step is not in the history any more; open the history again."), database.path()};
}

/// The first row, or an entry without number.
Result<HistoryEntry> firstEntry(Database &database, const QString &which)
{
    Statement row = database.statement(entryColumns + which);
    if (auto done = row.exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    return *found ? entryFrom(row) : HistoryEntry();
}

} // namespace

Result<qint64> insertStep(Database &database, const LibraryStep &step)
{
    Statement tail = database.statement(u"DELETE FROM history WHERE undone = 1"_s);
    if (auto done = tail.exec(); !done)
        return std::unexpected(done.error());
    Statement row = database.statement(u"INSERT INTO history (article, words, made, edit) VALUES (?, ?, ?, ?)"_s);
    row.bind(articleColumn(step)).bind(textColumn(step.words)).bind(timeColumn(QDateTime::currentDateTimeUtc())).bind(encodeStep(step));
    if (auto done = row.exec(); !done)
        return std::unexpected(done.error());
    const qint64 number = row.insertedId();
    // By the index of `undone`, which holds the numbers and not the edits.
    Statement old = database.statement(u"DELETE FROM history WHERE number <= (SELECT number FROM history WHERE undone = 0 ORDER BY number DESC LIMIT 1 OFFSET ?)"_s);
    if (auto done = old.bind(longestHistory).exec(); !done)
        return std::unexpected(done.error());
    return number;
}

Result<QByteArray> readStep(Database &database, qint64 number)
{
    Statement row = database.statement(u"SELECT edit FROM history WHERE number = ?"_s);
    if (auto done = row.bind(number).exec(); !done)
        return std::unexpected(done.error());
    const auto found = row.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::unexpected(gone(database));
    return row.bytes(0);
}

Result<void> markStep(Database &database, qint64 number, bool undone)
{
    Statement row = database.statement(u"UPDATE history SET undone = ? WHERE number = ?"_s);
    return row.bind(undone ? 1 : 0).bind(number).exec();
}

Result<void> deleteStep(Database &database, qint64 number)
{
    Statement row = database.statement(u"DELETE FROM history WHERE number = ?"_s);
    if (auto done = row.bind(number).exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(gone(database));
    return {};
}

Result<QList<HistoryEntry>> readHistory(Database &database)
{
    QList<HistoryEntry> out;
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    if (*version < 4)
        return out;
    const auto done = readRows(database, entryColumns, u"h.number"_s, {}, [&out](Statement &row) { out.append(entryFrom(row)); });
    if (!done)
        return std::unexpected(done.error());
    std::ranges::sort(out, std::ranges::greater(), &HistoryEntry::number);
    return out;
}

Result<HistoryPoint> readHistoryPoint(Database &database)
{
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    if (*version < 4)
        return HistoryPoint();
    const auto done = firstEntry(database, u" WHERE h.undone = 0 ORDER BY h.number DESC LIMIT 1"_s);
    if (!done)
        return std::unexpected(done.error());
    const auto undone = firstEntry(database, u" WHERE h.undone = 1 ORDER BY h.number LIMIT 1"_s);
    if (!undone)
        return std::unexpected(undone.error());
    return HistoryPoint{*done, *undone};
}

} // namespace nutgraf
