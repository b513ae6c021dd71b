// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/articlebuilder.h"

#include "core/intake/repetition.h"

#include <algorithm>

namespace nutgraf {

ArticleBuilder::ArticleBuilder(const SourceLines &source)
    : m_source(source)
{
    m_article.text.reserve(source.text.size());
}

void ArticleBuilder::addBlock(BlockKind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (!m_article.text.isEmpty())
        m_article.text += u'\n';
    const qsizetype start = m_article.text.size();
    m_article.text += text;
    m_article.structure.blocks.append({{start, m_article.text.size()}, kind, -1});
}

void ArticleBuilder::remove(qsizetype line, RemovalReason reason)
{
    m_removals.append({line, reason});
}

void ArticleBuilder::cameFrom(qsizetype line)
{
    if (!m_article.structure.blocks.isEmpty())
        m_origins.append({line, m_article.structure.blocks.constLast().span.start});
}

Article ArticleBuilder::take()
{
    markRepetitions(m_article.text, m_article.structure.blocks);
    const auto byLine = [](const auto &a, const auto &b) { return a.line < b.line; };
    std::stable_sort(m_origins.begin(), m_origins.end(), byLine);
    std::stable_sort(m_removals.begin(), m_removals.end(), byLine);
    qsizetype next = 0;
    for (const Removal &removal : std::as_const(m_removals)) {
        while (next < m_origins.size() && m_origins[next].line < removal.line)
            ++next;
        const qsizetype before = next < m_origins.size() ? m_origins[next].start : m_article.text.size();
        m_article.removed.append({m_source.at(removal.line).toString(), m_source.lines[removal.line].number, removal.reason, before});
    }
    return std::move(m_article);
}

} // namespace nutgraf
