// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/gate/gatedocument.h"
#include "core/exchange/gate/gatexml.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Whether XML 1.0 allows it, alone.
bool isAllowed(QChar c)
{
    return c >= u' ' ? !c.isSurrogate() && c.unicode() < 0xFFFE : c == u'\n' || c == u'\t' || c == u'\r';
}

class Writer {
public:
    Writer(const GateDocument &gate, LossReport &losses)
        : m_gate(gate)
        , m_losses(losses)
    {
    }

    QByteArray write()
    {
        m_out = u"<?xml version='1.0' encoding='UTF-8'?>\n<GateDocument version=\"3\">\n<GateDocumentFeatures>\n"_s;
        QJsonObject features = m_gate.features;
        if (!m_gate.name.isEmpty())
            features.insert(u"nutgraf.title"_s, m_gate.name);
        addFeatures(features);
        m_out += u"</GateDocumentFeatures>\n<TextWithNodes>"_s;
        addText();
        m_out += u"</TextWithNodes>\n"_s;
        if (!m_gate.others.isEmpty())
            addUnknown(m_gate.others);
        qsizetype next = 0;
        for (const QString &set : m_gate.sets) {
            m_out += set.isEmpty() ? u"<AnnotationSet>\n"_s : QString(u"<AnnotationSet Name=\""_s + escaped(set, true) + u"\">\n"_s);
            for (; next < m_gate.annotations.size() && m_gate.annotations[next].set == set; ++next)
                addAnnotation(m_gate.annotations[next]);
            m_out += u"</AnnotationSet>\n"_s;
        }
        m_out += u"</GateDocument>\n"_s;
        return m_out.toUtf8();
    }

private:
    /// Line breaks are references where a reader would change them.
    QString escaped(QStringView text, bool inAttribute = false)
    {
        QString out;
        out.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
                out += c;
                out += text[++i];
            } else if (!isAllowed(c)) {
                out += QChar::ReplacementCharacter;
                m_losses.add(u"xml-characters"_s, QCoreApplication::translate("nutgraf", "Characters that XML forbids become replacement characters."), u"U+%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0')));
            } else {
                addEscaped(out, c, inAttribute);
            }
        }
        return out;
    }

    static void addEscaped(QString &out, QChar c, bool inAttribute)
    {
        switch (c.unicode()) {
        case u'&': out += u"&amp;"; break;
        case u'<': out += u"&lt;"; break;
        case u'>': out += u"&gt;"; break;
        case u'"': out += u"&quot;"; break;
        case u'\r': out += u"&#13;"; break;
        case u'\n': out += inAttribute ? u"&#10;"_s : u"\n"_s; break;
        case u'\t': out += u"&#9;"; break;
        default: out += c;
        }
    }

    void addText()
    {
        QList<qint64> nodes;
        for (const GateAnnotation &annotation : m_gate.annotations)
            nodes << annotation.start << annotation.end;
        std::ranges::sort(nodes);
        nodes.erase(std::ranges::unique(nodes).begin(), nodes.end());
        qsizetype at = 0;
        for (const qint64 node : std::as_const(nodes)) {
            m_out += escaped(QStringView(m_gate.text).sliced(at, node - at));
            m_out += u"<Node id=\"%1\"/>"_s.arg(node);
            at = node;
        }
        m_out += escaped(QStringView(m_gate.text).sliced(at));
    }

    void addAnnotation(const GateAnnotation &annotation)
    {
        const QString id = annotation.id < 0 ? QString() : u" Id=\"%1\""_s.arg(annotation.id);
        // Not arg(): a type may hold a "%1".
        m_out += u"<Annotation"_s + id + u" Type=\""_s + escaped(annotation.type, true) + u"\" StartNode=\""_s + QString::number(annotation.start) + u"\" EndNode=\""_s
            + QString::number(annotation.end) + u"\">\n"_s;
        addFeatures(annotation.features);
        if (!annotation.others.isEmpty())
            addUnknown(annotation.others);
        m_out += u"</Annotation>\n"_s;
    }

    void addUnknown(const QJsonObject &others)
    {
        m_losses.add(u"extra-members"_s, QCoreApplication::translate("nutgraf", "Members of imported annotations that Nutgraf does not know are left out."), others.keys().first());
    }

    void addFeatures(const QJsonObject &features)
    {
        for (auto feature = features.begin(); feature != features.end(); ++feature) {
            const auto [className, text] = written(feature.key(), feature.value());
            m_out += u"<Feature>\n  <Name className=\"java.lang.String\">"_s + escaped(feature.key()) + u"</Name>\n  <Value className=\""_s + escaped(className, true) + u"\">"_s + escaped(text)
                + u"</Value>\n</Feature>\n"_s;
        }
    }

    /// Class and text.
    std::pair<QString, QString> written(const QString &name, const QJsonValue &value)
    {
        if (value.isString())
            return {u"java.lang.String"_s, value.toString()};
        if (value.isBool())
            return {u"java.lang.Boolean"_s, value.toBool() ? u"true"_s : u"false"_s};
        if (value.isDouble()) {
            const QVariant number = value.toVariant();
            if (number.typeId() != QMetaType::LongLong)
                return {u"java.lang.Double"_s, QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest)};
            const qlonglong whole = number.toLongLong();
            const bool small = whole >= std::numeric_limits<qint32>::min() && whole <= std::numeric_limits<qint32>::max();
            return {small ? u"java.lang.Integer"_s : u"java.lang.Long"_s, QString::number(whole)};
        }
        const QJsonObject object = value.toObject();
        if (object.size() == 2 && object[u"java"].isString() && object[u"xml"].isString())
            return {object[u"java"].toString(), object[u"xml"].toString()};
        if (!name.startsWith(u"nutgraf."))
            m_losses.add(u"structured-features"_s, QCoreApplication::translate("nutgraf", "Lists and maps in features become texts."), name.left(60));
        if (!value.isArray() && !value.isObject())
            return {u"java.lang.String"_s, QString()};
        const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(object);
        return {u"java.lang.String"_s, QString::fromUtf8(document.toJson(QJsonDocument::Compact))};
    }

    const GateDocument &m_gate;
    LossReport &m_losses;
    QString m_out;
};

} // namespace

Written writeGateXml(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &document : documents) {
        const GateDocument gate = gateDocument(document, GateUnit::Utf16, out.losses);
        out.bytes += Writer(gate, out.losses).write();
    }
    if (documents.size() > 1)
        out.losses.add(u"several-documents"_s, QCoreApplication::translate("nutgraf", "GATE reads one document a file; these stand one behind the other."), documents.first().article.title);
    return out;
}

} // namespace nutgraf
