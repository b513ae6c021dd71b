// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/paragraphlayout.h"

#include "ui/reading/visualrects.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace nutgraf {

namespace {

/// The text as the layout engine wants it: line breaks as U+2028, one for one.
QString shownText(QStringView text)
{
    QString shown = text.toString();
    for (QChar &c : shown) {
        if (c == u'\n' || c == u'\r' || c == u'\v' || c == u'\f' || c == QChar::ParagraphSeparator || c == QChar(0x85))
            c = QChar::LineSeparator;
        else if (c == u'\0')
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

/// Only what moves glyphs; colours are for draw().
QList<QTextLayout::FormatRange> layoutFormats(TextSpan span, std::span<const InlineStyle> inlines)
{
    QList<QTextLayout::FormatRange> formats;
    for (const InlineStyle &style : inlines) {
        const TextSpan part{std::max(style.span.start, span.start), std::min(style.span.end, span.end)};
        if (part.isEmpty() || style.kind == InlineKind::Link)
            continue;
        QTextLayout::FormatRange range;
        range.start = int(part.start - span.start);
        range.length = int(part.length());
        if (style.kind == InlineKind::Bold)
            range.format.setFontWeight(QFont::Bold);
        else
            range.format.setFontItalic(true);
        formats.append(range);
    }
    return formats;
}

} // namespace

ParagraphLayout::ParagraphLayout(QStringView text, TextSpan span, const BlockStyle &style, std::span<const InlineStyle> inlines, int width)
    : m_layout(shownText(span.of(text)), style.font)
    , m_span(span)
    , m_lineHeight(style.lineHeight)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    m_rightToLeft = m_layout.text().isRightToLeft();
    option.setAlignment(m_rightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    const QList<QTextLayout::FormatRange> formats = layoutFormats(span, inlines);
    if (!formats.isEmpty())
        m_layout.setFormats(formats);

    const int lineWidth = std::max(1, width - style.indent);
    m_origin = QPointF(m_rightToLeft ? 0 : style.indent, 0);
    const QFontMetricsF metrics(style.font);
    const qreal baseline = std::round((m_lineHeight - metrics.height()) / 2 + metrics.ascent());
    int y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(lineWidth);
        // Every baseline stands on the grid, whatever font a character falls back to.
        line.setPosition(QPointF(0, y + baseline - line.ascent()));
        y += m_lineHeight;
    }
    m_layout.endLayout();
    m_height = std::max(y, m_lineHeight);
}

int ParagraphLayout::within(qsizetype offset) const
{
    return int(std::clamp(offset, m_span.start, m_span.end) - m_span.start);
}

int ParagraphLayout::lineOf(qsizetype offset) const
{
    const QTextLine line = m_layout.lineForTextPosition(within(offset));
    return line.isValid() ? line.lineNumber() : std::max(0, m_layout.lineCount() - 1);
}

QRectF ParagraphLayout::caretRect(qsizetype offset) const
{
    const int number = lineOf(offset);
    const QTextLine line = m_layout.lineCount() > 0 ? m_layout.lineAt(number) : QTextLine();
    const qreal x = line.isValid() ? line.cursorToX(within(offset)) : 0;
    return QRectF(m_origin.x() + x, number * m_lineHeight, 0, m_lineHeight);
}

qsizetype ParagraphLayout::offsetAt(QPointF point) const
{
    if (m_layout.lineCount() == 0)
        return m_span.start;
    const int number = std::clamp(int(std::floor(point.y() / m_lineHeight)), 0, m_layout.lineCount() - 1);
    return m_span.start + caretAt(m_layout, number, point.x() - m_origin.x());
}

qsizetype ParagraphLayout::characterAt(QPointF point) const
{
    const int number = int(std::floor(point.y() / m_lineHeight));
    if (number < 0 || number >= m_layout.lineCount())
        return -1;
    const QRectF ink = m_layout.lineAt(number).naturalTextRect();
    const qreal x = point.x() - m_origin.x();
    const int at = x < ink.left() || x >= ink.right() ? -1 : nutgraf::characterAt(m_layout, number, x);
    return at < 0 ? -1 : m_span.start + at;
}

TextSpan ParagraphLayout::spanBetween(qreal top, qreal bottom) const
{
    const int lines = m_layout.lineCount();
    if (lines == 0)
        return {m_span.start, m_span.start};
    const int first = std::clamp(int(std::floor(top / m_lineHeight)), 0, lines - 1);
    const int last = std::clamp(int(std::ceil(bottom / m_lineHeight)) - 1, first, lines - 1);
    const QTextLine end = m_layout.lineAt(last);
    return {m_span.start + m_layout.lineAt(first).textStart(), m_span.start + end.textStart() + end.textLength()};
}

} // namespace nutgraf
