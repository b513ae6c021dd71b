// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/handmadefacts.h"

#include "core/facts/factfields.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

constexpr qsizetype mostPieces = 100; // of one quote

QList<TextSpan> piecesOf(QStringView text, const QJsonObject &correction, qsizetype moved)
{
    QList<TextSpan> pieces;
    const QJsonArray array = correction[u"pieces"].toArray();
    for (qsizetype i = 0; i < std::min(array.size(), mostPieces); ++i) {
        const auto place = placeFromJson(text, array[i].toObject(), moved);
        if (!place)
            return {}; // a part of it would say what nobody said
        pieces.append(*place);
    }
    std::ranges::sort(pieces);
    return pieces;
}

/// The extent given by hand, else where the words of the decision are.
std::optional<TextSpan> placeOf(QStringView text, const Decision &decision, const QJsonObject &correction)
{
    if (const QJsonObject extent = correction[u"extent"].toObject(); !extent.isEmpty())
        return placeFromJson(text, extent);
    return findWords(text, decision.span, decision.exact);
}

QJsonObject all(const QJsonObject &correction)
{
    QJsonObject fields = correction[u"as"].toObject();
    for (auto member = correction.begin(); member != correction.end(); ++member)
        fields.insert(member.key(), member.value());
    return fields;
}

FactRef addMention(Facts &facts, EntityWork &work, TextSpan span, const QJsonObject &fields, const QString &words)
{
    const EntityType type = entityTypeOf(fields[u"type"].toString()).value_or(EntityType::Other);
    const QString named = fields[u"name"].toString();
    const QString name = named.isEmpty() ? words.simplified() : named;
    int entity = fields.contains(u"apart") ? -1 : work.entityNamed(name);
    if (entity < 0) {
        entity = int(facts.entities.size());
        facts.entities.append(Entity{.name = name, .type = type, .kind = {}, .role = {}, .mentions = {}});
    }
    return {FactKind::Mention, work.addMention(span, type, entity)};
}

FactRef addQuote(Facts &facts, QStringView text, const Decision &decision, const QJsonObject &fields)
{
    Quote quote;
    quote.spans = piecesOf(text, fields, 0);
    if (quote.spans.isEmpty()) {
        const auto place = findWords(text, decision.span, decision.exact);
        if (!place)
            return {FactKind::Quote, -1};
        quote.spans = {*place};
    }
    setFields(quote, facts, fields);
    facts.quotes.append(quote);
    return {FactKind::Quote, int(facts.quotes.size()) - 1};
}

} // namespace

void setExtent(Facts &facts, QStringView text, FactRef ref, const QJsonObject &correction, qsizetype moved)
{
    if (ref.kind == FactKind::Quote) {
        if (const QList<TextSpan> pieces = piecesOf(text, correction, moved); !pieces.isEmpty())
            facts.quotes[ref.index].spans = pieces;
        return;
    }
    const auto place = placeFromJson(text, correction[u"extent"].toObject(), moved);
    if (!place || place->isEmpty())
        return;
    switch (ref.kind) {
    case FactKind::Mention:
        facts.mentions[ref.index].span = *place;
        break;
    case FactKind::Quantity:
        facts.quantities[ref.index].span = *place;
        break;
    case FactKind::Date:
        facts.dates[ref.index].span = *place;
        break;
    case FactKind::Quote:
    case FactKind::Claim:
        break;
    }
}

FactRef addByHand(Facts &facts, EntityWork &work, QStringView text, const Decision &decision, const QJsonObject &correction)
{
    const FactRef none{decision.kind, -1};
    const bool tells = correction.contains(u"extent") || correction.contains(u"pieces") || correction.contains(u"type") || correction.contains(u"kind");
    const QJsonObject fields = all(correction);
    if (!tells || decision.kind == FactKind::Claim)
        return none;
    if (decision.kind == FactKind::Quote)
        return addQuote(facts, text, decision, fields);
    const auto span = placeOf(text, decision, correction);
    if (!span)
        return none;
    if (decision.kind == FactKind::Mention)
        return addMention(facts, work, *span, fields, span->of(text).toString());
    if (decision.kind == FactKind::Quantity) {
        Quantity quantity;
        quantity.span = *span;
        setFields(quantity, fields);
        facts.quantities.append(quantity);
        return {decision.kind, int(facts.quantities.size()) - 1};
    }
    DateFact date;
    date.span = *span;
    setFields(date, fields);
    facts.dates.append(date);
    return {decision.kind, int(facts.dates.size()) - 1};
}

void coverOthers(CorrectedFacts &facts, const QList<FactRef> &setByHand)
{
    std::array<QList<TextSpan>, 5> taken;
    for (const FactRef ref : setByHand) {
        if (ref.kind != FactKind::Quote && ref.kind != FactKind::Claim) // these may well lie in each other
            taken[size_t(ref.kind)].append(spanOf(facts.facts, ref));
    }
    for (size_t kind = 0; kind < taken.size(); ++kind) {
        QList<TextSpan> &spans = taken[kind];
        if (spans.isEmpty())
            continue;
        std::ranges::sort(spans);
        const qsizetype count = kind == size_t(FactKind::Mention) ? facts.facts.mentions.size()
            : kind == size_t(FactKind::Quantity)                  ? facts.facts.quantities.size()
                                                                  : facts.facts.dates.size();
        for (int i = 0; i < count; ++i) {
            const FactRef ref{FactKind(kind), i};
            const TextSpan span = spanOf(facts.facts, ref);
            // The taken ones do not overlap but where a person wanted it so: looking at two neighbours is enough.
            const qsizetype behind = std::ranges::lower_bound(std::as_const(spans), span) - spans.cbegin();
            const bool over = (behind < spans.size() && spans[behind].overlaps(span)) || (behind > 0 && spans[behind - 1].overlaps(span));
            if (over && !setByHand.contains(ref))
                facts.change(ref).covered = true;
        }
    }
}

} // namespace nutgraf
