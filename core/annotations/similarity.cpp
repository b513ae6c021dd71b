// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/similarity.h"

#include <algorithm>

namespace nutgraf {

namespace {

struct Cell {
    int cost = 0;
    int start = 0; ///< where in the window the alignment began
};

/// One step of the alignment: `column` held the costs up to the character before `c`, afterwards up to `c`.
void advance(QList<Cell> &column, QStringView words, QChar c, Cell first)
{
    Cell diagonal = column[0];
    column[0] = first;
    for (qsizetype i = 1; i <= words.size(); ++i) {
        const Cell left = column[i];
        Cell best{diagonal.cost + (words[i - 1] == c ? 0 : 1), diagonal.start};
        if (left.cost + 1 < best.cost)
            best = {left.cost + 1, left.start};
        if (column[i - 1].cost + 1 < best.cost)
            best = {column[i - 1].cost + 1, column[i - 1].start};
        diagonal = left;
        column[i] = best;
    }
}

QList<Cell> firstColumn(QStringView words)
{
    QList<Cell> column(words.size() + 1);
    for (qsizetype i = 0; i <= words.size(); ++i)
        column[i] = {int(i), 0};
    return column;
}

} // namespace

double likeness(QStringView a, QStringView b)
{
    const qsizetype longer = std::max(a.size(), b.size());
    if (longer == 0)
        return 1;
    QList<Cell> column = firstColumn(a);
    for (qsizetype j = 0; j < b.size(); ++j)
        advance(column, a, b[j], {int(j) + 1, 0});
    return 1 - double(column.last().cost) / double(longer);
}

LikeStretch mostAlike(QStringView words, QStringView window)
{
    LikeStretch best;
    if (words.isEmpty())
        return best;
    QList<Cell> column = firstColumn(words);
    int cost = int(words.size());
    for (qsizetype j = 0; j < window.size(); ++j) {
        advance(column, words, window[j], {0, int(j) + 1});
        if (column.last().cost < cost) {
            cost = column.last().cost;
            best.span = {column.last().start, j + 1};
        }
    }
    best.likeness = 1 - double(cost) / double(words.size());
    return best;
}

} // namespace nutgraf
