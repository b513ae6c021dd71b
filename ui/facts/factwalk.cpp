// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factwalk.h"

#include <algorithm>

namespace nutgraf {

QList<FactPlace> placesOf(const FactRow &row)
{
    QList<FactPlace> places;
    places.reserve(row.spans.size() + row.references.size());
    for (qsizetype i = 0; i < row.spans.size(); ++i)
        places.append({row.spans[i], i, true});
    if (row.references.isEmpty())
        return places;
    for (const TextSpan reference : row.references)
        places.append({reference, -1, false});
    std::ranges::stable_sort(places, {}, [](const FactPlace &place) { return place.span.start; });
    qsizetype last = 0;
    for (FactPlace &place : places)
        last = place.mention = place.named ? place.mention : last;
    return places;
}

void FactWalk::forget()
{
    m_key.clear();
    m_place = -1;
}

void FactWalk::enter(const FactRow *row)
{
    if (row && row->key == m_key)
        return;
    m_place = -1;
    m_key = row ? row->key : QString();
}

std::optional<FactPlace> FactWalk::go(const FactRow &row, int step)
{
    const QList<FactPlace> places = placesOf(row);
    if (places.isEmpty())
        return {};
    const qsizetype count = places.size();
    if (m_place < 0)
        m_place = step > 0 ? 0 : count - 1;
    else
        m_place = (m_place + step + count) % count;
    return places[m_place];
}

void FactWalk::standAt(const FactRow &row, qsizetype mention, qsizetype reference)
{
    const QList<FactPlace> places = placesOf(row);
    const auto found = std::ranges::find_if(places, [&](const FactPlace &place) {
        return reference < 0 ? place.named && place.mention == mention : !place.named && place.span.start == reference;
    });
    m_place = found == places.cend() ? -1 : found - places.cbegin();
}

std::optional<FactPlace> FactWalk::place(const FactRow &row) const
{
    const QList<FactPlace> places = placesOf(row);
    return m_place >= 0 && m_place < places.size() ? std::optional(places[m_place]) : std::nullopt;
}

qsizetype FactWalk::mention(const FactRow &row) const
{
    const auto at = place(row);
    return at ? at->mention : -1;
}

} // namespace nutgraf
