// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/gate/bdoc.h"

#include "core/exchange/gate/gatedocument.h"
#include "core/exchange/jsonlines.h"
#include "core/exchange/jsonnumber.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

class Reader {
public:
    Reader(const JsonRecord &record, RepairReport &report)
        : m_record(record)
        , m_report(report)
    {
        m_gate.text = record.object[u"text"].toString();
        m_gate.name = record.object[u"name"].toString();
        m_gate.features = record.object[u"features"].toObject();
        m_gate.others = record.object;
        for (const char *const name : {"text", "name", "features", "offset_type", "annotation_sets", "sets", "empty"})
            m_gate.others.remove(QLatin1StringView(name));
    }

    GateDocument read()
    {
        const QJsonObject sets = m_record.object[u"annotation_sets"].toObject();
        for (auto set = sets.begin(); set != sets.end(); ++set) {
            m_gate.sets.append(set.key());
            const QJsonArray all = set.value()[u"annotations"].toArray();
            for (const QJsonValueConstRef annotation : all)
                readAnnotation(set.key(), annotation.toObject());
        }
        return std::move(m_gate);
    }

private:
    void readAnnotation(const QString &set, QJsonObject object)
    {
        const QString place = spanPlace(m_record.line, m_number++);
        const auto start = jsonOffset(object.take(u"start"_s));
        const auto end = jsonOffset(object.take(u"end"_s));
        if (!start || !end) {
            m_report.error(place, QCoreApplication::translate("nutgraf", "Its start and end are no stretch of the text."));
            return;
        }
        const auto id = jsonOffset(object.take(u"id"_s));
        GateAnnotation annotation{set, id ? *id : -1, object.take(u"type"_s).toString(), *start, *end, object.take(u"features"_s).toObject()};
        annotation.others = object;
        annotation.place = place;
        m_gate.annotations.append(annotation);
    }

    const JsonRecord &m_record;
    RepairReport &m_report;
    GateDocument m_gate;
    qsizetype m_number = 0;
};

QJsonObject setObjects(const GateDocument &gate)
{
    QHash<QString, QJsonArray> annotations;
    QHash<QString, qint64> next;
    for (const GateAnnotation &annotation : gate.annotations) {
        QJsonObject object = annotation.others;
        object.insert(u"type"_s, annotation.type);
        object.insert(u"start"_s, annotation.start);
        object.insert(u"end"_s, annotation.end);
        if (annotation.id >= 0)
            object.insert(u"id"_s, annotation.id);
        object.insert(u"features"_s, annotation.features);
        annotations[annotation.set].append(object);
        next[annotation.set] = std::max(next.value(annotation.set), annotation.id + 1);
    }
    QJsonObject out;
    for (const QString &set : gate.sets)
        out.insert(set, QJsonObject{{u"name"_s, set}, {u"annotations"_s, annotations.value(set)}, {u"next_annid"_s, next.value(set)}});
    return out;
}

} // namespace

Written writeBdoc(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &document : documents) {
        const GateDocument gate = gateDocument(document, GateUnit::CodePoint, out.losses);
        QJsonObject object = gate.others;
        object.insert(u"text"_s, gate.text);
        object.insert(u"name"_s, gate.name);
        object.insert(u"features"_s, gate.features);
        object.insert(u"offset_type"_s, u"p"_s);
        object.insert(u"annotation_sets"_s, setObjects(gate));
        out.bytes += jsonLine(object);
    }
    return out;
}

Result<ReadResult> readBdoc(const QByteArray &bytes, const ReadOptions &options)
{
    ReadResult out;
    const auto records = jsonRecords(bytes, options, out.report);
    if (!records)
        return std::unexpected(records.error());
    for (const JsonRecord &record : *records) {
        const QString unit = record.object[u"offset_type"].toString();
        if (!record.object[u"text"].isString()) {
            out.report.error(linePlace(record.line), QCoreApplication::translate("nutgraf", "It has no member “text”."));
        } else if (unit != u"p" && unit != u"j") {
            out.report.error(linePlace(record.line), QCoreApplication::translate("nutgraf", "Its “offset_type” is neither “p” nor “j”, so nobody knows what its offsets count."));
        } else {
            const GateDocument gate = Reader(record, out.report).read();
            out.documents.append(documentFromGate(gate, unit == u"j" ? GateUnit::Utf16 : GateUnit::CodePoint, options.name, options.firstDocument + out.documents.size(), out.report));
        }
    }
    return out;
}

} // namespace nutgraf
