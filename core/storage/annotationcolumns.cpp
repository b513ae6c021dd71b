// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/annotationcolumns.h"

#include "core/annotations/tagsetjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

namespace {
constexpr std::array anchorStates{"exact"_L1, "moved"_L1, "changed"_L1, "ambiguous"_L1, "lost"_L1};
}

QString anchorColumn(const AnchorOutcome &anchor)
{
    if (anchor.state < AnchorState::Changed)
        return {};
    QJsonObject object{{u"state"_s, QString(anchorStates[std::size_t(anchor.state)])}, {u"words"_s, anchor.words}};
    QJsonArray places;
    for (const TextSpan place : anchor.candidates)
        places.append(QJsonArray{qint64(place.start), qint64(place.end)});
    if (!places.isEmpty())
        object.insert(u"places"_s, places);
    if (anchor.settled)
        object.insert(u"settled"_s, true);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

AnchorOutcome anchorFrom(const QString &column)
{
    if (column.isEmpty())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(column.toUtf8()).object();
    const auto state = std::ranges::find(anchorStates, object[u"state"].toString());
    if (state == anchorStates.end())
        return {};
    AnchorOutcome anchor{AnchorState(state - anchorStates.begin()), object[u"words"].toString(), {}, object[u"settled"].toBool()};
    for (const QJsonValueConstRef value : object[u"places"].toArray()) {
        const TextSpan place{qsizetype(value.toArray().at(0).toInteger(-1)), qsizetype(value.toArray().at(1).toInteger(-1))};
        if (place.start >= 0 && !place.isEmpty())
            anchor.candidates.append(place);
    }
    return anchor.state < AnchorState::Changed ? AnchorOutcome{} : anchor;
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
    TagSet definition;
    definition.attributes = tagSet.attributes;
    definition.relations = tagSet.relations;
    return QString::fromUtf8(QJsonDocument(tagSetToJson(definition)).toJson(QJsonDocument::Compact));
}

void readDefinition(TagSet &tagSet, const QString &column)
{
    const TagSet definition = column.isEmpty() ? TagSet() : tagSetFromJson(QJsonDocument::fromJson(column.toUtf8()).object());
    tagSet.attributes = definition.attributes;
    tagSet.relations = definition.relations;
}

} // namespace nutgraf
