// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/correctionsfile.h"

#include "core/exchange/jsonnumber.h"
#include "core/exchange/jsonplace.h"
#include "core/exchange/sharedarticlejson.h"
#include "core/facts/factfields.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFile = 16 * 1024 * 1024; // bytes
constexpr qsizetype mostCorrections = 100'000;
constexpr qsizetype mostAboutOneName = 200; // comparing those with each other is not linear
constexpr int latestVersion = 2; // 1 has no articles

constexpr std::array effectWords{"no-name"_L1, "type"_L1, "called"_L1, "same-as"_L1, "not-same-as"_L1, "unimportant"_L1};

QString tr(const char *sentence)
{
    return QCoreApplication::translate("nutgraf", sentence);
}

std::unexpected<Error> refuse(Error::Code code, const QString &sentence)
{
    return std::unexpected(Error{code, sentence, {}});
}

/// What is wrong with the value at `path`, and on which line a person finds it.
std::unexpected<Error> refuseAt(const QByteArray &bytes, const QList<JsonStep> &path, const QString &why)
{
    return refuse(Error::Code::BadInput, tr("Line %1: %2").arg(lineOfValue(bytes, path)).arg(why));
}

std::unexpected<Error> tooMany()
{
    return refuse(Error::Code::TooLarge, tr("The file holds more than 100000 corrections, which is more than can be read."));
}

/// A sentence where it is none.
QString readRule(const QJsonValue &value, NameRule &rule)
{
    if (!value.isObject())
        return tr("It must be an object in braces.");
    const QJsonObject object = value.toObject();
    rule.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    rule.name = object[u"name"].toString().simplified();
    rule.value = object[u"value"].toString().simplified();
    const auto effect = std::ranges::find(effectWords, object[u"effect"].toString());
    if (effect == effectWords.cend())
        return tr("“%1” is no effect; it must be one of %2.").arg(object[u"effect"].toString().left(40), u"no-name, type, called, same-as, not-same-as, unimportant"_s);
    rule.effect = RuleEffect(effect - effectWords.cbegin());
    if (object.contains(u"type")) {
        rule.type = entityTypeOf(object[u"type"].toString());
        if (!rule.type)
            return tr("The type must be PER, ORG, LOC or MISC.");
    }
    if (const QString problem = problemOf(rule); !problem.isEmpty())
        return problem;
    if (object.contains(u"made")) {
        const auto made = sharedTime(object[u"made"].toString());
        if (!made)
            return tr("The time must be such as 2026-03-04T12:30:00Z.");
        rule.made = *made;
    }
    const auto engine = jsonOffset(object[u"engine"]);
    rule.engine = engine && *engine < 1'000'000 ? int(*engine) : 0;
    return {};
}

Result<QList<NameRule>> readRules(const QByteArray &bytes, const QJsonArray &array)
{
    QList<NameRule> rules;
    QHash<QString, qsizetype> counts;
    for (qsizetype i = 0; i < array.size(); ++i) {
        NameRule rule;
        if (const QString problem = readRule(array[i], rule); !problem.isEmpty())
            return refuseAt(bytes, {"rules"_L1, i}, tr("correction %1 for all articles: %2").arg(i + 1).arg(problem));
        if (++counts[rule.name] > mostAboutOneName)
            return refuse(Error::Code::TooLarge, tr("The file holds more than 200 corrections of “%1”.").arg(rule.name.left(80)));
        rules.append(std::move(rule));
    }
    return rules;
}

Result<QList<SharedArticle>> readArticles(const QByteArray &bytes, const QJsonArray &array)
{
    QList<SharedArticle> articles;
    qsizetype count = 0;
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!array[i].isObject())
            return refuseAt(bytes, {"articles"_L1, i}, tr("article %1 must be an object in braces.").arg(i + 1));
        SharedArticle article;
        const SharedProblem problem = sharedArticleFromJson(array[i].toObject(), article);
        if (problem.correction >= 0)
            return refuseAt(bytes, {"articles"_L1, i, "corrections"_L1, problem.correction}, tr("correction %1 of article %2: %3").arg(problem.correction + 1).arg(i + 1).arg(problem.sentence));
        if (!problem.sentence.isEmpty())
            return refuseAt(bytes, {"articles"_L1, i}, tr("article %1: %2").arg(i + 1).arg(problem.sentence));
        count += article.decisions.size();
        if (count > mostCorrections)
            return tooMany();
        articles.append(std::move(article));
    }
    return articles;
}

} // namespace

QByteArray correctionsToJson(const SharedCorrections &corrections)
{
    QJsonArray array;
    for (const NameRule &rule : corrections.rules) {
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
    QJsonObject top{{u"nutgraf"_s, u"corrections"_s}, {u"version"_s, corrections.articles.isEmpty() ? 1 : latestVersion}, {u"rules"_s, array}};
    QJsonArray articles;
    for (const SharedArticle &article : corrections.articles)
        articles.append(sharedArticleToJson(article));
    if (!articles.isEmpty())
        top.insert(u"articles"_s, articles);
    return QJsonDocument(top).toJson();
}

Result<SharedCorrections> correctionsFromJson(const QByteArray &bytes)
{
    if (bytes.size() > longestFile)
        return refuse(Error::Code::TooLarge, tr("The file is larger than 16 MiB, which is more than a file of corrections can be; choose another."));
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &broken);
    if (broken.error != QJsonParseError::NoError)
        return refuse(Error::Code::BadInput, tr("Line %1: the file is no JSON (%2); choose a file of corrections.").arg(lineOfByte(bytes, broken.offset)).arg(broken.errorString()));
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
    if (top.contains(u"articles") && !top[u"articles"].isArray())
        return refuseAt(bytes, {"articles"_L1}, tr("“articles” must be a list."));
    const QJsonArray ruleArray = top[u"rules"].toArray();
    const QJsonArray articleArray = top[u"articles"].toArray();
    if (ruleArray.size() > mostCorrections || articleArray.size() > mostCorrections)
        return tooMany();
    auto rules = readRules(bytes, ruleArray);
    if (!rules)
        return std::unexpected(rules.error());
    auto articles = readArticles(bytes, articleArray);
    if (!articles)
        return std::unexpected(articles.error());
    return SharedCorrections{std::move(*rules), std::move(*articles)};
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
