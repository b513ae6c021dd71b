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

QJsonValue targetOf(const Annotation &annotation, const QString &source, const CodePointOffsets *offsets, const QJsonObject &extra)
{
    if (extra[u"whole"].toBool()) // stands for the article, as it came
        return extra[u"target"];
    QJsonObject target = extra[u"target"].toObject();
    if (!target.contains(u"source"))
        target.insert(u"source"_s, source);
    const TextSpan span = offsets ? offsets->toCodePoints(annotation.span) : annotation.span;
    QJsonArray selectors;
    if (offsets || !span.isEmpty() || annotation.quote.exact.isEmpty()) // of an unknown text the words may be all that is known
        selectors.append(QJsonObject{{u"type"_s, u"TextPositionSelector"_s}, {u"start"_s, span.start}, {u"end"_s, span.end}});
    if (!annotation.quote.exact.isEmpty()) {
        QJsonObject quote{{u"type"_s, u"TextQuoteSelector"_s}, {u"exact"_s, annotation.quote.exact}};
        if (!annotation.quote.prefix.isEmpty())
            quote.insert(u"prefix"_s, annotation.quote.prefix);
        if (!annotation.quote.suffix.isEmpty())
            quote.insert(u"suffix"_s, annotation.quote.suffix);
        selectors.append(quote);
    }
    appendAll(selectors, extra[u"selectors"].toArray());
    target.insert(u"selector"_s, selectors);
    const QJsonArray others = extra[u"targets"].toArray();
    if (others.isEmpty())
        return target;
    QJsonArray targets{target};
    appendAll(targets, others);
    return targets;
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
        out.insert(u"creator"_s, QJsonObject{{u"type"_s, u"Person"_s}, {u"name"_s, annotation.author}});
    addTime(out, u"created"_s, annotation.created);
    addTime(out, u"modified"_s, annotation.modified);
    if (const QJsonArray bodies = bodiesOf(annotation, document.tagSet, extra); !bodies.isEmpty())
        out.insert(u"body"_s, bodies);
    out.insert(u"target"_s, targetOf(annotation, source, offsets, extra));
    merge(out, extra[u"members"].toObject());
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
