// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markpainter.h"

#include "ui/reading/visualrects.h"
#include "ui/theme/contrast.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace nutgraf {

namespace {

constexpr qreal firstLine = 2.5; // below the baseline
constexpr qreal lineStep = 3;
constexpr qreal lineWidth = 1.6;
constexpr qreal chipRadius = 3;
constexpr qreal chipAlpha = 0.13;
constexpr qreal litAlpha = 0.24;
constexpr qreal comfortable = 7; // a marker pen on which the text reads this well is used as it is

bool isEntity(MarkKind kind)
{
    return kind <= MarkKind::Other;
}

bool isMarker(MarkKind kind)
{
    return kind == MarkKind::Annotation || kind == MarkKind::SearchHit;
}

bool isFigure(MarkKind kind)
{
    return kind == MarkKind::Number || kind == MarkKind::Money || kind == MarkKind::LexicalNumber || kind == MarkKind::LexicalMoney;
}

bool isShown(const Mark &mark, const MarkPaintOptions &options)
{
    if (mark.minor && options.level != MarkLevel::Full)
        return false;
    return !options.hidden.contains(mark.kind) && (options.level != MarkLevel::Plain || isMarker(mark.kind));
}

bool isLit(const Mark &mark, const MarkPaintOptions &options)
{
    // Groups of other kinds count something else than entities.
    return options.litGroup >= 0 && mark.group == options.litGroup && isEntity(mark.kind);
}

TextSpan partIn(const Mark &mark, TextSpan text)
{
    return {std::max(mark.span.start, text.start), std::min(mark.span.end, text.end)};
}

TextSpan paintedText(const QTextLayout &layout, qsizetype textStart, const MarkPaintOptions &options)
{
    const TextSpan text{textStart, textStart + layout.text().size()};
    return {std::max(text.start, options.visible.start), std::min(text.end, options.visible.end)};
}

/// A label's colour may be made for the other kind of page: a strong one is thinned until the text stands out.
QColor markerColour(const Mark &mark, const MarkPalette &palette)
{
    if (!mark.colour.isValid())
        return palette.style(mark.kind).background;
    if (contrastRatio(palette.text, mark.colour) >= comfortable)
        return mark.colour;
    return backgroundFor(palette.text, mixed(palette.page, mark.colour, palette.dark ? 0.45 : 0.35), palette.page);
}

QColor translucent(QColor colour, qreal alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

/// Invalid: nothing lies under the mark.
QColor backgroundOf(const Mark &mark, const MarkPalette &palette, const MarkPaintOptions &options)
{
    const MarkStyle &style = palette.style(mark.kind);
    if (isMarker(mark.kind))
        return markerColour(mark, palette);
    if (isFigure(mark.kind))
        return mark.depth == 0 ? style.background : QColor();
    if (isLit(mark, options)) // seen through, so that it can lie on a marker pen
        return translucent(style.line, litAlpha);
    if (mark.silent)
        return {};
    if (options.level != MarkLevel::Full || mark.depth > 0)
        return {};
    return style.line.isValid() ? translucent(style.line, chipAlpha) : style.background;
}

/// The order in which they lie on each other: pens under quotes under the rest.
int layerOf(MarkKind kind)
{
    return kind == MarkKind::Quote || kind == MarkKind::LexicalQuote ? 0 : isMarker(kind) ? 1 : 2;
}

QPen linePen(const MarkStyle &style, qreal width)
{
    QPen pen(style.line, width, Qt::SolidLine, Qt::FlatCap);
    if (style.lineStyle == LineStyle::Dashed)
        pen.setDashPattern({3, 1.5});
    else if (style.lineStyle == LineStyle::Dotted)
        pen.setDashPattern({1, 1});
    return pen;
}

} // namespace

void paintMarkBackgrounds(QPainter &painter, const QTextLayout &layout, QPointF origin, qsizetype textStart, std::span<const Mark> marks,
                          const MarkPalette &palette, const MarkPaintOptions &options)
{
    const TextSpan text = paintedText(layout, textStart, options);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int layer = 0; layer < 3; ++layer) {
        for (const Mark &mark : marks) {
            const TextSpan part = partIn(mark, text);
            if (layerOf(mark.kind) != layer || part.isEmpty() || !isShown(mark, options))
                continue;
            const QColor colour = backgroundOf(mark, palette, options);
            if (!colour.isValid())
                continue;
            painter.setBrush(colour);
            for (const VisualRect &rect : visualRects(layout, int(part.start - textStart), int(part.end - textStart)))
                painter.drawRoundedRect(rect.box.translated(origin).adjusted(-1.5, 0, 1.5, 0), chipRadius, chipRadius);
        }
    }
    painter.restore();
}

void paintMarkLines(QPainter &painter, const QTextLayout &layout, QPointF origin, qsizetype textStart, std::span<const Mark> marks,
                    const MarkPalette &palette, const MarkPaintOptions &options)
{
    if (options.level == MarkLevel::Plain)
        return;
    const TextSpan text = paintedText(layout, textStart, options);
    // Whole device pixels: a line that falls between two of them would be a grey smear.
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto snapped = [ratio](qreal value) { return std::round(value * ratio) / ratio; };
    const qreal width = std::max(snapped(lineWidth), 1 / ratio);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Mark &mark : marks) {
        const MarkStyle &style = palette.style(mark.kind);
        const TextSpan part = partIn(mark, text);
        if (!style.line.isValid() || style.lineStyle == LineStyle::None || mark.silent || part.isEmpty() || !isShown(mark, options))
            continue;
        painter.setPen(linePen(style, width));
        for (const VisualRect &rect : visualRects(layout, int(part.start - textStart), int(part.end - textStart))) {
            const qreal y = snapped(origin.y() + rect.baseline + firstLine + lineStep * mark.depth) + width / 2;
            painter.drawLine(QPointF(snapped(origin.x() + rect.box.left()), y), QPointF(snapped(origin.x() + rect.box.right()), y));
        }
    }
    painter.restore();
}

QList<QTextLayout::FormatRange> markFormats(qsizetype textStart, qsizetype length, std::span<const Mark> marks, const MarkPalette &palette,
                                            const MarkPaintOptions &options)
{
    QList<QTextLayout::FormatRange> ranges;
    const TextSpan text{std::max(textStart, options.visible.start), std::min(textStart + length, options.visible.end)};
    for (const Mark &mark : marks) {
        const QColor colour = palette.style(mark.kind).text;
        const TextSpan part = partIn(mark, text);
        // A deeper mark keeps to its line, so that it never repaints the text of the one above.
        if (!colour.isValid() || part.isEmpty() || mark.depth > 0 || mark.silent || !isShown(mark, options))
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
