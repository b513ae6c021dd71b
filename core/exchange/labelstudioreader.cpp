// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/labelstudio.h"

#include "core/exchange/jsonlines.h"
#include "core/exchange/placing.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"label-studio"_s, object}}).toJson(QJsonDocument::Compact));
}

/// Numbers are sometimes written as text.
std::optional<qsizetype> offsetOf(const QJsonValue &value)
{
    bool ok = value.isDouble();
    const double number = value.isString() ? value.toString().toDouble(&ok) : value.toDouble();
    if (!ok || !(number >= 0) || number > 1e15 || number != std::floor(number))
        return std::nullopt;
    return qsizetype(number);
}

QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// The member of "data" that the regions stand on: named by their "source", else "text", else the longest string.
QString textKeyOf(const QJsonObject &task)
{
    const QJsonObject data = task[u"data"].toObject();
    for (const QJsonValueConstRef set : task[u"annotations"].toArray()) {
        for (const QJsonValueConstRef region : set[u"result"].toArray()) {
            const QString source = region[u"source"].toString();
            if (source.startsWith(u'$') && data[source.sliced(1)].isString())
                return source.sliced(1);
        }
    }
    QString best = data[u"text"].isString() ? u"text"_s : QString();
    for (auto member = data.begin(); best != u"text" && member != data.end(); ++member) {
        if (member.value().isString() && (best.isEmpty() || member.value().toString().size() > data[best].toString().size()))
            best = member.key();
    }
    return best;
}

class Reader {
public:
    Reader(const JsonRecord &record, qsizetype number, const ReadOptions &options, RepairReport &report)
        : m_task(record.object)
        , m_report(report)
        , m_place(QCoreApplication::translate("nutgraf", "task %1").arg(number + 1))
        , m_key(textKeyOf(m_task))
        , m_text(m_task[u"data"][m_key].toString())
        , m_offsets(m_text)
    {
        m_document.article.text = m_text;
        m_document.article.structure = structureFromLines(m_text);
        readMetadata(m_task[u"data"].toObject(), m_document.article);
        m_document.id = derivedId(options.name, u"task"_s, number);
    }

    std::optional<Document> read()
    {
        if (m_key.isEmpty()) {
            m_report.error(m_place, QCoreApplication::translate("nutgraf", "It has no text in its “data”."));
            return std::nullopt;
        }
        QJsonArray sets = m_task[u"annotations"].toArray();
        for (const QJsonValueConstRef set : sets)
            readSet(set.toObject(), AnnotationState::Accepted);
        for (const QJsonValueConstRef set : m_task[u"predictions"].toArray())
            readSet(set.toObject(), AnnotationState::Suggested);
        QJsonObject rest = m_task;
        rest.remove(u"annotations");
        rest.remove(u"predictions");
        m_document.extra = compact({{u"task"_s, rest}, {u"key"_s, m_key}, {u"others"_s, m_others}});
        return std::move(m_document);
    }

private:
    void readSet(const QJsonObject &set, AnnotationState state)
    {
        const QJsonValue by = set[u"completed_by"];
        m_author = by.isObject() ? by[u"email"].toString() : idOf(by);
        if (state == AnnotationState::Suggested)
            m_author = set[u"model_version"].toString();
        m_state = set[u"was_cancelled"].toBool() && state == AnnotationState::Accepted ? AnnotationState::Rejected : state;
        m_created = QDateTime::fromString(set[u"created_at"].toString(), Qt::ISODateWithMs).toUTC();
        m_ids.clear();
        const QJsonArray results = set[u"result"].toArray();
        // Regions first: what else there is leans on them.
        for (const QJsonValueConstRef result : results) {
            if (result[u"type"] == QJsonValue("labels"_L1))
                readRegion(result.toObject());
        }
        for (const QJsonValueConstRef result : results) {
            const QString type = result[u"type"].toString();
            if (type == u"relation")
                readRelation(result.toObject());
            else if (type == u"choices" || type == u"textarea" || type == u"number" || type == u"rating")
                readProperty(result.toObject(), type);
            else if (type != u"labels")
                keep(result.toObject());
        }
    }

    void keep(const QJsonObject &result)
    {
        m_report.repair(m_place, QCoreApplication::translate("nutgraf", "A result of type “%1” stands on no text; it is kept, but not shown.").arg(result[u"type"].toString().left(40)));
        m_others.append(result);
    }

    void readRegion(const QJsonObject &region)
    {
        const QJsonObject value = region[u"value"].toObject();
        const auto start = offsetOf(value[u"start"]);
        const auto end = offsetOf(value[u"end"]);
        const QString place = m_place + u", "_s + idOf(region[u"id"]);
        if (!start || !end || *start >= *end || *end > m_text.size()) {
            m_report.error(place, QCoreApplication::translate("nutgraf", "Its start and end are no stretch of the text."));
            return;
        }
        Annotation annotation;
        const QString words = value[u"text"].toString();
        const StatedPlace stated{m_offsets.toCodePoints({*start, *end}), words.isEmpty() ? std::nullopt : std::optional(QuoteSelector{words, {}, {}})};
        if (!placeAnnotation(annotation, m_text, m_offsets, stated, place, m_report))
            return;
        if (annotation.span.isEmpty()) {
            m_report.error(place, QCoreApplication::translate("nutgraf", "Its start and end are no stretch of the text."));
            return;
        }
        const QString theirs = idOf(region[u"id"]);
        annotation.id = derivedId(m_document.id, theirs, m_document.annotations.size());
        const QJsonArray labels = value[u"labels"].toArray();
        annotation.label = labelNamed(m_document.tagSet, labels.at(0).toString());
        for (qsizetype i = 1; i < labels.size(); ++i)
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Its further label “%1” is kept, but not shown.").arg(labels[i].toString().left(80)));
        annotation.author = m_author;
        annotation.state = m_state;
        annotation.created = m_created;
        if (region[u"score"].isDouble())
            annotation.certainty = std::clamp(region[u"score"].toDouble(), 0.0, 1.0);
        annotation.extra = compact(region);
        if (m_ids.contains(theirs))
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Its id stands in the file twice; relations go to the first."));
        else
            m_ids.insert(theirs, m_document.annotations.size());
        m_document.annotations.append(annotation);
    }

    void readProperty(const QJsonObject &result, const QString &type)
    {
        const QJsonObject value = result[u"value"].toObject();
        const qsizetype at = m_ids.value(idOf(result[u"id"]), -1);
        const QString name = result[u"from_name"].toString();
        const QString member = type == u"textarea" ? u"text"_s : type;
        QStringList words;
        if (value[member].isArray()) {
            for (const QJsonValueConstRef word : value[member].toArray())
                words.append(word.toString());
        } else {
            words.append(value[member].isDouble() ? QString::number(value[member].toDouble(), 'g', 17) : value[member].toString());
        }
        if (at < 0 && type == u"choices" && !value.contains(u"start")) {
            for (const QString &word : words)
                m_document.labels.append({derivedId(m_document.id, u"article label"_s, m_document.labels.size()), labelNamed(m_document.tagSet, word), m_author, m_created});
        } else if (at < 0) {
            keep(result);
        } else if (type == u"textarea" && name == u"note") {
            m_document.annotations[at].note = words.join(u'\n');
        } else {
            if (!m_document.tagSet.attribute(name))
                m_document.tagSet.attributes.append({name, name, type == u"choices" ? AttributeKind::Choice : type == u"textarea" ? AttributeKind::Text : AttributeKind::Number});
            m_document.annotations[at].attributes.append({name, words.join(u'\n')});
        }
    }

    void readRelation(const QJsonObject &result)
    {
        qsizetype from = m_ids.value(idOf(result[u"from_id"]), -1);
        qsizetype to = m_ids.value(idOf(result[u"to_id"]), -1);
        if (from < 0 || to < 0) {
            m_report.error(m_place, QCoreApplication::translate("nutgraf", "A relation ends at a region that is not there."));
            return;
        }
        if (result[u"direction"] == QJsonValue("left"_L1))
            std::swap(from, to);
        const QString type = relationTypeFor(m_document.tagSet, result[u"labels"][0].toString());
        if (result[u"direction"] == QJsonValue("bi"_L1) && !type.isEmpty()) {
            for (RelationType &known : m_document.tagSet.relations)
                known.symmetric = known.symmetric || known.id == type;
        }
        Relation relation{derivedId(m_document.id, u"relation"_s, m_document.relations.size()), type, m_document.annotations[from].id, m_document.annotations[to].id};
        m_document.relations.append(relation);
    }

    QJsonObject m_task;
    RepairReport &m_report;
    QString m_place;
    QString m_key;
    QString m_text;
    CodePointOffsets m_offsets;
    Document m_document;
    QString m_author; ///< of the set being read, like the next two
    AnnotationState m_state = AnnotationState::Accepted;
    QDateTime m_created;
    QHash<QString, qsizetype> m_ids; ///< regions of the set
    QJsonArray m_others;
};

} // namespace

Result<ReadResult> readLabelStudio(const QByteArray &bytes, const ReadOptions &options)
{
    ReadResult out;
    const auto records = jsonRecords(bytes, options, out.report);
    if (!records)
        return std::unexpected(records.error());
    for (qsizetype i = 0; i < records->size(); ++i) {
        if (auto document = Reader(records->at(i), options.firstDocument + i, options, out.report).read())
            out.documents.append(std::move(*document));
    }
    return out;
}

} // namespace nutgraf
