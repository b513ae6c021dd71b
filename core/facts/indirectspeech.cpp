// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/indirectspeech.h"

#include "core/facts/attributions.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype longestContent = 400; // tokens; also what keeps a text without full stops linear

class IndirectSpeech {
public:
    IndirectSpeech(const FinderInput &input, const ClauseReader &reader, const QList<QuotedStretch> &stretches, QList<FoundQuote> &found)
        : m_input(input)
        , m_reader(reader)
        , m_grammar(input, reader)
        , m_found(found)
        , m_used(input.tokens.size(), false)
        , m_quoted(input.tokens.size(), false)
    {
        for (const QuotedStretch &stretch : stretches)
            std::fill(m_quoted.begin() + stretch.open, m_quoted.begin() + std::min(m_quoted.size(), stretch.close + 1), true);
        for (const FoundQuote &quote : std::as_const(found)) {
            for (TokenRange piece : quote.pieces)
                std::fill(m_used.begin() + piece.first, m_used.begin() + piece.end, true);
            for (qsizetype i = quote.cue.first; i < quote.cue.end; ++i)
                m_used[i] = true;
        }
    }

    void run()
    {
        StopCheck stop(m_input);
        for (qsizetype s = 0; s < m_input.sentences.size(); ++s) {
            const Sentence &sentence = m_input.sentences[s];
            if (stop.before(sentence.firstToken))
                break;
            m_first = sentence.firstToken;
            m_end = contentEnd(sentence);
            m_first = behindDateline(m_first);
            m_lastSpeaker = {};
            qsizetype taken = m_first;
            bool asked = false;
            bool known = false;
            for (qsizetype i = m_first; i < m_end; ++i) {
                if (m_used[i] || m_quoted[i])
                    continue;
                if (mayIntroduce(i)) {
                    if (!asked) {
                        asked = true;
                        known = m_grammar.load(s, m_first);
                    }
                    m_known = known;
                    if (known && (fromGrammar(i, taken) || (m_reader.cue(i) && !m_grammar.mayReport(i))))
                        continue;
                }
                if (i >= taken && (m_reader.is(i, u"according") || m_reader.is(i, u"According")) && m_reader.is(i + 1, u"to"))
                    taken = std::max(taken, accordingTo(i));
                else if (m_reader.cue(i) && i >= taken)
                    taken = std::max(taken, reported(i));
            }
        }
    }

private:
    qsizetype contentEnd(const Sentence &sentence) const
    {
        qsizetype end = sentence.endToken;
        while (end > sentence.firstToken && m_input.tokens[end - 1].kind == TokenClass::Punctuation)
            --end;
        return end;
    }

    /// "DUNMORE, March 9 (Agency) — Nobody was hurt": the content begins behind the dash.
    qsizetype behindDateline(qsizetype first) const
    {
        if (!m_input.tokens[first].allCapital)
            return first;
        for (qsizetype i = first + 1; i < std::min(m_end, first + 16); ++i) {
            if (isWord(i, u"—") || isWord(i, u"–") || isWord(i, u"--"))
                return i + 1;
        }
        return first;
    }

    bool isWord(qsizetype i, QStringView text) const { return m_reader.is(i, text); }

    bool add(TokenRange content, TokenRange cue, TokenRange speaker)
    {
        while (content.size() > 0 && m_input.tokens[content.end - 1].kind == TokenClass::Punctuation)
            --content.end;
        while (content.size() > 0 && m_input.tokens[content.first].kind == TokenClass::Punctuation)
            ++content.first;
        if (content.size() < 2 || content.size() > longestContent)
            return false;
        bool marks = false;
        for (qsizetype i = content.first; i < content.end; ++i) {
            if (m_used[i])
                return false;
            marks = marks || m_quoted[i];
        }
        FoundQuote quote;
        quote.pieces.append(content);
        quote.kind = marks ? QuoteKind::Mixed : QuoteKind::Indirect;
        quote.cue = cue;
        quote.speaker = speaker;
        m_found.append(quote);
        if (speaker.size() > 0)
            m_lastSpeaker = speaker;
        return true;
    }

    bool mayIntroduce(qsizetype i) const
    {
        return m_reader.cue(i) || (isWord(i + 1, u"that") && AttributionReader::isContentNoun(m_reader.word(i))) || ((isWord(i, u"according") || isWord(i, u"According")) && isWord(i + 1, u"to"));
    }

    /// Takes what the grammar says of the word; contents within contents too, but nothing of what stands in marks of its own.
    bool fromGrammar(qsizetype i, qsizetype &taken)
    {
        const std::optional<Attribution> read = m_grammar.at(i);
        if (!read || read->speaker.size() == 0 || isOwnThought(i, read->speaker))
            return false;
        bool marks = false;
        for (TokenRange piece : read->content) {
            if (piece.size() > longestContent)
                return false;
            for (qsizetype k = piece.first; k < piece.end; ++k) {
                if (m_used[k])
                    return false;
                marks = marks || m_quoted[k];
            }
        }
        const CueUses uses = m_reader.cue(i);
        if (uses.testFlag(CueUse::Object) && uses.testFlag(CueUse::Weak) && !marks)
            return false;
        FoundQuote quote;
        quote.pieces = read->content;
        quote.kind = marks ? QuoteKind::Mixed : QuoteKind::Indirect;
        quote.cue = read->cue;
        quote.speaker = read->speaker;
        m_found.append(quote);
        m_lastSpeaker = read->speaker;
        taken = std::max({taken, read->content.constLast().end, i + 1});
        return true;
    }

    /// Gives the token behind what it took, or 0.
    qsizetype accordingTo(qsizetype i)
    {
        // Before its content the phrase ends at the first comma; behind it an apposition may follow.
        const TokenRange speaker = m_reader.phraseAt(i + 2, i == m_first ? m_reader.commaFrom(i + 2, std::min(m_end, i + 60)) : m_end);
        if (speaker.size() == 0)
            return 0;
        if (i == m_first) { // According to X, …
            qsizetype comma = speaker.end;
            if (!isWord(comma, u","))
                return 0;
            if (m_known && m_grammar.hasFiniteVerb({comma + 1, comma + 2})) // the subject was taken for something added to the source
                comma = m_reader.commaFrom(speaker.first, speaker.end);
            return add({comma + 1, m_end}, {i, i + 2}, {speaker.first, comma}) ? comma + 1 : 0;
        }
        return add({m_first, i}, {i, i + 2}, speaker) ? speaker.end : 0;
    }

    qsizetype reported(qsizetype verb)
    {
        const CueUses uses = m_reader.cue(verb);
        if (uses.testFlag(CueUse::OnlyMarks) || (verb > m_first && (isWord(verb - 1, u"to") || isWord(verb - 1, u"the") || isWord(verb - 1, u"a"))))
            return 0;
        if (uses == CueUses(CueUse::Aim))
            return 0;
        TokenRange subject = m_reader.subjectBefore(verb, m_first);
        if (isOwnThought(verb, subject))
            return 0;
        const qsizetype last = subject.size() > 0 ? subject.end : verb;
        if (const qsizetype front = fronted(verb, subject); front > 0)
            return front;
        if (subject.size() == 0 && (uses.testFlag(CueUse::Gerund) || (last > m_first && isWord(m_reader.verbStart(verb, m_first) - 1, u"and"))))
            subject = m_lastSpeaker;
        if (subject.size() == 0)
            return 0;
        qsizetype at = verb + 1;
        if (uses.testFlag(CueUse::Object))
            return object(verb, subject);
        at = m_reader.skipAdverbials(at, m_end);
        if (uses.testFlag(CueUse::Tell))
            at = behindListener(at);
        if (at < 0 || at >= m_end)
            return 0;
        const bool that = isWord(at, u"that") || isWord(at, u"whether") || isWord(at, u"if") || isWord(at, u"why") || isWord(at, u"how");
        if (!that && (uses & (CueUse::Weak | CueUse::Gerund)) && !startsClause(at))
            return 0;
        if (!that && !uses.testFlag(CueUse::Tell) && !startsClause(at) && (isPreposition(at) || namesThing(verb, at)))
            return 0;
        const TokenRange content{at, clauseEnd(at)};
        if (!isStatement(content) && !isWord(at, u"to") && !isWord(at + 1, u"to"))
            return 0; // "showed no mercy", "told them the difference"
        return add(content, {verb, verb + 1}, subject) ? m_end : 0;
    }

    /// "I think", "as you know": a way of speaking, not a report.
    bool isOwnThought(qsizetype verb, TokenRange subject) const
    {
        if (subject.size() != 1 && !(subject.size() == 2 && m_input.tokens[subject.first + 1].glued && (isWord(subject.first + 1, u"’s") || isWord(subject.first + 1, u"'s"))))
            return false;
        const QStringView word = m_input.word(subject.first);
        const auto *const mark = std::ranges::find_if(word, [](QChar c) { return c == u'\'' || c == u'’'; }); // "we’re", "you’d", "let’s"
        const QStringView person = word.first(mark - word.begin());
        const bool own = person == u"I" || person == u"you" || person == u"You" || person == u"we" || person == u"We" || ((mark != word.end() || subject.size() == 2) && (person == u"let" || person == u"Let"));
        return own && !isWord(verb, u"said") && !isWord(verb, u"told");
    }

    bool isPreposition(qsizetype i) const
    {
        for (QStringView word : {u"in", u"on", u"at", u"by", u"with", u"of", u"from", u"about", u"for", u"as", u"and", u"or", u"but", u",", u"up", u"out", u"so"}) {
            if (isWord(i, word))
                return true;
        }
        return false;
    }

    /// "told reporters that …": what stands before "that", or the clause after one or two words.
    qsizetype behindListener(qsizetype at) const
    {
        for (qsizetype i = at; i < m_end && i < at + 12; ++i) {
            if (isWord(i, u"to") && (isWord(at - 1, u"asked") || isWord(at - 1, u"ask") || isWord(at - 1, u"asks")))
                return -1; // a request, which is no report of what is so
            if (isWord(i, u"that") || isWord(i, u"to") || isWord(i, u"whether") || isWord(i, u"if") || isWord(i, u"why"))
                return isWord(i, u"that") || isWord(i, u"to") || i > at || isWord(at, u"whether") || isWord(at, u"if") ? i : -1;
            if (m_input.tokens[i].kind == TokenClass::Punctuation && !isWord(i, u"-"))
                break;
        }
        const bool clause = at + 1 < m_end && m_input.tokens[at].kind == TokenClass::Word && startsClause(at + 1);
        return clause && !isWord(at - 1, u"asked") ? at + 1 : -1;
    }

    /// A pronoun, an article or a name begins a clause more often than anything else.
    bool startsClause(qsizetype i) const
    {
        for (QStringView word : {u"he", u"she", u"it", u"they", u"we", u"I", u"there", u"the", u"this", u"these", u"his", u"her", u"its", u"their", u"no", u"some", u"many", u"most"}) {
            if (isWord(i, word))
                return m_reader.is(i, u"the") || hasVerb(i + 1);
        }
        return m_input.tokens[i].capital && hasVerb(i + 1);
    }

    /// "promised a second law", "announced the plan": something is promised, nothing is told.
    bool namesThing(qsizetype verb, qsizetype i) const
    {
        const bool told = isWord(verb, u"said") || isWord(verb, u"says") || isWord(verb, u"say");
        return !told && (isWord(i, u"a") || isWord(i, u"an") || isWord(i, u"the") || isWord(i, u"its") || isWord(i, u"his") || isWord(i, u"her") || isWord(i, u"their"))
            && !hasVerb(i + 1);
    }

    bool hasVerb(qsizetype i) const
    {
        for (const qsizetype end = std::min(m_end, i + 14); i < end; ++i) {
            for (QStringView word : {u"is", u"was", u"are", u"were", u"has", u"had", u"have", u"will", u"would", u"could", u"should", u"may", u"might", u"can", u"did", u"must"}) {
                if (isWord(i, word))
                    return true;
            }
        }
        return false;
    }

    /// Where the content ends: before ", NP said" and before a clause that goes on with the story.
    qsizetype clauseEnd(qsizetype at) const
    {
        const qsizetype end = std::min(m_end, at + longestContent + 2);
        for (qsizetype i = at + 2; i < end; ++i) {
            if (isWord(i, u";"))
                return i;
        }
        return end;
    }

    /// "called it a shame", "accused them of lying": to the next comma or conjunction.
    qsizetype object(qsizetype verb, TokenRange subject)
    {
        if (m_reader.cue(verb).testFlag(CueUse::Weak) && !quotedAhead(verb))
            return 0;
        qsizetype end = verb + 1;
        while (end < m_end && end - verb < longestContent && !(m_input.tokens[end].kind == TokenClass::Punctuation && isWord(end, u",")) && !isWord(end, u"but")
               && !(isWord(end, u"and") && end + 1 < m_end && m_reader.cue(end + 1)))
            ++end;
        return add({verb + 1, end}, {verb, verb + 1}, subject) ? end : 0;
    }

    bool quotedAhead(qsizetype i) const
    {
        for (const qsizetype end = std::min(m_end, i + 15); i < end; ++i) {
            if (m_quoted[i])
                return true;
        }
        return false;
    }

    /// "It rained, the mayor said on Monday.": the content stands before the clause, which ends the sentence.
    qsizetype fronted(qsizetype verb, TokenRange subject)
    {
        if (m_reader.cue(verb) & (CueUse::Object | CueUse::Gerund))
            return 0;
        if (subject.size() == 1 && (isWord(subject.first, u"who") || isWord(subject.first, u"which")))
            return 0;
        if (subject.size() > 0 && subject.first > m_first + 2 && isStatement({m_first, subject.first - 1}) && isWord(subject.first - 1, u",") && endsSentence(verb + 1))
            return add({m_first, subject.first - 1}, {verb, verb + 1}, subject) ? goOn(verb) : 0;
        // "…, warned the institute."
        const qsizetype start = m_reader.verbStart(verb, m_first);
        if (m_known && m_grammar.hasSubjectBefore(verb))
            return 0; // "The mayor, who took office in May, acknowledged the mistake"
        if (start > m_first + 3 && isStatement({m_first, start - 1}) && isWord(start - 1, u",") && !m_reader.cue(verb).testFlag(CueUse::Weak) && !isWord(verb + 1, u"that")) {
            const TokenRange behind = m_reader.phraseAt(verb + 1, m_end);
            if (behind.size() > 0 && endsSentence(behind.end) && !hasVerb(verb + 1))
                return add({m_first, start - 1}, {verb, verb + 1}, behind) ? m_end : 0;
        }
        return 0;
    }

    /// Whether something is said there: "In it, Norton observed" has nothing but a place before the comma. True where the grammar is not known.
    bool isStatement(TokenRange content) const { return !m_known || m_grammar.hasFiniteVerb(content); }

    /// "The dam, officials said, would hold": what stands behind the reporting clause belongs to the content too.
    qsizetype goOn(qsizetype verb)
    {
        if (isWord(verb + 1, u",") && m_end - verb > 3 && m_end - verb < longestContent && !m_reader.word(verb + 2).endsWith(u"ing"))
            m_found.last().pieces.append({verb + 2, m_end});
        return m_end;
    }

    /// Nothing follows but "on Monday", "in a statement": no clause of its own.
    bool endsSentence(qsizetype at) const
    {
        if (at >= m_end)
            return true;
        if (isWord(at, u"that"))
            return false;
        if (isWord(at, u","))
            return true;
        return m_end - at <= 8 && !hasVerb(at) && (isPreposition(at) || m_reader.skipAdverbials(at, m_end) > at || isWord(at, u"reporters"));
    }

    const FinderInput &m_input;
    const ClauseReader &m_reader;
    AttributionReader m_grammar;
    QList<FoundQuote> &m_found;
    QList<bool> m_used;
    QList<bool> m_quoted;
    bool m_known = false; ///< whether the grammar of the sentence is known
    qsizetype m_first = 0;
    qsizetype m_end = 0;
    TokenRange m_lastSpeaker;
};

} // namespace

void addIndirectSpeech(const FinderInput &input, const ClauseReader &reader, const QList<QuotedStretch> &stretches, QList<FoundQuote> &found)
{
    IndirectSpeech(input, reader, stretches, found).run();
}

} // namespace nutgraf
