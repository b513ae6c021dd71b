// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "ui/reading/paragraphlayout.h"
#include "ui/reading/paragraphtable.h"

#include <QRect>

#include <functional>
#include <map>
#include <memory>

namespace nutgraf {

/// The whole article as one tall page: knows where every row stands, lays rows out when they are asked for and forgets them when
/// told. Page coordinates: x from the column's left edge, y from the top of the page, in pixels.
class PageLayout {
public:
    /// Told when laying a row out has changed its height, and by how much. Must not lay out itself.
    void setOnMeasured(std::function<void(qsizetype row, int change)> onMeasured) { m_onMeasured = std::move(onMeasured); }
    void setArticle(const QString &text, const Structure &structure);
    /// Changes of type or width estimate all heights anew and drop every layout.
    void setTypography(const Typography &typography, int width);
    /// Room under the last of the header blocks (section, headline, standfirst, byline, dateline that open the article).
    void setHeaderSpace(int pixels);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const Structure &structure() const { return m_structure; }
    [[nodiscard]] const Typography &typography() const { return m_typography; }
    [[nodiscard]] const ParagraphTable &table() const { return m_table; }
    [[nodiscard]] const Block &block(qsizetype row) const { return m_structure.blocks.at(m_table.rows().at(row).block); }
    [[nodiscard]] const BlockStyle &style(qsizetype row) const { return m_typography.style(block(row).kind); }
    /// Inline styles that may meet the span, which lies in one block; sorted.
    [[nodiscard]] std::span<const InlineStyle> inlines(TextSpan span) const;
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const;
    /// Last row of the header, -1 without one: the header space then opens the page.
    [[nodiscard]] qsizetype headerRow() const { return m_headerRow; }
    [[nodiscard]] int headerSpaceTop() const;

    [[nodiscard]] qsizetype rowAt(int y) const;
    [[nodiscard]] int top(qsizetype row) const;
    /// Where the first line of the row begins.
    [[nodiscard]] int textTop(qsizetype row) const { return top(row) + spaceAbove(row); }
    [[nodiscard]] bool isLaidOut(qsizetype row) const { return m_layouts.contains(row); }
    /// Lays the row out where that is not done yet; its height may change by that.
    const ParagraphLayout &layout(qsizetype row);
    /// A caret's place before the character at `offset`, one pixel wide; null without text.
    [[nodiscard]] QRect caretRect(qsizetype offset);
    /// Nearest caret position to a point; -1 without text.
    [[nodiscard]] qsizetype offsetAt(QPoint point);
    /// The character under a point; -1 beside the text.
    [[nodiscard]] qsizetype characterAt(QPoint point);
    /// Forgets layouts more than `distance` rows away from [first, last].
    void dropFarFrom(qsizetype first, qsizetype last, qsizetype distance);
    [[nodiscard]] qsizetype laidOutRows() const { return qsizetype(m_layouts.size()); }

private:
    [[nodiscard]] int spaceAbove(qsizetype row) const;
    [[nodiscard]] int spaceAround(const ParagraphRow &row, bool isHeaderRow) const;
    [[nodiscard]] int estimate(const ParagraphRow &row) const;
    void estimateHeights();

    QString m_text;
    Structure m_structure;
    Typography m_typography;
    ParagraphTable m_table;
    std::map<qsizetype, std::unique_ptr<ParagraphLayout>> m_layouts;
    int m_width = 508;
    std::function<void(qsizetype, int)> m_onMeasured;
    int m_headerSpace = 0;
    qsizetype m_headerRow = -1;
};

} // namespace nutgraf
