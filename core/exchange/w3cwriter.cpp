// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/w3cwriter.h"

#include "core/exchange/w3carticle.h"
#include "core/text/offsets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QJsonObject textualBody(const QString &purpose, const QString &value)
{
    return {{u"type"_s, u"TextualBody"_s}, {u"purpose"_s, purpose}, {u"value"_s, value}};
}

QJsonObject person(const QString &name)
{
    return {{u"type"_s, u"Person"_s}, {u"name"_s, name}};
}

void addTime(QJsonObject &object, const QString &name, const QDateTime &time)
{
    if (time.isValid())
        object.insert(name, time.toUTC().toString(Qt::ISODateWithMs));
}

void merge(QJsonObject &into, const QJsonObject &members)
{
    for (auto it = members.begin(); it != members.end(); ++it)
        into.insert(it.key(), it.value());
}

void appendAll(QJsonArray &to, const QJsonArray &more)
{
    for (const QJsonValue &value : more)
        to.append(value);
}

QJsonArray bodiesOf(const Annotation &annotation, const TagSet &tagSet, const QJsonObject &extra)
{
    QJsonArray bodies;
    if (!annotation.label.isEmpty()) {
        QJsonObject body = textualBody(u"tagging"_s, labelName(tagSet, annotation.label));
        body.insert(w3c::labelId, annotation.label);
        merge(body, extra[u"label"].toObject());
        bodies.append(body);
    }
    if (!annotation.note.isEmpty()) {
        QJsonObject body = textualBody(u"commenting"_s, annotation.note);
        body.insert(u"format"_s, u"text/plain"_s);
        merge(body, extra[u"note"].toObject());
        bodies.append(body);
    }
    if (!annotation.value.isEmpty()) {
        QJsonObject body = textualBody(u"identifying"_s, annotation.value);
        merge(body, extra[u"value"].toObject());
        bodies.append(body);
    }
    appendAll(bodies, extra[u"bodies"].toArray());
    return bodies;
}

/// Selectors of a piece of the text.
QJsonArray selectorsOf(TextSpan span, const QuoteSelector &quote, const CodePointOffsets *offsets)
{
    const TextSpan place = offsets ? offsets->toCodePoints(span) : span;
    QJsonArray selectors;
    if (offsets || !place.isEmpty() || quote.exact.isEmpty()) // of an unknown text the words may be all that is known
        selectors.append(QJsonObject{{u"type"_s, u"TextPositionSelector"_s}, {u"start"_s, place.start}, {u"end"_s, place.end}});
    if (quote.exact.isEmpty())
        return selectors;
    QJsonObject words{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, quote.exact}};
    if (!quote.prefix.isEmpty())
        words.insert(u"prefix"_s, quote.prefix);
    if (!quote.suffix.isEmpty())
        words.insert(u"suffix"_s, quote.suffix);
    selectors.append(words);
    return selectors;
}

/// The pieces of a mark with gaps: a List, whose order says that they are one thing.
QJsonObject listOf(const Annotation &annotation, const QString &source, const QString &text, const CodePointOffsets *offsets)
{
    QJsonArray items;
    for (const TextSpan piece : annotation.pieces)
        items.append(QJsonObject{{u"source"_s, source}, {u"selector"_s, selectorsOf(piece, offsets ? quoteSelector(text, piece) : QuoteSelector(), offsets)}});
    return {{u"type"_s, u"List"_s}, {u"items"_s, items}};
}

QJsonValue targetOf(const Annotation &annotation, const QString &source, const CodePointOffsets *offsets, const QJsonObject &extra)
{
    if (extra[u"whole"].toBool()) // stands for the article, as it came
        return extra[u"target"];
    QJsonObject target = extra[u"target"].toObject();
    if (!target.contains(u"source"))
        target.insert(u"source"_s, source);
    QJsonArray selectors = selectorsOf(annotation.span, annotation.quote, offsets);
    appendAll(selectors, extra[u"selectors"].toArray());
    target.insert(u"selector"_s, selectors);
    const QJsonArray others = extra[u"targets"].toArray();
    if (others.isEmpty())
        return target;
    QJsonArray targets{target};
    appendAll(targets, others);
    return targets;
}

QJsonObject attributesObject(const QList<AttributeValue> &attributes)
{
    QJsonObject out;
    for (const AttributeValue &value : attributes)
        out.insert(value.attribute, value.value);
    return out;
}

QJsonArray evidenceArray(const QList<Evidence> &evidence)
{
    QJsonArray out;
    for (const Evidence &one : evidence) {
        QJsonObject object{{u"source"_s, one.source}, {u"quote"_s, one.quote}, {u"note"_s, one.note}};
        if (!one.span.isEmpty()) { // counted in a text that is not at hand, so the unit stays
            object.insert(u"utf16Start"_s, one.span.start);
            object.insert(u"utf16End"_s, one.span.end);
        }
        out.append(object);
    }
    return out;
}

void addOwnMembers(QJsonObject &out, const Annotation &annotation)
{
    if (annotation.state != AnnotationState::Accepted)
        out.insert(w3c::state, w3c::stateNames[size_t(annotation.state)]);
    if (annotation.certainty)
        out.insert(w3c::certainty, *annotation.certainty);
    if (!annotation.layer.isEmpty())
        out.insert(w3c::layer, annotation.layer);
    if (!annotation.attributes.isEmpty())
        out.insert(w3c::attributes, attributesObject(annotation.attributes));
    if (!annotation.evidence.isEmpty())
        out.insert(w3c::evidence, evidenceArray(annotation.evidence));
}

QString iriOf(const QString &id)
{
    return QUuid::fromString(id).isNull() ? id : w3c::uuidPrefix + id;
}

QJsonObject annotationObject(const Annotation &annotation, const Document &document, const QString &source, const CodePointOffsets *offsets)
{
    const QJsonObject extra = QJsonDocument::fromJson(annotation.extra.toUtf8()).object();
    QJsonObject out{{u"id"_s, iriOf(annotation.id)}, {u"type"_s, u"Annotation"_s}};
    out.insert(u"motivation"_s, annotation.label.isEmpty() ? u"commenting"_s : u"tagging"_s);
    if (!annotation.author.isEmpty())
        out.insert(u"creator"_s, person(annotation.author));
    addTime(out, u"created"_s, annotation.created);
    addTime(out, u"modified"_s, annotation.modified);
    if (const QJsonArray bodies = bodiesOf(annotation, document.tagSet, extra); !bodies.isEmpty())
        out.insert(u"body"_s, bodies);
    if (annotation.pieces.isEmpty())
        out.insert(u"target"_s, targetOf(annotation, source, offsets, extra));
    else
        out.insert(u"target"_s, listOf(annotation, source, document.article.text, offsets));
    addOwnMembers(out, annotation);
    merge(out, extra[u"members"].toObject());
    return out;
}

/// A link between two annotations: both are its targets, in the order of the relation.
QJsonObject relationObject(const Relation &relation, const TagSet &tagSet)
{
    const QJsonObject extra = QJsonDocument::fromJson(relation.extra.toUtf8()).object();
    QJsonObject type = textualBody(u"tagging"_s, relationName(tagSet, relation.type));
    type.insert(w3c::labelId, relation.type);
    QJsonArray bodies{type};
    if (!relation.note.isEmpty())
        bodies.append(textualBody(u"commenting"_s, relation.note));
    QJsonObject out{{u"id"_s, iriOf(relation.id)}, {u"type"_s, u"Annotation"_s}, {u"motivation"_s, u"linking"_s}, {u"body"_s, bodies},
                    {u"target"_s, QJsonArray{iriOf(relation.from), iriOf(relation.to)}}};
    if (!relation.author.isEmpty())
        out.insert(u"creator"_s, person(relation.author));
    addTime(out, u"created"_s, relation.created);
    addTime(out, u"modified"_s, relation.modified);
    if (!relation.attributes.isEmpty())
        out.insert(w3c::attributes, attributesObject(relation.attributes));
    merge(out, extra[u"members"].toObject());
    return out;
}

QJsonObject articleLabelObject(const DocumentLabel &label, const TagSet &tagSet, const QString &source)
{
    QJsonObject body = textualBody(u"classifying"_s, labelName(tagSet, label.label));
    body.insert(w3c::labelId, label.label);
    QJsonObject out{{u"id"_s, iriOf(label.id)}, {u"type"_s, u"Annotation"_s}, {u"motivation"_s, u"classifying"_s}, {u"body"_s, body}, {u"target"_s, source}};
    if (!label.author.isEmpty())
        out.insert(u"creator"_s, person(label.author));
    addTime(out, u"created"_s, label.created);
    return out;
}

} // namespace

Written writeW3c(const QList<Document> &documents, const WriteOptions &options)
{
    Written out;
    QJsonArray items;
    QJsonArray articles;
    for (const Document &document : documents) {
        const QString source = document.id.isEmpty() ? articleIri(document.article) : document.id;
        const bool hasText = !document.article.text.isEmpty();
        const CodePointOffsets offsets(document.article.text);
        for (const Annotation &annotation : document.annotations)
            items.append(annotationObject(annotation, document, source, hasText ? &offsets : nullptr));
        for (const Relation &relation : document.relations)
            items.append(relationObject(relation, document.tagSet));
        for (const DocumentLabel &label : document.labels)
            items.append(articleLabelObject(label, document.tagSet, source));
        articles.append(w3cArticle(document, source, options.withText));
        if (!options.withText && hasText)
            out.losses.add(u"text"_s, QCoreApplication::translate("nutgraf", "The text of the article does not go along."), document.article.title);
        if (document.facts)
            out.losses.add(u"facts"_s, QCoreApplication::translate("nutgraf", "Facts that were not accepted have no place in this format."), document.article.title);
    }
    const QJsonObject page{{u"type"_s, u"AnnotationPage"_s}, {u"startIndex"_s, 0}, {u"items"_s, items}};
    const QJsonObject collection{{u"@context"_s, QJsonArray{w3c::context, QJsonObject{{u"nutgraf"_s, w3c::ownNamespace}}}},
                                 {u"type"_s, u"AnnotationCollection"_s},
                                 {u"total"_s, items.size()},
                                 {u"first"_s, page},
                                 {w3c::documents, articles}};
    out.bytes = QJsonDocument(collection).toJson(QJsonDocument::Indented);
    return out;
}

} // namespace nutgraf
