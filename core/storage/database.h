// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/storage/library.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <functional>
#include <memory>

namespace nutgraf {

/// The first four bytes of a library's application id, "Nutg": tells our files from other SQLite files.
inline constexpr quint32 libraryApplicationId = 0x4E757467;

class Database;

/// One use of a prepared statement; gives it back, reset, when it goes. Two uses of the same SQL must not overlap.
class Statement {
public:
    Statement(Database &database, QSqlQuery *query)
        : m_database(database)
        , m_query(query)
    {
    }
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    Statement &bind(const QVariant &value);
    [[nodiscard]] Result<void> exec();
    /// False after the last row.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }
    [[nodiscard]] qint64 number(int column) const { return m_query->value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query->value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    [[nodiscard]] qint64 insertedId() const { return m_query->lastInsertId().toLongLong(); }
    [[nodiscard]] int changedRows() const { return m_query->numRowsAffected(); }

private:
    Database &m_database;
    QSqlQuery *m_query;
};

/// One SQLite connection of its own name, with its prepared statements. Not shared between threads.
class Database {
public:
    /// Connects; touches nothing yet. `immutable` reads a file on a read-only medium, past write-ahead log and locks.
    [[nodiscard]] static Result<std::unique_ptr<Database>> connect(const QString &path, LibraryMode mode, bool immutable = false);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] LibraryMode mode() const { return m_mode; }

    /// The statement, prepared at its first use and kept. A statement that cannot be prepared fails at exec().
    [[nodiscard]] Statement statement(const QString &sql);
    /// Runs one statement that gives no rows.
    [[nodiscard]] Result<void> run(const QString &sql);
    /// First column of the first row; an invalid variant without rows.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql);
    /// `body` in one BEGIN IMMEDIATE … COMMIT; rolled back when it or the commit fails. Refuses with Io in ReadOnly mode.
    [[nodiscard]] Result<void> write(const std::function<Result<void>()> &body);

    /// The sentence and code for what SQLite reported.
    [[nodiscard]] Error errorOf(const QSqlError &error) const;

private:
    Database(QString path, LibraryMode mode);
    QString m_path;
    LibraryMode m_mode;
    QString m_connection;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_statements;
};

} // namespace nutgraf
