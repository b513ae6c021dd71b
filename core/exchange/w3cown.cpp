// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/w3cown.h"

#include "core/exchange/jsonnumber.h"
#include "core/exchange/w3cwriter.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace nutgraf {

namespace {

bool takeState(const QJsonValue &value, Annotation &annotation)
{
    const auto state = std::ranges::find(w3c::stateNames, value.toString());
    if (state == w3c::stateNames.end())
        return false;
    annotation.state = AnnotationState(state - w3c::stateNames.begin());
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

bool takeLayer(const QJsonValue &value, Annotation &annotation)
{
    annotation.layer = value.toString();
    return value.isString();
}

bool takeAttributes(const QJsonValue &value, Annotation &annotation)
{
    const QJsonObject object = value.toObject();
    for (auto attribute = object.begin(); attribute != object.end(); ++attribute)
        annotation.attributes.append({attribute.key(), attribute.value().toString()});
    return value.isObject();
}

bool takeEvidence(const QJsonValue &value, Annotation &annotation)
{
    for (const QJsonValueConstRef one : value.toArray()) {
        const auto span = jsonSpan(one[u"utf16Start"], one[u"utf16End"], std::numeric_limits<int>::max());
        annotation.evidence.append({one[u"source"].toString(), one[u"quote"].toString(), span && !span->isEmpty() ? *span : TextSpan(), one[u"note"].toString()});
    }
    return value.isArray();
}

struct Member {
    QLatin1StringView name;
    bool (*take)(const QJsonValue &, Annotation &);
};
constexpr std::array members{Member{w3c::state, &takeState}, Member{w3c::certainty, &takeCertainty}, Member{w3c::layer, &takeLayer},
                             Member{w3c::attributes, &takeAttributes}, Member{w3c::evidence, &takeEvidence}};

} // namespace

void takeOwnMembers(QJsonObject &object, Annotation &annotation, const QString &place, RepairReport &report)
{
    for (const Member &member : members) {
        if (!object.contains(member.name))
            continue;
        if (member.take(object.value(member.name), annotation))
            object.remove(member.name);
        else
            report.repair(place, QCoreApplication::translate("nutgraf", "Its “%1” is none that Nutgraf knows and was only kept.").arg(member.name));
    }
}

QList<AttributeValue> attributesFromW3c(const QJsonObject &object)
{
    Annotation annotation;
    takeAttributes(object.value(w3c::attributes), annotation);
    return annotation.attributes;
}

} // namespace nutgraf
