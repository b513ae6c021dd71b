// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/sharedarticlejson.h"

#include "core/exchange/jsonnumber.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestQuote = 100'000; // UTF-16 units, of the words of one fact
constexpr qsizetype longestContext = 400;
constexpr qsizetype longestIdentity = 4000; // title, address, source
constexpr qsizetype longestCorrection = 64 * 1024; // bytes

constexpr std::array kindWords{"mention"_L1, "quantity"_L1, "date"_L1, "quote"_L1, "claim"_L1};
constexpr auto rejectedWord = "rejected"_L1;
constexpr auto correctedWord = "corrected"_L1;

QString tr(const char *sentence)
{
    return QCoreApplication::translate("nutgraf", sentence);
}

QJsonObject toJson(const SharedDecision &shared)
{
    const Decision &decision = shared.decision;
    QJsonObject object{{u"kind"_s, QString(kindWords[size_t(decision.kind)])},
                       {u"start"_s, decision.span.start},
                       {u"end"_s, decision.span.end},
                       {u"exact"_s, decision.exact},
                       {u"prefix"_s, shared.quote.prefix},
                       {u"suffix"_s, shared.quote.suffix},
                       {u"verdict"_s, QString(decision.verdict == Verdict::Rejected ? rejectedWord : correctedWord)}};
    if (decision.verdict == Verdict::Corrected)
        object.insert(u"correction"_s, QJsonDocument::fromJson(decision.correction.toUtf8()).object());
    if (decision.made.isValid())
        object.insert(u"made"_s, decision.made.toUTC().toString(Qt::ISODateWithMs));
    if (decision.engine > 0)
        object.insert(u"engine"_s, decision.engine);
    return object;
}

/// Sets the place and the words; a sentence where they are none.
QString readPlace(const QJsonObject &object, SharedDecision &shared)
{
    Decision &decision = shared.decision;
    const auto start = jsonOffset(object[u"start"]);
    const auto end = jsonOffset(object[u"end"]);
    if (!start || !end || *end <= *start)
        return tr("start and end must be offsets, end behind start.");
    decision.span = {*start, *end};
    decision.exact = object[u"exact"].toString();
    shared.quote = {decision.exact, object[u"prefix"].toString(), object[u"suffix"].toString()};
    if (decision.exact.isEmpty() || decision.exact.size() > longestQuote)
        return tr("exact must be the words of the fact, at most 100000 characters.");
    if (decision.span.length() != decision.exact.size())
        return tr("exact must be as long as start and end say.");
    if (shared.quote.prefix.size() > longestContext || shared.quote.suffix.size() > longestContext)
        return tr("prefix and suffix must be at most 400 characters long.");
    return {};
}

QString readVerdict(const QJsonObject &object, Decision &decision)
{
    const QString verdict = object[u"verdict"].toString();
    if (verdict != rejectedWord && verdict != correctedWord)
        return tr("The verdict must be rejected or corrected.");
    decision.verdict = verdict == rejectedWord ? Verdict::Rejected : Verdict::Corrected;
    if (decision.verdict == Verdict::Rejected)
        return {};
    if (!object[u"correction"].isObject() || object[u"correction"].toObject().isEmpty())
        return tr("correction must be an object that says what was put right.");
    const QByteArray correction = QJsonDocument(object[u"correction"].toObject()).toJson(QJsonDocument::Compact);
    if (correction.size() > longestCorrection)
        return tr("correction must be at most 64 KiB long.");
    decision.correction = QString::fromUtf8(correction);
    return {};
}

QString readDecision(const QJsonValue &value, SharedDecision &shared)
{
    if (!value.isObject())
        return tr("It must be an object in braces.");
    const QJsonObject object = value.toObject();
    Decision &decision = shared.decision;
    decision.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto kind = std::ranges::find(kindWords, object[u"kind"].toString());
    if (kind == kindWords.cend())
        return tr("The kind must be mention, quantity, date, quote or claim.");
    decision.kind = FactKind(kind - kindWords.cbegin());
    if (const QString problem = readPlace(object, shared); !problem.isEmpty())
        return problem;
    if (const QString problem = readVerdict(object, decision); !problem.isEmpty())
        return problem;
    if (object.contains(u"made")) {
        const auto made = sharedTime(object[u"made"].toString());
        if (!made)
            return tr("The time must be such as 2026-03-04T12:30:00Z.");
        decision.made = *made;
    }
    const auto engine = jsonOffset(object[u"engine"]);
    decision.engine = engine && *engine < 1'000'000 ? int(*engine) : 0;
    return {};
}

bool isHash(const QByteArray &hash)
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return hash.isEmpty() || (hash.size() == 64 && std::ranges::all_of(hash, isDigit));
}

} // namespace

std::optional<QDateTime> sharedTime(const QString &words)
{
    const QDateTime time = QDateTime::fromString(words, Qt::ISODateWithMs).toUTC();
    return time.isValid() && time.date().year() >= 1970 && time.date().year() <= 9999 ? std::optional(time) : std::nullopt;
}

QJsonObject sharedArticleToJson(const SharedArticle &article)
{
    QJsonArray corrections;
    for (const SharedDecision &shared : article.decisions)
        corrections.append(toJson(shared));
    QJsonObject object{{u"title"_s, article.title}, {u"hash"_s, QString::fromLatin1(article.hash)}, {u"corrections"_s, corrections}};
    if (!article.url.isEmpty())
        object.insert(u"url"_s, article.url);
    if (!article.source.isEmpty())
        object.insert(u"source"_s, article.source);
    return object;
}

SharedProblem sharedArticleFromJson(const QJsonObject &object, SharedArticle &article)
{
    article.title = object[u"title"].toString();
    article.url = object[u"url"].toString();
    article.source = object[u"source"].toString();
    article.hash = object[u"hash"].toString().toLatin1();
    if (!isHash(article.hash))
        return {tr("hash must be 64 hexadecimal digits."), -1};
    if (article.hash.isEmpty() && article.url.isEmpty() && article.title.isEmpty())
        return {tr("An article needs a hash, a url or a title to be found by."), -1};
    for (const QString *const words : {&article.title, &article.url, &article.source}) {
        if (words->size() > longestIdentity)
            return {tr("title, url and source must be at most 4000 characters long."), -1};
    }
    if (!object[u"corrections"].isArray())
        return {tr("An article needs a list “corrections”."), -1};
    const QJsonArray corrections = object[u"corrections"].toArray();
    for (qsizetype i = 0; i < corrections.size(); ++i) {
        SharedDecision shared;
        if (const QString problem = readDecision(corrections[i], shared); !problem.isEmpty())
            return {problem, i};
        article.decisions.append(std::move(shared));
    }
    return {};
}

} // namespace nutgraf
