// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvtable.h"

#include "core/exchange/formats.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumColumns = 1000;

Error badInput(const QString &message, int line = 0)
{
    return {Error::Code::BadInput, message, line > 0 ? u"line %1"_s.arg(line) : QString()};
}

/// The one of "," ";" tab that stands most often in the first row outside quotes.
QChar separatorOf(QStringView text)
{
    QChar best = u',';
    qsizetype most = 0;
    for (const QChar candidate : {QChar(u','), QChar(u';'), QChar(u'\t')}) {
        qsizetype count = 0;
        bool quoted = false;
        for (const QChar c : text) {
            if (c == u'"')
                quoted = !quoted;
            else if (!quoted && (c == u'\n' || c == u'\r'))
                break;
            else if (!quoted && c == candidate)
                ++count;
        }
        if (count > most) {
            most = count;
            best = candidate;
        }
    }
    return best;
}

/// Cuts rows out of the text, one after the other.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
        , m_separator(separatorOf(text))
    {
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// Nothing for a quote that is never closed.
    std::optional<CsvRow> row();

private:
    bool cell(QString &out);
    bool quotedCell(QString &out);
    void endOfLine();

    QStringView m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
};

bool Scanner::quotedCell(QString &out)
{
    ++m_at;
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at++];
        if (c == u'\n')
            ++m_line;
        if (c != u'"') {
            out += c;
        } else if (m_at < m_text.size() && m_text[m_at] == u'"') {
            out += u'"';
            ++m_at;
        } else {
            return true;
        }
    }
    return false;
}

bool Scanner::cell(QString &out)
{
    if (!atEnd() && m_text[m_at] == u'"' && !quotedCell(out))
        return false;
    while (!atEnd() && m_text[m_at] != m_separator && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
        out += m_text[m_at++];
    return true;
}

void Scanner::endOfLine()
{
    if (!atEnd() && m_text[m_at] == u'\r')
        ++m_at;
    if (!atEnd() && m_text[m_at] == u'\n')
        ++m_at;
    ++m_line;
}

std::optional<CsvRow> Scanner::row()
{
    CsvRow out{{}, m_line};
    for (;;) {
        QString value;
        if (!cell(value))
            return std::nullopt;
        if (out.cells.size() < maximumColumns)
            out.cells.append(value);
        if (atEnd() || m_text[m_at] != m_separator)
            break;
        ++m_at;
    }
    endOfLine();
    return out;
}

} // namespace

Result<CsvTable> readCsvTable(const QByteArray &bytes)
{
    if (bytes.size() > maximumExchangeBytes) {
        return std::unexpected(Error{Error::Code::TooLarge,
                                     QCoreApplication::translate("nutgraf", "The file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
    }
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError())
        return std::unexpected(badInput(QCoreApplication::translate("nutgraf", "The table is no UTF-8 text; save it as CSV in UTF-8.")));
    Scanner scanner(text);
    CsvTable out;
    while (!scanner.atEnd()) {
        auto row = scanner.row();
        if (!row) {
            return std::unexpected(badInput(QCoreApplication::translate("nutgraf", "A quotation mark is opened and never closed; check that the table is complete."),
                                            out.rows.isEmpty() ? 1 : out.rows.last().line + 1));
        }
        if (row->cells.size() == 1 && row->cells.first().isEmpty())
            continue;
        if (out.names.isEmpty()) {
            for (const QString &name : std::as_const(row->cells))
                out.names.append(name.trimmed().toLower());
        } else {
            out.rows.append(std::move(*row));
        }
    }
    if (out.names.isEmpty())
        return std::unexpected(badInput(QCoreApplication::translate("nutgraf", "The table is empty; choose another file.")));
    return out;
}

} // namespace nutgraf
