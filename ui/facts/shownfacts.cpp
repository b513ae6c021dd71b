// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/shownfacts.h"

#include <algorithm>

namespace nutgraf {

std::vector<bool> shownDates(const Facts &facts)
{
    std::vector<bool> shown(size_t(facts.dates.size()), true);
    qsizetype first = 0; // of the figures that may still overlap
    for (qsizetype i = 0; i < facts.dates.size(); ++i) {
        const DateFact &date = facts.dates[i];
        while (first < facts.quantities.size() && facts.quantities[first].span.end <= date.span.start)
            ++first;
        if (date.type != DateType::Duration && date.type != DateType::Set)
            continue;
        for (qsizetype figure = first; figure < facts.quantities.size() && facts.quantities[figure].span.start < date.span.end; ++figure) {
            if (facts.quantities[figure].span.overlaps(date.span)) {
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
