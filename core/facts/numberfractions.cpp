// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Parts of a whole: "two-thirds", "half a million", "a quarter of", "and a half".

#include "core/facts/numbermatcher.h"

#include <algorithm>
#include <array>

namespace nutgraf::grammar {

/// Behind a small whole number: "two-thirds", "three quarters", "1 fifth" not.
bool NumberMatcher::fractionWords()
{
    const qsizetype dash = hyphen();
    const Term &bottom = term(dash);
    if (!bottom.isWord() || !bottom.has(Fraction) || m_match.ordinal || m_match.value.exponent < 0 || m_match.scaled)
        return true;
    const bool plural = m_terms.text(m_at + dash).endsWith(u's') || bottom.is(W::Half);
    const bool one = m_match.value == Decimal{1, 0};
    if (plural == one && !bottom.is(W::Half))
        return true;
    // "two quarters" of a year, "three seconds": without a hyphen only what cannot be counted.
    if (bottom.has(TimeUnit) && dash == 0 && !term(1).is(W::Of) && !one)
        return true;
    if (m_match.value == Decimal{} || (m_match.value.toDouble() >= bottom.number() && m_match.figures))
        return true;
    m_at += dash + 1;
    m_match.fraction = true;
    return set(m_match.value.dividedBy(bottom.number()));
}

/// "and a half" behind a number or its power: "two and a half million", "a million and a half"
void NumberMatcher::andFraction()
{
    if (!term().is(W::And))
        return;
    qsizetype ahead = 1;
    qint64 top = 1;
    if (term(1).is(W::A)) {
        ahead = 2;
    } else if (term(1).has(Cardinal)) {
        top = term(1).number();
        ahead = 2 + (term(2).isHyphen() ? 1 : 0);
    } else if (!term(1).is(W::Half)) {
        return;
    }
    const Term &bottom = term(ahead);
    if (!bottom.has(Fraction) || (top > 1 && !bottom.has(Fraction)) || bottom.number() <= top)
        return;
    auto part = Decimal{top, 0}.dividedBy(bottom.number());
    if (part && m_match.scaled && top == 1) // "a million and a half" is half a million more
        part = part->times(powerOfTen(m_match.value.normalised().exponent));
    if (!part)
        return;
    if (const auto sum = m_match.value.plus(*part)) {
        m_match.value = *sum;
        m_match.fraction = true;
        m_at += ahead + 1;
    }
}

/// "almost a third", "by a quarter since": a word that limits an amount before it and no noun behind it.
bool NumberMatcher::isShare() const
{
    const Term &before = m_terms[m_at - 1];
    const bool limits = before.is(W::Nearly) || before.is(W::Almost) || before.is(W::About) || before.is(W::Around) || before.is(W::Roughly) || before.is(W::By)
        || before.is(W::Over) || (before.is(W::Than) && (m_terms[m_at - 2].is(W::More) || m_terms[m_at - 2].is(W::Less)));
    if (!limits)
        return false;
    const Term &behind = term(2);
    if (!behind.isWord())
        return !behind.isHyphen() && !behind.isNumber();
    static constexpr std::array<QStringView, 12> goOn{u"since", u"in", u"on", u"from", u"last", u"this", u"over", u"compared", u"during", u"after", u"before", u"between"};
    return std::ranges::find(goOn, m_terms.text(m_at + 2)) != goOn.end();
}

/// "a dozen", "a hundred", "a third", "a million", "a score", "a quarter of a million"
bool NumberMatcher::article()
{
    if (!term().is(W::A))
        return false;
    const Term &next = term(1);
    if (next.has(Group) && !next.has(PluralScale)) {
        if (next.number() == 20 && !term(2).is(W::Of))
            return false;
        m_at += 2;
        m_match.scaled = true;
        m_match.mantissa = {1, 0};
        return set(Decimal{next.number(), 0});
    }
    if (next.has(Hundred) || (next.has(Scale) && next.isWord() && next.end - next.start > 3))
        return words();
    // "a third of", "rose by almost a quarter": else it is an ordinal or a part of the year.
    if (next.has(Fraction) && !next.is(W::Half) && (term(2).is(W::Of) || isShare())) {
        m_at += 2;
        m_match.fraction = true;
        if (!set(Decimal{1, 0}.dividedBy(next.number())))
            return false;
        if (term().is(W::Of) && term(1).is(W::A) && term(2).has(Scale)) {
            m_match.scaled = true;
            const auto value = m_match.value.times(powerOfTen(term(2).number()));
            m_at += 3;
            return set(value);
        }
        return true;
    }
    return false;
}

/// "half a million", "half a metre", "half of", "half the": the article belongs to the number.
bool NumberMatcher::leadingHalf()
{
    if (!term().is(W::Half))
        return false;
    m_match.fraction = true;
    if (!set(Decimal{5, -1}))
        return false;
    ++m_at;
    const qsizetype dash = hyphen();
    if (term().is(W::A)) {
        ++m_at;
        return scale();
    }
    if (dash == 0 && term().has(Scale | Group))
        return scale();
    return true;
}

} // namespace nutgraf::grammar
