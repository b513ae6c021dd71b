// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/spanagreement.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <vector>

namespace nutgraf {

QList<LabelledSpan> labelledSpans(const QList<Annotation> &annotations, const TagSet &tagSet)
{
    QList<LabelledSpan> out;
    out.reserve(annotations.size());
    for (const Annotation &annotation : annotations) {
        if (annotation.label.isEmpty() || annotation.span.isEmpty() || annotation.state == AnnotationState::Suggested
            || annotation.state == AnnotationState::Rejected)
            continue;
        const Label *const label = tagSet.label(annotation.label);
        out.append({annotation.spans(), label ? label->name : annotation.label});
    }
    return out;
}

SpanMatches &SpanMatches::operator+=(const SpanMatches &other)
{
    first += other.first;
    second += other.second;
    exact += other.exact;
    overlapping += other.overlapping;
    return *this;
}

namespace {

qint64 countExact(const QList<LabelledSpan> &first, const QList<LabelledSpan> &second)
{
    const auto sorted = [](const QList<LabelledSpan> &marks) {
        std::vector<std::vector<TextSpan>> out;
        for (const LabelledSpan &mark : marks)
            out.emplace_back(mark.pieces.begin(), mark.pieces.end());
        std::ranges::sort(out);
        return out;
    };
    std::vector<std::vector<TextSpan>> common;
    std::ranges::set_intersection(sorted(first), sorted(second), std::back_inserter(common));
    return qint64(common.size());
}

/// The mark that ends first among all left has only partners that reach beyond its end; the one of them that ends first leaves the
/// others the most, so that no other pairing has more pairs.
qint64 countOverlapping(const QList<LabelledSpan> &first, const QList<LabelledSpan> &second)
{
    struct Event {
        TextSpan span;
        int side = 0;
        bool begins = false;
    };
    std::vector<Event> events;
    const auto add = [&events](const QList<LabelledSpan> &marks, int side) {
        for (const LabelledSpan &mark : marks) {
            events.push_back({mark.span(), side, true});
            events.push_back({mark.span(), side, false});
        }
    };
    add(first, 0);
    add(second, 1);
    // Ends before beginnings: marks that only touch have no character in common.
    std::ranges::sort(events, {}, [](const Event &event) {
        return std::tuple(event.begins ? event.span.start : event.span.end, event.begins, event.span.start, event.side);
    });
    std::array<std::multiset<std::pair<qsizetype, qsizetype>>, 2> open; // (end, start) of those that began and wait for a partner
    qint64 pairs = 0;
    for (const Event &event : events) {
        auto &own = open[size_t(event.side)];
        auto &others = open[size_t(1 - event.side)];
        const std::pair key(event.span.end, event.span.start);
        if (event.begins) {
            own.insert(key);
            continue;
        }
        const auto self = own.find(key);
        if (self == own.end())
            continue; // it has a partner already
        own.erase(self);
        if (others.empty())
            continue;
        others.erase(others.begin());
        ++pairs;
    }
    return pairs;
}

Coefficient f1(qint64 matched, const SpanMatches &matches)
{
    if (matches.first + matches.second == 0)
        return std::unexpected(NoCoefficient::NothingShared);
    return 2.0 * double(matched) / double(matches.first + matches.second);
}

} // namespace

SpanMatches matchSpans(const QList<LabelledSpan> &first, const QList<LabelledSpan> &second)
{
    return {first.size(), second.size(), countExact(first, second), countOverlapping(first, second)};
}

Coefficient exactF1(const SpanMatches &matches)
{
    return f1(matches.exact, matches);
}

Coefficient overlapF1(const SpanMatches &matches)
{
    return f1(matches.overlapping, matches);
}

} // namespace nutgraf
