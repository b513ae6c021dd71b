// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/markdownfacts.h"

#include "core/exchange/markdown.h"

#include <QCoreApplication>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString words(const Article &article, TextSpan span)
{
    if (span.isEmpty() || span.start < 0 || span.end > article.text.size())
        return {};
    return markdownEscaped(span.of(article.text)).replace(u'\n', u' ');
}

QString row(const QString &left, const QString &right)
{
    return u"- "_s + left + (right.isEmpty() ? QString() : u" — "_s + right) + u'\n';
}

QString section(const QString &heading, const QString &rows)
{
    return rows.isEmpty() ? QString() : u"## "_s + heading + u"\n\n"_s + rows + u'\n';
}

QString value(const Quantity &quantity)
{
    if (!quantity.value)
        return {};
    QString out = modifierSign(quantity.modifier) + quantity.value->toString();
    if (quantity.upper)
        out += u"–"_s + quantity.upper->toString();
    return markdownEscaped(quantity.unit.isEmpty() ? out : out + u' ' + quantity.unit);
}

} // namespace

QString markdownFacts(const Facts &facts, const Article &article)
{
    QString who;
    for (const Entity &entity : facts.entities) {
        const QString times = QCoreApplication::translate("nutgraf", "mentions: %1").arg(entity.mentions.size());
        who += row(markdownEscaped(entity.name), (entity.role.isEmpty() ? QString() : markdownEscaped(entity.role) + u", "_s) + times);
    }
    QString figures;
    for (const Quantity &quantity : facts.quantities) {
        const QString of = words(article, quantity.of);
        figures += row(words(article, quantity.span), value(quantity) + (of.isEmpty() ? QString() : u" · "_s + of));
    }
    QString dates;
    for (const DateFact &date : facts.dates)
        dates += row(words(article, date.span), markdownEscaped(date.value));
    QString quotes;
    for (const Quote &quote : facts.quotes) {
        QStringList pieces;
        for (const TextSpan piece : quote.spans)
            pieces.append(words(article, piece));
        QString speaker;
        if (quote.entity >= 0 && quote.entity < facts.entities.size())
            speaker = markdownEscaped(facts.entities[quote.entity].name);
        else if (!quote.speaker.isEmpty())
            speaker = words(article, quote.speaker.first());
        quotes += row(u"“"_s + pieces.join(u" … "_s) + u"”"_s, speaker);
    }
    return section(QCoreApplication::translate("nutgraf", "Who"), who) + section(QCoreApplication::translate("nutgraf", "Figures"), figures)
        + section(QCoreApplication::translate("nutgraf", "Dates"), dates) + section(QCoreApplication::translate("nutgraf", "Quotes"), quotes);
}

} // namespace nutgraf
