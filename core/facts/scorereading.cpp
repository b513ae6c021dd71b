// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Results of games and votes: "1-0", "51 to 49", "a 3-to-1 margin".

#include "core/facts/quantityreading.h"

#include "core/facts/unittable.h"

#include <algorithm>
#include <array>

namespace nutgraf::grammar {

namespace {

/// Whether the words from `first` on are about a game or a vote.
bool tellsResult(const Terms &terms, qsizetype first, qsizetype end)
{
    static constexpr std::array<QStringView, 26> cues{u"won", u"lost", u"beat", u"beaten", u"win", u"victory", u"defeat", u"defeated", u"draw", u"drew", u"lead", u"led",
        u"loss", u"trailed", u"voted", u"vote", u"score", u"aggregate", u"margin", u"ratio", u"tie", u"thrashed", u"edged", u"beating", u"ruling", u"decision"};
    for (qsizetype i = first; i < end; ++i) {
        if (terms[i].isWord() && std::ranges::find(cues, terms.text(i)) != cues.end())
            return true;
    }
    return false;
}

/// Whether two figures are a result rather than a range: the larger first, or words about one around.
bool isScore(const Terms &terms, const QuantityReading &reading, Decimal other, qsizetype end)
{
    const UnitMatch unit = unitWords(terms, end); // "a 46-19 vote"
    if ((unit && unit.name != u"vote") || unitSymbol(terms, end, terms[end].glued) || terms[end].has(Scale | Group | Hundred))
        return false;
    if (reading.value.toDouble() >= other.toDouble())
        return true;
    return !countedNoun(terms, end) && tellsResult(terms, reading.first - 6, end + 4);
}

enum class Joint : quint8 { None, Dash, Spaced, To, Hyphens };

/// What joins the figure that ends before `i` with the next one, which begins at `next`.
Joint jointAt(const Terms &terms, qsizetype i, qsizetype &next)
{
    const bool dash = terms[i].isHyphen() || terms[i].mark == 0x2013;
    next = i + 1;
    if (dash && terms[i].glued && terms[i + 1].is(W::To) && terms[i + 2].isHyphen() && terms[i + 2].glued && terms[i + 3].glued) {
        next = i + 3;
        return Joint::Hyphens;
    }
    if (dash && terms[i].glued && terms[i + 1].glued)
        return Joint::Dash;
    if (dash && !terms[i].glued && !terms[i + 1].glued)
        return Joint::Spaced;
    return terms[i].is(W::To) ? Joint::To : Joint::None;
}

bool isSmallFigure(const Terms &terms, qsizetype i)
{
    return isDigitsOnly(terms, i) && terms[i].digits <= 3;
}

} // namespace

std::optional<ScoreReading> readScore(const Terms &terms, const QuantityReading &reading)
{
    const qsizetype i = reading.number.end;
    qsizetype next = 0;
    const Joint joint = jointAt(terms, i, next);
    if (joint == Joint::None || reading.unitKind != UnitKind::None || reading.number.scaled || reading.number.ordinal || reading.number.fraction)
        return std::nullopt;
    if (joint == Joint::Hyphens) { // "3-to-1", "two-to-one"; "10-to-15-minute" is a range
        const auto other = matchNumber(terms, next);
        if (!other || other->ordinal || other->scaled || (terms[other->end].isHyphen() && terms[other->end].glued) || other->value.toDouble() > reading.value.toDouble())
            return std::nullopt;
        return ScoreReading{other->value, other->end};
    }
    if (i != reading.first + 1 || !isSmallFigure(terms, reading.first) || !isSmallFigure(terms, next))
        return std::nullopt;
    // "voted by 7 to 6", "a 46 - 19 vote", not "won 10 to 15 seats"
    if (joint == Joint::To && (!tellsResult(terms, reading.first - 3, reading.first) || countedNoun(terms, next + 1)))
        return std::nullopt;
    if (joint == Joint::Spaced && !tellsResult(terms, reading.first - 3, next + 3))
        return std::nullopt;
    const auto other = figuresValue(terms.text(next));
    const Term &after = terms[next + 1];
    if (!other || (after.glued && after.kind != TermKind::Mark) || !isScore(terms, reading, *other, next + 1))
        return std::nullopt;
    return ScoreReading{*other, next + 1};
}

} // namespace nutgraf::grammar
