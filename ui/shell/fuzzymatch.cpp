// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fuzzymatch.h"

#include <QVarLengthArray>

#include <algorithm>

namespace nutgraf {

namespace {

using Places = QVarLengthArray<int, 64>;

bool startsWord(QStringView text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// Where `word` stands as a whole from `from` on, best at the start of a word; -1 when it does not.
qsizetype placeOfWord(QStringView word, QStringView text, qsizetype from)
{
    const qsizetype first = text.indexOf(word, from, Qt::CaseInsensitive);
    for (qsizetype at = first; at >= 0; at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (startsWord(text, at))
            return at;
    }
    return first;
}

/// The letters of the pattern, the first at `first`: later words as wholes where they can be, else letter by letter. Empty when the
/// pattern does not fit.
Places placesFrom(QStringView pattern, QStringView text, qsizetype first)
{
    Places places;
    qsizetype at = first;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].isSpace())
            continue;
        if (i > 0 && pattern[i - 1].isSpace()) {
            qsizetype end = i;
            while (end < pattern.size() && !pattern[end].isSpace())
                ++end;
            if (const qsizetype whole = placeOfWord(pattern.sliced(i, end - i), text, at); whole >= 0)
                at = whole;
        }
        while (at < text.size() && text[at].toCaseFolded() != pattern[i].toCaseFolded())
            ++at;
        if (at == text.size())
            return {};
        places.append(int(at++));
    }
    return places;
}

int scoreOf(const Places &places, QStringView text)
{
    int score = 0;
    int last = -2;
    for (const int at : places) {
        score += 2 + (startsWord(text, at) ? 8 : 0) + (at == last + 1 ? 6 : 0);
        score -= last >= 0 ? std::min(at - last - 1, 3) : 0;
        last = at;
    }
    return score;
}

struct Best {
    int score = 0;
    Places places;
};

Best bestMatch(QStringView pattern, QStringView text)
{
    Best best;
    if (pattern.isEmpty() || text.isEmpty())
        return best;
    const QChar head = pattern.front().toCaseFolded();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].toCaseFolded() != head)
            continue;
        const Places places = placesFrom(pattern, text, i);
        if (places.isEmpty())
            break; // what does not fit from here fits from nowhere later
        if (const int score = std::max(1, scoreOf(places, text)); score > best.score)
            best = {score, places};
    }
    return best;
}

} // namespace

int fuzzyScore(QStringView pattern, QStringView text)
{
    const Best best = bestMatch(pattern.trimmed(), text);
    // Of two as good the shorter.
    return best.score > 0 ? std::max(1, best.score * 4 - int(std::min<qsizetype>(text.size(), 60)) / 8) : 0;
}

QList<int> fuzzyPlaces(QStringView pattern, QStringView text)
{
    const Best best = bestMatch(pattern.trimmed(), text);
    return {best.places.begin(), best.places.end()};
}

} // namespace nutgraf
