// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/margin.h"

#include "ui/theme/contrast.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

constexpr int barWidth = 3;
constexpr int barGap = 18; ///< from the bar to the text
constexpr int labelGap = 10; ///< from the bar to the speaker
constexpr int edge = 8;
constexpr int leastRoom = 52; ///< narrower, a name is no name any more

/// The words of `text` on at most two lines of `width`; what does not fit ends in "…".
QStringList wrapped(const QString &text, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    qsizetype cut = -1;
    for (qsizetype space = text.indexOf(u' '); space > 0 && metrics.horizontalAdvance(text.first(space)) <= width; space = text.indexOf(u' ', space + 1))
        cut = space;
    if (cut < 0)
        return {metrics.elidedText(text, Qt::ElideRight, width)};
    return {text.first(cut), metrics.elidedText(text.sliced(cut + 1), Qt::ElideRight, width)};
}

} // namespace

MarginPainter::MarginPainter(QPainter &painter, Room room, const MarkPalette &palette, const QFont &font)
    : m_painter(painter)
    , m_room(room)
    , m_palette(palette)
    , m_font(font)
{
}

void MarginPainter::quote(const Mark &mark, int top, int bottom, bool opens)
{
    const int x = m_room.left.right() + 1 - barGap - barWidth;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_palette.quoteBar);
    m_painter.drawRoundedRect(QRect(x, top, barWidth, bottom - top), 1.5, 1.5);
    if (!opens || (mark.item >= 0 && mark.item == m_lastQuote))
        return;
    m_lastQuote = mark.item;
    // "Ana Lindqvist, direct": who on the first line, what on the second.
    QString text = mark.label;
    const qsizetype comma = text.indexOf(u", "_s);
    if (comma > 0)
        text.replace(comma, 2, u"\n"_s);
    leftLabel(text, top);
}

void MarginPainter::leftLabel(const QString &text, int top)
{
    const int right = m_room.left.right() + 1 - barGap - barWidth - labelGap;
    const QFontMetrics metrics(m_font);
    const int width = right - m_room.left.left() - edge;
    if (text.isEmpty() || width < leastRoom)
        return;
    int y = std::max(top, m_leftDone);
    m_painter.setFont(m_font);
    m_painter.setPen(m_palette.dim);
    QStringList lines;
    for (const QString &part : text.split(u'\n'))
        lines += wrapped(part, metrics, width);
    for (const QString &line : std::as_const(lines)) {
        const QRect box(m_room.left.left() + edge, y, width, metrics.lineSpacing());
        m_painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += metrics.lineSpacing();
    }
    m_leftDone = y + 2;
}

void MarginPainter::remark(const QString &text, int top)
{
    leftLabel(text, top);
}

void MarginPainter::annotation(const Mark &mark, int top)
{
    const QFontMetrics metrics(m_font);
    const int left = m_room.right.left() + edge;
    const int width = m_room.right.right() + 1 - edge - left;
    if (mark.label.isEmpty() || width < leastRoom)
        return;
    const int padding = 6;
    const QString label = metrics.elidedText(mark.label, Qt::ElideRight, width - 2 * padding);
    const QRect box(left, std::max(top, m_rightDone), metrics.horizontalAdvance(label) + 2 * padding, metrics.lineSpacing() + 4);
    const QColor pen = mark.colour.isValid() ? mark.colour : m_palette.style(MarkKind::Annotation).background;
    const QColor ink = pen.isValid() ? pen : m_palette.hairline;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink);
    m_painter.drawRoundedRect(box, 3, 3);
    m_painter.setFont(m_font);
    // A label keeps its colour in both themes, so its words take whichever of page and text can be read on it.
    m_painter.setPen(contrastRatio(m_palette.text, ink) >= contrastRatio(m_palette.page, ink) ? m_palette.text : m_palette.page);
    m_painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, label);
    m_rightDone = box.bottom() + 4;
}

} // namespace nutgraf
