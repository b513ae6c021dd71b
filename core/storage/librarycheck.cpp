// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/librarycheck.h"

#include "core/storage/migrations.h"
#include "core/storage/structureblob.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

// The database header (sqlite.org/fileformat2.html §1.3).
constexpr qint64 headerSize = 100;
constexpr qint64 quickCheckLimit = 4 * 1024 * 1024;

struct Header {
    quint32 applicationId = 0;
    int version = 0;
    qint64 size = 0; ///< bytes the file should have; 0 when the header does not know
};

quint32 number(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

Error fileError(Error::Code code, const char *sentence, const QString &path, const QString &detail = {})
{
    const QString message = QCoreApplication::translate("nutgraf", sentence);
    return {code, detail.isEmpty() ? message.arg(path) : message.arg(path, detail), path};
}

Result<Header> readHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(fileError(Error::Code::Io, QT_TRANSLATE_NOOP("nutgraf", "The library “%1” cannot be read (%2); check its permissions."), path, file.errorString()));
    const QByteArray bytes = file.read(headerSize);
    if (bytes.size() < headerSize || !bytes.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return std::unexpected(fileError(Error::Code::BadInput, QT_TRANSLATE_NOOP("nutgraf", "“%1” is no Nutgraf library and was left as it is; choose another file."), path));
    Header header;
    header.version = int(number(bytes, 60));
    header.applicationId = number(bytes, 68);
    const qint64 pageSize = qFromBigEndian<quint16>(bytes.constData() + 16);
    if (number(bytes, 24) == number(bytes, 92))
        header.size = qint64(number(bytes, 28)) * (pageSize == 1 ? 65536 : pageSize);
    return header;
}

/// What the write-ahead log says instead of the header, or whether a file without an id is only empty.
Result<Header> askDatabase(const QString &path, bool hasLog, Header header, bool *empty)
{
    auto database = Database::connect(path, LibraryMode::ReadOnly, !hasLog);
    if (!database)
        return std::unexpected(database.error());
    const auto id = (*database)->scalar(u"PRAGMA application_id"_s);
    const auto version = id ? (*database)->scalar(u"PRAGMA user_version"_s) : id;
    const auto tables = version ? (*database)->scalar(u"SELECT count(*) FROM sqlite_schema"_s) : version;
    if (!tables)
        return std::unexpected(tables.error());
    header.applicationId = id->toUInt();
    header.version = version->toInt();
    *empty = header.applicationId == 0 && header.version == 0 && tables->toInt() == 0;
    return header;
}

} // namespace

Result<int> inspectLibraryFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || (info.isFile() && info.size() == 0))
        return 0;
    auto header = readHeader(path);
    if (!header)
        return std::unexpected(header.error());
    const bool hasLog = QFileInfo(path + u"-wal"_s).size() > 0;
    bool empty = false;
    if (hasLog || header->applicationId == 0)
        header = askDatabase(path, hasLog, *header, &empty);
    if (!header)
        return std::unexpected(header.error());
    if (empty)
        return 0;
    if (header->applicationId != libraryApplicationId)
        return std::unexpected(fileError(Error::Code::BadInput, QT_TRANSLATE_NOOP("nutgraf", "“%1” is a database of another program and was left as it is; choose another file."), path));
    if (header->version > librarySchemaVersion)
        return std::unexpected(fileError(Error::Code::SchemaTooNew, QT_TRANSLATE_NOOP("nutgraf", "The library “%1” was written by a newer Nutgraf and was left as it is; update Nutgraf to open it."), path));
    if (!hasLog && header->size > info.size())
        return std::unexpected(fileError(Error::Code::Corrupt, QT_TRANSLATE_NOOP("nutgraf", "The end of the library “%1” is missing; open it for reading only to rescue what is in it, or put back a copy."), path));
    return std::max(header->version, 0);
}

Result<void> quickCheck(Database &database)
{
    const auto corrupt = [&database](const QString &detail) {
        return std::unexpected(fileError(Error::Code::Corrupt,
                                         QT_TRANSLATE_NOOP("nutgraf", "The library “%1” is damaged (%2); open it for reading only to rescue what is "
                                                                      "in it, or put back a copy."),
                                         database.path(), detail));
    };
    for (const QString &table : libraryTables()) {
        const auto found = database.scalar(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '%1'"_s.arg(table));
        if (!found)
            return std::unexpected(found.error());
        if (found->toInt() != 1)
            return corrupt(QCoreApplication::translate("nutgraf", "the table “%1” is missing").arg(table));
    }
    if (QFileInfo(database.path()).size() > quickCheckLimit)
        return {};
    const auto answer = database.scalar(u"PRAGMA quick_check(1)"_s);
    if (!answer)
        return std::unexpected(answer.error());
    if (answer->toString() != "ok"_L1)
        return corrupt(answer->toString());
    return {};
}

namespace {

/// First column of every row of `sql`, put into `sentence`.
Result<void> collect(Database &database, const QString &sql, const char *sentence, QStringList &problems)
{
    Statement rows = database.statement(sql);
    if (auto done = rows.exec(); !done)
        return done;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
        if (rows.text(0) != "ok"_L1)
            problems.append(QCoreApplication::translate("nutgraf", sentence).arg(rows.text(0)));
    }
}

/// What SQLite cannot know: the layout of each text must fit it.
Result<void> checkStructures(Database &database, QStringList &problems)
{
    Statement rows = database.statement(u"SELECT article, structure, length, CAST(text AS BLOB) FROM revision"_s);
    if (auto done = rows.exec(); !done)
        return done;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more)
            return {};
        const QString text = QString::fromUtf8(rows.bytes(3));
        if (text.size() != rows.number(2))
            problems.append(QCoreApplication::translate("nutgraf", "The text of article %1 does not have the length it was kept with.").arg(rows.number(0)));
        else if (!decodeStructure(rows.bytes(1), text.size()))
            problems.append(QCoreApplication::translate("nutgraf", "The paragraphs of article %1 do not fit its text.").arg(rows.number(0)));
    }
}

} // namespace

Result<QStringList> fullCheck(Database &database)
{
    const std::pair<QString, const char *> questions[] = {
        {u"PRAGMA integrity_check(100)"_s, QT_TRANSLATE_NOOP("nutgraf", "The file is damaged: %1.")},
        {u"SELECT \"table\" FROM pragma_foreign_key_check LIMIT 100"_s, QT_TRANSLATE_NOOP("nutgraf", "A row of “%1” belongs to an article that is not there.")},
        {u"SELECT id FROM article WHERE id NOT IN (SELECT article FROM revision) LIMIT 100"_s, QT_TRANSLATE_NOOP("nutgraf", "Article %1 has no text.")},
        {u"SELECT n.id FROM annotation n JOIN revision r ON r.id = n.revision WHERE n.\"end\" > r.length OR n.article <> r.article LIMIT 100"_s,
         QT_TRANSLATE_NOOP("nutgraf", "The annotation “%1” lies outside its text.")},
        {u"SELECT id FROM article a WHERE annotations <> (SELECT count(*) FROM annotation WHERE article = a.id) LIMIT 100"_s,
         QT_TRANSLATE_NOOP("nutgraf", "The number of annotations kept for article %1 is not the number there are.")},
        {u"SELECT id FROM article EXCEPT SELECT id FROM text_search_docsize LIMIT 100"_s, QT_TRANSLATE_NOOP("nutgraf", "Article %1 is not in the search index.")},
        {u"SELECT id FROM text_search_docsize EXCEPT SELECT id FROM article LIMIT 100"_s, QT_TRANSLATE_NOOP("nutgraf", "The search index holds article %1, which is not there.")},
        {u"SELECT number FROM annotation WHERE note <> '' EXCEPT SELECT id FROM note_search_docsize LIMIT 100"_s,
         QT_TRANSLATE_NOOP("nutgraf", "The note of annotation number %1 is not in the search index.")},
        {u"SELECT id FROM note_search_docsize EXCEPT SELECT number FROM annotation WHERE note <> '' LIMIT 100"_s,
         QT_TRANSLATE_NOOP("nutgraf", "The search index holds the note of annotation number %1, which is not there.")},
    };
    QStringList problems;
    // A file may be so damaged that a question cannot be asked to the end; that is an answer too.
    const auto note = [&problems](const Result<void> &done) {
        if (!done && !problems.contains(done.error().message))
            problems.append(done.error().message);
    };
    for (const auto &[sql, sentence] : questions)
        note(collect(database, sql, sentence, problems));
    // A library that is only read may be of a version before these.
    if (schemaVersion(database).value_or(0) >= 3) {
        note(collect(database, u"SELECT number FROM name_rule WHERE name = '' OR id = '' LIMIT 100"_s,
                     QT_TRANSLATE_NOOP("nutgraf", "The correction for all articles number %1 is about no name."), problems));
    }
    note(checkStructures(database, problems));
    return problems;
}

} // namespace nutgraf
