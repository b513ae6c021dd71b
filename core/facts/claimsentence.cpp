// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/claimsentence.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype shortestSentence = 4; // tokens
constexpr qsizetype longestSentence = 120; // longer ones are lists or broken

/// The first of `facts`, which are in order, that begins at or behind `start`.
template<typename List>
auto firstFrom(const List &facts, qsizetype start)
{
    return std::ranges::lower_bound(facts, start, {}, [](const auto &fact) { return fact.span.start; });
}

} // namespace

ClaimSentence::ClaimSentence(const FinderInput &input, const Facts &facts)
    : m_input(input)
    , m_facts(facts)
{
    for (int i = 0; i < facts.quotes.size(); ++i) {
        for (TextSpan piece : facts.quotes[i].spans)
            m_contents.append({piece, i});
    }
    std::ranges::sort(m_contents, {}, [](const Content &content) { return content.span; });
}

bool ClaimSentence::load(qsizetype index)
{
    const Sentence &sentence = m_input.sentences[index];
    if (!isProse(sentence))
        return false;
    const std::span<const SyntaxNode> nodes = m_input.syntax->sentence(index);
    if (nodes.empty())
        return false;
    m_tree.load(nodes);
    m_base = sentence.firstToken;
    m_first = behindDateline();
    return true;
}

/// A whole sentence of a paragraph: it ends as sentences do and does not ask.
bool ClaimSentence::isProse(const Sentence &sentence) const
{
    const qsizetype block = m_input.structure.blockAt(sentence.span.start);
    if (block >= 0 && (m_input.structure.blocks[block].kind != BlockKind::Paragraph || m_input.structure.blocks[block].repeats >= 0))
        return false;
    const qsizetype size = sentence.endToken - sentence.firstToken;
    if (size < shortestSentence || size > longestSentence)
        return false;
    for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i) {
        if (m_input.tokens[i].kind == TokenClass::Punctuation && m_input.word(i) == u"?")
            return false;
    }
    const QStringView last = m_input.word(sentence.endToken - 1);
    return last == u"." || last == u"!" || m_input.tokens[sentence.endToken - 1].kind == TokenClass::CloseQuote || last == u":";
}

/// "DUNMORE, March 9 (Agency) — Nobody was hurt": what stands before the dash is no part of the sentence.
int ClaimSentence::behindDateline() const
{
    constexpr int longestDateline = 16;
    if (!m_input.tokens[m_base].allCapital)
        return 0;
    for (int i = 1; i < std::min(size(), longestDateline); ++i) {
        if (word(i) == u"—" || word(i) == u"–" || word(i) == u"--" || (word(i) == u"-" && !isGlued(i)))
            return i + 1;
    }
    return 0;
}

bool ClaimSentence::isAny(int i, std::initializer_list<QStringView> words) const
{
    const QStringView given = word(i);
    return std::ranges::any_of(words, [given](QStringView wanted) { return given.size() == wanted.size() && given.compare(wanted, Qt::CaseInsensitive) == 0; });
}

bool ClaimSentence::isPunctuation(int i) const
{
    const TokenClass kind = m_input.tokens[m_base + i].kind;
    return kind == TokenClass::Punctuation || kind == TokenClass::OpenQuote || kind == TokenClass::CloseQuote;
}

TextSpan ClaimSentence::span(NodeRange range) const
{
    return {m_input.tokens[m_base + range.first].span.start, m_input.tokens[m_base + range.end - 1].span.end};
}

bool ClaimSentence::isBalanced(NodeRange range) const
{
    int quotes = 0;
    int brackets = 0;
    for (int i = range.first; i < range.end; ++i) {
        const TokenClass kind = m_input.tokens[m_base + i].kind;
        quotes += kind == TokenClass::OpenQuote ? 1 : kind == TokenClass::CloseQuote ? -1 : 0;
        if (kind == TokenClass::Punctuation)
            brackets += word(i) == u"(" ? 1 : word(i) == u")" ? -1 : 0;
        if (quotes < 0 || brackets < 0)
            return false;
    }
    return quotes == 0 && brackets == 0;
}

bool ClaimSentence::isNamed(NodeRange range) const
{
    const TextSpan words = span(range);
    const auto name = firstFrom(m_facts.mentions, words.start);
    return name != m_facts.mentions.cend() && name->span.end <= words.end;
}

bool ClaimSentence::isResolved(NodeRange range) const
{
    const TextSpan words = span(range);
    const auto reference = firstFrom(m_facts.references, words.start);
    return reference != m_facts.references.cend() && reference->span.end <= words.end;
}

std::optional<EntityType> ClaimSentence::nameAt(int i) const
{
    const TextSpan at = span({i, i + 1});
    auto name = firstFrom(m_facts.mentions, at.end);
    if (name == m_facts.mentions.cbegin())
        return std::nullopt;
    --name;
    return name->span.contains(at) ? std::optional(name->type) : std::nullopt;
}

NodeRange ClaimSentence::withWholeNames(NodeRange range) const
{
    auto name = firstFrom(m_facts.mentions, span(range).end);
    if (name == m_facts.mentions.cbegin())
        return range;
    --name;
    while (range.end < size() && name->span.contains(span({range.end, range.end + 1})) && name->span.start < span(range).end)
        ++range.end;
    auto before = firstFrom(m_facts.mentions, span(range).start);
    if (before == m_facts.mentions.cbegin())
        return range;
    --before;
    while (range.first > m_first && before->span.end > span(range).start && before->span.start < span(range).start)
        --range.first;
    return range;
}

bool ClaimSentence::isSuperlative(NodeRange range) const
{
    for (int i = range.first; i < range.end; ++i) {
        if (m_tree.tag(i) == Xpos::JJS || m_tree.tag(i) == Xpos::RBS || isAny(i, {u"first", u"lowest", u"highest"}))
            return true;
    }
    return false;
}

NodeRange ClaimSentence::withoutDate(NodeRange range) const
{
    for (bool cut = true; cut && !range.isEmpty();) {
        cut = false;
        const TextSpan words = span(range);
        for (auto date = firstFrom(m_facts.dates, words.start); date != m_facts.dates.cend() && date->span.start < words.end; ++date) {
            if (date->span.end < words.end || date->type == DateType::Duration)
                continue;
            int end = range.end;
            while (end > range.first && m_input.tokens[m_base + end - 1].span.start >= date->span.start)
                --end;
            if (end > range.first && isAny(end - 1, {u"since"}) && isSuperlative({range.first, end}))
                return range;
            range.end = end;
            while (!range.isEmpty() && (m_tree.tag(range.end - 1) == Xpos::IN || m_tree.tag(range.end - 1) == Xpos::TO || isPunctuation(range.end - 1)))
                --range.end;
            cut = true;
            break;
        }
    }
    return range;
}

int ClaimSentence::quoteAt(int i) const
{
    const qsizetype at = m_input.tokens[m_base + i].span.start;
    auto content = std::ranges::upper_bound(m_contents, at, {}, [](const Content &piece) { return piece.span.start; });
    for (int steps = 0; content != m_contents.cbegin() && steps < 8; ++steps) {
        if ((--content)->span.contains(at))
            return content->quote;
    }
    return -1;
}

} // namespace nutgraf
