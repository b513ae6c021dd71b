// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"
#include "ui/reading/typography.h"

#include <QRectF>
#include <QStringView>
#include <QTextLayout>

#include <span>

namespace nutgraf {

/// One paragraph, or one piece of a very long one, laid out. Offsets are the article's. Points count from the upper left corner
/// of the first line's box in a column of the width given; the space around the block is not in it.
class ParagraphLayout {
public:
    /// Lays `span` of `text` out. Line breaks inside the span are shown as such; no character is added or left out, so offsets hold.
    ParagraphLayout(QStringView text, TextSpan span, const BlockStyle &style, std::span<const InlineStyle> inlines, int width);

    [[nodiscard]] const QTextLayout &layout() const { return m_layout; }
    [[nodiscard]] TextSpan span() const { return m_span; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] bool isRightToLeft() const { return m_rightToLeft; }
    /// Left edge of the lines: the indent where text runs from the left, else 0.
    [[nodiscard]] QPointF origin() const { return m_origin; }

    /// A caret's place before the character at `offset`: no width, the line's height. Offsets outside the span are clamped.
    [[nodiscard]] QRectF caretRect(qsizetype offset) const;
    /// Nearest caret position to a point.
    [[nodiscard]] qsizetype offsetAt(QPointF point) const;
    /// The character under a point, its grapheme's first unit; -1 beside the text.
    [[nodiscard]] qsizetype characterAt(QPointF point) const;
    /// Part of the text whose lines meet [top, bottom) of the layout.
    [[nodiscard]] TextSpan spanBetween(qreal top, qreal bottom) const;
    [[nodiscard]] int lineOf(qsizetype offset) const;

private:
    [[nodiscard]] int within(qsizetype offset) const;

    QTextLayout m_layout;
    TextSpan m_span;
    QPointF m_origin;
    int m_lineHeight = 0;
    int m_height = 0;
    bool m_rightToLeft = false;
};

} // namespace nutgraf
