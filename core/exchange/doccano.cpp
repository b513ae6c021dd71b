// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/doccano.h"

#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"
#include "core/exchange/jsonnumber.h"
#include "core/exchange/statedspans.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Metadata | Holding::Overlaps | Holding::Relations | Holding::ArticleLabels;

/// An id as the file writes it, number or text.
QString idText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : value.isDouble() ? QString::number(value.toInteger()) : QString();
}

class Reader {
public:
    Reader(const JsonRecord &record, qsizetype number, const ReadOptions &options, RepairReport &report)
        : m_record(record)
        , m_report(report)
        , m_unit(options.unit == OffsetUnit::CodePoint ? OffsetUnit::CodePoint : OffsetUnit::Utf16)
    {
        m_document.article.text = record.object[u"text"].toString();
        m_document.article.structure = structureFromLines(m_document.article.text);
        readMetadata(record.object, m_document.article);
        m_document.id = m_document.article.url.isEmpty() ? derivedId(options.name, u"document"_s, number) : m_document.article.url;
    }

    Document read()
    {
        StatedSpans spans(m_document, m_unit, m_report);
        for (const QLatin1StringView name : {"label"_L1, "labels"_L1, "entities"_L1}) {
            const QJsonArray all = m_record.object[name].toArray();
            for (qsizetype i = 0; i < all.size(); ++i)
                readLabel(all[i], spans, spanPlace(m_record.line, i));
        }
        for (const QJsonValueConstRef category : m_record.object[u"cats"].toArray())
            addArticleLabel(category.toString());
        const QJsonArray relations = m_record.object[u"relations"].toArray();
        for (qsizetype i = 0; i < relations.size(); ++i)
            readRelation(relations[i].toObject(), i);
        m_document.extra = unknownMembers(m_record.object, QStringList{u"text"_s, u"label"_s, u"labels"_s, u"entities"_s, u"cats"_s, u"relations"_s} + metadataNames());
        return std::move(m_document);
    }

private:
    void readLabel(const QJsonValue &value, StatedSpans &spans, const QString &place)
    {
        if (value.isString()) {
            addArticleLabel(value.toString());
            return;
        }
        const auto start = jsonOffset(value.isArray() ? value[0] : value[u"start_offset"]);
        const auto end = jsonOffset(value.isArray() ? value[1] : value[u"end_offset"]);
        const QString label = value.isArray() ? value[2].toString() : value[u"label"].toString();
        if (!start || !end || label.isEmpty()) {
            m_report.error(place, QCoreApplication::translate("nutgraf", "It is not a start, an end and a label."));
            return;
        }
        const QString id = spans.add({*start, *end}, label, {}, place);
        const QString theirs = value.isObject() ? idText(value[u"id"]) : QString();
        if (theirs.isEmpty() || id.isEmpty())
            return;
        if (m_ids.contains(theirs))
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Its id stands in the document twice; relations go to the first."));
        else
            m_ids.insert(theirs, id);
    }

    void readRelation(const QJsonObject &object, qsizetype number)
    {
        const QString from = m_ids.value(idText(object[u"from_id"]));
        const QString to = m_ids.value(idText(object[u"to_id"]));
        if (from.isEmpty() || to.isEmpty()) {
            m_report.error(QCoreApplication::translate("nutgraf", "line %1, relation %2").arg(m_record.line).arg(number + 1),
                           QCoreApplication::translate("nutgraf", "It ends at an id that no span of the document has."));
            return;
        }
        m_document.relations.append({derivedId(m_document.id, u"relation"_s, number), relationTypeFor(m_document.tagSet, object[u"type"].toString()), from, to});
    }

    void addArticleLabel(const QString &name)
    {
        if (name.isEmpty())
            return;
        const QString label = labelNamed(m_document.tagSet, name);
        m_document.labels.append({derivedId(m_document.id, u"article label"_s, m_document.labels.size()), label});
    }

    const JsonRecord &m_record;
    RepairReport &m_report;
    OffsetUnit m_unit;
    Document m_document;
    QHash<QString, QString> m_ids; ///< theirs to ours
};

QJsonArray relationsOf(const Document &document, const QHash<QString, int> &numbers)
{
    QJsonArray out;
    for (const Relation &relation : document.relations) {
        out.append(QJsonObject{{u"id"_s, out.size()},
                               {u"from_id"_s, numbers.value(relation.from)},
                               {u"to_id"_s, numbers.value(relation.to)},
                               {u"type"_s, relationName(document.tagSet, relation.type)}});
    }
    return out;
}

QByteArray lineOf(const Document &document, bool utf16)
{
    const CodePointOffsets offsets(document.article.text);
    QJsonArray pairs;
    QJsonArray entities;
    QHash<QString, int> numbers;
    for (const Annotation &annotation : document.annotations) {
        const TextSpan span = utf16 ? annotation.span : offsets.toCodePoints(annotation.span);
        const QString label = labelName(document.tagSet, annotation.label);
        const int number = int(entities.size());
        numbers.insert(annotation.id, number);
        pairs.append(QJsonArray{span.start, span.end, label});
        entities.append(QJsonObject{{u"id"_s, number}, {u"label"_s, label}, {u"start_offset"_s, span.start}, {u"end_offset"_s, span.end}});
    }
    QJsonObject line{{u"text"_s, document.article.text}};
    if (!document.relations.isEmpty()) {
        line.insert(u"entities"_s, entities);
        line.insert(u"relations"_s, relationsOf(document, numbers));
    } else {
        line.insert(document.labels.isEmpty() ? u"label"_s : u"entities"_s, pairs);
    }
    QJsonArray categories;
    for (const DocumentLabel &label : document.labels)
        categories.append(labelName(document.tagSet, label.label));
    if (!categories.isEmpty())
        line.insert(u"cats"_s, categories);
    addMetadata(line, document.article);
    addMembers(line, document.extra);
    return jsonLine(line);
}

} // namespace

Written writeDoccano(const QList<Document> &documents, const WriteOptions &options)
{
    Written out;
    for (const Document &document : documents) {
        out.losses.add(lossesOf(document, held));
        out.bytes += lineOf(heldPart(document, held), options.unit != OffsetUnit::CodePoint);
    }
    return out;
}

Result<ReadResult> readDoccano(const QByteArray &bytes, const ReadOptions &options)
{
    ReadResult out;
    const auto records = jsonRecords(bytes, options, out.report);
    if (!records)
        return std::unexpected(records.error());
    for (const JsonRecord &record : *records) {
        if (record.object[u"text"].isString())
            out.documents.append(Reader(record, options.firstDocument + out.documents.size(), options, out.report).read());
        else
            out.report.error(linePlace(record.line), QCoreApplication::translate("nutgraf", "It has no member “text”."));
    }
    return out;
}

} // namespace nutgraf
