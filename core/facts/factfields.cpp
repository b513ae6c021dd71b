// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/factfields.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype reach = 500; // UTF-16 units that words may have moved

constexpr std::array entityWords{"PER"_L1, "ORG"_L1, "LOC"_L1, "MISC"_L1};
constexpr std::array quantityWords{"number"_L1, "count"_L1, "money"_L1, "percent"_L1, "measure"_L1, "ordinal"_L1, "score"_L1, "age"_L1};
constexpr std::array dateWords{"DATE"_L1, "TIME"_L1, "DURATION"_L1, "SET"_L1};
constexpr std::array quoteWords{"direct"_L1, "indirect"_L1, "mixed"_L1};

/// The enumerator whose word it is; nothing for another word.
template<typename Enum, size_t n>
std::optional<Enum> enumerator(const std::array<QLatin1StringView, n> &words, const QString &word)
{
    const auto found = std::find(words.begin(), words.end(), word);
    return found == words.end() ? std::nullopt : std::optional(Enum(found - words.begin()));
}

QJsonValue decimalToJson(const std::optional<Decimal> &value)
{
    return value ? QJsonValue(value->toString()) : QJsonValue(QJsonValue::Null);
}

QString nameOf(const Facts &facts, int entity)
{
    return entity >= 0 && entity < facts.entities.size() ? facts.entities[entity].name : QString();
}

QJsonObject fieldsOf(const Quantity &quantity)
{
    return {{u"kind"_s, wordOf(quantity.kind)},
            {u"value"_s, decimalToJson(quantity.value)},
            {u"upper"_s, decimalToJson(quantity.upper)},
            {u"unit"_s, quantity.unit},
            {u"modifier"_s, modifierSign(quantity.modifier)}};
}

} // namespace

QString wordOf(EntityType type)
{
    return entityWords[size_t(type)];
}

QString wordOf(QuantityKind kind)
{
    return quantityWords[size_t(kind)];
}

QString wordOf(DateType type)
{
    return dateWords[size_t(type)];
}

QString wordOf(QuoteKind kind)
{
    return quoteWords[size_t(kind)];
}

std::optional<EntityType> entityTypeOf(const QString &word)
{
    return enumerator<EntityType>(entityWords, word);
}

QJsonObject fieldsOf(const Facts &facts, FactRef ref)
{
    const auto has = [&ref](const auto &list) { return ref.index >= 0 && ref.index < list.size(); };
    switch (ref.kind) {
    case FactKind::Mention:
        if (!has(facts.mentions))
            return {};
        return {{u"type"_s, wordOf(facts.mentions[ref.index].type)}, {u"name"_s, nameOf(facts, facts.mentions[ref.index].entity)}};
    case FactKind::Quantity:
        return has(facts.quantities) ? fieldsOf(facts.quantities[ref.index]) : QJsonObject();
    case FactKind::Date:
        if (!has(facts.dates))
            return {};
        return {{u"type"_s, wordOf(facts.dates[ref.index].type)}, {u"value"_s, facts.dates[ref.index].value}};
    case FactKind::Quote:
        if (!has(facts.quotes))
            return {};
        return {{u"kind"_s, wordOf(facts.quotes[ref.index].kind)}, {u"entity"_s, nameOf(facts, facts.quotes[ref.index].entity)}};
    case FactKind::Claim:
        return has(facts.claims) ? QJsonObject{{u"negated"_s, facts.claims[ref.index].negated}} : QJsonObject();
    }
    return {};
}

void setFields(Quantity &quantity, const QJsonObject &fields)
{
    if (const auto kind = enumerator<QuantityKind>(quantityWords, fields[u"kind"].toString()))
        quantity.kind = *kind;
    if (const auto value = parseDecimal(fields[u"value"].toString()))
        quantity.value = value;
    if (fields.contains(u"upper") && fields[u"upper"].isNull())
        quantity.upper.reset();
    else if (const auto upper = parseDecimal(fields[u"upper"].toString()))
        quantity.upper = upper;
    if (fields[u"unit"].isString())
        quantity.unit = fields[u"unit"].toString();
    for (int i = 0; fields[u"modifier"].isString() && i <= int(Modifier::AtLeast); ++i) {
        if (modifierSign(Modifier(i)) == fields[u"modifier"].toString())
            quantity.modifier = Modifier(i);
    }
}

void setFields(DateFact &date, const QJsonObject &fields)
{
    if (const auto type = enumerator<DateType>(dateWords, fields[u"type"].toString()))
        date.type = *type;
    if (const QString value = fields[u"value"].toString(); !value.isEmpty()) {
        date.value = value;
        date.reason = QCoreApplication::translate("nutgraf", "You set this value.");
    }
}

void setFields(Quote &quote, const Facts &facts, const QJsonObject &fields)
{
    if (const auto kind = enumerator<QuoteKind>(quoteWords, fields[u"kind"].toString()))
        quote.kind = *kind;
    const QString speaker = fields[u"entity"].toString();
    for (int i = 0; !speaker.isEmpty() && i < facts.entities.size(); ++i) {
        if (facts.entities[i].name == speaker)
            quote.entity = i;
    }
}

void setFields(Claim &claim, const QJsonObject &fields)
{
    claim.negated = fields[u"negated"].toBool(claim.negated);
}

QJsonObject placeToJson(QStringView text, TextSpan span)
{
    return {{u"start"_s, span.start}, {u"end"_s, span.end}, {u"exact"_s, span.of(text).toString()}};
}

std::optional<TextSpan> findWords(QStringView text, TextSpan near, QStringView words)
{
    const qsizetype length = words.size();
    if (length == 0 || near.start < -reach || near.start > text.size() + reach)
        return std::nullopt;
    if (near.start >= 0 && near.start + length <= text.size() && text.sliced(near.start, length) == words)
        return TextSpan{near.start, near.start + length};
    const qsizetype from = std::clamp<qsizetype>(near.start - reach, 0, text.size());
    const qsizetype to = std::clamp<qsizetype>(near.start + reach + length, from, text.size());
    const QStringView around = text.sliced(from, to - from);
    std::optional<TextSpan> nearest;
    for (qsizetype at = around.indexOf(words); at >= 0; at = around.indexOf(words, at + 1)) {
        const TextSpan found{from + at, from + at + length};
        if (!nearest || std::abs(found.start - near.start) < std::abs(nearest->start - near.start))
            nearest = found;
    }
    return nearest;
}

std::optional<TextSpan> placeFromJson(QStringView text, const QJsonObject &place, qsizetype shift)
{
    const double start = place[u"start"].toDouble(-1);
    const QString exact = place[u"exact"].toString();
    if (!(start >= 0) || start > double(text.size()) + reach || std::floor(start) != start)
        return std::nullopt;
    return findWords(text, TextSpan{qsizetype(start) + shift, 0}, exact);
}

} // namespace nutgraf
