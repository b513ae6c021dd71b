// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/measuredthing.h"

#include <algorithm>
#include <array>

namespace nutgraf {

namespace {

constexpr qsizetype longestSentence = 120; // tokens; longer ones are lists or tables
constexpr int longestPhrase = 10; // words

/// Verbs whose subject the amount beside them measures.
constexpr auto changes = std::to_array<std::u16string_view>({u"added", u"amount", u"amounted", u"amounts", u"averaged", u"averages", u"climb", u"climbed", u"climbs", u"cost",
    u"costs", u"decline", u"declined", u"declines", u"decreased", u"dipped", u"drop", u"dropped", u"drops", u"exceeded", u"exceeds", u"expanded", u"fall", u"fallen", u"falls",
    u"fell", u"gained", u"grew", u"grow", u"grown", u"grows", u"increase", u"increased", u"jumped", u"lasted", u"lasts", u"lost", u"measured", u"measures", u"plunged",
    u"reach", u"reached", u"rise", u"risen", u"rises", u"rose", u"shrank", u"slid", u"slipped", u"slumped", u"soared", u"stands", u"stood", u"surged", u"surpassed", u"total",
    u"totaled", u"totalled", u"totals", u"tumbled", u"weighed", u"weighs", u"widened"});
static_assert(std::ranges::is_sorted(changes));

bool isChange(QStringView word)
{
    return std::ranges::binary_search(changes, std::u16string_view(word.utf16(), std::size_t(word.size())));
}

/// Names of units, which measure another thing and are none.
bool isUnit(QStringView word)
{
    static constexpr auto units = std::to_array<QStringView>({u"percent", u"cent", u"%", u"points", u"point", u"million", u"billion", u"dollars", u"euros", u"crowns", u"pounds", u"times"});
    return std::ranges::find(units, word) != units.end();
}

/// "on top of 4 billion": no property.
bool isJoint(QStringView word)
{
    return word == u"top" || word == u"front" || word == u"account" || word == u"part" || word == u"excess" || word == u"minimum" || word == u"maximum";
}

bool isTime(QStringView unit)
{
    static constexpr auto units = std::to_array<QStringView>({u"second", u"minute", u"hour", u"day", u"week", u"fortnight", u"month", u"quarter", u"year", u"decade", u"century"});
    return std::ranges::find(units, unit) != units.end();
}

} // namespace

bool MeasuredThing::load(qsizetype index)
{
    const Sentence &sentence = m_input.sentences[index];
    if (m_input.syntax == nullptr || sentence.endToken - sentence.firstToken > longestSentence)
        return false;
    if (m_loaded == index)
        return true;
    const std::span<const SyntaxNode> nodes = m_input.syntax->sentence(index);
    if (nodes.empty())
        return false;
    m_tree.load(nodes);
    m_base = sentence.firstToken;
    m_loaded = index;
    return true;
}

TextSpan MeasuredThing::span(NodeRange range) const
{
    return {m_input.tokens[m_base + range.first].span.start, m_input.tokens[m_base + range.end - 1].span.end};
}

NodeRange MeasuredThing::withoutArticle(NodeRange range) const
{
    const bool article = range.size() > 1 && (word(range.first).compare(u"a", Qt::CaseInsensitive) == 0 || word(range.first).compare(u"an", Qt::CaseInsensitive) == 0);
    return {range.first + (article ? 1 : 0), range.end};
}

/// The word of the quantity that the others hang from.
int MeasuredThing::topOf(TextSpan quantity) const
{
    int top = -1;
    for (int i = 0; i < m_tree.size(); ++i) {
        const TextSpan at = m_input.tokens[m_base + i].span;
        if (at.start >= quantity.end)
            break;
        if (!at.overlaps(quantity))
            continue;
        const int head = m_tree.head(i);
        const bool outside = head < 0 || !m_input.tokens[m_base + head].span.overlaps(quantity);
        if (outside && (top < 0 || !isNoun(m_tree.tag(top)))) // "doses" of "40 million doses a year"
            top = i;
    }
    return top;
}

TextSpan MeasuredThing::of(qsizetype sentence, const Quantity &quantity)
{
    if (quantity.kind == QuantityKind::Ordinal || quantity.kind == QuantityKind::Score || quantity.kind == QuantityKind::Age || !load(sentence))
        return {};
    int top = topOf(quantity.span);
    if (top < 0)
        return {};
    if (quantity.kind == QuantityKind::Count)
        return isNoun(m_tree.tag(top)) ? counted(top, quantity.span) : TextSpan();
    for (int steps = 0; steps < 4 && top >= 0; ++steps) {
        const int head = m_tree.head(top);
        if (m_tree.child(top, Relation::Cop) >= 0) { // "Turnout was 71 percent"
            const int subject = subjectOf(top);
            return subject >= 0 ? phrase(subject) : TextSpan();
        }
        if (head < 0)
            return {};
        if (isVerb(m_tree.tag(head)) || m_tree.isClause(head)) {
            if (isTime(quantity.unit) && !word(head).startsWith(u"last"))
                return {}; // "grew in four months"
            const int subject = changing(head);
            return subject >= 0 ? phrase(subject) : TextSpan();
        }
        const int opener = m_tree.child(top, Relation::Case);
        const bool property = m_tree.relation(top) == Relation::Nmod && opener >= 0 && opener < top && word(opener) == u"of";
        if (property && isNoun(m_tree.tag(head)) && !isUnit(word(head)) && !isJoint(word(head))) // "a depth of 340 metres"
            return span(withoutArticle({std::min(head, m_tree.nounPhrase(head).first), head + 1}));
        const bool before = head > top && isNoun(m_tree.tag(head)) && !isUnit(word(head)) && !isTime(word(head)) && span({head, head + 1}).start >= quantity.span.end;
        if (before && (m_tree.relation(top) == Relation::Compound || m_tree.relation(top) == Relation::Nummod || m_tree.relation(top) == Relation::Amod)) // "a 49 percent decline"
            return span({head, head + 1});
        top = head;
    }
    return {};
}

/// The noun with an "of" behind it: "doses", "tonnes of steel".
TextSpan MeasuredThing::counted(int noun, TextSpan quantity) const
{
    NodeRange range{noun, noun + 1};
    while (range.first > 0 && m_tree.relation(range.first - 1) == Relation::Compound && m_tree.head(range.first - 1) == noun && m_tree.tag(range.first - 1) != Xpos::CD
        && m_input.tokens[m_base + range.first - 1].span.start > quantity.start)
        --range.first;
    for (int i = m_tree.firstChild(noun); i >= 0; i = m_tree.nextSibling(i)) {
        const int opener = m_tree.child(i, Relation::Case);
        if (i > noun && m_tree.relation(i) == Relation::Nmod && opener == range.end && word(opener) == u"of")
            range.end = std::min(m_tree.nounPhrase(i).end, noun + longestPhrase);
    }
    return span(range);
}

/// The subject's phrase without what stands behind a comma.
TextSpan MeasuredThing::phrase(int noun) const
{
    if (!isNoun(m_tree.tag(noun)))
        return {};
    NodeRange range = m_tree.nounPhrase(noun);
    for (int i = noun + 1; i < range.end; ++i) {
        if (m_input.tokens[m_base + i].kind == TokenClass::Punctuation && word(i) != u"-" && word(i) != u".")
            range.end = i;
    }
    return range.size() <= longestPhrase ? span(range) : span({noun, noun + 1});
}

int MeasuredThing::subjectOf(int verb) const
{
    for (int steps = 0; steps < 4 && verb >= 0; ++steps) {
        if (const int subject = m_tree.subject(verb); subject >= 0 && subject < verb)
            return subject;
        if (m_tree.relation(verb) != Relation::Conj)
            return -1;
        verb = m_tree.head(verb);
    }
    return -1;
}

int MeasuredThing::changing(int verb) const
{
    return isChange(word(verb)) ? subjectOf(verb) : -1;
}

} // namespace nutgraf
