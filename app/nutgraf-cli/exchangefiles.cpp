// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/exchangefiles.h"

#include "app/nutgraf-cli/command.h"
#include "core/exchange/folder.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace nutgraf::cli {

void complain(const QString &place, const QString &message)
{
    std::fprintf(stderr, "nutgraf-cli: %s: %s\n", qPrintable(place), qPrintable(message));
}

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

namespace {

Result<void> openInput(QFile &file)
{
    const bool open = file.fileName() == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (open)
        return {};
    return std::unexpected(Error{Error::Code::Io, QCoreApplication::translate("nutgraf", "“%1” cannot be read (%2).").arg(file.fileName(), file.errorString()), file.fileName()});
}

ReadOptions optionsFor(const QString &path, const Document *onto)
{
    ReadOptions options(onto);
    options.name = path == u"-" ? QString() : QFileInfo(path).completeBaseName();
    return options;
}

} // namespace

Result<ReadResult> readDocuments(const Format &format, const QString &path, const Document *onto)
{
    if (format.isFolder())
        return filesOfFolder(path).and_then([&](const QList<NamedFile> &files) { return format.readFolder(files, optionsFor(path, onto)); });
    QFile file(path);
    if (auto done = openInput(file); !done)
        return std::unexpected(done.error());
    return format.read(file.read(maximumExchangeBytes + 1), optionsFor(path, onto)); // one byte more than allowed tells that it is too large
}

Result<RepairReport> readDocumentsInPieces(const Format &format, const QString &path, const TakeDocuments &take)
{
    if (!format.cut) {
        const auto read = readDocuments(format, path, nullptr);
        if (!read)
            return std::unexpected(read.error());
        return take(read->documents).transform([&] { return read->report; });
    }
    QFile file(path);
    if (auto done = openInput(file); !done)
        return std::unexpected(done.error());
    return readPieces(format, file, optionsFor(path, nullptr), take);
}

int writeOutput(const QString &path, const Written &written)
{
    if (written.files.isEmpty())
        return writeOutput(path, written.bytes);
    if (const auto done = writeFolder(path, written.files); !done) {
        complain(path, done.error().message);
        return SomeFailed;
    }
    return Done;
}

int writeOutput(const QString &path, const QByteArray &bytes)
{
    if (path == u"-") {
        print(bytes);
        return std::fflush(stdout) == 0 ? Done : SomeFailed;
    }
    const auto done = replaceFile(path, bytes);
    if (done)
        return Done;
    complain(path, done.error().message);
    return SomeFailed;
}

} // namespace nutgraf::cli
