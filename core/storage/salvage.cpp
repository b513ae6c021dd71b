// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/salvage.h"

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Steps until the end, an error, or a row whose key is at or below `floor`.
Result<void> walk(Statement &rows, const QVariantList &values, qint64 floor, qint64 *last, const std::function<void(Statement &)> &collect)
{
    for (const QVariant &value : values)
        rows.bind(value);
    if (auto done = rows.exec(); !done)
        return done;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more || (floor > 0 && rows.number(0) <= floor))
            return {};
        *last = rows.number(0);
        collect(rows);
    }
}

} // namespace

Result<void> readRows(Database &database, const QString &select, const QString &key, const QVariantList &values,
                      const std::function<void(Statement &)> &collect)
{
    qint64 last = 0;
    Result<void> forward;
    {
        Statement rows = database.statement(select + u" ORDER BY "_s + key);
        forward = walk(rows, values, 0, &last, collect);
    }
    if (forward || database.mode() == LibraryMode::ReadWrite || forward.error().code != Error::Code::Corrupt)
        return forward;
    Statement rows = database.statement(select + u" ORDER BY "_s + key + u" DESC"_s);
    qint64 ignored = 0;
    const Result<void> backward = walk(rows, values, last, &ignored, collect);
    if (!backward && backward.error().code != Error::Code::Corrupt)
        return backward;
    return {};
}

} // namespace nutgraf
