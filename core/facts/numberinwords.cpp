// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers written in words: "two hundred and five", "nine point nought four".

#include "core/facts/numbermatcher.h"

namespace nutgraf::grammar {

/// 0 to 99: "seven", "twenty", "twenty-five"; an ordinal ends it.
bool NumberMatcher::smallWords(qint64 &value)
{
    const Term &first = term();
    if (first.has(Tens)) {
        value = first.number();
        ++m_at;
        const qsizetype dash = hyphen();
        const Term &next = term(dash);
        if (next.has(Cardinal) && next.number() > 0 && next.number() < 10) {
            value += next.number();
            m_at += dash + 1;
        } else if (next.has(OrdinalWord) && next.number() < 10 && (dash > 0 || next.number() > 2)) {
            value += next.number();
            m_at += dash + 1;
            m_match.ordinal = true;
        }
        return true;
    }
    if (!first.has(Cardinal))
        return false;
    value = first.number();
    ++m_at;
    return true;
}

/// 0 to 999: "two hundred and five".
bool NumberMatcher::hundreds(qint64 &value)
{
    qint64 part = 0;
    if (term().is(W::A) && (term(1).has(Hundred) || (term(1).has(Scale) && term(1).isWord()))) {
        part = 1;
        ++m_at;
    } else if (!smallWords(part)) {
        return false;
    }
    if (!m_match.ordinal && term(hyphen()).has(Hundred) && term(hyphen()).isWord()) {
        m_at += hyphen() + 1;
        part *= 100;
        const qsizetype save = m_at;
        if (term().is(W::And) || term().isMark(u'&'))
            ++m_at;
        qint64 rest = 0;
        if (term().has(OrdinalWord) && !term().has(TimeUnit)) {
            part += term().number();
            m_match.ordinal = true;
            ++m_at;
        } else if ((term().has(Cardinal | Tens)) && smallWords(rest)) {
            part += rest;
        } else {
            m_at = save;
        }
    }
    value = part;
    return true;
}

/// "two million three hundred thousand and five"
bool NumberMatcher::wordsValue()
{
    Decimal sum;
    int last = 99;
    bool any = false;
    while (true) {
        const qsizetype save = m_at;
        if (any && term().isMark(u',') && term(1).has(Cardinal | Tens))
            ++m_at;
        if (any && (term().is(W::And) || term().isMark(u'&')))
            ++m_at;
        qint64 part = 0;
        if (any && !term().has(Cardinal | Tens)) {
            m_at = save;
            break;
        }
        if (!hundreds(part)) {
            m_at = save;
            break;
        }
        int power = 0;
        const qsizetype dash = hyphen();
        if (!m_match.ordinal && term(dash).isWord() && term(dash).has(Scale)) {
            power = term(dash).number();
            m_at += dash + 1;
        }
        // "one million two thousand": powers fall; what does not is another number.
        if (power >= last || (any && power == 0 && part >= 1000)) {
            m_at = save;
            break;
        }
        const auto total = sum.plus({part, power});
        if (!total)
            return false;
        m_match.mantissa = {part, 0};
        sum = *total;
        any = true;
        last = power;
        m_match.scaled = power > 0;
        if (power == 0 || m_match.ordinal)
            break;
    }
    return any && set(sum);
}

/// "nine point nought four"
bool NumberMatcher::pointDigits()
{
    if (!term().is(W::Point) || !term(1).has(Cardinal) || term(1).number() > 9)
        return true;
    ++m_at;
    Decimal digits = m_match.value;
    for (int count = 0; term().has(Cardinal) && term().number() < 10 && count < mostDigits - 4; ++count, ++m_at) {
        const auto sum = digits.plus({term().number(), -(count + 1)});
        if (!sum)
            return false;
        digits = *sum;
    }
    return set(digits);
}

bool NumberMatcher::words()
{
    if (!wordsValue())
        return false;
    if (m_match.ordinal)
        return true;
    if (!pointDigits() || !fractionWords())
        return false;
    if (!m_match.fraction)
        andFraction();
    const bool scaled = m_match.scaled;
    const Decimal mantissa = m_match.mantissa;
    if (!scale())
        return false;
    if (scaled)
        m_match.mantissa = mantissa;
    return true;
}

} // namespace nutgraf::grammar
