// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/tokens.h"

#include "core/text/abbreviations.h"
#include "core/text/addressscanner.h"
#include "core/text/characters.h"
#include "core/text/quotemarks.h"

namespace nutgraf {

namespace {

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == 0x2019 || c == 0x02BC;
}

bool isHyphen(char16_t c)
{
    return c == u'-' || c == 0x2010 || c == 0x2011;
}

/// Cuts one text; every function reads at m_at and moves it on.
class Tokenizer {
public:
    explicit Tokenizer(QStringView text)
        : m_text(text.utf16())
        , m_size(text.size())
        , m_view(text)
    {
        m_tokens.reserve(m_size / 5 + 16);
    }

    QList<Token> run()
    {
        while (m_at < m_size) {
            const CharacterClass kind = classAt(m_at);
            if (kind == CharacterClass::Space) {
                if (m_text[m_at] == u'\n' || m_text[m_at] == u'\r' || m_text[m_at] == 0x2028 || m_text[m_at] == 0x2029)
                    m_quotes.newLine();
                ++m_at;
                continue;
            }
            token(kind);
        }
        m_tokens.squeeze();
        return std::move(m_tokens);
    }

private:
    char16_t at(qsizetype i) const { return i < m_size ? m_text[i] : u'\0'; }
    CharacterClass classAt(qsizetype i) const { return i < m_size ? characterClass(m_text[i]) : CharacterClass::Space; }

    /// Class of the whole character at `i`, which may be a pair; `width` gets its length.
    CharacterClass wideClassAt(qsizetype i, qsizetype &width) const
    {
        const CharacterClass kind = classAt(i);
        width = 1;
        if (kind != CharacterClass::Surrogate)
            return kind;
        if (i + 1 < m_size && QChar::isHighSurrogate(m_text[i]) && QChar::isLowSurrogate(m_text[i + 1])) {
            width = 2;
            return wideCharacterClass(QChar::surrogateToUcs4(m_text[i], m_text[i + 1]));
        }
        return CharacterClass::Symbol;
    }

    void add(qsizetype end, TokenClass kind)
    {
        Token next{.span = {m_at, end}, .kind = kind};
        next.glued = !m_tokens.isEmpty() && m_tokens.constLast().span.end == m_at;
        m_tokens.append(next);
        m_at = end;
    }

    void token(CharacterClass kind)
    {
        using enum CharacterClass;
        qsizetype width = 1;
        if (kind == Surrogate)
            kind = wideClassAt(m_at, width);
        switch (kind) {
        case Upper:
        case Lower:
        case Digit:
            word();
            break;
        case Quote:
            quote();
            break;
        case Symbol:
            symbol(width);
            break;
        default:
            punctuation(width);
        }
    }

    void quote()
    {
        if (isApostrophe(m_text[m_at]) && isPossessive(m_at) && m_at > 0 && !m_tokens.isEmpty()) {
            const Token &before = m_tokens.constLast();
            if (before.span.end == m_at && before.kind <= TokenClass::WordNumber) {
                add(m_at + 2, TokenClass::Word);
                return;
            }
        }
        const QuoteMark mark = m_quotes.read(m_view, m_at);
        add(m_at + mark.length, mark.kind);
    }

    /// "’s" and nothing after it that would make it part of a word.
    bool isPossessive(qsizetype i) const
    {
        return (at(i + 1) == u's' || at(i + 1) == u'S') && !isLetterClass(classAt(i + 2)) && classAt(i + 2) != CharacterClass::Digit;
    }

    void punctuation(qsizetype width)
    {
        const char16_t c = m_text[m_at];
        if (c == u'@' || c == u'#') {
            if (const qsizetype end = scanTag(m_view, m_at); end > m_at) {
                add(end, TokenClass::Address);
                return;
            }
        }
        qsizetype end = m_at + width;
        if (classAt(m_at) == CharacterClass::Joiner) { // nothing to join: they keep each other company
            while (end < m_size && classAt(end) == CharacterClass::Joiner)
                ++end;
        } else if (c == u'.' || c == u'-' || c == u'*' || c == u'_') {
            while (end < m_size && m_text[end] == c)
                ++end;
        }
        add(end, c == u'#' ? TokenClass::Symbol : TokenClass::Punctuation);
    }

    /// A symbol; an emoji with all that is joined to it is one.
    void symbol(qsizetype width)
    {
        qsizetype end = m_at + width;
        bool flag = width == 2 && isRegional(m_at);
        while (end < m_size) {
            qsizetype next = 1;
            const CharacterClass kind = wideClassAt(end, next);
            const bool tone = next == 2 && m_text[end] == 0xD83C && m_text[end + 1] >= 0xDFFB && m_text[end + 1] <= 0xDFFF;
            const bool afterJoiner = m_text[end - 1] == 0x200D;
            if (flag && next == 2 && isRegional(end)) {
                end += next;
                break;
            }
            flag = false;
            if (kind != CharacterClass::Joiner && !tone && !(afterJoiner && kind == CharacterClass::Symbol))
                break;
            end += next;
        }
        add(end, TokenClass::Symbol);
    }

    bool isRegional(qsizetype i) const { return at(i) == 0xD83C && at(i + 1) >= 0xDDE6 && at(i + 1) <= 0xDDFF; }

    void word();
    bool takesStop(qsizetype i, qsizetype &end) const;
    bool takesInner(qsizetype i) const;
    bool takesFigureComma(qsizetype i) const;
    bool takesHyphen(qsizetype i) const;
    void finishWord(qsizetype end);

    const char16_t *m_text;
    qsizetype m_size;
    QStringView m_view;
    qsizetype m_at = 0;
    QList<Token> m_tokens;
    QuoteMarks m_quotes;

    // What the word being read has shown so far.
    int m_letters = 0;
    int m_upper = 0;
    int m_digits = 0;
    qsizetype m_segment = 0; ///< where the part after the last inner full stop begins
};

void Tokenizer::word()
{
    using enum CharacterClass;
    if (const qsizetype end = scanAddress(m_view, m_at); end > m_at) {
        add(end, TokenClass::Address);
        return;
    }
    m_letters = m_upper = m_digits = 0;
    m_segment = m_at;
    qsizetype i = m_at;
    for (; i < m_size; ++i) {
        qsizetype width = 1;
        const CharacterClass kind = wideClassAt(i, width);
        if (kind == Lower) {
            ++m_letters;
        } else if (kind == Upper) {
            ++m_letters;
            ++m_upper;
        } else if (kind == Digit) {
            ++m_digits;
        } else if (kind == Space || kind == Symbol) {
            break;
        } else if (m_text[i] == u'.') {
            qsizetype end = i;
            if (m_upper == 0 && m_letters > 1 && m_segment == m_at && (end = scanHost(m_view, m_at)) > i) {
                add(end, TokenClass::Address);
                return;
            }
            end = i;
            if (takesStop(i, end)) {
                finishWord(end);
                return;
            }
            if (end == i)
                break;
            m_segment = end;
        } else if (m_text[i] == u'@' && takesInner(i)) {
            const qsizetype end = scanMailDomain(m_view, i + 1);
            if (end <= i + 1)
                break;
            m_at = absorbMailName(m_view, m_tokens, m_at);
            add(end, TokenClass::Address);
            return;
        } else if (kind != Joiner && !takesInner(i)) {
            break;
        }
        i += width - 1;
    }
    finishWord(i);
}

void Tokenizer::finishWord(qsizetype end)
{
    // Joiners at the end that join nothing to follow stay: they belong to the last character.
    const bool capital = [&] {
        qsizetype width = 1;
        return wideClassAt(m_at, width) == CharacterClass::Upper;
    }();
    add(end, m_digits == 0 ? TokenClass::Word : m_letters == 0 ? TokenClass::Number : TokenClass::WordNumber);
    Token &made = m_tokens.last();
    made.capital = capital;
    made.allCapital = m_letters > 1 && m_upper == m_letters;
}

/// Whether the mark at `i` (neither letter, digit nor full stop) is inside the word.
bool Tokenizer::takesInner(qsizetype i) const
{
    using enum CharacterClass;
    if (i == m_at)
        return false;
    const char16_t c = m_text[i];
    const CharacterClass before = classAt(i - 1);
    const CharacterClass after = classAt(i + 1);
    if (isApostrophe(c)) {
        if (before == Digit && after == Digit && m_letters == 0)
            return takesFigureComma(i); // 1'000
        return isLetterClass(before) && isLetterClass(after) && !isPossessive(i);
    }
    switch (c) {
    case u',':
        return before == Digit && after == Digit && m_letters == 0 && takesFigureComma(i);
    case u'/':
    case u':':
        return before == Digit && after == Digit && m_letters == 0;
    case u'&': // AT&T, S&P
        return before == Upper && after == Upper;
    case u'_':
    case u'@':
        return after != Space && after != Punctuation && after != Quote;
    default:
        return isHyphen(c) && takesHyphen(i);
    }
}

/// One to three digits after the mark: "1,200", "10,00,000", "3,5"; not "May 3,2017".
bool Tokenizer::takesFigureComma(qsizetype i) const
{
    qsizetype end = i + 1;
    while (end < m_size && end < i + 5 && classAt(end) == CharacterClass::Digit)
        ++end;
    const qsizetype digits = end - i - 1;
    return digits <= 3 && (digits == 3 || m_text[i] == u',');
}

/// "COVID-19", "F-16": a short capitalised name and a figure; but not "Sept-11".
bool Tokenizer::takesHyphen(qsizetype i) const
{
    if (m_digits > 0 || m_letters == 0 || classAt(i + 1) != CharacterClass::Digit || classAt(m_at) != CharacterClass::Upper)
        return false;
    if (m_upper == m_letters)
        return m_letters <= 6;
    return m_letters <= 6 && abbreviationOf(m_view.sliced(m_at, std::min<qsizetype>(i - m_at, 3))) == Abbreviation::None;
}

/// The full stop at `i`: true ends the word at `end`; false with `end` moved goes on behind the stop; otherwise the stop is no part of it.
bool Tokenizer::takesStop(qsizetype i, qsizetype &end) const
{
    using enum CharacterClass;
    const CharacterClass after = classAt(i + 1);
    const qsizetype length = i - m_segment;
    if (after == Digit) {
        if (classAt(i - 1) == Digit)
            end = i + 1; // 3.5
        return false;
    }
    if (m_letters == 0)
        return false;
    const bool dotted = m_segment > m_at;
    if (isLetterClass(after)) {
        const CharacterClass second = classAt(i + 2);
        const bool initials = length == 1 || (length == 2 && after == Upper && at(i + 2) == u'.' && classAt(m_segment) == Upper);
        if (initials && (at(i + 2) == u'.' || (!isLetterClass(second) && second != Joiner))) {
            end = i + 1; // U.S., e.g., Ph.D.
            return false;
        }
        if (classAt(m_segment) == Upper && isCompanyDomain(m_view, i)) {
            end = i + 1; // Booking.com
            return false;
        }
    }
    if (m_digits > 0)
        return false;
    if (dotted && length == 1) {
        end = i + 1;
        return true;
    }
    if (!dotted && length == 1 && m_upper == 1 && m_text[m_segment] != u'I') {
        // An initial stands before a name: "George W. Bush", "J.Smith".
        const bool space = after == Space && at(i + 1) != u'\n';
        if (after == Upper || (space && classAt(i + 2) == Upper)) {
            end = i + 1;
            return true;
        }
    }
    const QStringView word = m_view.sliced(m_at, i - m_at);
    const Abbreviation kind = abbreviationOf(word);
    if (kind == Abbreviation::None || at(i + 1) == u'.')
        return false;
    if (kind == Abbreviation::BeforeFigure && after != Digit && !(after == Space && classAt(i + 2) == Digit))
        return false;
    end = i + 1;
    return true;
}

} // namespace

QList<Token> tokenize(QStringView text)
{
    return Tokenizer(text).run();
}

} // namespace nutgraf
