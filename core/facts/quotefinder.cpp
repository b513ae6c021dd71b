// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quotefinder.h"

#include "core/facts/indirectspeech.h"
#include "core/facts/quotedstretch.h"
#include "core/facts/reportingclause.h"

#include <algorithm>
#include <optional>

namespace nutgraf {

namespace {

constexpr qsizetype longestClause = 30; // tokens between a quotation and the verb that reports it

/// Finds quotations by their marks, each with the clause that reports it.
class DirectSpeech {
public:
    DirectSpeech(const FinderInput &input, const ClauseReader &reader)
        : m_input(input)
        , m_reader(reader)
        , m_stretches(findStretches(input))
    {
    }

    const QList<QuotedStretch> &stretches() const { return m_stretches; }

    QList<FoundQuote> run()
    {
        QList<FoundQuote> quotes;
        StopCheck stop(m_input);
        for (m_at = 0; m_at < m_stretches.size() && !stop.before(m_stretches[m_at].open); ++m_at) {
            FoundQuote quote;
            const qsizetype last = gather(quote);
            const bool reported = isReported(quote, last);
            if (!reported && !standsAlone(quote, last)) {
                m_at = last;
                continue;
            }
            if (reported && quote.kind == QuoteKind::Direct && isFragment(quote))
                continue; // part of reported speech; that finder takes it up
            m_at = join(quote, last);
            quotes.append(quote);
        }
        return quotes;
    }

private:
    /// Fills in the clause that reports the quote; a try that fails leaves nothing behind.
    bool isReported(FoundQuote &quote, qsizetype last) const
    {
        for (const bool behind : {true, false}) {
            FoundQuote tried = quote;
            if (behind ? clauseBehind(tried, last) : clauseBefore(tried)) {
                quote = tried;
                return true;
            }
        }
        return false;
    }

    QStringView word(qsizetype i) const { return m_input.word(i); }
    bool isWord(qsizetype i, QStringView text) const { return m_reader.is(i, text); }

    /// Takes this stretch and the ones that go on in the next paragraphs; gives the index of the last.
    qsizetype gather(FoundQuote &quote)
    {
        qsizetype last = m_at;
        quote.pieces.append({m_stretches[last].open + 1, m_stretches[last].close});
        while (m_stretches[last].goesOn && last + 1 < m_stretches.size()) {
            ++last;
            quote.pieces.append({m_stretches[last].open + 1, m_stretches[last].close});
        }
        return last;
    }

    qsizetype limitBehind(qsizetype close, qsizetype last) const
    {
        qsizetype limit = std::min(m_input.tokens.size(), close + 1 + longestClause);
        if (last + 1 < m_stretches.size())
            limit = std::min(limit, m_stretches[last + 1].open);
        for (qsizetype i = close + 1; i < limit; ++i) {
            if (isStop(i) || breaksLine(i - 1))
                return i;
        }
        return limit;
    }

    bool breaksLine(qsizetype i) const
    {
        const QStringView gap = m_input.text.sliced(m_input.tokens[i].span.end, m_input.tokens[i + 1].span.start - m_input.tokens[i].span.end);
        return std::ranges::any_of(gap, [](QChar c) { return c == u'\n' || c == u'\r' || c == QChar(0x2028) || c == QChar(0x2029); });
    }

    bool isStop(qsizetype i) const
    {
        const QStringView mark = word(i);
        return m_input.tokens[i].kind == TokenClass::Punctuation && (mark == u"." || mark == u"!" || mark == u"?" || mark == u";");
    }

    /// “…,” said X · “…,” X said
    bool clauseBehind(FoundQuote &quote, qsizetype last) const
    {
        const qsizetype close = m_stretches[last].close;
        qsizetype at = close + 1;
        if (at >= m_input.tokens.size() || breaksLine(close))
            return false;
        const QStringView ending = close > m_stretches[last].open + 1 ? word(close - 1) : QStringView();
        const bool open = ending == u"," || ending == u"?" || ending == u"!" || ending == u"…" || ending == u"-" || ending == u"—" || ending == u"–" || ending == u"...";
        const bool comma = isWord(at, u",");
        if (comma)
            ++at;
        const qsizetype limit = limitBehind(close, last);
        if (at >= limit || goesOnWithContent(at))
            return false;
        const bool plain = !open && !comma;
        const qsizetype verb = firstCue(at, limit);
        if (verb < 0)
            return (open || comma) && accordingTo(quote, at, limit);
        if (verb == at || m_reader.verbStart(verb, at) == at) { // said X
            if ((plain && !m_reader.cue(verb).testFlag(CueUse::Say)) || isWord(verb + 1, u"that"))
                return false; // "…, adding that …" goes on with what is said next
            quote.cue = {verb, verb + 1};
            quote.speaker = m_reader.phraseAt(verb + 1, limit);
            if (plain && quote.speaker.size() == 0)
                return false;
            quote.clauseEnd = std::max(verb + 1, quote.speaker.end);
            return true;
        }
        const TokenRange subject = m_reader.subjectBefore(verb, at);
        if (subject.size() == 0 || subject.first - at > 4 || (plain && subject.first != at))
            return false;
        if (plain && ending != u"." && !m_input.tokens[at].capital)
            return false;
        quote.cue = {verb, verb + 1};
        quote.speaker = subject;
        quote.clauseEnd = verb + 1;
        return !(plain && ending == u"." && hasOwnContent(verb, limit));
    }

    /// After a full stop "X said that …" is a sentence of its own.
    bool hasOwnContent(qsizetype verb, qsizetype limit) const { return limit - verb > 2 || isWord(verb + 1, u":") || isWord(verb + 1, u","); }

    /// "…,” and that work would begin": the sentence goes on with what is said.
    bool goesOnWithContent(qsizetype at) const { return isWord(at, u"and") || isWord(at, u"but") || isWord(at, u"or") || isWord(at, u"that") || isWord(at, u"which"); }

    bool accordingTo(FoundQuote &quote, qsizetype at, qsizetype limit) const
    {
        if (!isWord(at, u"according") || !isWord(at + 1, u"to"))
            return false;
        quote.cue = {at, at + 2};
        quote.speaker = m_reader.phraseAt(at + 2, limit);
        quote.clauseEnd = quote.speaker.end;
        return quote.speaker.size() > 0;
    }

    /// What the grammar takes a token for; nothing where it is not known.
    std::optional<Xpos> tagOf(qsizetype i) const
    {
        if (m_input.syntax == nullptr)
            return {};
        const auto behind = std::ranges::upper_bound(m_input.sentences, i, {}, &Sentence::firstToken);
        const qsizetype sentence = behind - m_input.sentences.cbegin() - 1;
        const std::span<const SyntaxNode> nodes = m_input.syntax->sentence(sentence);
        return nodes.empty() ? std::optional<Xpos>() : nodes[std::size_t(i - m_input.sentences[sentence].firstToken)].tag;
    }

    /// A word that is a noun here ("two points") reports nothing.
    bool isVerbHere(qsizetype i) const
    {
        if (!m_reader.cue(i).testFlag(CueUse::Weak))
            return true;
        const std::optional<Xpos> tag = tagOf(i);
        return !tag || isVerb(*tag);
    }

    /// Whether what stands between the verb and the mark only leads over to it ("said in a letter,"): no clause, which would be said too.
    bool leadsOver(qsizetype verb, qsizetype open) const
    {
        if (isWord(open - 1, u":") || verb + 1 >= open - 1)
            return true;
        if (isWord(verb + 1, u"it") && verb + 2 == open - 1) // "As Fox put it,"
            return true;
        if (m_reader.cue(verb) & (CueUse::Weak | CueUse::Object) || isWord(verb + 1, u"that") || isWord(verb + 1, u"whether"))
            return false;
        for (qsizetype i = verb + 1; i < open; ++i) {
            if (const std::optional<Xpos> tag = tagOf(i); tag && isFinite(*tag))
                return false;
        }
        return true;
    }

    qsizetype firstCue(qsizetype at, qsizetype limit) const
    {
        for (qsizetype i = at; i < limit; ++i) {
            if (m_reader.cue(i) && isVerbHere(i) && !m_reader.cue(i).testFlag(CueUse::Object) && !(m_reader.cue(i).testFlag(CueUse::Gerund) && i != at))
                return i;
        }
        return -1;
    }

    /// X said: “…” · In her letter she wrote, “…” · X said that “…”
    bool clauseBefore(FoundQuote &quote) const
    {
        const qsizetype open = m_stretches[m_at].open;
        qsizetype from = std::max<qsizetype>(0, open - longestClause);
        if (m_at > 0)
            from = std::max(from, m_stretches[m_at - 1].close + 1);
        for (qsizetype i = open; i > from; --i) {
            if (isStop(i - 1) || breaksLineBefore(i, open)) {
                from = i;
                break;
            }
        }
        for (qsizetype verb = open - 1; verb >= from; --verb) {
            const CueUses uses = m_reader.cue(verb);
            if (!uses || !isVerbHere(verb))
                continue;
            const bool near = verb + 1 == open || isWord(open - 1, u":") || (isWord(open - 1, u",") && leadsOver(verb, open));
            if (!near && uses.testFlag(CueUse::Weak))
                continue;
            const TokenRange subject = m_reader.subjectBefore(verb, from);
            if (subject.size() == 0 && !(near && uses & CueUse::Gerund))
                continue;
            quote.cue = {verb, verb + 1};
            quote.speaker = subject;
            quote.clauseStart = subject.size() > 0 ? subject.first : verb;
            quote.introduced = isWord(open - 1, u":") || (isWord(open - 1, u",") && leadsOver(verb, open));
            return true;
        }
        if (isWord(from, u"According") && isWord(from + 1, u"to")) {
            quote.cue = {from, from + 2};
            quote.speaker = m_reader.phraseAt(from + 2, m_reader.commaFrom(from + 2, open));
            quote.introduced = isWord(open - 1, u",");
            return quote.speaker.size() > 0;
        }
        return namedByColon(quote, from);
    }

    /// "Helen Carter: “…”" at the beginning of a line, as in an interview.
    bool namedByColon(FoundQuote &quote, qsizetype from) const
    {
        const TokenRange name{from, m_stretches[m_at].open - 1};
        if (name.size() < 1 || name.size() > 5 || !isWord(name.end, u":") || (from > 0 && !breaksLine(from - 1)))
            return false;
        for (qsizetype i = name.first; i < name.end; ++i) {
            if (m_input.tokens[i].kind != TokenClass::Word || !m_input.tokens[i].capital)
                return false;
        }
        quote.speaker = name;
        quote.introduced = true;
        return true;
    }

    /// A quotation may stand in a paragraph of its own, below a line that ends with a colon.
    bool breaksLineBefore(qsizetype i, qsizetype open) const
    {
        return i <= open && i > 0 && i < m_input.tokens.size() && breaksLine(i - 1) && !(i == open && (isWord(i - 1, u":") || isWord(i - 1, u",")));
    }

    /// A few words in marks inside a sentence of reported speech: the whole of it is a mixed quote.
    bool isFragment(const FoundQuote &quote) const
    {
        return quote.clauseEnd < 0 && !quote.introduced && !isSentence(quote.pieces.constFirst());
    }

    bool isSentence(TokenRange piece) const
    {
        if (piece.size() < 3)
            return false;
        const QStringView ending = word(piece.end - 1);
        const bool stops = ending == u"." || ending == u"!" || ending == u"?" || ending == u"…";
        return m_input.tokens[piece.first].capital && (stops || piece.size() > 8);
    }

    /// Marks without a reporting clause: speech when whole sentences stand in them, else a title or a term.
    bool standsAlone(const FoundQuote &quote, qsizetype last) const
    {
        const TokenRange piece = quote.pieces.constLast();
        if (piece.size() < 4)
            return false;
        const QStringView ending = word(piece.end - 1);
        const qsizetype open = m_stretches[m_at].open;
        const bool opens = open == 0 || isStop(open - 1) || breaksLine(open - 1) || m_input.tokens[open - 1].kind == TokenClass::CloseQuote || isWord(open - 1, u":");
        const bool stops = ending == u"." || ending == u"!" || ending == u"?" || ending == u"…";
        return opens && (stops || (last > m_at) || isWord(m_stretches[last].close + 1, u"."));
    }

    /// “…,” he said, “…”: the second half is the same quote. Gives the index of the last stretch taken.
    qsizetype join(FoundQuote &quote, qsizetype last)
    {
        if (quote.clauseEnd < 0 || last + 1 >= m_stretches.size())
            return last;
        const QuotedStretch &next = m_stretches[last + 1];
        if (next.open - m_stretches[last].close > longestClause || next.open < quote.clauseEnd)
            return last;
        for (qsizetype i = quote.clauseEnd; i < next.open; ++i) {
            if (isStop(i) || breaksLine(i))
                return last;
        }
        const bool comma = isWord(next.open - 1, u",") || isWord(next.open - 1, u"—") || isWord(next.open - 1, u"-");
        if (!comma)
            return last;
        quote.pieces.append({next.open + 1, next.close});
        return last + 1;
    }

    const FinderInput &m_input;
    const ClauseReader &m_reader;
    QList<QuotedStretch> m_stretches;
    qsizetype m_at = 0;
};

/// Cuts white space, commas and marks off the ends.
TextSpan trimmed(const FinderInput &input, TokenRange range)
{
    const auto loose = [&](qsizetype i) {
        const TokenClass kind = input.tokens[i].kind;
        return kind == TokenClass::OpenQuote || kind == TokenClass::CloseQuote;
    };
    while (range.size() > 1 && loose(range.first) && !loose(range.end - 1) && input.tokens[range.first].kind == TokenClass::CloseQuote)
        ++range.first;
    if (range.size() <= 0)
        return {};
    return {input.tokens[range.first].span.start, input.tokens[range.end - 1].span.end};
}

Quote toQuote(const FinderInput &input, const FoundQuote &found)
{
    Quote quote;
    quote.kind = found.kind;
    for (TokenRange piece : found.pieces) {
        if (const TextSpan span = trimmed(input, piece); !span.isEmpty())
            quote.spans.append(span);
    }
    if (found.cue.size() > 0)
        quote.cue.append(trimmed(input, found.cue));
    if (found.speaker.size() > 0)
        quote.speaker.append(trimmed(input, found.speaker));
    return quote;
}

} // namespace

QList<Quote> findQuotes(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities)
{
    Q_UNUSED(mentions)
    Q_UNUSED(entities)
    const ClauseReader reader(input);
    DirectSpeech direct(input, reader);
    QList<FoundQuote> found = direct.run();
    addIndirectSpeech(input, reader, direct.stretches(), found);
    std::ranges::stable_sort(found, {}, [](const FoundQuote &quote) { return quote.pieces.constFirst().first; });

    QList<Quote> quotes;
    for (const FoundQuote &quote : std::as_const(found)) {
        Quote made = toQuote(input, quote);
        if (!made.spans.isEmpty())
            quotes.append(made);
    }
    return quotes;
}

} // namespace nutgraf
