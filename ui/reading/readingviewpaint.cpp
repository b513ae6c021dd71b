// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/readingview_p.h"

#include "ui/reading/visualrects.h"

#include <QPainter>

namespace nutgraf {

namespace {

bool isUnderlined(const MarkPalette &palette, MarkKind kind)
{
    const MarkStyle &style = palette.style(kind);
    return style.line.isValid() && style.lineStyle != LineStyle::None;
}

QColor inkOf(const MarkPalette &palette, InkRole role)
{
    return role == InkRole::Accent ? palette.accent : role == InkRole::Dim ? palette.dim : palette.text;
}

} // namespace

void ReadingView::Private::paint(QPainter &painter, QRect area)
{
    painter.fillRect(area, palette.page);
    painter.setRenderHint(QPainter::Antialiasing);
    qsizetype row = page.rowAt(area.top() + scrollY());
    for (; row >= 0 && row < page.table().size() && page.top(row) < area.bottom() + 1 + scrollY(); ++row)
        paintRow(painter, row, area);
    if (area.left() < columnLeft || area.right() >= columnLeft + page.width())
        paintMargins(painter);
    paintCounters(painter, area);
}

void ReadingView::Private::paintCaret(QPainter &painter)
{
    if (caretOn && caretPhase && q->hasFocus() && page.isLaidOut(page.table().rowAtOffset(caret))) {
        const QRect rect = q->rectOf(caret);
        painter.fillRect(QRect(rect.left(), rect.top() + 3, 2, rect.height() - 6), palette.text);
    }
}

QList<Mark> ReadingView::Private::marksIn(TextSpan span) const
{
    QList<Mark> lined;
    QList<Mark> all;
    for (const MarkIndex &layer : layers) {
        layer.forEachIn(span, [&](const Mark &mark) {
            if (!settings.hidden.contains(mark.kind))
                (isUnderlined(palette, mark.kind) ? lined : all).append(mark);
        });
    }
    // Only lines are stacked: a tint, a bar or a pen takes no room under the text and keeps its colours inside a quote.
    assignDepths(lined);
    for (Mark &mark : all)
        mark.depth = 0;
    all += lined;
    std::ranges::stable_sort(all, [](const Mark &a, const Mark &b) {
        return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
    });
    return all;
}

bool ReadingView::Private::isDimmed(qsizetype row) const
{
    return settings.dimRepetitions && page.block(row).repeats >= 0;
}

QList<QTextLayout::FormatRange> ReadingView::Private::textFormats(qsizetype row, TextSpan visible, std::span<const Mark> marks,
                                                                  const MarkPaintOptions &options) const
{
    const TextSpan span = page.table().rows().at(row).span;
    QList<QTextLayout::FormatRange> formats;
    const auto colour = [&](TextSpan part, const QColor &ink) {
        part = {std::max(part.start, visible.start), std::min(part.end, visible.end)};
        if (part.isEmpty() || !ink.isValid())
            return;
        QTextLayout::FormatRange range;
        range.start = int(part.start - span.start);
        range.length = int(part.length());
        range.format.setForeground(ink);
        formats.append(range);
    };
    if (!isDimmed(row)) {
        for (const InlineStyle &style : page.inlines(visible)) {
            if (style.kind == InlineKind::Link && style.span.overlaps(visible))
                colour(style.span, palette.accent);
        }
        formats += markFormats(span.start, span.length(), marks, palette, options);
    }
    if (palette.selectionText != palette.text)
        colour(selection(), palette.selectionText);
    return formats;
}

void ReadingView::Private::paintRow(QPainter &painter, qsizetype row, QRect area)
{
    const ParagraphLayout &paragraph = page.layout(row);
    const int textTop = page.textTop(row) - scrollY();
    const QPointF origin = paragraph.origin() + QPointF(columnLeft, textTop);
    const int lineHeight = page.style(row).lineHeight;
    const TextSpan visible = paragraph.spanBetween(area.top() - textTop - lineHeight, area.bottom() + 1 - textTop + lineHeight);
    // Of the whole paragraph, so that lines keep their depth while it scrolls by.
    const QList<Mark> marks = marksIn(paragraph.span());
    MarkPaintOptions options;
    options.level = settings.level;
    options.hidden = settings.hidden;
    options.litGroup = hovered && hovered->group >= 0 ? hovered->group : litGroup;
    options.visible = visible;
    const qsizetype start = paragraph.span().start;

    paintMarkBackgrounds(painter, paragraph.layout(), origin, start, marks, palette, options);
    paintSelection(painter, row, origin, visible);
    painter.setPen(isDimmed(row) ? palette.dim : inkOf(palette, page.style(row).ink));
    paragraph.layout().draw(&painter, origin, textFormats(row, visible, marks, options), QRectF(area));
    paintMarkLines(painter, paragraph.layout(), origin, start, marks, palette, options);
    if (page.block(row).kind == BlockKind::ListItem && page.table().rows().at(row).opens)
        paintBullet(painter, row, origin);
}

void ReadingView::Private::paintSelection(QPainter &painter, qsizetype row, QPointF origin, TextSpan visible)
{
    const TextSpan chosen = selection();
    const TextSpan part{std::max(chosen.start, visible.start), std::min(chosen.end, visible.end)};
    if (part.isEmpty())
        return;
    const ParagraphLayout &paragraph = page.layout(row);
    const qsizetype start = paragraph.span().start;
    const int lineHeight = page.style(row).lineHeight;
    for (const VisualRect &rect : visualRects(paragraph.layout(), int(part.start - start), int(part.end - start))) {
        const QRectF box(rect.box.left(), rect.line * lineHeight, rect.box.width(), lineHeight);
        painter.fillRect(box.translated(origin), palette.selection);
    }
}

void ReadingView::Private::paintCounters(QPainter &painter, QRect area)
{
    const int space = countersHeight();
    const QRect box(columnLeft, page.headerSpaceTop() - scrollY(), page.width(), space);
    if (space == 0 || !box.intersects(area))
        return;
    painter.setFont(page.typography().style(BlockKind::Byline).font);
    const QRect date = dateLineRect();
    if (!dateLine.isEmpty()) {
        painter.setPen(dateLineIsLink ? palette.accent : palette.dim);
        painter.drawText(date, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, dateLine);
    }
    painter.setPen(palette.dim);
    painter.drawText(box.adjusted(0, dateLineHeight(), 0, 0), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, counters);
    const int line = box.bottom() + 1 - page.typography().scaled(16);
    painter.fillRect(QRect(box.left(), line, box.width(), 1), palette.hairline);
}

void ReadingView::Private::paintBullet(QPainter &painter, qsizetype row, QPointF origin)
{
    const ParagraphLayout &paragraph = page.layout(row);
    const QString &text = paragraph.layout().text();
    // An item that brings its own number or bullet in the text needs no second one.
    if (text.isEmpty() || text.at(0).isDigit() || text.startsWith(u'•') || text.startsWith(u'-') || text.startsWith(u'–'))
        return;
    const BlockStyle &style = page.style(row);
    const qreal size = std::max(3, page.typography().scaled(5));
    const qreal baseline = paragraph.layout().lineAt(0).y() + paragraph.layout().lineAt(0).ascent();
    const qreal lowerHalf = QFontMetricsF(style.font).xHeight() / 2;
    const qreal x = paragraph.isRightToLeft() ? columnLeft + page.width() - style.indent / 2.0 : columnLeft + style.indent / 2.0 - size;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.dim);
    painter.drawEllipse(QRectF(x, origin.y() + baseline - lowerHalf - size / 2, size, size));
}

} // namespace nutgraf
