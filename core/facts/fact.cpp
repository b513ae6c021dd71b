// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/fact.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

QString modifierSign(Modifier modifier)
{
    switch (modifier) {
    case Modifier::None:
        break;
    case Modifier::About:
        return u"~"_s;
    case Modifier::Nearly:
        return u"~<"_s;
    case Modifier::JustOver:
        return u"~>"_s;
    case Modifier::LessThan:
        return u"<"_s;
    case Modifier::AtMost:
        return u"<="_s;
    case Modifier::MoreThan:
        return u">"_s;
    case Modifier::AtLeast:
        return u">="_s;
    }
    return {};
}

namespace {

void extend(TextSpan &whole, TextSpan part)
{
    if (part.isEmpty())
        return;
    whole = whole.isEmpty() ? part : TextSpan{std::min(whole.start, part.start), std::max(whole.end, part.end)};
}

TextSpan extentOf(const Quote &quote)
{
    TextSpan whole;
    for (const QList<TextSpan> &list : {quote.spans, quote.cue, quote.speaker}) {
        for (TextSpan span : list)
            extend(whole, span);
    }
    return whole;
}

TextSpan extentOf(const Claim &claim)
{
    TextSpan whole;
    extend(whole, claim.subject);
    extend(whole, claim.predicate);
    extend(whole, claim.object);
    return whole;
}

} // namespace

TextSpan spanOf(const Facts &facts, FactRef ref)
{
    const auto find = [&ref](const auto &list, auto extent) { return ref.index >= 0 && ref.index < list.size() ? extent(list[ref.index]) : TextSpan{}; };
    const auto span = [](const auto &fact) { return fact.span; };
    const auto whole = [](const auto &fact) { return extentOf(fact); };
    switch (ref.kind) {
    case FactKind::Mention:
        return find(facts.mentions, span);
    case FactKind::Quantity:
        return find(facts.quantities, span);
    case FactKind::Date:
        return find(facts.dates, span);
    case FactKind::Quote:
        return find(facts.quotes, whole);
    case FactKind::Claim:
        return find(facts.claims, whole);
    }
    return {};
}

} // namespace nutgraf
