// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/visualrects.h"

#include <QTextLayout>

#include <algorithm>

namespace nutgraf {

namespace {

/// End of what a line shows: the spaces at which it was broken hang over the edge.
int inkEnd(const QString &text, const QTextLine &line)
{
    int end = line.textStart() + line.textLength();
    if (end < text.size()) {
        while (end > line.textStart() + 1 && text.at(end - 1).isSpace())
            --end;
    }
    return end;
}

/// Extends the last rectangle where the next character joins it, else opens a new one.
void append(QList<VisualRect> &rects, qsizetype first, const QTextLine &line, qreal x1, qreal x2)
{
    const qreal left = std::min(x1, x2);
    const qreal right = std::max(x1, x2);
    constexpr qreal nearEnough = 0.51;
    for (qsizetype i = first; i < rects.size(); ++i) {
        QRectF &box = rects[i].box;
        if (left <= box.right() + nearEnough && right >= box.left() - nearEnough) {
            box = QRectF(QPointF(std::min(left, box.left()), box.top()), QPointF(std::max(right, box.right()), box.bottom()));
            return;
        }
    }
    rects.append({QRectF(left, line.y(), right - left, line.height()), line.y() + line.ascent(), line.lineNumber()});
}

} // namespace

bool mixesDirections(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.unicode() >= 0x0590 && (c.isSurrogate() || c.direction() == QChar::DirR
        || c.direction() == QChar::DirAL || (c.unicode() >= 0x200E && c.unicode() <= 0x202E) || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069)); });
}

QList<VisualRect> visualRects(const QTextLayout &layout, int from, int to, int firstLine, int lastLine)
{
    QList<VisualRect> rects;
    if (from >= to || layout.lineCount() == 0)
        return rects;
    const bool mixed = mixesDirections(layout.text());
    const int first = std::max(firstLine, layout.lineForTextPosition(from).isValid() ? layout.lineForTextPosition(from).lineNumber() : 0);
    for (int i = first; i < layout.lineCount() && i <= lastLine; ++i) {
        const QTextLine line = layout.lineAt(i);
        const int start = std::max(line.textStart(), from);
        if (line.textStart() >= to)
            break;
        const int end = std::min(inkEnd(layout.text(), line), to);
        if (start >= end)
            continue;
        const qsizetype firstOfLine = rects.size();
        if (!mixed) {
            append(rects, firstOfLine, line, line.cursorToX(start), line.cursorToX(end));
            continue;
        }
        for (int at = start; at < end; ++at)
            append(rects, firstOfLine, line, line.cursorToX(at, QTextLine::Leading), line.cursorToX(at, QTextLine::Trailing));
        std::sort(rects.begin() + firstOfLine, rects.end(), [](const VisualRect &a, const VisualRect &b) { return a.box.left() < b.box.left(); });
    }
    return rects;
}

} // namespace nutgraf
