// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/quotemarks.h"

#include "core/text/characters.h"

#include <array>

namespace nutgraf {

namespace {

struct Neighbours {
    char16_t before = u' ';
    char16_t after = u' ';
    bool spaceBefore = true;
    bool spaceAfter = true;

    Neighbours(QStringView text, qsizetype at, qsizetype length)
    {
        if (at > 0)
            before = text[at - 1].unicode();
        if (at + length < text.size())
            after = text[at + length].unicode();
        spaceBefore = characterClass(before) == CharacterClass::Space;
        spaceAfter = characterClass(after) == CharacterClass::Space;
    }

    /// After a bracket, a dash or another opening mark a mark opens.
    [[nodiscard]] bool leansRight() const
    {
        switch (before) {
        case u'(': case u'[': case u'{': case u'-': case 0x2013: case 0x2014: case u'/': case 0x201C: case 0x2018: case u'"': case u'\'': case 0x00AB:
            return true;
        default:
            return false;
        }
    }
};

/// "'em", "'til", "'90s": an apostrophe where letters were left out.
bool isElision(QStringView text, qsizetype at)
{
    if (at + 1 < text.size() && text[at + 1].isDigit())
        return true;
    qsizetype end = at + 1;
    while (end < text.size() && end < at + 7 && text[end].isLetter())
        ++end;
    const QStringView word = text.sliced(at + 1, end - at - 1);
    static constexpr auto words = std::to_array<QLatin1StringView>({QLatin1StringView("em"), QLatin1StringView("til"), QLatin1StringView("tis"),
        QLatin1StringView("twas"), QLatin1StringView("cause"), QLatin1StringView("bout"), QLatin1StringView("round"), QLatin1StringView("n")});
    for (QLatin1StringView known : words) {
        if (word.compare(known, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

} // namespace

QuoteMark QuoteMarks::read(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    switch (c) {
    case u'"':
    case 0xFF02:
        return readDouble(text, at, 1);
    case u'\'':
        if (at + 1 < text.size() && text[at + 1] == u'\'')
            return readDouble(text, at, 2);
        return readSingle(text, at);
    case u'`':
        if (at + 1 < text.size() && text[at + 1] == u'`') {
            m_double = true;
            return {2, TokenClass::OpenQuote};
        }
        return readSingle(text, at);
    case 0x2018:
    case 0x201B:
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
        return readSingle(text, at);
    case 0x201E: // „
        m_low = true;
        return {1, TokenClass::OpenQuote};
    case 0x201A: // ‚
        m_single = true;
        return {1, TokenClass::OpenQuote};
    case 0x201C: // “ closes what „ opened
    case 0x201F:
        if (m_low) {
            m_low = false;
            return {1, TokenClass::CloseQuote};
        }
        return {1, TokenClass::OpenQuote};
    case 0x201D: { // ”, which in Swedish opens too
        const Neighbours around(text, at, 1);
        const bool opens = around.spaceBefore && !around.spaceAfter && !m_double;
        m_double = opens;
        m_low = false;
        return {1, opens ? TokenClass::OpenQuote : TokenClass::CloseQuote};
    }
    case 0x300C:
    case 0x300E:
        return {1, TokenClass::OpenQuote};
    case 0x300D:
    case 0x300F:
        return {1, TokenClass::CloseQuote};
    default:
        return readAngle(text, at);
    }
}

QuoteMark QuoteMarks::readDouble(QStringView text, qsizetype at, qsizetype length)
{
    const Neighbours around(text, at, length);
    if (around.spaceBefore == around.spaceAfter) {
        if (!m_double && !around.spaceBefore && characterClass(around.before) == CharacterClass::Digit)
            return {length, TokenClass::Symbol}; // 5"x7"
        m_double = !m_double;
        return {length, m_double ? TokenClass::OpenQuote : TokenClass::CloseQuote};
    }
    if (around.spaceBefore) {
        m_double = true;
        return {length, TokenClass::OpenQuote};
    }
    if (!m_double && characterClass(around.before) == CharacterClass::Digit)
        return {length, TokenClass::Symbol}; // 27"
    m_double = false;
    return {length, TokenClass::CloseQuote};
}

QuoteMark QuoteMarks::readSingle(QStringView text, qsizetype at)
{
    const Neighbours around(text, at, 1);
    const char16_t c = text[at].unicode();
    const bool opening = c == 0x2018 || c == 0x201B || c == u'`';
    const bool mayOpen = (around.spaceBefore || around.leansRight()) && !around.spaceAfter;
    if (mayOpen && isElision(text, at))
        return {1, TokenClass::Punctuation};
    if (opening || (mayOpen && c != 0x2019 && c != 0x02BC)) {
        m_single = true;
        return {1, TokenClass::OpenQuote};
    }
    if (m_single && !around.spaceBefore) {
        m_single = false;
        return {1, TokenClass::CloseQuote};
    }
    const CharacterClass before = characterClass(around.before);
    if (before == CharacterClass::Digit && c == u'\'')
        return {1, TokenClass::Symbol}; // 6'
    return {1, before == CharacterClass::Punctuation ? TokenClass::CloseQuote : TokenClass::Punctuation};
}

QuoteMark QuoteMarks::readAngle(QStringView text, qsizetype at)
{
    const char16_t c = text[at].unicode();
    const bool left = c == 0x00AB || c == 0x2039;
    if (left) {
        if (m_reversed) {
            m_reversed = false;
            return {1, TokenClass::CloseQuote};
        }
        m_angle = true;
        return {1, TokenClass::OpenQuote};
    }
    const Neighbours around(text, at, 1);
    if (!m_angle && around.spaceBefore && !around.spaceAfter) {
        m_reversed = true;
        return {1, TokenClass::OpenQuote};
    }
    m_angle = false;
    return {1, TokenClass::CloseQuote};
}

} // namespace nutgraf
