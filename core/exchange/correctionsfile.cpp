// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/correctionsfile.h"

#include "core/exchange/jsonnumber.h"
#include "core/facts/factfields.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <QUuid>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFile = 16 * 1024 * 1024; // bytes
constexpr qsizetype mostRules = 100'000;
constexpr qsizetype mostAboutOneName = 200; // comparing those with each other is not linear
constexpr int latestVersion = 1;

constexpr std::array effectWords{"no-name"_L1, "type"_L1, "called"_L1, "same-as"_L1, "not-same-as"_L1, "unimportant"_L1};

QString tr(const char *sentence)
{
    return QCoreApplication::translate("nutgraf", sentence);
}

std::unexpected<Error> refuse(Error::Code code, const QString &sentence)
{
    return std::unexpected(Error{code, sentence, {}});
}

std::unexpected<Error> refuseRule(qsizetype number, const QString &why)
{
    return refuse(Error::Code::BadInput, tr("Correction %1 of the file: %2").arg(number + 1).arg(why));
}

Result<NameRule> readRule(const QJsonValue &value, qsizetype number)
{
    if (!value.isObject())
        return refuseRule(number, tr("It must be an object in braces."));
    const QJsonObject object = value.toObject();
    NameRule rule;
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    rule.name = object[u"name"].toString().simplified();
    rule.value = object[u"value"].toString().simplified();
    const auto effect = std::ranges::find(effectWords, object[u"effect"].toString());
    if (effect == effectWords.cend())
        return refuseRule(number, tr("“%1” is no effect; it must be one of %2.").arg(object[u"effect"].toString().left(40), u"no-name, type, called, same-as, not-same-as, unimportant"_s));
    rule.effect = RuleEffect(effect - effectWords.cbegin());
    if (object.contains(u"type")) {
        rule.type = entityTypeOf(object[u"type"].toString());
        if (!rule.type)
            return refuseRule(number, tr("The type must be PER, ORG, LOC or MISC."));
    }
    if (const QString problem = problemOf(rule); !problem.isEmpty())
        return refuseRule(number, problem);
    if (object.contains(u"made")) {
        rule.made = QDateTime::fromString(object[u"made"].toString(), Qt::ISODateWithMs).toUTC();
        if (!rule.made.isValid() || rule.made.date().year() < 1970 || rule.made.date().year() > 9999)
            return refuseRule(number, tr("The time must be such as 2026-03-04T12:30:00Z."));
    }
    const auto engine = jsonOffset(object[u"engine"]);
    rule.engine = engine && *engine < 1'000'000 ? int(*engine) : 0;
    return rule;
}

} // namespace

QByteArray correctionsToJson(const QList<NameRule> &rules)
{
    QJsonArray array;
    for (const NameRule &rule : rules) {
        QJsonObject object{{u"name"_s, rule.name}, {u"effect"_s, QString(effectWords[size_t(rule.effect)])}};
        if (!rule.value.isEmpty())
            object.insert(u"value"_s, rule.value);
        if (rule.type)
            object.insert(u"type"_s, wordOf(*rule.type));
        if (rule.made.isValid())
            object.insert(u"made"_s, rule.made.toUTC().toString(Qt::ISODateWithMs));
        if (rule.engine > 0)
            object.insert(u"engine"_s, rule.engine);
        array.append(object);
    }
    return QJsonDocument(QJsonObject{{u"nutgraf"_s, u"corrections"_s}, {u"version"_s, latestVersion}, {u"rules"_s, array}}).toJson();
}

Result<QList<NameRule>> correctionsFromJson(const QByteArray &bytes)
{
    if (bytes.size() > longestFile)
        return refuse(Error::Code::TooLarge, tr("The file is larger than 16 MiB, which is more than a file of corrections can be; choose another."));
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &broken);
    if (broken.error != QJsonParseError::NoError)
        return refuse(Error::Code::BadInput, tr("The file is no JSON (%1 at byte %2); choose a file of corrections.").arg(broken.errorString()).arg(broken.offset));
    const QJsonObject top = document.object();
    if (top[u"nutgraf"].toString() != u"corrections")
        return refuse(Error::Code::BadInput, tr("The file holds no corrections; choose one that Nutgraf exported."));
    const auto version = jsonOffset(top[u"version"]);
    if (!version || *version < 1)
        return refuse(Error::Code::BadInput, tr("The file does not say its version."));
    if (*version > latestVersion)
        return refuse(Error::Code::Unsupported, tr("The file is of version %1, which a newer Nutgraf wrote; update Nutgraf to read it.").arg(*version));
    if (!top[u"rules"].isArray())
        return refuse(Error::Code::BadInput, tr("The file has no list “rules”."));
    const QJsonArray array = top[u"rules"].toArray();
    if (array.size() > mostRules)
        return refuse(Error::Code::TooLarge, tr("The file holds %1 corrections; 100000 are the most that can be read.").arg(array.size()));
    QList<NameRule> rules;
    QHash<QString, qsizetype> counts;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto rule = readRule(array[i], i);
        if (!rule)
            return std::unexpected(rule.error());
        if (++counts[rule->name] > mostAboutOneName)
            return refuse(Error::Code::TooLarge, tr("The file holds more than 200 corrections of “%1”.").arg(rule->name.left(80)));
        rules.append(std::move(*rule));
    }
    return rules;
}

QString RuleImport::summary() const
{
    const QString counts = tr("%1 added, %2 already there").arg(added.size()).arg(alreadyThere);
    return inConflict.isEmpty() ? counts + u'.' : tr("%1, %2 in conflict with those that are there and left out.").arg(counts).arg(inConflict.size());
}

RuleImport planImport(const QList<NameRule> &present, const QList<NameRule> &read)
{
    QHash<QString, QList<NameRule>> known;
    for (const NameRule &rule : present)
        known[rule.name].append(rule);
    RuleImport plan;
    for (const NameRule &rule : read) {
        QList<NameRule> &about = known[rule.name];
        if (std::ranges::any_of(about, [&](const NameRule &other) { return saysTheSame(rule, other); })) {
            ++plan.alreadyThere;
        } else if (std::ranges::any_of(about, [&](const NameRule &other) { return contradicts(rule, other); })) {
            plan.inConflict.append(rule);
        } else {
            about.append(rule);
            plan.added.append(rule);
        }
    }
    return plan;
}

} // namespace nutgraf
