// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/corrections.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype reach = 500; // UTF-16 units a fact may have moved and still be taken for the same

qsizetype countOf(const Facts &facts, FactKind kind)
{
    switch (kind) {
    case FactKind::Mention:
        return facts.mentions.size();
    case FactKind::Quantity:
        return facts.quantities.size();
    case FactKind::Date:
        return facts.dates.size();
    case FactKind::Quote:
        return facts.quotes.size();
    case FactKind::Claim:
        return facts.claims.size();
    }
    return 0;
}

QStringView wordsAt(QStringView text, TextSpan span)
{
    return span.start >= 0 && span.end <= text.size() && !span.isEmpty() ? span.of(text) : QStringView();
}

/// Index of `word` among `words`, as their enumerator; nothing for another word.
template<typename Enum, size_t n>
std::optional<Enum> enumerator(const std::array<QLatin1StringView, n> &words, const QString &word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(Enum(found - words.begin()));
}

constexpr std::array typeWords{"PER"_L1, "ORG"_L1, "LOC"_L1, "MISC"_L1};
constexpr std::array dateWords{"DATE"_L1, "TIME"_L1, "DURATION"_L1, "SET"_L1};
constexpr std::array quoteWords{"direct"_L1, "indirect"_L1, "mixed"_L1};

void correct(Facts &facts, Mention &mention, const QJsonObject &to)
{
    const auto type = enumerator<EntityType>(typeWords, to[u"type"].toString());
    const QString name = to[u"name"].toString();
    if (type)
        mention.type = *type;
    if (mention.entity < 0 || mention.entity >= facts.entities.size())
        return;
    Entity &entity = facts.entities[mention.entity];
    if (!name.isEmpty())
        entity.name = name;
    if (!type)
        return;
    entity.type = *type;
    for (const int other : std::as_const(entity.mentions)) {
        if (other >= 0 && other < facts.mentions.size())
            facts.mentions[other].type = *type;
    }
}

void correct(Quantity &quantity, const QJsonObject &to)
{
    if (const auto value = parseDecimal(to[u"value"].toString()))
        quantity.value = value;
    if (to.contains(u"upper") && to[u"upper"].isNull())
        quantity.upper.reset();
    else if (const auto upper = parseDecimal(to[u"upper"].toString()))
        quantity.upper = upper;
    if (to[u"unit"].isString())
        quantity.unit = to[u"unit"].toString();
    for (int i = 0; to[u"modifier"].isString() && i <= int(Modifier::AtLeast); ++i) {
        if (modifierSign(Modifier(i)) == to[u"modifier"].toString())
            quantity.modifier = Modifier(i);
    }
}

void correct(DateFact &date, const QJsonObject &to)
{
    if (const auto type = enumerator<DateType>(dateWords, to[u"type"].toString()))
        date.type = *type;
    if (const QString value = to[u"value"].toString(); !value.isEmpty()) {
        date.value = value;
        date.reason = QCoreApplication::translate("nutgraf", "You set this value.");
    }
}

void correct(const Facts &facts, Quote &quote, const QJsonObject &to)
{
    if (const auto kind = enumerator<QuoteKind>(quoteWords, to[u"kind"].toString()))
        quote.kind = *kind;
    const QString speaker = to[u"entity"].toString();
    for (int i = 0; !speaker.isEmpty() && i < facts.entities.size(); ++i) {
        if (facts.entities[i].name == speaker)
            quote.entity = i;
    }
}

void correct(Facts &facts, FactRef ref, const QString &correction)
{
    const QJsonObject to = QJsonDocument::fromJson(correction.toUtf8()).object();
    switch (ref.kind) {
    case FactKind::Mention:
        correct(facts, facts.mentions[ref.index], to);
        break;
    case FactKind::Quantity:
        correct(facts.quantities[ref.index], to);
        break;
    case FactKind::Date:
        correct(facts.dates[ref.index], to);
        break;
    case FactKind::Quote:
        correct(facts, facts.quotes[ref.index], to);
        break;
    case FactKind::Claim:
        facts.claims[ref.index].negated = to[u"negated"].toBool(facts.claims[ref.index].negated);
        break;
    }
}

using Gone = QList<bool>; // by index

/// Takes the gone ones out of `list`; gives the new index of each old one, -1 for those.
template<typename T>
QList<int> compact(QList<T> &list, const Gone &gone)
{
    QList<int> renumbered(list.size(), -1);
    qsizetype kept = 0;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (gone[i])
            continue;
        renumbered[i] = int(kept);
        if (kept != i)
            list[kept] = std::move(list[i]);
        ++kept;
    }
    list.resize(kept);
    return renumbered;
}

int renumber(const QList<int> &numbers, int old)
{
    return old >= 0 && old < numbers.size() ? numbers[old] : -1;
}

void dropMentions(Facts &facts, const Gone &gone)
{
    const QList<int> mentions = compact(facts.mentions, gone);
    Gone entityGone(facts.entities.size(), false);
    for (qsizetype i = 0; i < facts.entities.size(); ++i) {
        QList<int> &list = facts.entities[i].mentions;
        for (int &mention : list)
            mention = renumber(mentions, mention);
        list.removeAll(-1);
        entityGone[i] = list.isEmpty();
    }
    const QList<int> entities = compact(facts.entities, entityGone);
    for (Mention &mention : facts.mentions)
        mention.entity = renumber(entities, mention.entity);
    for (EntityReference &reference : facts.references)
        reference.entity = renumber(entities, reference.entity);
    facts.references.removeIf([](const EntityReference &reference) { return reference.entity < 0; });
    for (Quote &quote : facts.quotes)
        quote.entity = renumber(entities, quote.entity);
}

} // namespace

FactRef decidedFact(const Facts &facts, QStringView text, const Decision &decision)
{
    FactRef nearest{decision.kind, -1};
    qsizetype distance = reach + 1;
    const qsizetype count = countOf(facts, decision.kind);
    for (qsizetype i = 0; i < count; ++i) {
        const FactRef ref{decision.kind, int(i)};
        const TextSpan span = spanOf(facts, ref);
        if (wordsAt(text, span) != decision.exact)
            continue;
        const qsizetype far = std::abs(span.start - decision.span.start);
        if (far < distance) {
            nearest = ref;
            distance = far;
        }
    }
    return nearest;
}

Facts applyDecisions(Facts facts, QStringView text, const QList<Decision> &decisions)
{
    QList<std::pair<FactRef, const Decision *>> last;
    for (const Decision &decision : decisions) {
        const FactRef ref = decidedFact(facts, text, decision);
        if (ref.index < 0)
            continue;
        const auto earlier = std::find_if(last.begin(), last.end(), [ref](const auto &pair) { return pair.first == ref; });
        if (earlier == last.end())
            last.append({ref, &decision});
        else
            earlier->second = &decision;
    }
    std::array<Gone, 5> gone;
    for (size_t kind = 0; kind < gone.size(); ++kind)
        gone[kind] = Gone(countOf(facts, FactKind(kind)), false);
    for (const auto &[ref, decision] : last) {
        if (decision->verdict == Verdict::Corrected)
            correct(facts, ref, decision->correction);
        else if (decision->verdict == Verdict::Rejected)
            gone[size_t(ref.kind)][ref.index] = true;
    }
    const auto any = [&gone](FactKind kind) { return gone[size_t(kind)].contains(true); };
    if (any(FactKind::Mention))
        dropMentions(facts, gone[size_t(FactKind::Mention)]);
    if (any(FactKind::Quantity))
        compact(facts.quantities, gone[size_t(FactKind::Quantity)]);
    if (any(FactKind::Date))
        compact(facts.dates, gone[size_t(FactKind::Date)]);
    if (any(FactKind::Quote)) {
        const QList<int> quotes = compact(facts.quotes, gone[size_t(FactKind::Quote)]);
        for (Claim &claim : facts.claims)
            claim.attribution = renumber(quotes, claim.attribution);
    }
    if (any(FactKind::Claim))
        compact(facts.claims, gone[size_t(FactKind::Claim)]);
    return facts;
}

} // namespace nutgraf
