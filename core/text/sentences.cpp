// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/sentences.h"

#include "core/text/abbreviations.h"

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Words that begin a sentence far more often than they go on after an abbreviation: "in the U.S. The …".
constexpr auto starters = [] {
    auto list = std::to_array<QLatin1StringView>({"A"_L1, "After"_L1, "All"_L1, "Although"_L1, "Among"_L1, "An"_L1, "And"_L1, "Another"_L1, "As"_L1,
        "At"_L1, "Because"_L1, "Before"_L1, "Both"_L1, "But"_L1, "By"_L1, "During"_L1, "Each"_L1, "Earlier"_L1, "Even"_L1, "Every"_L1, "For"_L1,
        "From"_L1, "He"_L1, "Her"_L1, "Here"_L1, "His"_L1, "How"_L1, "However"_L1, "I"_L1, "If"_L1, "In"_L1, "Instead"_L1, "It"_L1, "Its"_L1,
        "Last"_L1, "Later"_L1, "Many"_L1, "Meanwhile"_L1, "More"_L1, "Most"_L1, "My"_L1, "No"_L1, "Not"_L1, "Now"_L1, "Officials"_L1, "On"_L1,
        "Once"_L1, "One"_L1, "Or"_L1, "Other"_L1, "Others"_L1, "Our"_L1, "Over"_L1, "Police"_L1, "She"_L1, "Since"_L1, "So"_L1, "Some"_L1,
        "Still"_L1, "Such"_L1, "That"_L1, "The"_L1, "Their"_L1, "Then"_L1, "There"_L1, "These"_L1, "They"_L1, "This"_L1, "Those"_L1, "Though"_L1,
        "Through"_L1, "To"_L1, "Two"_L1, "Under"_L1, "Until"_L1, "We"_L1, "What"_L1, "When"_L1, "Where"_L1, "Whether"_L1, "While"_L1, "Who"_L1,
        "Why"_L1, "With"_L1, "Yet"_L1, "You"_L1, "Your"_L1});
    return list;
}();

bool isStarter(QStringView word)
{
    return std::ranges::binary_search(starters, word, [](auto a, auto b) { return a.compare(b) < 0; });
}

class Splitter {
public:
    Splitter(QStringView text, const QList<Token> &tokens)
        : m_text(text)
        , m_tokens(tokens)
    {
        m_sentences.reserve(tokens.size() / 20 + 4);
    }

    QList<Sentence> run()
    {
        for (qsizetype i = 0; i < m_tokens.size(); ++i) {
            if (breaksLineAfter(i)) {
                close(i + 1);
                continue;
            }
            const qsizetype end = stopAt(i);
            if (end > 0) {
                close(end);
                i = end - 1;
            }
        }
        close(m_tokens.size());
        return std::move(m_sentences);
    }

private:
    QStringView word(qsizetype i) const { return m_tokens[i].span.of(m_text); }
    QChar first(qsizetype i) const { return m_text[m_tokens[i].span.start]; }

    void close(qsizetype end)
    {
        if (end > m_first)
            m_sentences.append({m_first, end, {m_tokens[m_first].span.start, m_tokens[end - 1].span.end}});
        m_first = end;
    }

    bool breaksLineAfter(qsizetype i) const
    {
        if (i + 1 >= m_tokens.size())
            return false;
        for (qsizetype at = m_tokens[i].span.end; at < m_tokens[i + 1].span.start; ++at) {
            const char16_t c = m_text[at].unicode();
            if (c == u'\n' || c == u'\r' || c == 0x2028 || c == 0x2029)
                return true;
        }
        return false;
    }

    /// The end (a token) of the sentence that stops at token `i`, or 0 when it does not stop there.
    qsizetype stopAt(qsizetype i) const
    {
        const Token &token = m_tokens[i];
        if (token.kind == TokenClass::Word)
            return m_text[token.span.end - 1] == u'.' && endsAfterAbbreviation(i) ? i + 1 : 0;
        if (token.kind != TokenClass::Punctuation)
            return 0;
        const char16_t mark = first(i).unicode();
        const bool wide = mark == 0x3002 || mark == 0xFF01 || mark == 0xFF1F;
        if (mark != u'.' && mark != u'!' && mark != u'?' && mark != 0x2026 && mark != 0x06D4 && mark != 0x061F && mark != 0x0964 && !wide)
            return 0;
        qsizetype next = i + 1;
        while (next < m_tokens.size() && m_tokens[next].glued && isCloser(next))
            ++next;
        if (next >= m_tokens.size())
            return next;
        if (breaksLineAfter(next - 1))
            return 0; // the line break will end it
        if (isCloser(next) && m_tokens[next].kind == TokenClass::Punctuation && !m_tokens[next].glued)
            return 0;
        return wide || startsSentence(next, i) ? next : 0;
    }

    /// What may follow the stop within the same sentence: closing quotes and brackets, further stops.
    bool isCloser(qsizetype i) const
    {
        if (m_tokens[i].kind == TokenClass::CloseQuote)
            return true;
        const char16_t c = first(i).unicode();
        return m_tokens[i].kind == TokenClass::Punctuation && (c == u')' || c == u']' || c == u'.' || c == u'!' || c == u'?' || c == 0x2026);
    }

    bool startsSentence(qsizetype next, qsizetype stop) const
    {
        const Token &token = m_tokens[next];
        const bool full = first(stop) == u'.' && m_tokens[stop].span.length() == 1;
        if (token.kind == TokenClass::Word || token.kind == TokenClass::WordNumber) {
            if (!token.capital && first(next).isLower())
                return false;
            if (token.glued) // "end.The": somebody forgot the space
                return full && stop > 0 && m_tokens[stop - 1].kind == TokenClass::Word && m_tokens[stop - 1].span.length() > 1
                    && !m_tokens[stop - 1].allCapital;
            if (full && stop == m_first + 1 && m_tokens[m_first].kind == TokenClass::Number)
                return false; // "1. Read the text": the number of a list item
            return full || m_tokens[next - 1].kind != TokenClass::CloseQuote || !isReportingClause(next);
        }
        if (token.glued)
            return token.kind == TokenClass::OpenQuote;
        return token.kind == TokenClass::OpenQuote || token.kind == TokenClass::Number || token.kind == TokenClass::Symbol
            || token.kind == TokenClass::Address || first(next) == u'(' || first(next) == u'[' || first(next) == u'•' || first(next) == u'-'
            || first(next) == u'–' || first(next) == u'—';
    }

    /// “Why?” Mr. Example asked: a name of a few words and a verb of saying go on with the sentence.
    bool isReportingClause(qsizetype i) const
    {
        static constexpr auto verbs = std::to_array<QLatin1StringView>({"said"_L1, "asked"_L1, "says"_L1, "asks"_L1, "told"_L1, "wrote"_L1, "added"_L1,
            "shouted"_L1, "replied"_L1, "cried"_L1, "wondered"_L1, "tweeted"_L1, "posted"_L1});
        for (const qsizetype end = std::min(i + 5, m_tokens.size()); i < end && m_tokens[i].kind == TokenClass::Word; ++i) {
            if (std::ranges::any_of(verbs, [&](QLatin1StringView verb) { return word(i) == verb; }))
                return true;
        }
        return false;
    }

    /// Whether a sentence ends with the abbreviation `i`.
    bool endsAfterAbbreviation(qsizetype i) const
    {
        if (i + 1 >= m_tokens.size())
            return true;
        const Token &next = m_tokens[i + 1];
        if (next.kind == TokenClass::OpenQuote && !next.glued)
            return !isLeading(i);
        return next.kind == TokenClass::Word && next.capital && !next.glued && isStarter(word(i + 1)) && !isLeading(i);
    }

    bool isLeading(qsizetype i) const { return abbreviationOf(word(i).chopped(1)) == Abbreviation::Leading; }

    QStringView m_text;
    const QList<Token> &m_tokens;
    QList<Sentence> m_sentences;
    qsizetype m_first = 0;
};

} // namespace

QList<Sentence> splitSentences(QStringView text, const QList<Token> &tokens)
{
    return Splitter(text, tokens).run();
}

} // namespace nutgraf
