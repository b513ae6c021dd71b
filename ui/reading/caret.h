// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <optional>

namespace nutgraf {

class PageLayout;

enum class CaretMove : quint8 {
    Left, ///< on screen: forwards in a paragraph that runs from the right
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    LineStart,
    LineEnd,
    ParagraphUp, ///< to the paragraph's start, or from there to the one before
    ParagraphDown,
    PageUp,
    PageDown,
    DocumentStart,
    DocumentEnd,
};

/// Finds where a caret goes. Stops only between graphemes and only in blocks, so never in a line break or a surrogate pair.
/// Remembers the column through moves up and down.
class CaretMover {
public:
    /// `page` must outlive the mover. Lays out the rows it passes.
    explicit CaretMover(PageLayout &page) : m_page(page) {}

    [[nodiscard]] qsizetype moved(qsizetype from, CaretMove move, int pageHeight);
    /// Forgets the column: after any other change of the caret.
    void forgetColumn() { m_column.reset(); }

private:
    [[nodiscard]] qsizetype stepped(qsizetype from, bool forwards, bool word) const;
    [[nodiscard]] qsizetype visually(qsizetype from, bool right, bool word) const;
    [[nodiscard]] qsizetype vertically(qsizetype from, int distance);
    [[nodiscard]] qsizetype lineEdge(qsizetype from, bool end) const;
    [[nodiscard]] qsizetype paragraphEdge(qsizetype from, bool forwards) const;

    PageLayout &m_page;
    std::optional<int> m_column;
};

/// The word around an offset, or the run of spaces or the sign that stands there; empty between blocks.
[[nodiscard]] TextSpan wordAt(const PageLayout &page, qsizetype offset);
/// The whole block around an offset.
[[nodiscard]] TextSpan paragraphAt(const PageLayout &page, qsizetype offset);

} // namespace nutgraf
