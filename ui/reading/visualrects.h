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

/// Whether the text has characters that run from the right, so that a range may be torn apart on screen. One pass.
[[nodiscard]] bool mixesDirections(QStringView text);

} // namespace nutgraf
