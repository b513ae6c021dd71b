// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/anchorresolver.h"

#include "core/annotations/similarity.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype maximumPlaces = 4096; // of the same words; a word that common needs its position
constexpr qsizetype maximumCandidates = 16;
constexpr double enoughContext = 0.5; // to say which one of several is meant
constexpr qsizetype contextEach = 8; // characters of either side, to believe the only one there is
constexpr double clearLead = 0.25; // of the best over the next
constexpr qsizetype tellingLength = 32; // words that long need the surroundings of one side only
constexpr qsizetype contextAlone = 24; // characters of that one
constexpr double enoughLikeness = 0.7; // of changed words beside part of their surroundings
constexpr double someLikeness = 0.5; // of changed words between their surroundings
constexpr qsizetype contextKey = 12; // characters of the surroundings that must be there at least
constexpr qsizetype alignmentBudget = 48'000'000; // cells

/// How much of prefix and suffix stands around a place, in characters.
struct Context {
    qsizetype before = 0;
    qsizetype after = 0;
};

/// A place and how much speaks for it, 0 to 1.
struct Place {
    TextSpan span;
    double score = 0;
};

Context contextAt(QStringView text, TextSpan span, const QuoteSelector &quote)
{
    Context found;
    while (found.before < quote.prefix.size() && found.before < span.start
           && quote.prefix[quote.prefix.size() - 1 - found.before] == text[span.start - 1 - found.before])
        ++found.before;
    while (found.after < quote.suffix.size() && span.end + found.after < text.size() && quote.suffix[found.after] == text[span.end + found.after])
        ++found.after;
    return found;
}

/// Which part of prefix and suffix stands around `span`; 1 where neither is known.
double contextScore(QStringView text, TextSpan span, const QuoteSelector &quote)
{
    const qsizetype all = quote.prefix.size() + quote.suffix.size();
    if (all == 0)
        return 1;
    const Context found = contextAt(text, span, quote);
    return double(found.before + found.after) / double(all);
}

/// Whether something of both sides is there, as far as they are known: a look-alike often begins or ends alike.
bool hasBothSides(QStringView text, TextSpan span, const QuoteSelector &quote)
{
    const Context found = contextAt(text, span, quote);
    return found.before >= std::min(contextEach, quote.prefix.size()) && found.after >= std::min(contextEach, quote.suffix.size());
}

/// What is asked of other words: both sides, or the end of the text where there was one.
bool standsBetween(QStringView text, TextSpan span, const QuoteSelector &quote)
{
    return hasBothSides(text, span, quote) && (!quote.prefix.isEmpty() || span.start == 0) && (!quote.suffix.isEmpty() || span.end == text.size());
}

/// What is asked of the same words elsewhere. Of long ones one side, but most of it: their twin may be what was deleted.
bool hasSurroundings(QStringView text, TextSpan span, const QuoteSelector &quote)
{
    const Context found = contextAt(text, span, quote);
    return hasBothSides(text, span, quote) || (quote.exact.size() >= tellingLength && std::max(found.before, found.after) >= contextAlone);
}

QList<Place> placesOf(QStringView text, const QuoteSelector &quote)
{
    QList<Place> places;
    for (qsizetype at = text.indexOf(quote.exact); at >= 0 && places.size() < maximumPlaces; at = text.indexOf(quote.exact, at + 1)) {
        const TextSpan span{at, at + quote.exact.size()};
        places.append({span, contextScore(text, span, quote)});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.score > b.score; });
    return places;
}

Anchor ambiguous(const QList<Place> &places)
{
    Anchor anchor{AnchorState::Ambiguous, {}, {}};
    for (const Place &place : places.first(std::min(places.size(), maximumCandidates)))
        anchor.candidates.append(place.span);
    return anchor;
}

/// `places` sorted, best first: the best one as `state` when it leads clearly, else the choice.
Anchor choose(const QList<Place> &places, AnchorState state, double lead)
{
    if (places.size() == 1 || places[0].score - places[1].score >= lead)
        return {state, places[0].span, {}};
    const auto worse = std::find_if(places.begin(), places.end(), [&](const Place &place) { return place.score <= places[0].score - lead; });
    return ambiguous(places.first(worse - places.begin()));
}

/// The words are there, once or often.
Anchor amongSameWords(QStringView text, const QList<Place> &places, TextSpan position, const QuoteSelector &quote)
{
    const bool contextKnown = !quote.prefix.isEmpty() || !quote.suffix.isEmpty();
    const Place &best = places.first();
    const auto here = std::find_if(places.begin(), places.end(), [position](const Place &place) { return place.span == position; });
    if (here != places.end() && here->score >= best.score && here->score >= enoughContext)
        return {AnchorState::Exact, position, {}};
    if (places.size() == maximumPlaces)
        return ambiguous(places);
    if (places.size() == 1) {
        const bool believed = hasSurroundings(text, best.span, quote);
        return believed ? Anchor{here != places.end() ? AnchorState::Exact : AnchorState::Moved, best.span, {}} : ambiguous(places);
    }
    if (!contextKnown || best.score < enoughContext || !hasSurroundings(text, best.span, quote))
        return ambiguous(places);
    return choose(places, AnchorState::Moved, clearLead);
}

/// Other words between the surroundings: from each `before` to the next `after` within reach.
QList<Place> betweenContext(QStringView text, const QuoteSelector &quote, QStringView before, QStringView after)
{
    QList<Place> places;
    const qsizetype reach = quote.exact.size() * 2 + 64;
    for (qsizetype at = text.indexOf(before); at >= 0 && places.size() < maximumCandidates * 4; at = text.indexOf(before, at + 1)) {
        const qsizetype start = at + before.size();
        const QStringView rest = text.sliced(start, std::min(text.size() - start, reach + after.size()));
        const qsizetype length = rest.indexOf(after);
        if (length <= 0)
            continue;
        const double like = likeness(QStringView(quote.exact).first(std::min<qsizetype>(quote.exact.size(), 2000)), rest.first(std::min<qsizetype>(length, 2000)));
        if (like >= someLikeness)
            places.append({{start, start + length}, like});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.score > b.score; });
    return places;
}

/// Stretches that are nearly the words: pieces of the words are looked for, and the surroundings of each hit compared.
QList<Place> nearlySameWords(QStringView text, const QuoteSelector &quote)
{
    const QStringView words = quote.exact;
    const qsizetype piece = std::clamp<qsizetype>(words.size() / 6, 6, 24);
    if (words.size() < 2 * piece)
        return {};
    QList<qsizetype> starts;
    for (qsizetype from = 0; from + piece <= words.size() && starts.size() < 256; from += std::max(piece, words.size() / 16)) {
        qsizetype hits = 0;
        for (qsizetype at = text.indexOf(words.sliced(from, piece)); at >= 0 && ++hits <= 32; at = text.indexOf(words.sliced(from, piece), at + 1))
            starts.append(at - from);
    }
    std::sort(starts.begin(), starts.end());
    const qsizetype slack = words.size() / 4 + 8;
    qsizetype budget = alignmentBudget;
    qsizetype done = -1; // end of the last window compared
    QList<Place> places;
    for (const qsizetype start : starts) {
        const qsizetype from = std::clamp(start - slack, qsizetype{0}, text.size());
        const qsizetype to = std::clamp(start + words.size() + slack, from, text.size());
        if (to <= done)
            continue;
        budget -= words.size() * (to - from);
        if (budget < 0)
            return {}; // too long to say anything honest
        const LikeStretch found = mostAlike(words, text.sliced(from, to - from));
        done = std::max(done, from + found.span.end);
        if (found.likeness >= enoughLikeness && standsBetween(text, found.span.shifted(from), quote) && (places.isEmpty() || places.last().span.end <= from + found.span.start))
            places.append({found.span.shifted(from), found.likeness});
    }
    std::stable_sort(places.begin(), places.end(), [](const Place &a, const Place &b) { return a.score > b.score; });
    return places;
}

/// A mark of no length stands where its surroundings meet.
Anchor betweenCharacters(QStringView text, TextSpan position, const QuoteSelector &quote)
{
    const QString around = quote.prefix + quote.suffix;
    if (around.isEmpty()) {
        const bool inside = position.start >= 0 && position.start <= text.size();
        return inside ? Anchor{AnchorState::Exact, {position.start, position.start}, {}} : Anchor{};
    }
    QList<Place> places = placesOf(text, {around, {}, {}});
    for (Place &place : places) {
        place.span = {place.span.start + quote.prefix.size(), place.span.start + quote.prefix.size()};
        if (place.span.start == position.start)
            return {AnchorState::Exact, place.span, {}};
    }
    if (places.isEmpty())
        return {};
    return places.size() == 1 ? Anchor{AnchorState::Moved, places[0].span, {}} : ambiguous(places);
}

} // namespace

Anchor resolveAnchor(QStringView text, TextSpan position, const QuoteSelector &quote)
{
    if (quote.exact.isEmpty())
        return betweenCharacters(text, position, quote);
    const bool fits = position.start >= 0 && position.length() == quote.exact.size() && position.end <= text.size();
    if (fits && position.of(text) == quote.exact && contextScore(text, position, quote) == 1)
        return {AnchorState::Exact, position, {}}; // nearly always, and without a look at the rest of the text
    if (const QList<Place> places = placesOf(text, quote); !places.isEmpty())
        return amongSameWords(text, places, position, quote);

    const QStringView prefix = quote.prefix;
    const QStringView suffix = quote.suffix;
    if (prefix.size() >= contextKey && suffix.size() >= contextKey) {
        QList<Place> places = betweenContext(text, quote, prefix, suffix);
        if (!places.isEmpty())
            return choose(places, AnchorState::Changed, 0.1);
    }
    const QList<Place> places = nearlySameWords(text, quote);
    return places.isEmpty() ? Anchor{} : choose(places, AnchorState::Changed, 0.1);
}

} // namespace nutgraf
