// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/bodyregion.h"

#include <algorithm>

namespace nutgraf {

namespace {

// How much running text a paragraph brings, and how much a line of something else takes away. A gap inside an article is
// bridged when what follows it outweighs it; a teaser's sentence in a list of teasers never is.
constexpr double mostOfParagraph = 45;
constexpr double labelCost = 3;
constexpr double titleCost = 6; // long enough for another article's headline
constexpr double furnitureCost = 3;
constexpr double closingCost = 22;
// Once enough has been read, what comes after the mark of an end is less likely the article's.
constexpr double enoughRead = 120;

double trustAfter(RemovalReason reason)
{
    switch (reason) {
    case RemovalReason::Comments:
        return 0.1;
    case RemovalReason::Copyright:
        return 0.2;
    default:
        return 0.7;
    }
}

double weightOf(const PageLine &line)
{
    const LineFeatures &features = line.features;
    if (line.furniture)
        return line.furniture->closes ? -closingCost : -furnitureCost;
    if (line.credit || line.caption)
        return -1;
    if (line.scene || line.siteVoice)
        return -2;
    switch (line.shape) {
    case LineShape::Prose:
        return std::min<double>(features.words, mostOfParagraph) - (features.sentenceEnds < 2 ? 8 : 4);
    case LineShape::Sentence:
        return std::min(features.words, 10) * 0.5 - 2;
    case LineShape::Label:
        break;
    }
    if (continuesSentence(line))
        return 0;
    return features.words >= 6 && !features.bullet ? -titleCost : -labelCost;
}

} // namespace

LineRange bodyRegion(const QList<PageLine> &lines, qsizetype from)
{
    LineRange best;
    double bestSum = 0;
    double sum = 0;
    double prose = 0;
    double trust = 1;
    qsizetype first = from;
    for (qsizetype i = from; i < lines.size(); ++i) {
        double weight = weightOf(lines[i]);
        if (lines[i].furniture && lines[i].furniture->closes && prose > enoughRead)
            trust = std::min(trust, trustAfter(lines[i].furniture->reason));
        if (weight > 0) {
            weight *= trust;
            prose += weight;
        }
        if (sum <= 0) {
            sum = 0;
            prose = 0;
            first = i;
        }
        sum += weight;
        if (sum > bestSum) {
            bestSum = sum;
            best = {first, i + 1};
        }
    }
    while (!best.isEmpty() && !lines[best.first].isBodyProse() && !lines[best.first].isBodySentence())
        ++best.first;
    while (!best.isEmpty() && !lines[best.end - 1].isBodyProse() && !lines[best.end - 1].isBodySentence())
        --best.end;
    return best;
}

bool isPageDump(const QList<PageLine> &lines, LineRange body)
{
    qsizetype outside = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if ((i < body.first || i >= body.end) && lines[i].shape == LineShape::Label)
            ++outside;
    }
    return outside >= 20;
}

} // namespace nutgraf
