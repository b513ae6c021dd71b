// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/folder.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Error io(const QString &path, const QString &reason)
{
    return {Error::Code::Io, QCoreApplication::translate("nutgraf", "“%1” cannot be read or written (%2).").arg(path, reason), path};
}

Error tooLarge(const QString &path)
{
    return {Error::Code::TooLarge,
            QCoreApplication::translate("nutgraf", "The folder “%1” holds more than %2 MB or %3 files; split it.").arg(path).arg(maximumExchangeBytes >> 20).arg(maximumFolderFiles),
            path};
}

/// Whether a file of that name stays in its folder.
bool staysInside(const QString &name)
{
    const QString clean = QDir::cleanPath(name);
    return !clean.isEmpty() && clean == name && QDir::isRelativePath(clean) && clean != u".." && !clean.startsWith("../"_L1) && !clean.contains(u'\\')
        && !clean.contains(QChar(0));
}

Result<void> writeInto(const QString &folder, const NamedFile &file)
{
    const QString path = folder + u'/' + file.name;
    if (!staysInside(file.name))
        return std::unexpected(Error{Error::Code::BadInput, QCoreApplication::translate("nutgraf", "The file name “%1” leads out of its folder, so nothing was written.").arg(file.name), folder});
    if (!QDir().mkpath(QFileInfo(path).path()))
        return std::unexpected(io(path, QCoreApplication::translate("nutgraf", "no folder for it")));
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly) || out.write(file.bytes) != file.bytes.size() || !out.flush())
        return std::unexpected(io(path, out.errorString()));
    return {};
}

} // namespace

Result<QList<NamedFile>> filesOfFolder(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return std::unexpected(Error{Error::Code::NotFound, QCoreApplication::translate("nutgraf", "“%1” is no folder, and this format is one; name the folder that holds its files.").arg(path), path});
    QList<NamedFile> files;
    qsizetype bytes = 0;
    const QDir folder(path);
    QDirIterator entries(path, QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        bytes += file.size();
        if (bytes > maximumExchangeBytes || files.size() >= maximumFolderFiles)
            return std::unexpected(tooLarge(path));
        if (!file.open(QIODevice::ReadOnly))
            return std::unexpected(io(file.fileName(), file.errorString()));
        files.append({folder.relativeFilePath(file.fileName()), file.readAll()});
    }
    std::ranges::sort(files, {}, &NamedFile::name);
    return files;
}

Result<void> writeFolder(const QString &path, const QList<NamedFile> &files)
{
    const QFileInfo target(QDir::cleanPath(path));
    if (target.exists() && (!target.isDir() || !QDir(target.filePath()).isEmpty()))
        return std::unexpected(Error{Error::Code::BadInput, QCoreApplication::translate("nutgraf", "“%1” exists and is not empty; choose a new folder.").arg(path), path});
    // Beside the target, so that it can be put in its place in one step.
    QTemporaryDir work(target.absolutePath() + u"/.nutgraf-XXXXXX"_s);
    if (!work.isValid())
        return std::unexpected(io(target.absolutePath(), work.errorString()));
    const QString fresh = work.filePath(u"new"_s);
    if (!QDir().mkdir(fresh))
        return std::unexpected(io(fresh, QCoreApplication::translate("nutgraf", "no folder for it")));
    for (const NamedFile &file : files) {
        if (auto done = writeInto(fresh, file); !done)
            return done;
    }
    if (target.exists())
        QDir().rmdir(target.filePath());
    if (!QDir().rename(fresh, target.filePath()))
        return std::unexpected(io(path, QCoreApplication::translate("nutgraf", "the new folder cannot be put in its place")));
    return {};
}

} // namespace nutgraf
