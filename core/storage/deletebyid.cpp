// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/deletebyid.h"

#include "core/storage/columns.h"

#include <QCoreApplication>

namespace nutgraf {

Result<void> deleteById(Database &database, const QString &sql, const QString &id, const char *missing)
{
    Statement row = database.statement(sql);
    if (auto done = row.bind(textColumn(id)).exec(); !done)
        return done;
    if (row.changedRows() == 0)
        return std::unexpected(Error{Error::Code::NotFound, QCoreApplication::translate("nutgraf", missing).arg(id), database.path()});
    return {};
}

} // namespace nutgraf
