// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/conll/conll2003.h"

#include "core/exchange/conll/conllfile.h"
#include "core/exchange/conll/conlltext.h"
#include "core/exchange/conll/tagscheme.h"
#include "core/exchange/jsonlines.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

class Reader {
public:
    Reader(QByteArrayView piece, qsizetype firstLine, const ReadOptions &options, RepairReport &report)
        : m_piece(piece)
        , m_file(parseConll(piece))
        , m_line(firstLine - 1)
        , m_options(options)
        , m_report(report)
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_file.rows.empty(); }

    std::optional<Document> read(qsizetype number)
    {
        Document document;
        document.id = derivedId(m_options.name, u"document"_s, number);
        if (m_options.onto) {
            document = *m_options.onto;
            document.annotations.clear();
        }
        auto spans = m_options.onto ? tokensInText(m_file, document.article.text) : textOfTokens(m_file, document.article.text);
        if (!spans) {
            m_report.error(linePlace(m_line + spans.error().line), spans.error().message);
            return std::nullopt;
        }
        if (!m_options.onto)
            document.article.structure = structureFromLines(document.article.text);
        if (m_file.tagColumns.isEmpty())
            m_report.error(linePlace(m_line + m_file.rows.front().line), QCoreApplication::translate("nutgraf", "There is no column of tags: every line needs a token and, last, a tag."));
        for (qsizetype i = 0; i < m_file.tagColumns.size(); ++i)
            readColumn(document, m_file.tagColumns[i], i == 0 ? QString() : u"inner"_s, *spans);
        if (!m_options.onto)
            document.extra = QString::fromUtf8(QJsonDocument(QJsonObject{{u"conll"_s, QString::fromUtf8(m_piece)}}).toJson(QJsonDocument::Compact));
        return document;
    }

private:
    void readColumn(Document &document, qsizetype column, const QString &layer, const QList<TextSpan> &spans)
    {
        SchemeGuess guess;
        for (const ConllFile::Sentence &sentence : m_file.sentences) {
            QList<QByteArrayView> tags;
            for (qsizetype row = sentence.first; row < sentence.end; ++row)
                tags.append(m_file.cell(m_file.rows[size_t(row)], column));
            guess.add(tags);
            for (const TaggedRange &range : rangesOf(tags)) {
                Annotation annotation;
                annotation.id = derivedId(document.id, u"annotation"_s, document.annotations.size());
                annotation.span = {spans[sentence.first + range.first].start, spans[sentence.first + range.end - 1].end};
                annotation.quote = quoteSelector(document.article.text, annotation.span);
                annotation.label = labelNamed(document.tagSet, QString::fromUtf8(range.type));
                annotation.layer = layer;
                document.annotations.append(annotation);
            }
        }
        const QString place = linePlace(m_line + m_file.rows.front().line);
        if (guess.isMixed())
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Some names go on that had not begun; each was taken for a beginning."));
        else if (guess.scheme() == TagScheme::Iob1)
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Names begin with “I-”: the tags were read as IOB1."));
    }

    QByteArrayView m_piece;
    ConllFile m_file;
    qsizetype m_line;
    const ReadOptions &m_options;
    RepairReport &m_report;
};

} // namespace

Result<ReadResult> readConll2003(const QByteArray &bytes, const ReadOptions &options)
{
    if (bytes.size() > maximumExchangeBytes)
        return std::unexpected(Error{Error::Code::TooLarge, QCoreApplication::translate("nutgraf", "The file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
    if (bytes.contains('\0'))
        return std::unexpected(Error{Error::Code::BadInput, QCoreApplication::translate("nutgraf", "The file is no text; choose another format or file."), {}});
    ReadResult out;
    qsizetype line = options.firstLine;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(at);
        const qsizetype cut = cutConllDocument(rest);
        const QByteArrayView piece = cut > 0 ? rest.first(cut) : rest;
        Reader reader(piece, line, options, out.report);
        if (!reader.isEmpty()) {
            if (auto document = reader.read(options.firstDocument + out.documents.size()))
                out.documents.append(std::move(*document));
        }
        line += piece.count('\n');
        at += piece.size();
    }
    return out;
}

} // namespace nutgraf
