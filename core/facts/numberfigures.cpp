// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Numbers written in figures: "1,200", "3½", "1 200 000", "2 1/2".

#include "core/facts/numbermatcher.h"

#include <array>

namespace nutgraf::grammar {

namespace {

struct Vulgar {
    char16_t c;
    qint8 numerator;
    qint8 denominator;
};

constexpr std::array vulgars{
    Vulgar{0xBC, 1, 4}, Vulgar{0xBD, 1, 2}, Vulgar{0xBE, 3, 4}, Vulgar{0x2150, 1, 7}, Vulgar{0x2151, 1, 9}, Vulgar{0x2152, 1, 10},
    Vulgar{0x2153, 1, 3}, Vulgar{0x2154, 2, 3}, Vulgar{0x2155, 1, 5}, Vulgar{0x2156, 2, 5}, Vulgar{0x2157, 3, 5}, Vulgar{0x2158, 4, 5},
    Vulgar{0x2159, 1, 6}, Vulgar{0x215A, 5, 6}, Vulgar{0x215B, 1, 8}, Vulgar{0x215C, 3, 8}, Vulgar{0x215D, 5, 8}, Vulgar{0x215E, 7, 8},
    Vulgar{0x2189, 0, 3}};

std::optional<Decimal> vulgarValue(char16_t c)
{
    for (const Vulgar &v : vulgars) {
        if (v.c == c)
            return Decimal{v.numerator, 0}.dividedBy(v.denominator);
    }
    return std::nullopt;
}

/// A gap that may stand for a thousands separator: "1 200" with a space that does not break.
bool isGroupGap(QStringView gap)
{
    return gap.size() == 1 && (gap[0] == QChar(0xA0) || gap[0] == QChar(0x2009) || gap[0] == QChar(0x202F) || gap[0] == QChar(0x2007));
}

bool plainDigits(const Terms &terms, qsizetype i)
{
    const Term &term = terms[i];
    return term.isNumber() && term.mark == 0 && term.suffix == Suffix::None && term.digits == term.end - term.start;
}

/// Behind figures of one to three digits: how many terms of exactly three digits continue the number.
qsizetype spacedGroups(const Terms &terms, qsizetype first)
{
    if (!plainDigits(terms, first) || terms[first].digits > 3 || terms.text(first).startsWith(u'0'))
        return 0;
    qsizetype count = 0;
    bool hard = true;
    bool round = false;
    for (qsizetype i = first + 1; plainDigits(terms, i) && terms[i].digits == 3 && !terms[i].glued && count < 5; ++i, ++count) {
        const QStringView gap = terms.gap(i);
        if (!isGroupGap(gap)) {
            if (gap != u" ")
                break;
            hard = false;
        }
        round = round || terms.text(i) == u"000";
    }
    // An ordinary space joins only what can hardly be two numbers.
    return hard || round || count > 1 ? count : 0;
}

} // namespace

bool NumberMatcher::figures()
{
    const Term &first = term();
    m_match.figures = true;
    if (first.mark != 0) {
        m_match.fraction = true;
        ++m_at;
        return set(vulgarValue(first.mark));
    }
    if (first.suffix == Suffix::Plural)
        return false;
    const qsizetype groups = spacedGroups(m_terms, m_at);
    std::optional<Decimal> value;
    if (groups > 0) {
        Decimal sum{m_terms.text(m_at).toLongLong(), 0};
        for (qsizetype i = 1; i <= groups; ++i)
            sum = Decimal{sum.digits * 1000 + m_terms.text(m_at + i).toLongLong(), 0};
        value = sum;
        m_match.grouped = true;
    } else {
        QStringView text = m_terms.text(m_at);
        if (first.suffix == Suffix::Ordinal)
            text.chop(2);
        value = figuresValue(text);
        m_match.grouped = first.digits != text.size();
        m_match.ordinal = first.suffix == Suffix::Ordinal;
    }
    m_at += groups + 1;
    if (!set(value) || m_match.ordinal)
        return value.has_value();
    // "3½", "3 ½"
    if (term().isNumber() && term().mark != 0) {
        if (const auto part = vulgarValue(term().mark); part && m_match.value.exponent >= 0) {
            ++m_at;
            m_match.fraction = true;
            return set(m_match.value.plus(*part));
        }
    }
    return slashFraction();
}

/// "1/2", "2 1/2". A slash between other figures ends the number: dates and ratios are not ours.
bool NumberMatcher::slashFraction()
{
    const auto fractionAt = [this](qsizetype i) -> std::optional<Decimal> {
        if (!m_terms[i + 1].isMark(u'/') || !m_terms[i + 1].glued || !m_terms[i + 2].glued || !plainDigits(m_terms, i)
            || !plainDigits(m_terms, i + 2) || (m_terms[i + 3].isMark(u'/') && m_terms[i + 3].glued))
            return std::nullopt;
        const qint64 top = m_terms.text(i).toLongLong();
        const qint64 bottom = m_terms.text(i + 2).toLongLong();
        if (top >= bottom || bottom > 100 || m_terms[i].digits > 2)
            return std::nullopt;
        return Decimal{top, 0}.dividedBy(bottom);
    };
    if (const auto part = fractionAt(m_at - 1); part && m_at - 1 == m_match.first) {
        m_at += 2;
        m_match.fraction = true;
        return set(part);
    }
    if (const auto part = fractionAt(m_at); part && !term().glued && m_match.value.exponent >= 0) {
        m_at += 3;
        m_match.fraction = true;
        return set(m_match.value.plus(*part));
    }
    return true;
}

std::optional<Decimal> figuresValue(QStringView text)
{
    Decimal value;
    int digits = 0;
    int point = -1; // digits since the decimal point
    int sinceComma = -1;
    for (const QChar c : text) {
        if (c == u',') {
            if (point >= 0 || (sinceComma >= 0 && sinceComma != 3 && sinceComma != 2))
                return std::nullopt;
            sinceComma = 0;
        } else if (c == u'.') {
            if (point >= 0)
                return std::nullopt;
            point = 0;
        } else if (c >= u'0' && c <= u'9') {
            if (++digits > mostDigits)
                return std::nullopt;
            value.digits = value.digits * 10 + (c.unicode() - u'0');
            if (point >= 0)
                ++point;
            else if (sinceComma >= 0)
                ++sinceComma;
        }
    }
    if (sinceComma >= 0 && sinceComma != 3)
        return std::nullopt;
    value.exponent = -qMax(point, 0);
    return value;
}

} // namespace nutgraf::grammar
