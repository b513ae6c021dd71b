// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fuzzymatch.h"

#include <algorithm>

namespace nutgraf {

namespace {

/// The greedy match that begins at `first`; -1 when the pattern does not fit.
int scoreFrom(QStringView pattern, QStringView text, qsizetype first)
{
    int score = 0;
    qsizetype at = first;
    qsizetype last = -2;
    for (const QChar wanted : pattern) {
        if (wanted.isSpace())
            continue;
        while (at < text.size() && text[at].toCaseFolded() != wanted.toCaseFolded())
            ++at;
        if (at == text.size())
            return -1;
        const bool wordStart = at == 0 || !text[at - 1].isLetterOrNumber();
        score += 2 + (wordStart ? 8 : 0) + (at == last + 1 ? 6 : 0);
        score -= last >= 0 ? int(std::min<qsizetype>(at - last - 1, 3)) : 0;
        last = at++;
    }
    return score;
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    pattern = pattern.trimmed();
    if (pattern.isEmpty() || text.isEmpty())
        return 0;
    const QChar head = pattern.front().toCaseFolded();
    int best = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].toCaseFolded() != head)
            continue;
        const int score = scoreFrom(pattern, text, i);
        if (score < 0)
            break; // what does not fit from here fits from nowhere later
        best = std::max(best, std::max(1, score));
    }
    if (best > 0)
        best = std::max(1, best * 4 - int(std::min<qsizetype>(text.size(), 60)) / 8); // of two as good the shorter
    return best;
}

} // namespace nutgraf
