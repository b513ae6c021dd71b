// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/gate/gatefeatures.h"

#include "core/exchange/jsonnumber.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>
#include <limits>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView own = "nutgraf."_L1;
constexpr std::array stateNames{"accepted"_L1, "suggested"_L1, "rejected"_L1, "confirmed"_L1, "disputed"_L1, "false"_L1};

QString numberText(const QJsonValue &value)
{
    const QVariant variant = value.toVariant();
    return variant.typeId() == QMetaType::LongLong ? QString::number(variant.toLongLong()) : QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
}

/// As a number or a truth value only where it comes back as the same text.
QJsonValue featureOf(const QString &text, AttributeKind kind)
{
    if (kind == AttributeKind::Flag && (text == u"true" || text == u"false"))
        return text == u"true";
    if (kind != AttributeKind::Number)
        return text;
    bool ok = false;
    const qlonglong whole = text.toLongLong(&ok);
    for (const QJsonValue &number : {ok ? QJsonValue(whole) : QJsonValue(), QJsonValue(text.toDouble())}) {
        if (number.isDouble() && numberText(number) == text)
            return number;
    }
    return text;
}

QString attributeFor(TagSet &tagSet, const QString &name, AttributeKind kind)
{
    for (AttributeType &type : tagSet.attributes) {
        if (type.name != name)
            continue;
        if (type.kind != kind && type.kind != AttributeKind::Choice)
            type.kind = AttributeKind::Text;
        return type.id;
    }
    tagSet.attributes.append({name, name, kind});
    return name;
}

QJsonArray evidenceOf(const QList<Evidence> &evidence)
{
    QJsonArray out;
    for (const Evidence &one : evidence)
        out.append(QJsonObject{{u"source"_s, one.source}, {u"quote"_s, one.quote}, {u"utf16Start"_s, one.span.start}, {u"utf16End"_s, one.span.end}, {u"note"_s, one.note}});
    return out;
}

bool takeText(const QJsonValue &value, QString &out)
{
    out = value.toString();
    return value.isString();
}

bool takeTime(const QJsonValue &value, QDateTime &out)
{
    out = timeFromGate(value);
    return out.isValid();
}

bool takeState(const QJsonValue &value, Annotation &annotation)
{
    const auto state = std::ranges::find(stateNames, value.toString());
    if (state == stateNames.end())
        return false;
    annotation.state = AnnotationState(state - stateNames.begin());
    return true;
}

bool takeCertainty(const QJsonValue &value, Annotation &annotation)
{
    const double certainty = value.toDouble(-1);
    if (!(certainty >= 0 && certainty <= 1))
        return false;
    annotation.certainty = certainty;
    return true;
}

bool takeEvidence(const QJsonValue &value, Annotation &annotation)
{
    const QJsonValue list = structured(value);
    for (const QJsonValueConstRef one : list.toArray()) {
        const auto span = jsonSpan(one[u"utf16Start"], one[u"utf16End"], std::numeric_limits<int>::max());
        annotation.evidence.append({one[u"source"].toString(), one[u"quote"].toString(), span.value_or(TextSpan()), one[u"note"].toString()});
    }
    return list.isArray();
}

struct Feature {
    QLatin1StringView name;
    bool (*take)(const QJsonValue &, Annotation &);
};

constexpr std::array features{
    Feature{"nutgraf.note"_L1, [](const QJsonValue &value, Annotation &annotation) { return takeText(value, annotation.note); }},
    Feature{"nutgraf.value"_L1, [](const QJsonValue &value, Annotation &annotation) { return takeText(value, annotation.value); }},
    Feature{"nutgraf.author"_L1, [](const QJsonValue &value, Annotation &annotation) { return takeText(value, annotation.author); }},
    Feature{"nutgraf.created"_L1, [](const QJsonValue &value, Annotation &annotation) { return takeTime(value, annotation.created); }},
    Feature{"nutgraf.modified"_L1, [](const QJsonValue &value, Annotation &annotation) { return takeTime(value, annotation.modified); }},
    Feature{"nutgraf.state"_L1, &takeState},
    Feature{"nutgraf.certainty"_L1, &takeCertainty},
    Feature{"nutgraf.evidence"_L1, &takeEvidence},
    Feature{"nutgraf.extra"_L1, [](const QJsonValue &value, Annotation &annotation) { return takeText(value, annotation.extra); }},
};

void takeOwn(QJsonObject &from, Annotation &annotation, const QString &place, RepairReport &report)
{
    for (const Feature &feature : features) {
        if (!from.contains(feature.name))
            continue;
        if (feature.take(from.value(feature.name), annotation))
            from.remove(feature.name);
        else
            report.repair(place, QCoreApplication::translate("nutgraf", "Its “%1” is none that Nutgraf knows and was only kept.").arg(feature.name));
    }
}

} // namespace

QJsonObject gateFeatures(const Annotation &annotation, const TagSet &tagSet)
{
    QJsonObject out;
    QList<AttributeValue> odd;
    for (const AttributeValue &value : annotation.attributes) {
        const AttributeType *const type = tagSet.attribute(value.attribute);
        const QString name = type ? type->name : value.attribute;
        if (name.isEmpty() || name.startsWith(own) || out.contains(name))
            odd.append({name, value.value});
        else
            out.insert(name, featureOf(value.value, type ? type->kind : AttributeKind::Text));
    }
    const auto add = [&out](const QString &name, const QJsonValue &value, bool there) {
        if (there)
            out.insert(own + name, value);
    };
    add(u"attributes"_s, gateAttributes(odd), !odd.isEmpty());
    add(u"note"_s, annotation.note, !annotation.note.isEmpty());
    add(u"value"_s, annotation.value, !annotation.value.isEmpty());
    add(u"author"_s, annotation.author, !annotation.author.isEmpty());
    add(u"created"_s, gateTime(annotation.created), annotation.created.isValid());
    add(u"modified"_s, gateTime(annotation.modified), annotation.modified.isValid());
    add(u"state"_s, stateNames.at(size_t(annotation.state)), annotation.state != AnnotationState::Accepted);
    add(u"certainty"_s, annotation.certainty.value_or(0), annotation.certainty.has_value());
    add(u"evidence"_s, evidenceOf(annotation.evidence), !annotation.evidence.isEmpty());
    QJsonObject foreign = QJsonDocument::fromJson(annotation.extra.toUtf8()).object();
    foreign.remove(u"gate");
    add(u"extra"_s, compactJson(foreign), !foreign.isEmpty());
    return out;
}

void takeGateFeatures(QJsonObject &from, Annotation &annotation, TagSet &tagSet, const QString &place, RepairReport &report)
{
    takeOwn(from, annotation, place, report);
    const QStringList names = from.keys();
    for (const QString &name : names) {
        const QJsonValue value = from.value(name);
        const bool plain = value.isString() || value.isBool() || value.isDouble();
        if (!plain || name.isEmpty() || name.startsWith(own))
            continue;
        const AttributeKind kind = value.isBool() ? AttributeKind::Flag : value.isDouble() ? AttributeKind::Number : AttributeKind::Text;
        const QString text = value.isBool() ? (value.toBool() ? u"true"_s : u"false"_s) : value.isDouble() ? numberText(value) : value.toString();
        annotation.attributes.append({attributeFor(tagSet, name, kind), text});
        from.remove(name);
    }
    const QList<AttributeValue> odd = attributesFromGate(from.value(u"nutgraf.attributes"));
    for (const AttributeValue &value : odd)
        annotation.attributes.append({attributeFor(tagSet, value.attribute, AttributeKind::Text), value.value});
    if (!odd.isEmpty())
        from.remove(u"nutgraf.attributes");
}

QJsonArray gateAttributes(const QList<AttributeValue> &attributes)
{
    QJsonArray out;
    for (const AttributeValue &value : attributes)
        out.append(QJsonArray{value.attribute, value.value});
    return out;
}

QList<AttributeValue> attributesFromGate(const QJsonValue &pairs)
{
    QList<AttributeValue> out;
    const QJsonValue list = structured(pairs);
    for (const QJsonValueConstRef pair : list.toArray())
        out.append({pair[0].toString(), pair[1].toString()});
    return out;
}

QString gateTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime timeFromGate(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toUTC() : QDateTime();
}

QJsonValue structured(const QJsonValue &value)
{
    if (!value.isString())
        return value;
    const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
    return document.isArray() ? QJsonValue(document.array()) : document.isObject() ? QJsonValue(document.object()) : value;
}

QString compactJson(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace nutgraf
