// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/w3clinks.h"

#include "core/exchange/w3cown.h"
#include "core/exchange/w3cwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QJsonArray asArray(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QString nameOf(const QJsonValue &creator)
{
    return creator.isString() ? creator.toString() : creator[u"name"].toString();
}

} // namespace

QString idFromIri(const QString &iri)
{
    return iri.startsWith(w3c::uuidPrefix) ? iri.sliced(w3c::uuidPrefix.size()) : iri;
}

std::optional<W3cRelation> relationFromW3c(const QJsonObject &object, const QSet<QString> &ids)
{
    const QJsonArray targets = object[u"target"].toArray();
    if (targets.size() != 2 || !asArray(object[u"motivation"]).contains("linking"_L1))
        return std::nullopt;
    QStringList ends;
    for (const QJsonValueConstRef target : targets) {
        const QString id = idFromIri(target.isString() ? target.toString() : target[u"id"].toString());
        const bool alone = target.isString() || target.toObject().size() == 1;
        if (!alone || !ids.contains(id))
            return std::nullopt;
        ends.append(id);
    }
    W3cRelation out;
    QString note;
    for (const QJsonValue &body : asArray(object[u"body"])) {
        if (body[u"purpose"] == QJsonValue("tagging"_L1) && out.typeName.isEmpty()) {
            out.typeName = body[u"value"].toString();
            out.relation.type = body[w3c::labelId].toString();
        } else if (body[u"purpose"] == QJsonValue("commenting"_L1)) {
            note = body[u"value"].toString();
        }
    }
    QJsonObject rest = object;
    for (const QLatin1StringView name : {"@context"_L1, "id"_L1, "type"_L1, "motivation"_L1, "body"_L1, "target"_L1, "creator"_L1, "created"_L1, "modified"_L1, w3c::attributes})
        rest.remove(name);
    out.relation = {idFromIri(object[u"id"].toString()), out.relation.type, ends[0], ends[1], note, nameOf(object[u"creator"]), timeOf(object[u"created"]),
                    timeOf(object[u"modified"]), attributesFromW3c(object)};
    if (!rest.isEmpty())
        out.relation.extra = QString::fromUtf8(QJsonDocument(QJsonObject{{u"members"_s, rest}}).toJson(QJsonDocument::Compact));
    return out;
}

std::optional<W3cArticleLabel> articleLabelFromW3c(const QJsonObject &object)
{
    const QJsonArray bodies = asArray(object[u"body"]);
    if (object[u"motivation"] != QJsonValue("classifying"_L1) || !object[u"target"].isString() || bodies.size() != 1)
        return std::nullopt;
    const QJsonValue body = bodies.first();
    if (body[u"purpose"] != QJsonValue("classifying"_L1) || body[u"value"].toString().isEmpty())
        return std::nullopt;
    return W3cArticleLabel{{idFromIri(object[u"id"].toString()), body[w3c::labelId].toString(), nameOf(object[u"creator"]), timeOf(object[u"created"])},
                           body[u"value"].toString(), object[u"target"].toString()};
}

} // namespace nutgraf
