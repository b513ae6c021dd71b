// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/corrections.h"

#include <algorithm>
#include <numeric>

namespace nutgraf {

namespace {

using Numbers = QList<int>; // new index by old one; -1 for what is gone

int renumber(const Numbers &numbers, int old)
{
    return old >= 0 && old < numbers.size() ? numbers[old] : -1;
}

/// Takes those that do not stand out of `list` and puts the others in order of the text.
template<typename T>
Numbers keep(const CorrectedFacts &facts, FactKind kind, QList<T> &list)
{
    QList<int> order;
    order.reserve(list.size());
    for (int i = 0; i < list.size(); ++i) {
        if (facts.stands({kind, i}))
            order.append(i);
    }
    const auto startOf = [&](int index) { return spanOf(facts.facts, {kind, index}).start; };
    if (!std::ranges::is_sorted(order, {}, startOf))
        std::ranges::stable_sort(order, {}, startOf);
    Numbers numbers(list.size(), -1);
    QList<T> kept;
    kept.reserve(order.size());
    for (const int old : std::as_const(order)) {
        numbers[old] = int(kept.size());
        kept.append(std::move(list[old]));
    }
    list = std::move(kept);
    return numbers;
}

Numbers keepEntities(QList<Entity> &entities, const Numbers &mentions)
{
    Numbers numbers(entities.size(), -1);
    QList<Entity> kept;
    for (int i = 0; i < entities.size(); ++i) {
        QList<int> &list = entities[i].mentions;
        for (int &mention : list)
            mention = renumber(mentions, mention);
        list.removeAll(-1);
        std::ranges::sort(list);
        if (list.isEmpty())
            continue;
        numbers[i] = int(kept.size());
        kept.append(std::move(entities[i]));
    }
    entities = std::move(kept);
    return numbers;
}

} // namespace

Facts applyCorrections(const Facts &facts, QStringView text, const Corrections &corrections)
{
    const CorrectedFacts corrected = correctFacts(facts, text, corrections);
    Facts out = corrected.facts;
    if (corrected.states.isEmpty())
        return out;
    const Numbers mentions = keep(corrected, FactKind::Mention, out.mentions);
    const Numbers entities = keepEntities(out.entities, mentions);
    for (Mention &mention : out.mentions)
        mention.entity = renumber(entities, mention.entity);
    for (EntityReference &reference : out.references)
        reference.entity = renumber(entities, reference.entity);
    out.references.removeIf([](const EntityReference &reference) { return reference.entity < 0; });
    keep(corrected, FactKind::Quantity, out.quantities);
    keep(corrected, FactKind::Date, out.dates);
    const Numbers quotes = keep(corrected, FactKind::Quote, out.quotes);
    for (Quote &quote : out.quotes)
        quote.entity = renumber(entities, quote.entity);
    keep(corrected, FactKind::Claim, out.claims);
    for (Claim &claim : out.claims)
        claim.attribution = renumber(quotes, claim.attribution);
    return out;
}

} // namespace nutgraf
