// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csv.h"

#include "core/exchange/csvtable.h"
#include "core/exchange/placing.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QHash>
#include <QUuid>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

enum Column { DocumentId, Url, Title, Published, Layer, Id, LabelName, Start, End, Unit, Exact, Prefix, Suffix, Note, Author, Created, Modified, Status, Value };
constexpr std::array columnNames{"document"_L1, "url"_L1,    "title"_L1,  "published"_L1, "layer"_L1,    "id"_L1,     "label"_L1,
                                 "start"_L1,    "end"_L1,    "unit"_L1,   "exact"_L1,     "prefix"_L1,   "suffix"_L1, "note"_L1,
                                 "author"_L1,   "created"_L1, "modified"_L1, "status"_L1, "value"_L1};
static_assert(columnNames.size() == size_t(Value) + 1);

bool looksLikeFormula(QStringView value)
{
    return !value.isEmpty() && u"=+-@\t\r"_s.contains(value.front());
}

QString timeCell(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QString publishedCell(const Article &article)
{
    if (!article.published.isValid())
        return {};
    return article.publishedHasTime ? article.published.toOffsetFromUtc(article.published.offsetFromUtc()).toString(Qt::ISODate)
                                    : article.published.date().toString(Qt::ISODate);
}

void appendRow(QByteArray &out, const QStringList &cells, const WriteOptions &options)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += options.separator;
        line += csvCell(cells[i], options);
    }
    out += line.toUtf8();
    out += "\r\n";
}

void reportLosses(const Document &document, LossReport &losses)
{
    if (!document.article.text.isEmpty())
        losses.add(u"text"_s, QCoreApplication::translate("nutgraf", "The text of the article does not go along."), document.article.title);
    for (const Label &label : document.tagSet.labels)
        losses.add(u"label-details"_s, QCoreApplication::translate("nutgraf", "Colours, keys and descriptions of labels have no column."), label.name);
    for (const Annotation &annotation : document.annotations) {
        if (!annotation.extra.isEmpty())
            losses.add(u"extra-members"_s, QCoreApplication::translate("nutgraf", "Members of imported annotations that Nutgraf does not know have no column."), annotation.id);
    }
    if (document.facts)
        losses.add(u"facts"_s, QCoreApplication::translate("nutgraf", "Facts that were not accepted have no place in this format."), document.article.title);
}

} // namespace

QString csvCell(QStringView value, const WriteOptions &options)
{
    QString cell = value.toString();
    if (options.guardFormulas && looksLikeFormula(cell))
        cell.prepend(u'\'');
    const bool quote = cell.contains(u'"') || cell.contains(options.separator) || cell.contains(u'\n') || cell.contains(u'\r')
        || cell.startsWith(u' ') || cell.endsWith(u' ');
    if (!quote)
        return cell;
    return u'"' + cell.replace(u"\""_s, u"\"\""_s) + u'"';
}

Written writeCsv(const QList<Document> &documents, const WriteOptions &options)
{
    Written out;
    if (options.byteOrderMark)
        out.bytes = "\xEF\xBB\xBF";
    QStringList names;
    for (const QLatin1StringView name : columnNames)
        names.append(name);
    appendRow(out.bytes, names, options);
    for (const Document &document : documents) {
        const Article &article = document.article;
        const CodePointOffsets offsets(article.text);
        const QString id = document.id.isEmpty() ? articleIri(article) : document.id;
        for (const Annotation &annotation : document.annotations) {
            const TextSpan span = article.text.isEmpty() ? annotation.span : offsets.toCodePoints(annotation.span);
            appendRow(out.bytes,
                      {id, article.url, article.title, publishedCell(article), u"annotation"_s, annotation.id, labelName(document.tagSet, annotation.label),
                       QString::number(span.start), QString::number(span.end), u"codepoint"_s, annotation.quote.exact, annotation.quote.prefix,
                       annotation.quote.suffix, annotation.note, annotation.author, timeCell(annotation.created), timeCell(annotation.modified), u"manual"_s,
                       annotation.value},
                      options);
        }
        reportLosses(document, out.losses);
    }
    return out;
}

namespace {

/// Gives the cells of a row by column.
class Row {
public:
    Row(const QStringList &cells, const QList<qsizetype> &where)
        : m_cells(cells)
        , m_where(where)
    {
    }
    /// As it was before the guard against formulas.
    [[nodiscard]] QString operator[](Column column) const
    {
        const QString cell = m_cells.value(m_where[column]);
        return cell.startsWith(u'\'') && looksLikeFormula(QStringView(cell).sliced(1)) ? cell.sliced(1) : cell;
    }

private:
    const QStringList &m_cells;
    const QList<qsizetype> &m_where;
};

std::optional<StatedPlace> statedPlace(const Row &row, bool textKnown)
{
    StatedPlace out;
    bool startGood = false;
    bool endGood = false;
    const qlonglong start = row[Start].toLongLong(&startGood);
    const qlonglong end = row[End].toLongLong(&endGood);
    if (startGood && endGood && start >= 0 && start <= end && end <= std::numeric_limits<int>::max())
        out.codePoints = TextSpan{qsizetype(start), qsizetype(end)};
    if (!row[Exact].isEmpty() || (out.codePoints && !textKnown))
        out.quote = QuoteSelector{row[Exact], row[Prefix], row[Suffix]};
    if (!out.codePoints && !out.quote)
        return std::nullopt;
    return out;
}

Document freshDocument(const Row &row)
{
    Document out;
    out.id = row[DocumentId];
    out.article.url = row[Url];
    out.article.title = row[Title];
    const QString published = row[Published];
    out.article.publishedHasTime = published.contains(u'T');
    if (out.article.publishedHasTime)
        out.article.published = QDateTime::fromString(published, Qt::ISODate);
    else if (const QDate day = QDate::fromString(published, Qt::ISODate); day.isValid())
        out.article.published = day.startOfDay();
    out.tagSet = defaultTagSet();
    return out;
}

} // namespace

Result<ReadResult> readCsv(const QByteArray &bytes, const ReadOptions &options)
{
    const Document *const onto = options.onto;
    const auto table = readCsvTable(bytes);
    if (!table)
        return std::unexpected(table.error());
    QList<qsizetype> where;
    for (const QLatin1StringView name : columnNames)
        where.append(table->names.indexOf(name));
    if (where[Exact] < 0 && (where[Start] < 0 || where[End] < 0)) {
        return std::unexpected(Error{Error::Code::BadInput,
                                     QCoreApplication::translate("nutgraf", "The table has no columns “start” and “end” and no column “exact”; name the columns in its first row."),
                                     {}});
    }
    ReadResult out;
    QHash<QString, qsizetype> byId;
    if (onto) {
        out.documents = {*onto};
        out.documents.first().annotations.clear();
    }
    const CodePointOffsets offsets(onto ? QStringView(onto->article.text) : QStringView());
    for (const CsvRow &cells : table->rows) {
        const Row row(cells.cells, where);
        const QString place = QCoreApplication::translate("nutgraf", "line %1").arg(cells.line);
        if (cells.cells.size() != table->names.size())
            out.report.repair(place, QCoreApplication::translate("nutgraf", "The row has %1 cells where the first row has %2.").arg(cells.cells.size()).arg(table->names.size()));
        const auto stated = statedPlace(row, onto != nullptr);
        if (!stated) {
            out.report.error(place, QCoreApplication::translate("nutgraf", "It says neither words nor a range of characters."));
            continue;
        }
        if (!onto && !byId.contains(row[DocumentId])) {
            byId.insert(row[DocumentId], out.documents.size());
            out.documents.append(freshDocument(row));
        }
        Document &document = onto ? out.documents.first() : out.documents[byId.value(row[DocumentId])];
        Annotation annotation;
        if (!placeAnnotation(annotation, document.article.text, offsets, *stated, place, out.report))
            continue;
        annotation.id = row[Id].isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : row[Id];
        annotation.label = labelFor(document.tagSet, {}, row[LabelName]);
        annotation.note = row[Note];
        annotation.author = row[Author];
        annotation.value = row[Value];
        annotation.created = QDateTime::fromString(row[Created], Qt::ISODateWithMs);
        annotation.modified = QDateTime::fromString(row[Modified], Qt::ISODateWithMs);
        document.annotations.append(annotation);
    }
    return out;
}

} // namespace nutgraf
