// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/spacy.h"

#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"
#include "core/exchange/jsonnumber.h"
#include "core/exchange/statedspans.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Metadata | Holding::Overlaps;

/// Start, end and label, in whichever form they come.
struct Stated {
    std::optional<qsizetype> start;
    std::optional<qsizetype> end;
    QString label;
};

Stated statedBy(const QJsonValue &value)
{
    if (value.isArray())
        return {jsonOffset(value[0]), jsonOffset(value[1]), value[2].toString()};
    return {jsonOffset(value[u"start"]), jsonOffset(value[u"end"]), value[u"label"].toString()};
}

Document documentOf(const JsonRecord &record, qsizetype number, const ReadOptions &options, RepairReport &report)
{
    Document document;
    document.article.text = record.object[u"text"].toString();
    document.article.structure = structureFromLines(document.article.text);
    readMetadata(record.object, document.article);
    document.id = document.article.url.isEmpty() ? derivedId(options.name, u"document"_s, number) : document.article.url;
    document.extra = unknownMembers(record.object, QStringList{u"text"_s, u"entities"_s, u"spans"_s, u"label"_s} + metadataNames());
    StatedSpans spans(document, OffsetUnit::CodePoint, report);
    for (const QLatin1StringView name : {"entities"_L1, "spans"_L1, "label"_L1}) {
        const QJsonArray all = record.object[name].toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Stated stated = statedBy(all[i]);
            const QString place = spanPlace(record.line, i);
            if (!stated.start || !stated.end || stated.label.isEmpty())
                report.error(place, QCoreApplication::translate("nutgraf", "It is not a start, an end and a label."));
            else
                spans.add({*stated.start, *stated.end}, stated.label, {}, place);
        }
    }
    return document;
}

} // namespace

Written writeSpacy(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &whole : documents) {
        out.losses.add(lossesOf(whole, held));
        const Document document = heldPart(whole, held);
        const CodePointOffsets offsets(document.article.text);
        QJsonArray entities;
        for (const Annotation &annotation : document.annotations) {
            const TextSpan span = offsets.toCodePoints(annotation.span);
            entities.append(QJsonArray{span.start, span.end, labelName(document.tagSet, annotation.label)});
        }
        QJsonObject line{{u"text"_s, document.article.text}, {u"entities"_s, entities}};
        addMetadata(line, document.article);
        addMembers(line, document.extra);
        out.bytes += jsonLine(line);
    }
    return out;
}

Result<ReadResult> readSpacy(const QByteArray &bytes, const ReadOptions &options)
{
    ReadResult out;
    const auto records = jsonRecords(bytes, options, out.report);
    if (!records)
        return std::unexpected(records.error());
    for (const JsonRecord &record : *records) {
        if (record.object[u"text"].isString())
            out.documents.append(documentOf(record, options.firstDocument + out.documents.size(), options, out.report));
        else
            out.report.error(linePlace(record.line), QCoreApplication::translate("nutgraf", "It has no member “text”."));
    }
    return out;
}

} // namespace nutgraf
