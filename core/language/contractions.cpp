// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/contractions.h"

#include <array>

namespace nutgraf {

namespace {

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018;
}

bool isLetter(char16_t c, char16_t lower)
{
    return (c | 0x20) == lower;
}

struct Fused {
    QStringView word;
    qsizetype cut;
};

// The ones without an apostrophe that the treebanks take apart.
constexpr std::array<Fused, 7> fused{{{u"cannot", 3}, {u"gonna", 3}, {u"wanna", 3}, {u"gotta", 3}, {u"dunno", 2}, {u"lemme", 3}, {u"gimme", 3}}};

} // namespace

qsizetype contractionCut(QStringView token)
{
    const qsizetype size = token.size();
    if (size < 3 || size > 12)
        return 0;
    const char16_t last = token.utf16()[size - 1];
    const char16_t before = token.utf16()[size - 2];
    if (isApostrophe(before)) {
        if (isLetter(last, u't') && size > 3 && isLetter(token.utf16()[size - 3], u'n'))
            return size - 3;
        return isLetter(last, u'd') || isLetter(last, u'm') ? size - 2 : 0;
    }
    if (size > 3 && isApostrophe(token.utf16()[size - 3])) {
        const bool will = isLetter(before, u'l') && isLetter(last, u'l');
        const bool are = (isLetter(before, u'r') || isLetter(before, u'v')) && isLetter(last, u'e');
        return will || are ? size - 3 : 0;
    }
    if (size > 6)
        return 0;
    for (const Fused &one : fused) {
        if (token.compare(one.word, Qt::CaseInsensitive) == 0)
            return one.cut;
    }
    return 0;
}

void splitContractions(std::span<const QStringView> tokens, GrammarWords &out)
{
    out.words.clear();
    out.tokenOf.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const qsizetype cut = contractionCut(tokens[i]);
        if (cut > 0) {
            out.words.push_back(tokens[i].first(cut));
            out.tokenOf.push_back(qint32(i));
        }
        out.words.push_back(tokens[i].sliced(cut));
        out.tokenOf.push_back(qint32(i));
    }
}

void foldContractions(const GrammarWords &words, std::span<const SyntaxNode> ofWords, std::span<SyntaxNode> ofTokens)
{
    const auto depth = [&](std::size_t word) {
        int steps = 0;
        for (qint32 at = ofWords[word].head; at >= 0; at = ofWords[std::size_t(at)].head)
            ++steps;
        return steps;
    };
    for (std::size_t word = 0; word < ofWords.size(); ++word) {
        const qint32 token = words.tokenOf[word];
        // Heads are nearer to the root than what hangs from them, so the tokens cannot make a circle.
        if (word > 0 && words.tokenOf[word - 1] == token && depth(word) >= depth(word - 1))
            continue;
        SyntaxNode &node = ofTokens[std::size_t(token)] = ofWords[word];
        node.head = node.head < 0 ? -1 : words.tokenOf[std::size_t(node.head)];
    }
}

} // namespace nutgraf
