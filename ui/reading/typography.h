// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"
#include "ui/reading/readingsettings.h"

#include <QFont>

#include <array>

namespace nutgraf {

enum class InkRole : quint8 { Text, Dim, Accent };

/// How one kind of block is set. Lengths in pixels, whole ones, so that lines never blur and heights add up.
struct BlockStyle {
    QFont font;
    InkRole ink = InkRole::Text;
    int lineHeight = 28; ///< from baseline to baseline
    int before = 0; ///< space above the block
    int after = 0; ///< space below it
    int indent = 0; ///< from the leading edge of the column
    qreal averageAdvance = 8; ///< of running text; for the height of what is not laid out yet
};

/// Fonts and measures of a whole page, made once from the settings. A plain value.
class Typography {
public:
    /// Measures nothing and asks for no font: to be replaced before anything is laid out.
    Typography() = default;
    explicit Typography(const ReadingSettings &settings);
    [[nodiscard]] const BlockStyle &style(BlockKind kind) const { return m_styles[size_t(kind)]; }
    /// Width of the column in pixels where the window has room for it.
    [[nodiscard]] int columnWidth() const { return m_columnWidth; }
    /// For counters, speakers and labels.
    [[nodiscard]] const QFont &smallFont() const { return m_smallFont; }
    /// `pixels` at 100 %, zoomed and rounded.
    [[nodiscard]] int scaled(qreal pixels) const;

private:
    BlockStyle make(const QFont &font, qreal lineRatio, qreal before, qreal after) const;

    qreal m_zoom = 1;
    qreal m_advance = 0.5; ///< of running text, in parts of its size
    int m_columnWidth = 508;
    QFont m_smallFont;
    std::array<BlockStyle, size_t(BlockKind::Caption) + 1> m_styles;
};

/// The family that reading text is set in: `wanted` where it is installed, else the first of our serif list that is.
[[nodiscard]] QString readingFamily(const QString &wanted);

} // namespace nutgraf
