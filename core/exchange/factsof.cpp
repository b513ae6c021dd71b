// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/factsof.h"

#include "core/facts/pipeline.h"

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QList<TextSpan> &spans, QStringView text, const QString &between)
{
    QStringList parts;
    for (const TextSpan span : spans)
        parts.append(span.of(text).toString().simplified());
    return parts.join(between);
}

} // namespace

Facts factsOf(const Document &document)
{
    if (document.facts)
        return *document.facts;
    const Article &article = document.article;
    return findFacts({article.text, article.structure, article.published, article.publishedHasTime});
}

QString quoteText(const Quote &quote, QStringView text)
{
    return joined(quote.spans, text, u" … "_s);
}

QString quoteSpeaker(const Quote &quote, const Facts &facts, QStringView text)
{
    return quote.entity >= 0 && quote.entity < facts.entities.size() ? facts.entities[quote.entity].name : joined(quote.speaker, text, u" "_s);
}

} // namespace nutgraf
