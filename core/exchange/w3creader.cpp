// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/w3creader.h"

#include "core/exchange/w3cannotation.h"
#include "core/exchange/w3carticle.h"
#include "core/exchange/w3clinks.h"
#include "core/exchange/w3cwriter.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUuid>

#include <memory>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Error badInput(const QString &message, const QString &place = {})
{
    return {Error::Code::BadInput, message, place};
}

Result<QJsonDocument> parseJson(const QByteArray &bytes)
{
    if (bytes.size() > maximumExchangeBytes) {
        return std::unexpected(Error{Error::Code::TooLarge,
                                     QCoreApplication::translate("nutgraf", "The file is larger than %1 MB; split it.").arg(maximumExchangeBytes >> 20), {}});
    }
    const QByteArray json = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error == QJsonParseError::NoError)
        return document;
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qsizetype>(error.offset, 0, json.size()));
    const QString place = u"line %1"_s.arg(before.count('\n') + 1);
    return std::unexpected(badInput(QCoreApplication::translate("nutgraf", "The file is no JSON (%1: %2); check that it is complete.").arg(place, error.errorString()), place));
}

/// The annotations of whatever holds them; nothing for a file that holds none by its form.
std::optional<QJsonArray> itemsOf(const QJsonDocument &document, RepairReport &report)
{
    if (document.isArray())
        return document.array();
    const QJsonObject root = document.object();
    for (const QStringView name : {u"items", u"rows", u"@graph"}) {
        if (root[name].isArray())
            return root[name].toArray();
    }
    const QJsonValue first = root[u"first"];
    if (first[u"items"].isArray()) {
        if (first.toObject().contains(u"next"))
            report.repair({}, QCoreApplication::translate("nutgraf", "Further pages of the collection are not in the file."));
        return first[u"items"].toArray();
    }
    if (first.isString() || root[u"type"] == QJsonValue("AnnotationCollection"_L1)) {
        report.repair({}, QCoreApplication::translate("nutgraf", "The pages of the collection are not in the file."));
        return QJsonArray();
    }
    if (root.contains(u"target") || root[u"type"] == QJsonValue("Annotation"_L1))
        return QJsonArray{root};
    return std::nullopt;
}

void checkContext(const QJsonDocument &document, const QJsonArray &items, RepairReport &report)
{
    const QJsonValue own = document.object().value(u"@context");
    const QJsonValue used = own.isUndefined() && !items.isEmpty() ? items.first()[u"@context"] : own;
    const bool standard = used == QJsonValue(w3c::context) || used.toArray().contains(QJsonValue(w3c::context));
    if (!standard)
        report.repair({}, QCoreApplication::translate("nutgraf", "The file does not name the context of Web Annotations; it was read as if it did."));
}

/// Documents by the address of their text, with what is needed to place annotations in them.
class Documents {
public:
    Documents(const QJsonObject &root, const Document *onto, RepairReport &report)
        : m_onto(onto)
        , m_report(report)
    {
        if (onto) {
            add(*onto);
            m_list.first().annotations.clear();
            m_list.first().relations.clear();
            m_list.first().labels.clear();
            return;
        }
        const QJsonArray stored = root[w3c::documents].toArray();
        for (const QJsonValue &one : stored)
            add(documentFromW3c(one.toObject(), report));
    }

    void add(const Document &document)
    {
        m_bySource.insert(document.id, m_list.size());
        m_list.append(document);
        m_offsets.push_back(std::make_shared<CodePointOffsets>(document.article.text));
    }

    void add(W3cAnnotation stated, const QString &place)
    {
        const bool known = m_onto || m_bySource.contains(stated.source) || (stated.source.isEmpty() && !m_list.isEmpty());
        if (!known) {
            Document fresh;
            fresh.id = stated.source;
            fresh.article.url = stated.source;
            fresh.tagSet = defaultTagSet();
            add(fresh);
        }
        const qsizetype at = m_onto ? 0 : m_bySource.value(stated.source, 0); // one that names no text belongs to the first
        Document &document = m_list[at];
        Annotation &annotation = stated.annotation;
        if (!stated.pieces.isEmpty()) {
            if (!placePieces(annotation, stated.pieces, at, place))
                return;
        } else if (stated.whole)
            annotation.span = {};
        else if (!placeAnnotation(annotation, document.article.text, *m_offsets[at], stated.place, place, m_report))
            return;
        annotation.label = labelFor(document.tagSet, stated.labelId, stated.labelName);
        if (annotation.id.isEmpty())
            annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        else if (m_ids.contains(annotation.id)) {
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Its id stands in the file twice; it was given a new one."));
            annotation.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        m_ids.insert(annotation.id);
        m_home.insert(annotation.id, at);
        document.annotations.append(annotation);
    }

    /// To the document that has both ends; they were found in the file.
    void add(W3cRelation stated, const QString &place)
    {
        Relation &relation = stated.relation;
        const qsizetype from = m_home.value(relation.from, -1);
        if (from < 0 || from != m_home.value(relation.to, -1)) {
            m_report.error(place, QCoreApplication::translate("nutgraf", "It links annotations that are not both there, or not of one article."));
            return;
        }
        Document &document = m_list[from];
        if (relation.type.isEmpty() || !document.tagSet.relation(relation.type))
            relation.type = relation.type.isEmpty() ? relationTypeFor(document.tagSet, stated.typeName) : addType(document, relation.type, stated.typeName);
        giveId(relation.id, place);
        document.relations.append(relation);
    }

    void add(const W3cArticleLabel &stated, const QString &place)
    {
        if (!m_onto && !m_bySource.contains(stated.source)) {
            Document fresh;
            fresh.id = fresh.article.url = stated.source;
            fresh.tagSet = defaultTagSet();
            add(fresh);
        }
        Document &document = m_list[m_onto ? 0 : m_bySource.value(stated.source)];
        DocumentLabel label = stated.label;
        label.label = labelFor(document.tagSet, label.label, stated.name);
        giveId(label.id, place);
        document.labels.append(label);
    }

    [[nodiscard]] QList<Document> take() { return std::move(m_list); }

private:
    static QString addType(Document &document, const QString &id, const QString &name)
    {
        document.tagSet.relations.append({id, name.isEmpty() ? id : name});
        return id;
    }

    void giveId(QString &id, const QString &place)
    {
        if (!id.isEmpty() && m_ids.contains(id))
            m_report.repair(place, QCoreApplication::translate("nutgraf", "Its id stands in the file twice; it was given a new one."));
        if (id.isEmpty() || m_ids.contains(id))
            id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        m_ids.insert(id);
    }

    bool placePieces(Annotation &annotation, const QList<StatedPlace> &pieces, qsizetype at, const QString &place)
    {
        const QString &text = m_list[at].article.text;
        QList<TextSpan> spans;
        for (const StatedPlace &piece : pieces) {
            Annotation part;
            if (!placeAnnotation(part, text, *m_offsets[size_t(at)], piece, place, m_report))
                return false;
            spans.append(part.span);
        }
        annotation.setSpans(spans);
        if (annotation.span.isEmpty()) {
            m_report.error(place, QCoreApplication::translate("nutgraf", "Its pieces have no length."));
            return false;
        }
        if (!text.isEmpty())
            annotation.quote = quoteSelector(text, annotation.span);
        return true;
    }

    const Document *m_onto;
    RepairReport &m_report;
    QList<Document> m_list;
    QList<std::shared_ptr<CodePointOffsets>> m_offsets;
    QHash<QString, qsizetype> m_home; ///< the document of each annotation
    QHash<QString, qsizetype> m_bySource;
    QSet<QString> m_ids;
};

} // namespace

Result<ReadResult> readW3c(const QByteArray &bytes, const ReadOptions &options)
{
    const Document *const onto = options.onto;
    const auto json = parseJson(bytes);
    if (!json)
        return std::unexpected(json.error());
    ReadResult out;
    const auto items = itemsOf(*json, out.report);
    if (!items)
        return std::unexpected(badInput(QCoreApplication::translate("nutgraf", "The file is JSON, but holds no Web Annotations; choose another format or file.")));
    checkContext(*json, *items, out.report);
    Documents documents(json->object(), onto, out.report);
    QSet<QString> ids; // relations name them, and may stand before them
    for (const QJsonValueConstRef item : *items)
        ids.insert(idFromIri(item[u"id"].toString()));
    QList<std::pair<W3cRelation, QString>> relations;
    for (qsizetype i = 0; i < items->size(); ++i) {
        const QString place = QCoreApplication::translate("nutgraf", "annotation %1").arg(i + 1);
        const QJsonObject item = items->at(i).toObject();
        if (auto relation = relationFromW3c(item, ids)) {
            relations.append({std::move(*relation), place});
            continue;
        }
        if (const auto label = articleLabelFromW3c(item)) {
            documents.add(*label, place);
            continue;
        }
        if (auto stated = parseW3cAnnotation(items->at(i), place, out.report))
            documents.add(std::move(*stated), place);
    }
    for (const auto &[relation, place] : std::as_const(relations))
        documents.add(relation, place);
    out.documents = documents.take();
    return out;
}

} // namespace nutgraf
