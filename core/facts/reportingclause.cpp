// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/reportingclause.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace nutgraf {

namespace {

using namespace std::string_view_literals;

constexpr qsizetype longestPhrase = 25;

template<size_t N>
bool isOneOf(QStringView word, const std::array<std::u16string_view, N> &list)
{
    const std::u16string_view key(word.utf16(), size_t(word.size()));
    return std::ranges::find(list, key) != list.end();
}

constexpr std::array pronouns{u"he"sv, u"she"sv, u"it"sv, u"they"sv, u"we"sv, u"I"sv, u"you"sv, u"who"sv, u"He"sv, u"She"sv, u"It"sv, u"They"sv,
    u"We"sv, u"You"sv};
constexpr std::array helpers{u"has"sv, u"have"sv, u"had"sv, u"also"sv, u"later"sv, u"then"sv, u"once"sv, u"previously"sv, u"earlier"sv, u"is"sv,
    u"was"sv, u"were"sv, u"are"sv, u"been"sv, u"be"sv, u"will"sv, u"would"sv, u"can"sv, u"could"sv, u"did"sv, u"does"sv, u"do"sv, u"not"sv,
    u"didn't"sv, u"didn’t"sv, u"doesn't"sv, u"doesn’t"sv, u"don't"sv, u"don’t"sv, u"further"sv, u"first"sv, u"always"sv, u"often"sv, u"never"sv,
    u"even"sv, u"still"sv, u"just"sv, u"long"sv, u"since"sv, u"again"sv, u"reportedly"sv, u"now"sv, u"both"sv, u"may"sv, u"might"sv, u"should"sv};
/// What cannot be inside a subject and begins the clause it stands in.
constexpr std::array openers{u"that"sv, u"which"sv, u"and"sv, u"but"sv, u"or"sv, u"as"sv, u"when"sv, u"while"sv, u"if"sv, u"because"sv, u"after"sv,
    u"before"sv, u"where"sv, u"what"sv, u"how"sv, u"why"sv, u"whether"sv, u"although"sv, u"though"sv, u"since"sv, u"until"sv, u"so"sv, u"than"sv,
    u"And"sv, u"But"sv, u"Or"sv, u"As"sv, u"When"sv, u"While"sv, u"If"sv, u"Because"sv, u"After"sv, u"Before"sv, u"Although"sv, u"Though"sv,
    u"Since"sv, u"So"sv, u"However"sv, u"Meanwhile"sv, u"is"sv, u"was"sv, u"were"sv, u"are"sv, u"has"sv, u"had"sv, u"have"sv, u"will"sv,
    u"would"sv, u"can"sv, u"could"sv, u"may"sv, u"might"sv, u"should"sv, u"be"sv, u"been"sv, u"did"sv, u"do"sv, u"does"sv, u"not"sv, u"there"sv,
    u"What"sv, u"How"sv, u"Why"sv, u"That"sv};
constexpr std::array prepositions{u"of"sv, u"for"sv, u"in"sv, u"at"sv, u"from"sv, u"with"sv, u"on"sv, u"to"sv, u"by"sv, u"near"sv, u"about"sv,
    u"against"sv, u"into"sv, u"during"sv, u"under"sv, u"over"sv};
constexpr std::array days{u"Monday"sv, u"Tuesday"sv, u"Wednesday"sv, u"Thursday"sv, u"Friday"sv, u"Saturday"sv, u"Sunday"sv, u"yesterday"sv, u"today"sv};
constexpr std::array determiners{u"the"sv, u"a"sv, u"an"sv, u"his"sv, u"her"sv, u"its"sv, u"their"sv, u"our"sv, u"my"sv, u"this"sv, u"these"sv,
    u"those"sv, u"some"sv, u"many"sv, u"most"sv, u"several"sv, u"all"sv, u"one"sv, u"two"sv, u"another"sv, u"The"sv, u"A"sv, u"An"sv, u"His"sv,
    u"Her"sv, u"Its"sv, u"Their"sv, u"Our"sv, u"My"sv, u"This"sv, u"These"sv, u"Some"sv, u"Many"sv, u"Most"sv, u"Several"sv, u"One"sv, u"Both"sv};

bool isAdverb(QStringView word)
{
    static constexpr std::array others{u"family"sv, u"Italy"sv, u"daily"sv, u"early"sv, u"weekly"sv, u"monthly"sv, u"yearly"sv, u"only"sv, u"elderly"sv,
        u"likely"sv, u"friendly"sv, u"deadly"sv, u"supply"sv, u"reply"sv, u"Emily"sv, u"Kelly"sv, u"Sally"sv, u"July"sv, u"assembly"sv, u"Assembly"sv};
    return word.size() > 4 && word.endsWith(u"ly") && !isOneOf(word, others);
}

} // namespace

ClauseReader::ClauseReader(const FinderInput &input)
    : m_input(input)
{
    m_cues.resize(input.tokens.size());
    for (qsizetype i = 0; i < input.tokens.size(); ++i) {
        if (input.tokens[i].kind == TokenClass::Word && !input.tokens[i].capital && input.tokens[i].span.length() >= 3)
            m_cues[i] = cueUses(input.word(i));
        if (is(i, u"went") && is(i + 1, u"on"))
            m_cues[i] = CueUse::Say | CueUse::OnlyMarks;
    }
}

bool ClauseReader::isPronoun(TokenRange range) const
{
    return range.size() == 1 && isOneOf(word(range.first), pronouns);
}

qsizetype ClauseReader::verbStart(qsizetype verb, qsizetype from) const
{
    qsizetype at = verb;
    while (at > from && m_input.tokens[at - 1].kind == TokenClass::Word && (isOneOf(word(at - 1), helpers) || isAdverb(word(at - 1))))
        --at;
    return at;
}

TokenRange ClauseReader::subjectBefore(qsizetype verb, qsizetype from) const
{
    qsizetype end = verbStart(verb, from);
    if (end - 2 >= from && isOneOf(word(end - 1), days)) // "the ministry on Tuesday said"
        end -= word(end - 2) == u"on" ? 2 : 1;
    if (end <= from)
        return {};
    qsizetype at = end;
    if (word(at - 1) == u",") { // "Ann Fox, who leads the team, said"
        qsizetype comma = at - 2;
        while (comma > from && at - comma < longestPhrase && word(comma) != u",")
            --comma;
        if (comma <= from || word(comma) != u",")
            return {};
        at = comma;
        end = end - 1;
    }
    if (isOneOf(word(at - 1), pronouns))
        return {at - 1, at};
    const qsizetype tail = at;
    while (at > from && tail - at < longestPhrase) {
        const Token &token = m_input.tokens[at - 1];
        const QStringView here = word(at - 1);
        if (token.kind == TokenClass::OpenQuote || token.kind == TokenClass::CloseQuote)
            break;
        if (token.kind == TokenClass::Punctuation && !((here == u"-" || here == u"’" || here == u"'" || here == u"." || here == u"&") && token.glued))
            break;
        if (here == u"and" && at < tail && m_input.tokens[at].capital && at - 2 >= from && m_input.tokens[at - 2].capital) {
            at -= 1; // "Fox and Lee said"
            continue;
        }
        if (isOneOf(here, openers) || (isOneOf(here, pronouns)))
            break;
        if (m_cues[at - 1] && !(m_cues[at - 1] & CueUse::Weak) && !m_cues[at - 1].testFlag(CueUse::Gerund))
            break;
        if (isOneOf(here, prepositions)) {
            const bool opensClause = at - 1 == from || m_input.tokens[at - 2].kind == TokenClass::Punctuation;
            if (opensClause && token.capital)
                break;
            if (here != u"of" && here != u"for" && here != u"in" && here != u"at" && here != u"from" && here != u"with")
                break;
        }
        --at;
    }
    while (at < tail && (m_input.tokens[at].kind == TokenClass::Punctuation || isAdverb(word(at)) || isOneOf(word(at), prepositions)))
        ++at;
    // "On Tuesday officials said": what follows the day is the subject.
    for (qsizetype i = at; i + 1 < tail && i < at + 4; ++i) {
        if (isOneOf(word(i), days) && !m_input.tokens[i + 1].glued)
            at = i + 1;
    }
    return at < tail ? TokenRange{at, end} : TokenRange{};
}

TokenRange ClauseReader::phraseAt(qsizetype first, qsizetype limit) const
{
    if (first >= limit)
        return {};
    if (isOneOf(word(first), pronouns))
        return {first, first + 1};
    qsizetype at = first;
    bool apposed = false;
    while (at < limit && at - first < longestPhrase) {
        const Token &token = m_input.tokens[at];
        const QStringView here = word(at);
        if (token.kind == TokenClass::OpenQuote || token.kind == TokenClass::CloseQuote || isOneOf(here, days))
            break;
        if (token.kind == TokenClass::Punctuation) {
            if (here == u"," && !apposed && at + 1 < limit && at > first && (isOneOf(word(at + 1), determiners) || m_input.tokens[at - 1].capital || m_input.tokens[at + 1].capital) && !word(at + 1).endsWith(u"ing")
                && m_input.tokens[at + 1].kind == TokenClass::Word && !isOneOf(word(at + 1), openers) && !isOneOf(word(at + 1), pronouns)) {
                apposed = true;
                ++at;
                continue;
            }
            if (!((here == u"-" || here == u"’" || here == u"'" || here == u"&") && token.glued))
                break;
        }
        if (at > first && (isOneOf(here, openers) || isOneOf(here, pronouns) || isAdverb(here) || m_cues[at]) && !(m_cues[at] & CueUse::Weak))
            break;
        if (at > first && isOneOf(here, prepositions) && here != u"of" && here != u"for" && !(here == u"at" || here == u"from" || here == u"with"))
            break;
        ++at;
    }
    while (at > first && (m_input.tokens[at - 1].kind == TokenClass::Punctuation || isOneOf(word(at - 1), prepositions)))
        --at;
    return {first, at};
}

qsizetype ClauseReader::commaFrom(qsizetype token, qsizetype limit) const
{
    while (token < limit && word(token) != u",")
        ++token;
    return token;
}

qsizetype ClauseReader::skipAdverbials(qsizetype token, qsizetype limit) const
{
    qsizetype at = token;
    while (at < limit) {
        if (isOneOf(word(at), days) || isAdverb(word(at)) || word(at) == u"again") {
            ++at;
            continue;
        }
        if (at + 1 < limit && (word(at) == u"on" || word(at) == u"late" || word(at) == u"early") && isOneOf(word(at + 1), days)) {
            at += 2;
            continue;
        }
        const bool medium = word(at) == u"in" || word(at) == u"during" || word(at) == u"at" || word(at) == u"to" || word(at) == u"by" || word(at) == u"on";
        if (!medium || at + 1 >= limit)
            break;
        // "in a statement", "to reporters": as far as "that", a comma or the next clause.
        qsizetype end = at + 1;
        while (end < limit && end - at < 9 && word(end) != u"that" && m_input.tokens[end].kind != TokenClass::Punctuation && !isOneOf(word(end), pronouns)
               && m_input.tokens[end].kind != TokenClass::OpenQuote)
            ++end;
        if (end >= limit || end - at >= 9 || (word(end) != u"that" && word(end) != u","))
            break;
        at = end;
        if (word(at) == u"," && at + 1 < limit)
            ++at;
        break;
    }
    return at;
}

} // namespace nutgraf
