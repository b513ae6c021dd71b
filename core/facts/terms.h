// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/finderinput.h"
#include "core/facts/wordlexicon.h"

#include <vector>

namespace nutgraf::grammar {

enum class TermKind : quint8 {
    End, ///< before the first and behind the last term of a sentence
    Word,
    Number, ///< digits with inner separators, or one vulgar fraction; without sign and unit
    Mark, ///< punctuation or symbol, one character
    Name, ///< never looked into: an address, "COVID-19", "A320"
};

enum class Suffix : quint8 { None, Ordinal, Plural }; ///< "2nd", "1990s"

/// A token cut as the number and date grammars need it: figures, letters and marks apart ("15bn" is two terms, "2017-12-26" five),
/// with the word looked up once.
struct Term {
    qint32 start = 0;
    qint32 end = 0;
    TermKind kind = TermKind::End;
    Suffix suffix = Suffix::None;
    char16_t mark = 0; ///< of a Mark; of a Number, the vulgar fraction that it is
    bool glued = false;
    bool capital = false;
    bool allCapital = false;
    qint16 digits = 0; ///< of a Number: how many
    const WordEntry *entry = nullptr;

    [[nodiscard]] bool has(quint32 roles) const { return entry != nullptr && (entry->roles & roles) != 0; }
    [[nodiscard]] bool is(W word) const { return entry != nullptr && entry->id == word; }
    [[nodiscard]] bool isMark(char16_t c) const { return kind == TermKind::Mark && mark == c; }
    [[nodiscard]] bool isNumber() const { return kind == TermKind::Number; }
    [[nodiscard]] bool isWord() const { return kind == TermKind::Word; }
    [[nodiscard]] bool isHyphen() const { return kind == TermKind::Mark && (mark == u'-' || mark == 0x2010 || mark == 0x2011); }
    [[nodiscard]] bool isDash() const { return kind == TermKind::Mark && (mark == 0x2013 || mark == 0x2014 || mark == 0x2212); }
    [[nodiscard]] int date() const { return entry->date; }
    [[nodiscard]] int number() const { return entry->number; }
};

/// The terms of one sentence. One buffer serves a whole text.
class Terms {
public:
    explicit Terms(const FinderInput &input)
        : m_input(input)
    {
    }

    /// Cuts that sentence; true if it holds a figure or a word with one of `roles`, so that a finder need not look at the others.
    bool load(const Sentence &sentence, quint32 roles);

    [[nodiscard]] qsizetype size() const { return static_cast<qsizetype>(m_terms.size()); }
    /// A term of kind End outside the sentence.
    [[nodiscard]] const Term &operator[](qsizetype i) const
    {
        static constexpr Term outside;
        return i >= 0 && i < size() ? m_terms[static_cast<std::size_t>(i)] : outside;
    }
    [[nodiscard]] QStringView text(qsizetype i) const { return text(i, i + 1); }
    [[nodiscard]] QStringView text(qsizetype first, qsizetype end) const { return span(first, end).of(m_input.text); }
    [[nodiscard]] TextSpan span(qsizetype first, qsizetype end) const { return {(*this)[first].start, (*this)[end - 1].end}; }
    /// The characters between a term and the one before it.
    [[nodiscard]] QStringView gap(qsizetype i) const { return m_input.text.sliced((*this)[i - 1].end, (*this)[i].start - (*this)[i - 1].end); }
    [[nodiscard]] QStringView whole() const { return m_input.text; }

private:
    void addWord(const Token &token);
    void scan(const Token &token);
    qsizetype scanNumber(qsizetype at, qsizetype end, bool glued);
    void push(qsizetype start, qsizetype end, TermKind kind, bool glued);

    const FinderInput &m_input;
    std::vector<Term> m_terms;
    quint32 m_roles = 0;
    bool m_figure = false;
};

/// True for "½" and its like.
[[nodiscard]] bool isVulgarFraction(char16_t c);

} // namespace nutgraf::grammar
