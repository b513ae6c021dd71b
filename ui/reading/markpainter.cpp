// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markpainter.h"

#include <QPainter>

#include <algorithm>

namespace nutgraf {

namespace {

template<typename Paint>
void forEachPiece(const QTextLayout &layout, QPointF origin, qsizetype textStart, const Mark &mark, TextSpan visible, Paint paint)
{
    const TextSpan text{textStart, textStart + layout.text().size()};
    const TextSpan part{std::max({mark.span.start, text.start, visible.start}), std::min({mark.span.end, text.end, visible.end})};
    if (part.isEmpty())
        return;
    for (int i = layout.lineForTextPosition(int(part.start - textStart)).lineNumber(); i >= 0 && i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(line.textStart(), int(part.start - textStart));
        const int to = std::min(line.textStart() + line.textLength(), int(part.end - textStart));
        if (from >= int(part.end - textStart))
            break;
        const qreal x1 = line.cursorToX(from);
        const qreal x2 = line.cursorToX(to);
        paint(QRectF(origin + QPointF(std::min(x1, x2), line.y()), QSizeF(std::abs(x2 - x1), line.height())), origin.y() + line.y() + line.ascent());
    }
}

} // namespace

void paintMarkBackgrounds(QPainter &painter, const QTextLayout &layout, QPointF origin, qsizetype textStart, std::span<const Mark> marks,
                          const MarkPalette &palette, const MarkPaintOptions &options)
{
    for (const Mark &mark : marks) {
        const QColor colour = mark.colour.isValid() ? mark.colour : palette.style(mark.kind).background;
        if (!colour.isValid() || options.hidden.contains(mark.kind))
            continue;
        forEachPiece(layout, origin, textStart, mark, options.visible, [&](QRectF box, qreal) { painter.fillRect(box, colour); });
    }
}

void paintMarkLines(QPainter &painter, const QTextLayout &layout, QPointF origin, qsizetype textStart, std::span<const Mark> marks,
                    const MarkPalette &palette, const MarkPaintOptions &options)
{
    for (const Mark &mark : marks) {
        const MarkStyle &style = palette.style(mark.kind);
        if (!style.line.isValid() || style.lineStyle == LineStyle::None || options.hidden.contains(mark.kind))
            continue;
        forEachPiece(layout, origin, textStart, mark, options.visible, [&](QRectF box, qreal baseline) {
            painter.fillRect(QRectF(box.left(), baseline + 3 + 3 * mark.depth, box.width(), 1.6), style.line);
        });
    }
}

QList<QTextLayout::FormatRange> markFormats(qsizetype textStart, qsizetype length, std::span<const Mark> marks, const MarkPalette &palette,
                                            const MarkPaintOptions &options)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const Mark &mark : marks) {
        const QColor colour = palette.style(mark.kind).text;
        const TextSpan part{std::max(mark.span.start, textStart), std::min(mark.span.end, textStart + length)};
        if (!colour.isValid() || part.isEmpty() || options.hidden.contains(mark.kind))
            continue;
        QTextLayout::FormatRange range;
        range.start = int(part.start - textStart);
        range.length = int(part.length());
        range.format.setForeground(colour);
        ranges.append(range);
    }
    return ranges;
}

} // namespace nutgraf
