// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/query/query.h"

#include "core/query/querypieces.h"

#include <QLocale>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

bool needsMarks(const QString &text)
{
    if (text == u"AND" || text == u"OR" || text == u"NOT" || beginsComparison(text))
        return true;
    return text.isEmpty() || !std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'\'' || c == u'.'; });
}

QString written(const QString &text, bool beginning = false)
{
    const QString star = beginning ? u"*"_s : QString();
    return needsMarks(text) ? u'"' + text + u'"' + star : text + star;
}

QString numberText(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

QString quantityText(const Query &query)
{
    QString text = u"quantity "_s;
    if (query.from && query.to)
        text += numberText(*query.from) + u".."_s + numberText(*query.to);
    else if (query.from)
        text += (query.fromItself ? u">= "_s : u"> "_s) + numberText(*query.from);
    else if (query.to)
        text += (query.toItself ? u"<= "_s : u"< "_s) + numberText(*query.to);
    return query.unit.isEmpty() ? text : text + u" \""_s + query.unit + u'"';
}

QString daysText(const Query &query)
{
    const auto day = [](QDate date) { return date.isValid() ? date.toString(Qt::ISODate) : QString(); };
    return (query.kind == QueryKind::Date ? u"date "_s : u"published "_s) + day(query.firstDay) + u".."_s + day(query.lastDay);
}

QString child(const Query &query, QueryKind parent)
{
    const bool group = query.kind == QueryKind::Or || (query.kind == QueryKind::And && parent == QueryKind::Not);
    return group ? u'(' + queryText(query) + u')' : queryText(query);
}

QString joined(const Query &query, const QString &between)
{
    QStringList parts;
    for (const Query &one : query.children)
        parts.append(child(one, query.kind));
    return parts.join(between);
}

} // namespace

QString queryText(const Query &query)
{
    switch (query.kind) {
    case QueryKind::And: {
        // AND is written where the word after a number would be read as its unit.
        QString text;
        for (const Query &one : query.children) {
            const bool afterNumber = text.size() > 0 && (&one - 1)->kind == QueryKind::Quantity;
            text += (text.isEmpty() ? QString() : afterNumber ? u" AND "_s : u" "_s) + child(one, query.kind);
        }
        return text;
    }
    case QueryKind::Or:
        return joined(query, u" OR "_s);
    case QueryKind::Not:
        return u"NOT "_s + joined(query, {});
    case QueryKind::Text:
        return written(query.text, query.beginning);
    case QueryKind::Label:
        return u"label:"_s + written(query.text);
    case QueryKind::Attribute:
        return u"attribute:"_s + written(query.text) + (query.value.isNull() ? QString() : u"=\""_s + query.value + u'"');
    case QueryKind::Author:
        return u"author:"_s + written(query.text);
    case QueryKind::State:
        return u"state:"_s + query.text;
    case QueryKind::Layer:
        return u"layer:"_s + written(query.text);
    case QueryKind::Note:
        return u"note:"_s + written(query.text, query.beginning);
    case QueryKind::Entity:
        return u"entity:"_s + written(query.text);
    case QueryKind::Quantity:
        return quantityText(query);
    case QueryKind::Date:
    case QueryKind::Published:
        return daysText(query);
    case QueryKind::DocumentLabel:
        return u"topic:"_s + written(query.text);
    case QueryKind::Source:
        return u"source:"_s + written(query.text);
    case QueryKind::Is:
        return u"is:"_s + query.text;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace nutgraf
