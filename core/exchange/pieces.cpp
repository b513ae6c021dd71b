// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/pieces.h"

#include <QCoreApplication>
#include <QIODevice>

namespace nutgraf {

namespace {

constexpr qsizetype firstRead = 1 << 20; // bytes

class Pieces {
public:
    Pieces(const Format &format, const ReadOptions &options, const TakeDocuments &take)
        : m_format(format)
        , m_options(options)
        , m_take(take)
    {
    }

    /// Reads all whole pieces of `bytes`; gives how many bytes these were.
    Result<qsizetype> readWhole(const QByteArray &bytes)
    {
        qsizetype at = 0;
        for (;;) {
            const qsizetype length = m_format.cut(QByteArrayView(bytes).sliced(at));
            if (length <= 0)
                return at;
            if (auto done = readOne(QByteArray::fromRawData(bytes.constData() + at, length)); !done)
                return std::unexpected(done.error());
            at += length;
        }
    }

    Result<void> readOne(const QByteArray &piece)
    {
        auto read = m_format.read(piece, m_options);
        if (!read)
            return std::unexpected(read.error());
        m_options.firstLine += piece.count('\n');
        m_options.firstDocument += read->documents.size();
        for (const Problem &problem : std::as_const(read->report.errors))
            m_report.error(problem.place, problem.message);
        for (const Problem &problem : std::as_const(read->report.repairs))
            m_report.repair(problem.place, problem.message);
        return m_take(read->documents);
    }

    [[nodiscard]] RepairReport report() const { return m_report; }

private:
    const Format &m_format;
    ReadOptions m_options;
    const TakeDocuments &m_take;
    RepairReport m_report;
};

} // namespace

Result<RepairReport> readPieces(const Format &format, QIODevice &in, const ReadOptions &options, const TakeDocuments &take)
{
    Pieces pieces(format, options, take);
    QByteArray waiting;
    qsizetype wanted = firstRead;
    for (;;) {
        const QByteArray more = in.read(wanted);
        if (more.isEmpty())
            break;
        waiting += more;
        const auto done = pieces.readWhole(waiting);
        if (!done)
            return std::unexpected(done.error());
        waiting.remove(0, *done);
        if (waiting.size() > maximumExchangeBytes) {
            return std::unexpected(Error{Error::Code::TooLarge,
                                         QCoreApplication::translate("nutgraf", "One document of the file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
        }
        // A document that does not fit is looked at again when twice as much is there, so that all looking stays linear.
        wanted = std::max(firstRead, waiting.size());
    }
    if (!waiting.trimmed().isEmpty()) {
        if (auto done = pieces.readOne(waiting); !done)
            return std::unexpected(done.error());
    }
    return pieces.report();
}

} // namespace nutgraf
