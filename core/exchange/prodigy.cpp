// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/prodigy.h"

#include "core/exchange/holdings.h"
#include "core/exchange/jsonlines.h"
#include "core/exchange/jsonnumber.h"
#include "core/exchange/statedspans.h"
#include "core/text/tokens.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr Holdings held = Holding::Text | Holding::Metadata | Holding::Overlaps | Holding::Relations | Holding::ArticleLabels;
const QStringList &ownMembers()
{
    static const QStringList names{u"text"_s, u"tokens"_s, u"spans"_s, u"relations"_s, u"answer"_s, u"_annotator_id"_s, u"accept"_s};
    return names;
}

AnnotationState stateOf(const QString &answer)
{
    return answer == u"reject" ? AnnotationState::Rejected : answer == u"ignore" ? AnnotationState::Suggested : AnnotationState::Accepted;
}

class Reader {
public:
    Reader(const JsonRecord &record, qsizetype number, const ReadOptions &options, RepairReport &report)
        : m_record(record)
        , m_report(report)
    {
        m_document.article.text = record.object[u"text"].toString();
        m_document.article.structure = structureFromLines(m_document.article.text);
        readMetadata(record.object[u"meta"].toObject(), m_document.article);
        m_document.id = derivedId(options.name, u"document"_s, number);
        m_document.extra = unknownMembers(record.object, ownMembers());
    }

    Document read()
    {
        readSpans();
        for (const QJsonValueConstRef label : m_record.object[u"accept"].toArray()) {
            if (!label.toString().isEmpty())
                m_document.labels.append({derivedId(m_document.id, u"article label"_s, m_document.labels.size()), labelNamed(m_document.tagSet, label.toString()), m_record.object[u"_annotator_id"].toString()});
        }
        const QJsonArray relations = m_record.object[u"relations"].toArray();
        for (qsizetype i = 0; i < relations.size(); ++i)
            readRelation(relations[i].toObject(), i);
        return std::move(m_document);
    }

private:
    void readSpans()
    {
        StatedSpans spans(m_document, OffsetUnit::CodePoint, m_report);
        const AnnotationState state = stateOf(m_record.object[u"answer"].toString());
        const QString author = m_record.object[u"_annotator_id"].toString();
        const QJsonArray all = m_record.object[u"spans"].toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            const QJsonObject span = all[i].toObject();
            const auto start = jsonOffset(span[u"start"]);
            const auto end = jsonOffset(span[u"end"]);
            const QString place = spanPlace(m_record.line, i);
            if (!start || !end) {
                m_report.error(place, QCoreApplication::translate("nutgraf", "It has no start and end."));
                continue;
            }
            // A span without a label marks words of a pattern that nobody has named.
            const QString id = spans.add({*start, *end}, span[u"label"].toString(), {}, place);
            if (id.isEmpty())
                continue;
            Annotation &annotation = m_document.annotations.last();
            annotation.state = state;
            annotation.author = author;
            m_bySpan.insert({*start, *end}, id);
        }
    }

    /// The span that a relation names as its end.
    QString endOf(const QJsonValue &span) const
    {
        const auto start = jsonOffset(span[u"start"]);
        const auto end = jsonOffset(span[u"end"]);
        return start && end ? m_bySpan.value({*start, *end}) : QString();
    }

    void readRelation(const QJsonObject &object, qsizetype number)
    {
        const QString head = endOf(object[u"head_span"]);
        const QString child = endOf(object[u"child_span"]);
        if (head.isEmpty() || child.isEmpty()) {
            m_report.error(QCoreApplication::translate("nutgraf", "line %1, relation %2").arg(m_record.line).arg(number + 1),
                           QCoreApplication::translate("nutgraf", "Its head or child is no span of the document."));
            return;
        }
        m_document.relations.append({derivedId(m_document.id, u"relation"_s, number), relationTypeFor(m_document.tagSet, object[u"label"].toString()), head, child});
    }

    const JsonRecord &m_record;
    RepairReport &m_report;
    Document m_document;
    QHash<std::pair<qsizetype, qsizetype>, QString> m_bySpan;
};

/// The text of a document cut into Prodigy's tokens.
class Tokens {
public:
    explicit Tokens(const Document &document)
        : m_offsets(document.article.text)
    {
        const QStringView text = document.article.text;
        const QList<Token> tokens = tokenize(text);
        for (const Token &token : tokens)
            m_spans.append(token.span);
        for (qsizetype i = 0; i < m_spans.size(); ++i) {
            const TextSpan span = m_spans[i];
            const TextSpan there = m_offsets.toCodePoints(span);
            const bool space = span.end < text.size() && text[span.end].isSpace();
            m_json.append(QJsonObject{{u"text"_s, span.of(text).toString()}, {u"start"_s, there.start}, {u"end"_s, there.end}, {u"id"_s, i}, {u"ws"_s, space}});
        }
    }

    [[nodiscard]] const QJsonArray &json() const { return m_json; }

    [[nodiscard]] QJsonObject spanObject(TextSpan span) const
    {
        const TextSpan there = m_offsets.toCodePoints(span);
        const auto first = std::ranges::upper_bound(m_spans, span.start, {}, &TextSpan::end);
        const auto last = std::ranges::lower_bound(m_spans, span.end, {}, &TextSpan::start);
        QJsonObject out{{u"start"_s, there.start}, {u"end"_s, there.end}};
        if (first < last) {
            out.insert(u"token_start"_s, first - m_spans.begin());
            out.insert(u"token_end"_s, last - m_spans.begin() - 1);
        }
        return out;
    }

private:
    CodePointOffsets m_offsets;
    QList<TextSpan> m_spans;
    QJsonArray m_json;
};

QJsonArray relationsOf(const Document &document, const Tokens &tokens)
{
    QHash<QString, const Annotation *> byId;
    for (const Annotation &annotation : document.annotations)
        byId.insert(annotation.id, &annotation);
    QJsonArray out;
    for (const Relation &relation : document.relations) {
        const auto end = [&](const QString &id) {
            QJsonObject span = tokens.spanObject(byId.value(id)->span);
            span.insert(u"label"_s, labelName(document.tagSet, byId.value(id)->label));
            return span;
        };
        const QJsonObject head = end(relation.from);
        const QJsonObject child = end(relation.to);
        out.append(QJsonObject{{u"head"_s, head[u"token_end"]}, {u"child"_s, child[u"token_end"]}, {u"head_span"_s, head}, {u"child_span"_s, child}, {u"label"_s, relationName(document.tagSet, relation.type)}});
    }
    return out;
}

/// One line with the annotations of the document that are `rejected` or not.
QByteArray lineOf(const Document &document, const Tokens &tokens, bool rejected, const QString &author)
{
    QJsonArray spans;
    for (const Annotation &annotation : document.annotations) {
        if ((annotation.state == AnnotationState::Rejected) != rejected)
            continue;
        QJsonObject span = tokens.spanObject(annotation.span);
        span.insert(u"label"_s, labelName(document.tagSet, annotation.label));
        spans.append(span);
    }
    QJsonObject line{{u"text"_s, document.article.text}, {u"tokens"_s, tokens.json()}, {u"spans"_s, spans}, {u"answer"_s, rejected ? u"reject"_s : u"accept"_s}};
    if (!author.isEmpty())
        line.insert(u"_annotator_id"_s, author);
    if (rejected) {
        addMembers(line, document.extra);
        return jsonLine(line);
    }
    if (!document.relations.isEmpty())
        line.insert(u"relations"_s, relationsOf(document, tokens));
    QJsonArray labels;
    for (const DocumentLabel &label : document.labels)
        labels.append(labelName(document.tagSet, label.label));
    if (!labels.isEmpty())
        line.insert(u"accept"_s, labels);
    QJsonObject extra = QJsonDocument::fromJson(document.extra.toUtf8()).object();
    QJsonObject meta = extra.take(u"meta"_s).toObject();
    addMetadata(meta, document.article);
    if (!meta.isEmpty())
        line.insert(u"meta"_s, meta);
    addMembers(line, QString::fromUtf8(QJsonDocument(extra).toJson(QJsonDocument::Compact)));
    return jsonLine(line);
}

} // namespace

Written writeProdigy(const QList<Document> &documents, const WriteOptions &)
{
    Written out;
    for (const Document &whole : documents) {
        // A line has one annotator; of several nobody is named.
        const QString author = !whole.annotations.isEmpty() ? whole.annotations.first().author : whole.labels.isEmpty() ? QString() : whole.labels.first().author;
        const bool oneAuthor = std::ranges::all_of(whole.annotations, [&author](const Annotation &annotation) { return annotation.author == author; })
            && std::ranges::all_of(whole.labels, [&author](const DocumentLabel &label) { return label.author == author; });
        const bool rejections = std::ranges::any_of(whole.annotations, [](const Annotation &annotation) { return annotation.state == AnnotationState::Rejected; });
        const Holdings holds = oneAuthor ? held | Holding::Authors : held;
        Document document = heldPart(whole, holds);
        const Tokens tokens(document);
        out.losses.add(lossesOf(whole, holds));
        out.bytes += lineOf(document, tokens, false, oneAuthor ? author : QString());
        if (rejections) {
            document.annotations = whole.annotations;
            document.annotations.removeIf([](const Annotation &annotation) { return annotation.label.isEmpty(); });
            out.bytes += lineOf(document, tokens, true, oneAuthor ? author : QString());
        }
    }
    return out;
}

Result<ReadResult> readProdigy(const QByteArray &bytes, const ReadOptions &options)
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
