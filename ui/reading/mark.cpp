// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/mark.h"

#include <algorithm>

namespace nutgraf {

void assignDepths(QList<Mark> &marks)
{
    std::ranges::stable_sort(marks, [](const Mark &a, const Mark &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    QList<qsizetype> endOfDepth; // where the last mark of each depth ends
    for (Mark &mark : marks) {
        if (mark.silent)
            continue;
        qsizetype depth = 0;
        while (depth < endOfDepth.size() && endOfDepth[depth] > mark.span.start)
            ++depth;
        if (depth == endOfDepth.size())
            endOfDepth.append(0);
        endOfDepth[depth] = mark.span.end;
        mark.depth = quint8(std::min<qsizetype>(depth, 255));
    }
}

} // namespace nutgraf
