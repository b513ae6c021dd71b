// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QChar>

#include <array>

namespace nutgraf {

/// What a character does in a text, as far as cutting it into tokens goes.
enum class CharacterClass : quint8 {
    Space, ///< white space and line breaks
    Upper,
    Lower, ///< letters that are not upper-case, of scripts without case too
    Digit, ///< decimal digits and vulgar fractions
    Joiner, ///< combining marks, soft hyphen, zero-width characters: belong to what stands before
    Quote, ///< every quotation mark and apostrophe
    Punctuation,
    Symbol,
    Surrogate, ///< half of a character outside the BMP
};

namespace detail {

constexpr std::array<CharacterClass, 128> asciiClasses = [] {
    std::array<CharacterClass, 128> table{};
    for (int c = 0; c < 128; ++c) {
        auto &entry = table[c];
        if (c == ' ' || (c >= 9 && c <= 13))
            entry = CharacterClass::Space;
        else if (c >= 'A' && c <= 'Z')
            entry = CharacterClass::Upper;
        else if (c >= 'a' && c <= 'z')
            entry = CharacterClass::Lower;
        else if (c >= '0' && c <= '9')
            entry = CharacterClass::Digit;
        else if (c == '"' || c == '\'' || c == '`')
            entry = CharacterClass::Quote;
        else if (c == '$' || c == '%' || c == '+' || c == '<' || c == '=' || c == '>' || c == '^' || c == '|' || c == '~')
            entry = CharacterClass::Symbol;
        else
            entry = CharacterClass::Punctuation;
    }
    return table;
}();

} // namespace detail

/// Class of a character that is not ASCII.
[[nodiscard]] CharacterClass wideCharacterClass(char32_t character);

[[nodiscard]] inline CharacterClass characterClass(char16_t character)
{
    return character < 128 ? detail::asciiClasses[character] : wideCharacterClass(character);
}

[[nodiscard]] constexpr bool isLetterClass(CharacterClass kind)
{
    return kind == CharacterClass::Upper || kind == CharacterClass::Lower;
}

} // namespace nutgraf
