// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/gate/gatedocument.h"
#include "core/exchange/gate/gatexml.h"
#include "core/exchange/jsonlines.h"

#include <QCoreApplication>
#include <QHash>
#include <QXmlStreamReader>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// What JSON, in which ids are kept, holds exactly.
constexpr qlonglong greatestId = 1LL << 53;

/// A number only where nothing of it is lost.
QJsonValue numberOf(const QString &text)
{
    bool ok = false;
    if (const qlonglong whole = text.toLongLong(&ok); ok && QString::number(whole) == text)
        return whole;
    const double number = text.toDouble(&ok);
    return ok && QString::number(number, 'g', QLocale::FloatingPointShortest) == text ? QJsonValue(number) : QJsonValue();
}

QJsonValue valueOf(const QString &className, const QString &text)
{
    if (className.isEmpty() || className == u"java.lang.String")
        return text;
    if (className == u"java.lang.Boolean" && (text == u"true" || text == u"false"))
        return text == u"true";
    const bool number = className == u"java.math.BigDecimal" || className == u"java.lang.Integer" || className == u"java.lang.Long" || className == u"java.lang.Short"
        || className == u"java.lang.Double" || className == u"java.lang.Float";
    if (const QJsonValue value = number ? numberOf(text) : QJsonValue(); value.isDouble())
        return value;
    return QJsonObject{{u"java"_s, className}, {u"xml"_s, text}};
}

class Reader {
public:
    Reader(const QByteArray &bytes, qsizetype line, RepairReport &report)
        : m_xml(bytes)
        , m_line(line)
        , m_report(report)
    {
    }

    Result<GateDocument> read()
    {
        while (!m_xml.atEnd() && m_xml.readNext() != QXmlStreamReader::StartElement) {
            if (m_xml.tokenType() == QXmlStreamReader::DTD)
                return std::unexpected(wrong(QCoreApplication::translate("nutgraf", "The file has a document type declaration, which is not read; remove it.")));
        }
        if (!m_xml.hasError() && m_xml.name() != u"GateDocument")
            return std::unexpected(wrong(QCoreApplication::translate("nutgraf", "The file is no GATE XML: it begins with “%1” instead of “GateDocument”.").arg(m_xml.name().left(40))));
        while (m_xml.readNextStartElement())
            readPart();
        if (m_xml.hasError()) {
            return std::unexpected(wrong(QCoreApplication::translate("nutgraf", "Line %1 is no XML (%2); check that the file is complete.")
                                             .arg(m_line + m_xml.lineNumber() - 1)
                                             .arg(m_xml.errorString())));
        }
        placeAll();
        return std::move(m_gate);
    }

private:
    struct Nodes {
        QString start;
        QString end;
    };

    [[nodiscard]] QString place() const { return linePlace(m_line + m_xml.lineNumber() - 1); }
    [[nodiscard]] Error wrong(const QString &message) const { return {Error::Code::BadInput, message, place()}; }

    void passOver()
    {
        m_report.repair(place(), QCoreApplication::translate("nutgraf", "The element “%1” is none of GATE's and was passed over.").arg(m_xml.name().left(40)));
        m_xml.skipCurrentElement();
    }

    void readPart()
    {
        if (m_xml.name() == u"GateDocumentFeatures")
            m_gate.features = features();
        else if (m_xml.name() == u"TextWithNodes")
            readText();
        else if (m_xml.name() == u"AnnotationSet")
            readSet();
        else
            passOver();
    }

    void readText()
    {
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::Characters) {
                m_gate.text += m_xml.text();
            } else if (token == QXmlStreamReader::EndElement) {
                return;
            } else if (token == QXmlStreamReader::StartElement) {
                const QString id = m_xml.attributes().value(u"id").toString();
                if (m_xml.name() != u"Node")
                    passOver();
                else if (m_nodes.contains(id))
                    m_report.repair(place(), QCoreApplication::translate("nutgraf", "Its node “%1” stands in the text twice; the first counts.").arg(id.left(40)));
                else
                    m_nodes.insert(id, m_gate.text.size());
                if (m_xml.isStartElement())
                    m_xml.skipCurrentElement();
            }
        }
    }

    void readSet()
    {
        const QString set = m_xml.attributes().value(u"Name").toString();
        if (!m_gate.sets.contains(set))
            m_gate.sets.append(set);
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != u"Annotation") {
                passOver();
                continue;
            }
            const QXmlStreamAttributes attributes = m_xml.attributes();
            bool ok = false;
            const qlonglong id = attributes.value(u"Id").toLongLong(&ok);
            GateAnnotation annotation{set, ok && id >= 0 && id <= greatestId ? id : -1, attributes.value(u"Type").toString(), 0, 0, {}};
            annotation.place = place();
            m_ends.append({attributes.value(u"StartNode").toString(), attributes.value(u"EndNode").toString()});
            annotation.features = features();
            m_gate.annotations.append(annotation);
        }
    }

    /// Those within the current element, to its end.
    QJsonObject features()
    {
        QJsonObject out;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != u"Feature") {
                passOver();
                continue;
            }
            const QString where = place();
            QString name;
            QJsonValue value;
            while (m_xml.readNextStartElement()) {
                const QString className = m_xml.attributes().value(u"className").toString();
                if (m_xml.name() == u"Name")
                    name = m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
                else if (m_xml.name() == u"Value")
                    value = valueOf(className, m_xml.readElementText(QXmlStreamReader::IncludeChildElements));
                else
                    passOver();
            }
            if (out.contains(name))
                m_report.repair(where, QCoreApplication::translate("nutgraf", "Its feature “%1” stands there twice; the last counts.").arg(name.left(40)));
            out.insert(name, value);
        }
        return out;
    }

    /// Sets may stand before the text, so nodes are looked up last.
    void placeAll()
    {
        QList<GateAnnotation> placed;
        for (qsizetype i = 0; i < m_gate.annotations.size(); ++i) {
            GateAnnotation &annotation = m_gate.annotations[i];
            const auto start = m_nodes.constFind(m_ends[i].start);
            const auto end = m_nodes.constFind(m_ends[i].end);
            if (start == m_nodes.cend() || end == m_nodes.cend()) {
                m_report.error(annotation.place, QCoreApplication::translate("nutgraf", "It begins or ends at a node that is not in the text."));
                continue;
            }
            annotation.start = *start;
            annotation.end = *end;
            placed.append(annotation);
        }
        m_gate.annotations = placed;
    }

    QXmlStreamReader m_xml;
    qsizetype m_line; ///< at which the document begins
    RepairReport &m_report;
    GateDocument m_gate;
    QHash<QString, qsizetype> m_nodes; ///< ids to offsets in the text
    QList<Nodes> m_ends; ///< of the annotations
};

} // namespace

qsizetype cutGateXml(QByteArrayView bytes)
{
    constexpr QByteArrayView last = "</GateDocument>";
    qsizetype end = bytes.indexOf(last);
    if (end < 0)
        return 0;
    end += last.size();
    while (end < bytes.size() && (bytes[end] == ' ' || bytes[end] == '\t' || bytes[end] == '\r' || bytes[end] == '\n'))
        ++end;
    return end;
}

Result<ReadResult> readGateXml(const QByteArray &bytes, const ReadOptions &options)
{
    if (bytes.size() > maximumExchangeBytes)
        return std::unexpected(Error{Error::Code::TooLarge, QCoreApplication::translate("nutgraf", "The file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
    ReadResult out;
    qsizetype line = options.firstLine;
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype cut = cutGateXml(QByteArrayView(bytes).sliced(at));
        const QByteArray piece = bytes.sliced(at, cut > 0 ? cut : bytes.size() - at);
        if (piece.trimmed().isEmpty())
            break;
        const auto gate = Reader(piece, line, out.report).read();
        if (!gate)
            return std::unexpected(gate.error());
        out.documents.append(documentFromGate(*gate, GateUnit::Utf16, options.name, options.firstDocument + out.documents.size(), out.report));
        line += piece.count('\n');
        at += piece.size();
    }
    return out;
}

} // namespace nutgraf
