// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>

class QTextLayout;

namespace nutgraf {

/// One stretch of a line that belongs to a range of text.
struct VisualRect {
    QRectF box; ///< in the layout's coordinates; the line's natural height
    qreal baseline = 0;
    int line = 0;
};

/// Where the characters [from, to) of a laid-out text stand, left to right within a line: one rectangle a line, more where text of
/// both directions mixes. `lastLine` stops it early; costs one look per line, and one per character in lines of a bidirectional layout.
[[nodiscard]] QList<VisualRect> visualRects(const QTextLayout &layout, int from, int to, int firstLine = 0, int lastLine = 1 << 30);

/// A caret position and where it is drawn.
struct CaretStop {
    qreal x = 0;
    int position = 0;
};

/// The caret positions of a line from left to right. The place behind a wrapped line is the start of the next line and not among
/// them; `withEnd` tells whether that also holds for the last line. Costs one look per character of the line.
[[nodiscard]] QList<CaretStop> caretStops(const QTextLayout &layout, int line, bool withEnd = true);

/// The caret position drawn nearest to `x`. QTextLine::xToCursor() is no help here: where directions or emoji meet, it names
/// positions that are drawn elsewhere.
[[nodiscard]] int caretAt(const QTextLayout &layout, int line, qreal x);

/// The first unit of the grapheme that stands at `x`; -1 where none does.
[[nodiscard]] int characterAt(const QTextLayout &layout, int line, qreal x);

/// Whether the text has characters that run from the right, so that a range may be torn apart on screen. One pass.
[[nodiscard]] bool mixesDirections(QStringView text);

} // namespace nutgraf
