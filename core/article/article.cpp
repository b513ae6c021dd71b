// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/article/article.h"

namespace nutgraf {

QString Article::body() const
{
    QString out;
    for (const Block &block : structure.blocks) {
        switch (block.kind) {
        case BlockKind::Section:
        case BlockKind::Headline:
        case BlockKind::Standfirst:
        case BlockKind::Byline:
        case BlockKind::Dateline:
            continue;
        default:
            break;
        }
        if (!out.isEmpty())
            out += u'\n';
        out += block.span.of(text);
    }
    return out;
}

} // namespace nutgraf
