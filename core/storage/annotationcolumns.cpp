// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/annotationcolumns.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString compact(const QJsonArray &array)
{
    return array.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QJsonArray arrayFrom(const QString &column)
{
    return column.isEmpty() ? QJsonArray() : QJsonDocument::fromJson(column.toUtf8()).array();
}

QStringList words(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValueConstRef word : value.toArray())
        out.append(word.toString());
    return out;
}

constexpr std::array kinds{"flag"_L1, "choice"_L1, "number"_L1, "text"_L1};

QJsonObject objectOf(const AttributeType &type)
{
    return {{u"id"_s, type.id}, {u"name"_s, type.name}, {u"kind"_s, QString(kinds[std::size_t(type.kind)])},
            {u"choices"_s, QJsonArray::fromStringList(type.choices)}, {u"required"_s, type.required},
            {u"labels"_s, QJsonArray::fromStringList(type.labels)}, {u"description"_s, type.description}};
}

QJsonObject objectOf(const RelationType &type)
{
    return {{u"id"_s, type.id}, {u"name"_s, type.name}, {u"colour"_s, type.colour}, {u"from"_s, QJsonArray::fromStringList(type.from)},
            {u"to"_s, QJsonArray::fromStringList(type.to)}, {u"symmetric"_s, type.symmetric}, {u"description"_s, type.description}};
}

AttributeType attributeTypeFrom(const QJsonObject &object)
{
    const auto kind = std::ranges::find(kinds, object[u"kind"].toString());
    return {object[u"id"].toString(), object[u"name"].toString(), kind == kinds.end() ? AttributeKind::Text : AttributeKind(kind - kinds.begin()),
            words(object[u"choices"]), object[u"required"].toBool(), words(object[u"labels"]), object[u"description"].toString()};
}

RelationType relationTypeFrom(const QJsonObject &object)
{
    return {object[u"id"].toString(), object[u"name"].toString(), object[u"colour"].toString(), words(object[u"from"]), words(object[u"to"]),
            object[u"symmetric"].toBool(), object[u"description"].toString()};
}

} // namespace

QString piecesColumn(const QList<TextSpan> &pieces)
{
    QJsonArray array;
    for (const TextSpan piece : pieces)
        array.append(QJsonArray{qint64(piece.start), qint64(piece.end)});
    return compact(array);
}

QList<TextSpan> piecesFrom(const QString &column, TextSpan span)
{
    QList<TextSpan> pieces;
    for (const QJsonValueConstRef value : arrayFrom(column)) {
        const TextSpan piece{qsizetype(value.toArray().at(0).toInteger(-1)), qsizetype(value.toArray().at(1).toInteger(-1))};
        if (piece.isEmpty() || piece.start < (pieces.isEmpty() ? span.start : pieces.last().end + 1))
            return {};
        pieces.append(piece);
    }
    const bool fits = pieces.size() > 1 && pieces.first().start == span.start && pieces.last().end == span.end;
    return fits ? pieces : QList<TextSpan>();
}

QString attributesColumn(const QList<AttributeValue> &attributes)
{
    if (attributes.isEmpty())
        return {};
    QJsonObject object;
    for (const AttributeValue &value : attributes)
        object.insert(value.attribute, value.value);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QList<AttributeValue> attributesFrom(const QString &column)
{
    QList<AttributeValue> attributes;
    if (column.isEmpty())
        return attributes;
    const QJsonObject object = QJsonDocument::fromJson(column.toUtf8()).object();
    for (auto value = object.begin(); value != object.end(); ++value)
        attributes.append({value.key(), value.value().toString()});
    return attributes;
}

QString evidenceColumn(const QList<Evidence> &evidence)
{
    QJsonArray array;
    for (const Evidence &one : evidence) {
        array.append(QJsonObject{{u"source"_s, one.source}, {u"quote"_s, one.quote}, {u"start"_s, qint64(one.span.start)},
                                 {u"end"_s, qint64(one.span.end)}, {u"note"_s, one.note}});
    }
    return compact(array);
}

QList<Evidence> evidenceFrom(const QString &column)
{
    QList<Evidence> evidence;
    for (const QJsonValueConstRef value : arrayFrom(column)) {
        const QJsonObject object = value.toObject();
        TextSpan span{qsizetype(object[u"start"].toInteger()), qsizetype(object[u"end"].toInteger())};
        if (span.start < 0 || span.isEmpty())
            span = {};
        evidence.append({object[u"source"].toString(), object[u"quote"].toString(), span, object[u"note"].toString()});
    }
    return evidence;
}

QString definitionColumn(const TagSet &tagSet)
{
    if (tagSet.attributes.isEmpty() && tagSet.relations.isEmpty())
        return {};
    QJsonArray attributes;
    for (const AttributeType &type : tagSet.attributes)
        attributes.append(objectOf(type));
    QJsonArray relations;
    for (const RelationType &type : tagSet.relations)
        relations.append(objectOf(type));
    const QJsonObject object{{u"attributes"_s, attributes}, {u"relations"_s, relations}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void readDefinition(TagSet &tagSet, const QString &column)
{
    tagSet.attributes.clear();
    tagSet.relations.clear();
    if (column.isEmpty())
        return;
    const QJsonObject object = QJsonDocument::fromJson(column.toUtf8()).object();
    for (const QJsonValueConstRef type : object[u"attributes"].toArray())
        tagSet.attributes.append(attributeTypeFrom(type.toObject()));
    for (const QJsonValueConstRef type : object[u"relations"].toArray())
        tagSet.relations.append(relationTypeFrom(type.toObject()));
}

} // namespace nutgraf
