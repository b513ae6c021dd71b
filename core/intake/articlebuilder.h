// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/intake/sourcelines.h"

namespace nutgraf {

/// Puts an article together block by block and keeps the lines that are left out with the place where they stood.
class ArticleBuilder {
public:
    explicit ArticleBuilder(const SourceLines &source);

    void addBlock(BlockKind kind, QStringView text);
    /// `line` is in no block. Where it stood is told by the next block that comes from a later line.
    void remove(qsizetype line, RemovalReason reason);
    /// The block added last came from this line.
    void cameFrom(qsizetype line);

    /// The article with text, structure, repetitions and removed lines; its fields are the caller's.
    [[nodiscard]] Article take();

private:
    struct Removal {
        qsizetype line;
        RemovalReason reason;
    };
    struct Origin {
        qsizetype line;
        qsizetype start;
    };

    const SourceLines &m_source;
    Article m_article;
    QList<Removal> m_removals;
    QList<Origin> m_origins;
};

} // namespace nutgraf
