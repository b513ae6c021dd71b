// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QStringView>

namespace nutgraf {

/// What a token is made of; decided once, so that finders compare numbers instead of characters.
enum class TokenClass : quint8 {
    Word, ///< letters, with inner apostrophes and full stops where they belong: "O'Brien", "U.S.", "Mr."
    Number, ///< digits with inner separators: "1,200", "3.5", "1/2"; sign and unit are tokens of their own
    WordNumber, ///< both: "COVID-19", "5G", "2nd", "1990s", "F-16"
    OpenQuote,
    CloseQuote, ///< a straight mark is open or close by its neighbours
    Punctuation,
    Symbol, ///< "$", "%", "€", "°", emoji
    Address, ///< URL, e-mail, @name, #tag: never looked into
};

/// A token; white space is in none of them. Hyphenated compounds are split at the hyphen except in
/// WordNumber; the possessive "’s" is a token of its own ("Russia" "’s").
struct Token {
    TextSpan span;
    TokenClass kind = TokenClass::Word;
    bool capital = false; ///< begins with an upper-case letter
    bool allCapital = false; ///< two or more letters, all upper-case
    bool glued = false; ///< no white space between it and the token before
};

/// Cuts `text` into tokens, in order, covering every character that is not white space. Soft hyphens and
/// zero-width characters stay inside the token around them. Linear time; no allocation but the list.
[[nodiscard]] QList<Token> tokenize(QStringView text);

} // namespace nutgraf

Q_DECLARE_TYPEINFO(nutgraf::Token, Q_PRIMITIVE_TYPE);
