// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/exchangefiles.h"

#include "app/nutgraf-cli/command.h"

#include <QCoreApplication>
#include <QFile>

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

Result<ReadResult> readDocuments(const Format &format, const QString &path, const Document *onto)
{
    QFile file(path);
    const bool open = path == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        return std::unexpected(Error{Error::Code::Io, QCoreApplication::translate("nutgraf", "“%1” cannot be read (%2).").arg(path, file.errorString()), path});
    }
    return format.read(file.read(maximumExchangeBytes + 1), onto); // one byte more than allowed tells that it is too large
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
