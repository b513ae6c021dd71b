// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/terms.h"

namespace nutgraf::grammar {

namespace {

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isSeparator(QChar c)
{
    return c == u'.' || c == u',';
}

/// "COVID-19", "A320", "G20": a name; but not "mid-2011", "Dec-2018", "USD115", "Q3", "FY2007".
bool isName(QStringView token)
{
    qsizetype letters = 0;
    while (letters < token.size() && token[letters].isLetter())
        ++letters;
    const QStringView word = token.first(letters);
    const QStringView rest = token.sliced(letters);
    if (word.size() == 1 && rest.size() == 1 && (word[0] == u'Q' || word[0] == u'H'))
        return false;
    const FoldedWord folded(word);
    const WordEntry *entry = findWord(folded.view());
    if (entry != nullptr && (entry->roles & Month) != 0)
        return false;
    // "km2": a power, cut off
    if (word.isLower() && word.size() <= 2 && (rest == u"2" || rest == u"3"))
        return false;
    if (rest.startsWith(u'-'))
        return !word.isLower() || rest.size() < 3;
    return word.size() < 2 || !(word == u"USD" || word == u"EUR" || word == u"GBP" || word == u"Rs" || word == u"US" || word == u"FY" || word == u"INR"
        || word == u"CHF" || word == u"JPY" || word == u"CNY" || word == u"AUD" || word == u"CAD");
}

} // namespace

bool isVulgarFraction(char16_t c)
{
    return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
}

bool Terms::load(const Sentence &sentence, quint32 roles)
{
    m_terms.clear();
    m_roles = 0;
    m_figure = false;
    for (qsizetype t = sentence.firstToken; t < sentence.endToken; ++t) {
        const Token &token = m_input.tokens[t];
        switch (token.kind) {
        case TokenClass::Word:
            addWord(token);
            break;
        case TokenClass::Number:
        case TokenClass::WordNumber:
        case TokenClass::Symbol:
        case TokenClass::Punctuation:
            scan(token);
            break;
        case TokenClass::OpenQuote:
        case TokenClass::CloseQuote:
            push(token.span.start, token.span.end, TermKind::Mark, token.glued);
            break;
        case TokenClass::Address:
            push(token.span.start, token.span.end, TermKind::Name, token.glued);
            break;
        }
    }
    return m_figure || (m_roles & roles) != 0;
}

void Terms::push(qsizetype start, qsizetype end, TermKind kind, bool glued)
{
    Term term;
    term.start = static_cast<qint32>(start);
    term.end = static_cast<qint32>(end);
    term.kind = kind;
    term.glued = glued;
    if (kind == TermKind::Mark)
        term.mark = m_input.text[start].unicode();
    m_terms.push_back(term);
}

void Terms::addWord(const Token &token)
{
    push(token.span.start, token.span.end, TermKind::Word, token.glued);
    Term &term = m_terms.back();
    term.capital = token.capital;
    term.allCapital = token.allCapital;
    const FoldedWord folded(token.span.of(m_input.text));
    term.entry = findWord(folded.view());
    if (term.entry != nullptr)
        m_roles |= term.entry->roles;
}

void Terms::scan(const Token &token)
{
    const QStringView text = m_input.text;
    const QStringView word = token.span.of(text);
    if (token.kind == TokenClass::WordNumber && word[0].isLetter() && isName(word)) {
        push(token.span.start, token.span.end, TermKind::Name, token.glued);
        return;
    }
    qsizetype at = token.span.start;
    bool glued = token.glued;
    while (at < token.span.end) {
        const QChar c = text[at];
        if (isFigure(c)) {
            at = scanNumber(at, token.span.end, glued);
        } else if (isVulgarFraction(c.unicode())) {
            push(at, at + 1, TermKind::Number, glued);
            m_terms.back().mark = c.unicode();
            m_figure = true;
            ++at;
        } else if (c.isLetter()) {
            qsizetype end = at + 1;
            while (end < token.span.end && (text[end].isLetter() || isInvisible(text[end].unicode()) || (text[end] == u'.' && end + 1 < token.span.end && text[end + 1].isLetter())))
                ++end;
            Token part{{at, end}, TokenClass::Word, c.isUpper(), false, glued};
            part.allCapital = end - at > 1 && text.sliced(at, end - at).isUpper();
            addWord(part);
            at = end;
        } else if (isInvisible(c.unicode())) {
            ++at;
            continue;
        } else {
            const qsizetype length = c.isHighSurrogate() && at + 1 < token.span.end ? 2 : 1;
            push(at, at + length, TermKind::Mark, glued);
            at += length;
        }
        glued = true;
    }
}

qsizetype Terms::scanNumber(qsizetype at, qsizetype end, bool glued)
{
    const QStringView text = m_input.text;
    qsizetype stop = at;
    int digits = 0;
    while (stop < end) {
        const QChar c = text[stop];
        if (isFigure(c))
            ++digits;
        else if (!isInvisible(c.unicode()) && !(isSeparator(c) && stop + 1 < end && isFigure(text[stop + 1])))
            break;
        ++stop;
    }
    push(at, stop, TermKind::Number, glued);
    Term &term = m_terms.back();
    term.digits = static_cast<qint16>(qMin(digits, 1000));
    m_figure = true;
    // The ending of an ordinal or of a decade belongs to the figure: "2nd", "1990s", "1990’s".
    qsizetype letters = stop;
    while (letters < end && text[letters].isLetter())
        ++letters;
    const QStringView ending = text.sliced(stop, letters - stop);
    if (ending.compare(u"st", Qt::CaseInsensitive) == 0 || ending.compare(u"nd", Qt::CaseInsensitive) == 0
        || ending.compare(u"rd", Qt::CaseInsensitive) == 0 || ending.compare(u"th", Qt::CaseInsensitive) == 0)
        term.suffix = Suffix::Ordinal;
    else if (ending == u"s" && text[stop - 1] == u'0' && (digits == 4 || digits == 2))
        term.suffix = Suffix::Plural;
    if (term.suffix == Suffix::None)
        return stop;
    term.end = static_cast<qint32>(letters);
    return letters;
}

} // namespace nutgraf::grammar
