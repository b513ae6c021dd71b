// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/spanpairs.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <vector>

namespace nutgraf {

namespace {

class Pairing {
public:
    Pairing(const QList<Annotation> &first, const QList<Annotation> &second)
        : m_first(first)
        , m_second(second)
        , m_firstTaken(size_t(first.size()))
        , m_secondTaken(size_t(second.size()))
    {
    }

    void pairSameWords(bool sameLabel);
    void pairOverlapping(bool sameLabel);
    [[nodiscard]] QList<SpanPair> take();

private:
    void pair(qsizetype first, qsizetype second, SpanRelation relation)
    {
        m_firstTaken[size_t(first)] = true;
        m_secondTaken[size_t(second)] = true;
        m_pairs.append({first, second, relation});
    }
    [[nodiscard]] qsizetype bestFor(qsizetype first, const std::vector<qsizetype> &near, bool sameLabel) const;

    const QList<Annotation> &m_first;
    const QList<Annotation> &m_second;
    std::vector<bool> m_firstTaken;
    std::vector<bool> m_secondTaken;
    QList<SpanPair> m_pairs;
};

void Pairing::pairSameWords(bool sameLabel)
{
    QMultiHash<std::pair<qsizetype, qsizetype>, qsizetype> byPlace;
    for (qsizetype i = m_second.size() - 1; i >= 0; --i) { // the one put in last is found first
        if (!m_secondTaken[size_t(i)])
            byPlace.insert({m_second[i].span.start, m_second[i].span.end}, i);
    }
    for (qsizetype i = 0; i < m_first.size(); ++i) {
        const std::pair key(m_first[i].span.start, m_first[i].span.end);
        for (auto at = byPlace.constFind(key); !m_firstTaken[size_t(i)] && at != byPlace.cend() && at.key() == key; ++at) {
            const Annotation &other = m_second[*at];
            if (m_secondTaken[size_t(*at)] || other.pieces != m_first[i].pieces || (sameLabel && other.label != m_first[i].label))
                continue;
            pair(i, *at, sameLabel ? SpanRelation::Same : SpanRelation::OtherLabel);
        }
    }
}

qsizetype Pairing::bestFor(qsizetype first, const std::vector<qsizetype> &near, bool sameLabel) const
{
    const Annotation &mark = m_first[first];
    qsizetype best = -1;
    qsizetype most = 0;
    for (const qsizetype i : near) {
        const TextSpan other = m_second[i].span;
        if (m_secondTaken[size_t(i)] || !mark.span.overlaps(other) || (sameLabel && m_second[i].label != mark.label))
            continue;
        const qsizetype shared = std::min(mark.span.end, other.end) - std::max(mark.span.start, other.start);
        if (shared > most) {
            most = shared;
            best = i;
        }
    }
    return best;
}

void Pairing::pairOverlapping(bool sameLabel)
{
    const auto inOrder = [](const QList<Annotation> &marks, const std::vector<bool> &taken) {
        std::vector<qsizetype> out;
        for (qsizetype i = 0; i < marks.size(); ++i) {
            if (!taken[size_t(i)])
                out.push_back(i);
        }
        std::ranges::stable_sort(out, {}, [&marks](qsizetype i) { return marks[i].span; });
        return out;
    };
    const std::vector<qsizetype> seconds = inOrder(m_second, m_secondTaken);
    size_t next = 0;
    std::vector<qsizetype> near; // began before the end of the mark, and did not end before its start
    for (const qsizetype i : inOrder(m_first, m_firstTaken)) {
        const TextSpan span = m_first[i].span;
        for (; next < seconds.size() && m_second[seconds[next]].span.start < span.end; ++next)
            near.push_back(seconds[next]);
        std::erase_if(near, [&](qsizetype other) { return m_secondTaken[size_t(other)] || m_second[other].span.end <= span.start; });
        if (const qsizetype best = bestFor(i, near, sameLabel); best >= 0)
            pair(i, best, SpanRelation::Overlap);
    }
}

QList<SpanPair> Pairing::take()
{
    for (qsizetype i = 0; i < m_first.size(); ++i) {
        if (!m_firstTaken[size_t(i)])
            m_pairs.append({i, -1, SpanRelation::OnlyFirst});
    }
    for (qsizetype i = 0; i < m_second.size(); ++i) {
        if (!m_secondTaken[size_t(i)])
            m_pairs.append({-1, i, SpanRelation::OnlySecond});
    }
    const auto place = [this](const SpanPair &pair) {
        const TextSpan span = pair.first >= 0 ? m_first[pair.first].span : m_second[pair.second].span;
        return std::tuple(pair.second >= 0 ? std::min(span.start, m_second[pair.second].span.start) : span.start, -span.end, pair.first, pair.second);
    };
    std::ranges::sort(m_pairs, {}, place);
    return std::move(m_pairs);
}

} // namespace

QList<SpanPair> pairSpans(const QList<Annotation> &first, const QList<Annotation> &second)
{
    Pairing pairing(first, second);
    pairing.pairSameWords(true);
    pairing.pairSameWords(false);
    pairing.pairOverlapping(true);
    pairing.pairOverlapping(false);
    return pairing.take();
}

} // namespace nutgraf
