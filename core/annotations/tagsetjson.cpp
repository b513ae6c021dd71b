// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/tagsetjson.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{"flag"_L1, "choice"_L1, "number"_L1, "text"_L1};
static_assert(kinds.size() == size_t(AttributeKind::Text) + 1);

void put(QJsonObject &object, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(name, value);
}

void put(QJsonObject &object, const QString &name, const QStringList &values)
{
    if (!values.isEmpty())
        object.insert(name, QJsonArray::fromStringList(values));
}

void put(QJsonObject &object, const QString &name, bool value)
{
    if (value)
        object.insert(name, true);
}

void put(QJsonObject &object, const QString &name, const QJsonArray &values)
{
    if (!values.isEmpty())
        object.insert(name, values);
}

QStringList words(const QJsonValue &value)
{
    QStringList out;
    for (const QJsonValueConstRef word : value.toArray())
        out.append(word.toString());
    return out;
}

QJsonObject objectOf(const Label &label)
{
    QJsonObject out{{u"id"_s, label.id}, {u"name"_s, label.name}};
    put(out, u"colour"_s, label.colour);
    put(out, u"key"_s, label.key);
    put(out, u"description"_s, label.description);
    put(out, u"parent"_s, label.parent);
    put(out, u"onArticles"_s, label.onArticles);
    return out;
}

QJsonObject objectOf(const AttributeType &type)
{
    QJsonObject out{{u"id"_s, type.id}, {u"name"_s, type.name}, {u"kind"_s, QString(kinds[std::size_t(type.kind)])}};
    put(out, u"choices"_s, type.choices);
    put(out, u"required"_s, type.required);
    put(out, u"labels"_s, type.labels);
    put(out, u"description"_s, type.description);
    return out;
}

QJsonObject objectOf(const RelationType &type)
{
    QJsonObject out{{u"id"_s, type.id}, {u"name"_s, type.name}};
    put(out, u"colour"_s, type.colour);
    put(out, u"from"_s, type.from);
    put(out, u"to"_s, type.to);
    put(out, u"symmetric"_s, type.symmetric);
    put(out, u"description"_s, type.description);
    return out;
}

template<typename T>
QJsonArray arrayOf(const QList<T> &all)
{
    QJsonArray out;
    for (const T &one : all)
        out.append(objectOf(one));
    return out;
}

Label labelFrom(const QJsonObject &object)
{
    return {object[u"id"].toString(), object[u"name"].toString(), object[u"colour"].toString(), object[u"key"].toString(),
            object[u"description"].toString(), object[u"parent"].toString(), object[u"onArticles"].toBool()};
}

AttributeType attributeFrom(const QJsonObject &object)
{
    const auto kind = std::ranges::find(kinds, object[u"kind"].toString());
    return {object[u"id"].toString(), object[u"name"].toString(), kind == kinds.end() ? AttributeKind::Text : AttributeKind(kind - kinds.begin()),
            words(object[u"choices"]), object[u"required"].toBool(), words(object[u"labels"]), object[u"description"].toString()};
}

RelationType relationFrom(const QJsonObject &object)
{
    return {object[u"id"].toString(), object[u"name"].toString(), object[u"colour"].toString(), words(object[u"from"]), words(object[u"to"]),
            object[u"symmetric"].toBool(), object[u"description"].toString()};
}

template<typename T>
void take(QList<T> &into, const QJsonValue &all, T (*from)(const QJsonObject &))
{
    for (const QJsonValueConstRef value : all.toArray()) {
        T one = from(value.toObject());
        const bool there = std::ranges::any_of(into, [&one](const T &other) { return other.id == one.id; });
        if (!one.id.isEmpty() && !there)
            into.append(std::move(one));
    }
}

} // namespace

QJsonObject tagSetToJson(const TagSet &tagSet)
{
    QJsonObject out{{u"id"_s, tagSet.id}, {u"name"_s, tagSet.name}, {u"labels"_s, arrayOf(tagSet.labels)}};
    put(out, u"guidelines"_s, tagSet.guidelines);
    put(out, u"attributes"_s, arrayOf(tagSet.attributes));
    put(out, u"relations"_s, arrayOf(tagSet.relations));
    return out;
}

TagSet tagSetFromJson(const QJsonObject &object)
{
    TagSet out{object[u"id"].toString(), object[u"name"].toString(), {}, object[u"guidelines"].toString()};
    take(out.labels, object[u"labels"], &labelFrom);
    take(out.attributes, object[u"attributes"], &attributeFrom);
    take(out.relations, object[u"relations"], &relationFrom);
    return out;
}

} // namespace nutgraf
