// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include <QAtomicInt>
#include <QCoreApplication>
#include <QDir>
#include <QSqlError>
#include <QUrl>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {
// The primary result codes of SQLite that are told apart (sqlite.org/rescode.html).
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteReadOnly = 8;
constexpr int sqliteIoError = 10;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteCannotOpen = 14;
constexpr int sqliteTooBig = 18;
constexpr int sqliteNotADatabase = 26;

QAtomicInt connectionCount;
} // namespace

Statement::~Statement()
{
    m_query->finish(); // else it would hold its read lock
}

Statement &Statement::bind(const QVariant &value)
{
    m_query->addBindValue(value);
    return *this;
}

Result<void> Statement::exec()
{
    if (!m_query->exec())
        return std::unexpected(m_database.errorOf(m_query->lastError()));
    return {};
}

Result<bool> Statement::next()
{
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return std::unexpected(m_database.errorOf(m_query->lastError()));
    return false;
}

Database::Database(QString path, LibraryMode mode)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_connection(u"nutgraf-library-%1"_s.arg(connectionCount.fetchAndAddRelaxed(1)))
{
}

Database::~Database()
{
    m_statements.clear();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<std::unique_ptr<Database>> Database::connect(const QString &path, LibraryMode mode, bool immutable)
{
    std::unique_ptr<Database> database(new Database(path, mode));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_connection);
    QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
    if (mode == LibraryMode::ReadOnly)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (immutable) {
        options += u";QSQLITE_OPEN_URI"_s;
        connection.setDatabaseName(QString::fromLatin1(QUrl::fromLocalFile(QDir().absoluteFilePath(path)).toEncoded()) + u"?immutable=1"_s);
    } else {
        connection.setDatabaseName(path);
    }
    connection.setConnectOptions(options);
    if (!connection.open())
        return std::unexpected(database->errorOf(connection.lastError()));
    return database;
}

Statement Database::statement(const QString &sql)
{
    auto &query = m_statements[sql];
    if (!query) {
        query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
        query->setForwardOnly(true);
        query->prepare(sql);
    }
    return Statement(*this, query.get());
}

Result<void> Database::run(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return std::unexpected(errorOf(query.lastError()));
    return {};
}

Result<QVariant> Database::scalar(const QString &sql)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return std::unexpected(errorOf(query.lastError()));
    if (!query.next()) {
        if (query.lastError().isValid())
            return std::unexpected(errorOf(query.lastError()));
        return QVariant();
    }
    return query.value(0);
}

Result<void> Database::write(const std::function<Result<void>()> &body)
{
    if (m_mode == LibraryMode::ReadOnly) {
        return std::unexpected(Error{Error::Code::Io,
                                     QCoreApplication::translate("nutgraf", "The library “%1” is opened for reading only, so nothing can be "
                                                                            "changed in it; open a copy or another library to keep your changes.")
                                         .arg(m_path),
                                     m_path});
    }
    if (auto begun = statement(u"BEGIN IMMEDIATE"_s).exec(); !begun)
        return begun;
    Result<void> done = body();
    if (done)
        done = statement(u"COMMIT"_s).exec();
    if (!done)
        (void)statement(u"ROLLBACK"_s).exec(); // fails only where SQLite has rolled back itself
    return done;
}

Error Database::errorOf(const QSqlError &error) const
{
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const auto say = [this](Error::Code kind, const char *sentence) {
        return Error{kind, QCoreApplication::translate("nutgraf", sentence).arg(m_path), m_path};
    };
    switch (code) {
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return say(Error::Code::Corrupt, QT_TRANSLATE_NOOP("nutgraf", "The library “%1” is damaged; open it for reading only to rescue what is "
                                                                      "in it, or put back a copy."));
    case sqliteBusy:
    case sqliteLocked:
        return say(Error::Code::Io, QT_TRANSLATE_NOOP("nutgraf", "Another program is writing to the library “%1”; close it or try again."));
    case sqliteReadOnly:
        return say(Error::Code::Io, QT_TRANSLATE_NOOP("nutgraf", "The library “%1” cannot be written; check the permissions of the file and its folder."));
    case sqliteFull:
        return say(Error::Code::Io, QT_TRANSLATE_NOOP("nutgraf", "The disk is full, so nothing was written to the library “%1”; make room and try again."));
    case sqliteCannotOpen:
        return say(Error::Code::Io, QT_TRANSLATE_NOOP("nutgraf", "The library “%1” cannot be opened; check that the folder exists and may be written."));
    case sqliteIoError:
        return say(Error::Code::Io, QT_TRANSLATE_NOOP("nutgraf", "The disk refused to read or write the library “%1”; check the disk."));
    case sqliteTooBig:
        return say(Error::Code::TooLarge, QT_TRANSLATE_NOOP("nutgraf", "The text is too large for the library “%1”; split it."));
    default:
        break;
    }
    return {Error::Code::Io,
            QCoreApplication::translate("nutgraf", "The library “%1” reported an error: %2.").arg(m_path, error.databaseText().isEmpty() ? error.text() : error.databaseText()),
            m_path};
}

} // namespace nutgraf
