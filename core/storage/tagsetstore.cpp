// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/tagsetstore.h"

#include "core/storage/columns.h"

#include <QCoreApplication>
#include <QSet>

namespace nutgraf {

using namespace Qt::StringLiterals;

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
    if (auto done = database.run(u"DELETE FROM tagset"_s); !done)
        return done;
    Statement set = database.statement(u"INSERT INTO tagset (id, name) VALUES (?, ?)"_s);
    if (auto done = set.bind(textColumn(tagSet.id)).bind(textColumn(tagSet.name)).exec(); !done)
        return done;
    Statement row = database.statement(
        u"INSERT INTO label (tagset, position, id, name, colour, key, description) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    int position = 0;
    for (const Label &label : tagSet.labels) {
        row.bind(textColumn(tagSet.id)).bind(position++).bind(textColumn(label.id)).bind(textColumn(label.name));
        row.bind(textColumn(label.colour)).bind(textColumn(label.key)).bind(textColumn(label.description));
        if (auto done = row.exec(); !done)
            return done;
    }
    return {};
}

Result<TagSet> readTagSet(Database &database)
{
    TagSet tagSet;
    Statement set = database.statement(u"SELECT id, name FROM tagset LIMIT 1"_s);
    if (auto done = set.exec(); !done)
        return std::unexpected(done.error());
    const auto found = set.next();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return tagSet;
    tagSet.id = set.text(0);
    tagSet.name = set.text(1);
    Statement row = database.statement(u"SELECT id, name, colour, key, description FROM label WHERE tagset = ? ORDER BY position"_s);
    if (auto done = row.bind(tagSet.id).exec(); !done)
        return std::unexpected(done.error());
    for (;;) {
        const auto more = row.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return tagSet;
        tagSet.labels.append({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    }
}

} // namespace nutgraf
