// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/syntaxscore.h"

#include "core/language/syntaxparser.h"

#include <cstdio>
#include <ctime>

namespace nutgraf::train {

SyntaxScore &SyntaxScore::operator+=(const SyntaxScore &other)
{
    words += other.words;
    tags += other.tags;
    heads += other.heads;
    labelled += other.labelled;
    seconds += other.seconds;
    return *this;
}

SyntaxScore scoreSyntax(const SyntaxModel &model, const std::vector<TreebankSentence> &treebank)
{
    SyntaxScore score;
    SyntaxParser parser(model);
    std::vector<std::vector<QStringView>> words;
    std::vector<std::vector<SyntaxNode>> nodes;
    for (const TreebankSentence &sentence : treebank) {
        words.emplace_back(sentence.words.cbegin(), sentence.words.cend());
        nodes.emplace_back(sentence.nodes.size());
    }
    const std::clock_t begin = std::clock();
    for (std::size_t i = 0; i < treebank.size(); ++i)
        parser.parse(words[i], nodes[i]);
    score.seconds = double(std::clock() - begin) / CLOCKS_PER_SEC;
    for (std::size_t i = 0; i < treebank.size(); ++i) {
        for (std::size_t k = 0; k < nodes[i].size(); ++k) {
            const SyntaxNode &gold = treebank[i].nodes[k];
            const SyntaxNode &said = nodes[i][k];
            ++score.words;
            score.tags += said.tag == gold.tag;
            score.heads += said.head == gold.head;
            score.labelled += said.head == gold.head && said.relation == gold.relation;
        }
    }
    return score;
}

void printSyntaxScore(const QString &name, const SyntaxScore &score)
{
    const double words = score.words == 0 ? 1 : double(score.words);
    std::printf("| %s | %lld | %.2f | %.2f | %.2f | %.0f |\n", qPrintable(name), static_cast<long long>(score.words), 100 * double(score.tags) / words,
        100 * double(score.heads) / words, 100 * double(score.labelled) / words, score.seconds > 0 ? double(score.words) / score.seconds : 0.0);
}

} // namespace nutgraf::train
