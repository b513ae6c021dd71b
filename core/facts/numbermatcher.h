// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/numbergrammar.h"

namespace nutgraf::grammar {

/// Reads one number from a term on. Its parts lie in the files named below; only they and numbergrammar.cpp include this.
class NumberMatcher {
public:
    NumberMatcher(const Terms &terms, qsizetype first)
        : m_terms(terms)
        , m_at(first)
    {
        m_match.first = first;
    }

    std::optional<NumberMatch> run();

private:
    [[nodiscard]] const Term &term(qsizetype ahead = 0) const { return m_terms[m_at + ahead]; }
    bool set(std::optional<Decimal> value)
    {
        if (!value)
            return false;
        m_match.value = *value;
        return true;
    }

    // numberfigures.cpp
    bool figures();
    bool slashFraction();

    // numberinwords.cpp
    bool words();
    bool smallWords(qint64 &value);
    bool hundreds(qint64 &value);
    bool wordsValue();
    bool pointDigits();

    // numberfractions.cpp
    bool fractionWords();
    void andFraction();
    bool article();
    [[nodiscard]] bool isShare() const;
    bool leadingHalf();

    // numbergrammar.cpp
    bool plurals();
    bool scale();
    bool letterScale();

    /// A hyphen inside a compound ("twenty-five", "$2.4-billion"): its number of terms.
    [[nodiscard]] qsizetype hyphen() const { return term().isHyphen() && (term().glued || term(1).glued) ? 1 : 0; }
    std::optional<NumberMatch> done()
    {
        m_match.end = m_at;
        return m_match;
    }

    const Terms &m_terms;
    qsizetype m_at;
    NumberMatch m_match;
};

/// Digits that fit a Decimal with room for a power.
inline constexpr int mostDigits = 18;

[[nodiscard]] inline Decimal powerOfTen(int power)
{
    return {1, power};
}

} // namespace nutgraf::grammar
