// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/shownfacts.h"

#include <algorithm>
#include <numeric>

namespace nutgraf {

namespace {

/// Indices in order of the text: facts by hand come last in their list.
template<typename T>
std::vector<qsizetype> inOrder(const QList<T> &facts)
{
    std::vector<qsizetype> order(size_t(facts.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto startOf = [&facts](qsizetype i) { return facts[i].span.start; };
    if (!std::ranges::is_sorted(order, {}, startOf))
        std::ranges::stable_sort(order, {}, startOf);
    return order;
}

} // namespace

std::vector<bool> shownDates(const Facts &facts)
{
    std::vector<bool> shown(size_t(facts.dates.size()), true);
    const std::vector<qsizetype> figures = inOrder(facts.quantities);
    size_t first = 0; // of the figures that may still overlap
    for (const qsizetype i : inOrder(facts.dates)) {
        const DateFact &date = facts.dates[i];
        while (first < figures.size() && facts.quantities[figures[first]].span.end <= date.span.start)
            ++first;
        if (date.type != DateType::Duration && date.type != DateType::Set)
            continue;
        for (size_t figure = first; figure < figures.size() && facts.quantities[figures[figure]].span.start < date.span.end; ++figure) {
            if (facts.quantities[figures[figure]].span.overlaps(date.span)) {
                shown[size_t(i)] = false;
                break;
            }
        }
    }
    return shown;
}

bool areMany(const Facts &facts)
{
    return facts.mentions.size() + facts.quantities.size() + facts.dates.size() + facts.quotes.size() + facts.claims.size() > 3000;
}

} // namespace nutgraf
