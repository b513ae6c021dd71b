// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/correctionscommand.h"

#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/exchangefiles.h"
#include "core/exchange/correctionsshare.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

constexpr qint64 longestFile = 16 * 1024 * 1024; // the reader refuses more; one byte over is enough to be told so

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

int failed(const QString &where, const Error &error)
{
    complain(where, error.message);
    return SomeFailed;
}

int exportAll(const Library &library, const QStringList &files)
{
    if (files.size() > 1) {
        complain(u"library"_s, tr("corrections export writes one file"));
        return WrongUsage;
    }
    const auto all = collectCorrections(library);
    return all ? writeOutput(files.value(0, u"-"_s), correctionsToJson(*all)) : failed(library.path(), all.error());
}

Result<CorrectionsImport> importFile(Library &library, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, tr("The file cannot be read (%1).").arg(file.errorString()), path});
    const auto read = correctionsFromJson(file.read(longestFile + 1));
    if (!read)
        return std::unexpected(read.error());
    auto plan = planImport(library, *read);
    if (!plan)
        return plan;
    if (const auto done = library.apply(plan->edits); !done) // all of the file or nothing
        return std::unexpected(done.error());
    return plan;
}

void complainOf(const QString &file, const QList<LeftCorrection> &left)
{
    for (const LeftCorrection &one : left) {
        const QString where = one.article.isEmpty() ? tr("in all articles") : tr("in “%1”").arg(one.article);
        complain(file, tr("“%1” %2 left out: %3").arg(one.words.left(80), where, one.why));
    }
}

int importAll(Library &library, const QStringList &files)
{
    if (files.isEmpty()) {
        complain(u"library"_s, tr("corrections import needs files"));
        return WrongUsage;
    }
    int status = Done;
    for (const QString &file : files) {
        const auto done = importFile(library, file);
        if (!done) {
            status = failed(file, done.error());
            continue;
        }
        complainOf(file, done->inConflict);
        complainOf(file, done->unplaced);
        print(QJsonDocument(QJsonObject{{u"file"_s, file},
                                        {u"added"_s, done->added},
                                        {u"already"_s, done->alreadyThere},
                                        {u"conflicts"_s, done->inConflict.size()},
                                        {u"unplaced"_s, done->unplaced.size()}})
                  .toJson(QJsonDocument::Compact)
              + '\n');
    }
    return status;
}

} // namespace

int runCorrections(Library &library, const QStringList &arguments)
{
    const QString what = arguments.value(0);
    if (what == u"export")
        return exportAll(library, arguments.mid(1));
    if (what == u"import")
        return importAll(library, arguments.mid(1));
    complain(u"library"_s, tr("corrections wants export or import"));
    return WrongUsage;
}

} // namespace nutgraf::cli
