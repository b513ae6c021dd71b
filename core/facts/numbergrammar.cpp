// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/numbermatcher.h"

namespace nutgraf::grammar {

bool NumberMatcher::letterScale()
{
    const Term &letter = term();
    if (!letter.glued || !letter.isWord() || letter.end - letter.start != 1 || (term(1).glued && term(1).kind != TermKind::Mark))
        return false;
    int power = 0;
    switch (m_terms.text(m_at)[0].unicode()) {
    case u'm':
    case u'M':
        power = 6;
        break;
    case u'b':
    case u'B':
        power = 9;
        break;
    case u'k':
    case u'K':
        power = 3;
        break;
    case u't':
    case u'T':
        power = 12;
        break;
    default:
        return false;
    }
    const auto value = m_match.value.times(powerOfTen(power));
    if (!value)
        return false;
    m_match.value = *value;
    m_match.scaled = true;
    m_match.letterScale = true;
    ++m_at;
    return true;
}

/// "million", "bn", "dozen" behind a number; several may follow ("hundred thousand").
bool NumberMatcher::scale()
{
    m_match.mantissa = m_match.value;
    if (m_match.figures && letterScale())
        return true;
    for (int count = 0; count < 2; ++count) {
        const qsizetype dash = hyphen();
        const Term &word = term(dash);
        if (!word.isWord() || (dash == 0 && word.glued && !m_match.figures))
            return true;
        std::optional<Decimal> value;
        if (word.has(Scale) || word.has(Hundred))
            value = m_match.value.times(powerOfTen(word.number()));
        else if (word.has(Group) && (m_match.value.toDouble() <= 1000))
            value = m_match.value.times({word.number(), 0});
        else
            return true;
        if (!value)
            return false;
        m_match.value = *value;
        m_match.scaled = true;
        m_at += dash + 1;
        if (word.has(Group))
            return true;
    }
    return true;
}

/// "hundreds", "tens of thousands", "millions"
bool NumberMatcher::plurals()
{
    if (!term().has(PluralScale) || !term().isWord())
        return false;
    m_match.vague = true;
    m_match.scaled = true;
    Decimal value = term().has(Group) ? Decimal{term().number(), 0} : powerOfTen(term().number());
    if (term().has(Group) && term().number() == 20 && !term(1).is(W::Of)) // "scores" is a verb otherwise
        return false;
    const bool tens = term().number() == 1;
    ++m_at;
    for (int count = 0; count < 2 && term().is(W::Of) && term(1).has(PluralScale) && !term(1).has(Group); ++count) {
        value.exponent += term(1).number();
        m_at += 2;
    }
    if (tens && m_at == m_match.first + 1)
        return false;
    return set(value);
}

std::optional<NumberMatch> NumberMatcher::run()
{
    const Term &first = term();
    if (first.isNumber()) {
        if (!figures())
            return std::nullopt;
        if (m_match.ordinal)
            return done();
        if (!m_match.fraction)
            andFraction();
        if (!scale())
            return std::nullopt;
        if (m_match.scaled && !m_match.letterScale)
            andFraction();
        return done();
    }
    if (!first.isWord() || first.entry == nullptr)
        return std::nullopt;
    if (first.has(PluralScale))
        return plurals() ? done() : std::nullopt;
    if (first.is(W::A))
        return article() ? done() : std::nullopt;
    if (first.is(W::Half))
        return leadingHalf() ? done() : std::nullopt;
    if (first.has(Cardinal | Tens))
        return words() ? done() : std::nullopt;
    if (first.has(OrdinalWord)) {
        m_match.ordinal = true;
        ++m_at;
        return set(Decimal{first.number(), 0}) ? done() : std::nullopt;
    }
    return std::nullopt;
}

std::optional<NumberMatch> matchNumber(const Terms &terms, qsizetype first)
{
    return NumberMatcher(terms, first).run();
}

std::optional<NumberMatch> matchOrdinal(const Terms &terms, qsizetype first)
{
    auto match = matchNumber(terms, first);
    if (!match || !match->ordinal)
        return std::nullopt;
    return match;
}

} // namespace nutgraf::grammar
