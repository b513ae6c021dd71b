// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/structure.h"

#include <algorithm>

namespace nutgraf {

qsizetype Structure::blockAt(qsizetype offset) const
{
    const auto after = std::upper_bound(blocks.cbegin(), blocks.cend(), offset,
                                        [](qsizetype at, const Block &block) { return at < block.span.start; });
    if (after == blocks.cbegin())
        return blocks.isEmpty() ? -1 : 0;
    return after - blocks.cbegin() - 1;
}

Structure structureFromLines(QStringView text)
{
    Structure structure;
    const auto isBreak = [](QChar c) { return c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator; };
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !isBreak(text[i]))
            continue;
        if (i > start)
            structure.blocks.append({{start, i}, BlockKind::Paragraph, -1});
        start = i + 1;
    }
    return structure;
}

} // namespace nutgraf
