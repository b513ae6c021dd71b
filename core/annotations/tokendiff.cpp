// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/tokendiff.h"

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

/// A stretch of both texts, in tokens, that is not matched yet.
struct Gap {
    int beforeFrom = 0;
    int beforeTo = 0;
    int afterFrom = 0;
    int afterTo = 0;

    [[nodiscard]] bool isDone() const { return beforeFrom >= beforeTo || afterFrom >= afterTo; }
};

struct Sightings {
    int before = 0;
    int after = 0;
    int beforeAt = 0;
    int afterAt = 0;
};

/// Calls `see(hash, first)` for each run of `length` tokens in [from, to) (Rabin–Karp).
template<typename See>
void eachRun(const TokenIndex &text, int from, int to, int length, See see)
{
    constexpr quint64 base = 0x9E3779B97F4A7C15ULL;
    quint64 leading = 1;
    for (int i = 1; i < length; ++i)
        leading *= base;
    quint64 hash = 0;
    for (int i = from; i < to; ++i) {
        if (i - from >= length)
            hash -= leading * quint64(text.id(i - length) + 1);
        hash = hash * base + quint64(text.id(i) + 1);
        if (i - from >= length - 1)
            see(hash, i - length + 1);
    }
}

bool sameRun(const TokenIndex &before, const TokenIndex &after, int i, int j, int length)
{
    return std::ranges::equal(before.ids().subspan(size_t(i), size_t(length)), after.ids().subspan(size_t(j), size_t(length)));
}

/// In order of the places in `before`. Runs without a word in them tell nothing.
QList<std::pair<int, int>> uniqueIn(const TokenIndex &before, const TokenIndex &after, Gap gap, int length)
{
    QHash<quint64, Sightings> seen;
    seen.reserve(gap.beforeTo - gap.beforeFrom);
    eachRun(before, gap.beforeFrom, gap.beforeTo, length, [&](quint64 hash, int at) {
        Sightings &here = seen[hash];
        ++here.before;
        here.beforeAt = at;
    });
    eachRun(after, gap.afterFrom, gap.afterTo, length, [&](quint64 hash, int at) {
        if (const auto here = seen.find(hash); here != seen.end()) {
            ++here->after;
            here->afterAt = at;
        }
    });
    QList<std::pair<int, int>> out;
    for (const Sightings &here : std::as_const(seen)) {
        const bool words = before.wordsBefore(here.beforeAt + length) > before.wordsBefore(here.beforeAt);
        if (here.before == 1 && here.after == 1 && words && sameRun(before, after, here.beforeAt, here.afterAt, length))
            out.append({here.beforeAt, here.afterAt});
    }
    std::ranges::sort(out);
    return out;
}

/// The longest chain that goes forward in both texts (Fredman 1975).
QList<std::pair<int, int>> longestChain(const QList<std::pair<int, int>> &pairs)
{
    QList<int> tops; // of the piles, as places in pairs
    QList<int> previous(pairs.size(), -1);
    for (int i = 0; i < pairs.size(); ++i) {
        const auto pile = std::ranges::lower_bound(tops, pairs[i].second, {}, [&](int top) { return pairs[top].second; });
        if (pile != tops.begin())
            previous[i] = *(pile - 1);
        if (pile == tops.end())
            tops.append(i);
        else
            tops[pile - tops.begin()] = i;
    }
    QList<std::pair<int, int>> chain;
    for (int i = tops.isEmpty() ? -1 : tops.last(); i >= 0; i = previous[i])
        chain.append(pairs[i]);
    std::ranges::reverse(chain);
    return chain;
}

/// Matches what is the same at both ends.
void closeIn(const TokenIndex &before, const TokenIndex &after, Gap &gap, QList<int> &match)
{
    while (!gap.isDone() && before.id(gap.beforeFrom) == after.id(gap.afterFrom))
        match[gap.beforeFrom++] = gap.afterFrom++;
    while (!gap.isDone() && before.id(gap.beforeTo - 1) == after.id(gap.afterTo - 1))
        match[--gap.beforeTo] = --gap.afterTo;
}

void split(const TokenIndex &before, const TokenIndex &after, Gap gap, int length, QList<int> &match, QList<Gap> &rest)
{
    const auto add = [&](Gap piece) {
        closeIn(before, after, piece, match);
        if (!piece.isDone())
            rest.append(piece);
    };
    Gap left = gap;
    for (const auto &[i, j] : longestChain(uniqueIn(before, after, gap, length))) {
        // Runs overlap: what the one before has taken is left out, and with it what does not go on as that did.
        const int taken = std::max(left.beforeFrom - i, left.afterFrom - j);
        if (taken >= length || (taken > 0 && left.beforeFrom - i != left.afterFrom - j))
            continue;
        const int skip = std::max(0, taken);
        add({left.beforeFrom, i + skip, left.afterFrom, j + skip});
        for (int k = skip; k < length; ++k)
            match[i + k] = j + k;
        left.beforeFrom = i + length;
        left.afterFrom = j + length;
    }
    add(left);
}

} // namespace

QList<int> matchInOrder(const TokenIndex &before, const TokenIndex &after)
{
    QList<int> match(before.size(), -1);
    Gap all{0, before.size(), 0, after.size()};
    closeIn(before, after, all, match);
    QList<Gap> gaps;
    if (!all.isDone())
        gaps.append(all);
    for (const int length : {8, 4, 2, 1, 2, 1}) {
        QList<Gap> rest;
        for (const Gap &gap : std::as_const(gaps))
            split(before, after, gap, length, match, rest);
        gaps = rest;
    }
    return match;
}

QList<std::pair<int, int>> uniqueRuns(const TokenIndex &before, const TokenIndex &after, int length)
{
    return uniqueIn(before, after, {0, before.size(), 0, after.size()}, length);
}

} // namespace nutgraf
