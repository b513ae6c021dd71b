// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/tagsetstore.h"

#include "core/storage/annotationcolumns.h"
#include "core/storage/columns.h"
#include "core/storage/deletebyid.h"
#include "core/storage/migrations.h"

#include <QCoreApplication>
#include <QSet>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Result<void> eachRow(Statement &rows, const std::function<void(Statement &)> &take)
{
    if (auto done = rows.exec(); !done)
        return done;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
        take(rows);
    }
}

Result<void> writeLabels(Database &database, const TagSet &tagSet)
{
    Statement row = database.statement(
        u"INSERT INTO label (tagset, position, id, name, colour, key, description, parent, on_articles) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    int position = 0;
    for (const Label &label : tagSet.labels) {
        row.bind(textColumn(tagSet.id)).bind(position++).bind(textColumn(label.id)).bind(textColumn(label.name));
        row.bind(textColumn(label.colour)).bind(textColumn(label.key)).bind(textColumn(label.description));
        row.bind(textColumn(label.parent)).bind(label.onArticles ? 1 : 0);
        if (auto done = row.exec(); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> writeTagSet(Database &database, const TagSet &tagSet)
{
    QSet<QString> ids;
    for (const Label &label : tagSet.labels) {
        if (label.id.isEmpty() || ids.contains(label.id)) {
            return std::unexpected(Error{Error::Code::BadInput,
                                         QCoreApplication::translate("nutgraf", "The label “%1” needs an id of its own; give it another one.").arg(label.name),
                                         database.path()});
        }
        ids.insert(label.id);
    }
    Statement set = database.statement(
        u"INSERT INTO tagset (id, name, guidelines, definition, used) VALUES (?, ?, ?, ?, (SELECT coalesce(max(used), 0) + 1 FROM tagset))"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, guidelines = excluded.guidelines, definition = excluded.definition, used = excluded.used"_s);
    set.bind(textColumn(tagSet.id)).bind(textColumn(tagSet.name)).bind(textColumn(tagSet.guidelines)).bind(textColumn(definitionColumn(tagSet)));
    if (auto done = set.exec(); !done)
        return done;
    Statement old = database.statement(u"DELETE FROM label WHERE tagset = ?"_s);
    if (auto done = old.bind(textColumn(tagSet.id)).exec(); !done)
        return done;
    return writeLabels(database, tagSet);
}

Result<void> useTagSet(Database &database, const QString &tagSetId)
{
    Statement set = database.statement(u"UPDATE tagset SET used = (SELECT coalesce(max(used), 0) + 1 FROM tagset) WHERE id = ?"_s);
    if (auto done = set.bind(textColumn(tagSetId)).exec(); !done)
        return done;
    if (set.changedRows() == 0) {
        return std::unexpected(Error{Error::Code::NotFound,
                                     QCoreApplication::translate("nutgraf", "The library has no tag set “%1”; it may have been removed.").arg(tagSetId), database.path()});
    }
    return {};
}

Result<void> deleteTagSet(Database &database, const QString &tagSetId)
{
    return deleteById(database, u"DELETE FROM tagset WHERE id = ?"_s, tagSetId,
                      QT_TRANSLATE_NOOP("nutgraf", "The library has no tag set “%1”; it may have been removed."));
}

Result<QList<TagSet>> readTagSets(Database &database)
{
    const auto version = schemaVersion(database);
    if (!version)
        return std::unexpected(version.error());
    const bool old = *version < 4;
    QList<TagSet> tagSets;
    {
        Statement set = database.statement(old ? u"SELECT id, name, '', '' FROM tagset LIMIT 1"_s
                                               : u"SELECT id, name, guidelines, definition FROM tagset ORDER BY used DESC, rowid"_s);
        const auto done = eachRow(set, [&tagSets](Statement &row) {
            TagSet tagSet{row.text(0), row.text(1), {}, row.text(2)};
            readDefinition(tagSet, row.text(3));
            tagSets.append(std::move(tagSet));
        });
        if (!done)
            return std::unexpected(done.error());
    }
    const QString later = old ? u"'', 0"_s : u"parent, on_articles"_s;
    for (TagSet &tagSet : tagSets) {
        Statement labels = database.statement(u"SELECT id, name, colour, key, description, %1 FROM label WHERE tagset = ? ORDER BY position"_s.arg(later));
        labels.bind(tagSet.id);
        const auto done = eachRow(labels, [&tagSet](Statement &row) {
            tagSet.labels.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.number(6) != 0});
        });
        if (!done)
            return std::unexpected(done.error());
    }
    return tagSets;
}

Result<TagSet> readTagSet(Database &database)
{
    return readTagSets(database).transform([](const QList<TagSet> &all) { return all.value(0); });
}

} // namespace nutgraf
