// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"

#include <QList>
#include <QStringView>

namespace nutgraf {

/// One row of the page: a block, or a piece of a block too long for one layout.
struct ParagraphRow {
    TextSpan span;
    qint32 block = 0; ///< index in Structure::blocks
    qint32 height = 0; ///< in pixels, with the space around it
    bool opens = true; ///< the block's first row
    bool closes = true; ///< the block's last row
    bool measured = false; ///< the height is laid out, not estimated

    friend bool operator==(const ParagraphRow &, const ParagraphRow &) = default;
};

/// All rows of an article with their heights; finds a row by offset or by height in logarithmic time.
class ParagraphTable {
public:
    /// Longest piece that is laid out as one, in UTF-16 units: the time a text layout takes to draw grows with lines × marks.
    static constexpr qsizetype longestPiece = 4096;

    /// Rows of the blocks of `structure`, all of height 0. Blocks that lie outside the text or run backwards are left out.
    void reset(QStringView text, const Structure &structure);

    [[nodiscard]] const QList<ParagraphRow> &rows() const { return m_rows; }
    [[nodiscard]] qsizetype size() const { return m_rows.size(); }
    /// The last row that starts at or before `offset`; the first row for an offset before all, -1 without rows.
    [[nodiscard]] qsizetype rowAtOffset(qsizetype offset) const;
    /// The row that covers the height `y`; clamped to the first and last, -1 without rows.
    [[nodiscard]] qsizetype rowAtHeight(qint64 y) const;
    /// Sum of the heights before `row`.
    [[nodiscard]] qint64 top(qsizetype row) const;
    [[nodiscard]] qint64 totalHeight() const { return m_total; }

    void setHeight(qsizetype row, int height, bool measured);
    /// Sets all heights at once, as estimates; `heightOf` gets each row. Linear.
    template<typename HeightOf>
    void estimateAll(HeightOf heightOf)
    {
        for (ParagraphRow &row : m_rows) {
            row.measured = false;
            row.height = heightOf(row);
        }
        rebuildSums();
    }

private:
    void rebuildSums();

    QList<ParagraphRow> m_rows;
    QList<qint64> m_sums; ///< Fenwick tree over the heights
    qint64 m_total = 0;
};

/// Where a text that is too long for one layout is best cut at or before `limit`: behind a sentence, else behind a space, else
/// between two graphemes. Always after `start`.
[[nodiscard]] qsizetype cutBefore(QStringView text, qsizetype start, qsizetype limit);

} // namespace nutgraf
