// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/visualrects.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

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

/// Where the glyphs of a range stand, run by run: in lines of both directions the caret's places do not tell.
void appendRuns(QList<VisualRect> &rects, const QTextLine &line, int start, int end)
{
    const qsizetype first = rects.size();
    for (const QGlyphRun &run : line.glyphRuns(start, end - start, QTextLayout::RetrieveGlyphIndexes | QTextLayout::RetrieveGlyphPositions)) {
        const QList<QPointF> positions = run.positions();
        const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
        for (qsizetype i = 0; i < positions.size() && i < advances.size(); ++i) {
            const qreal left = positions[i].x();
            const qreal right = left + std::max(0.0, advances[i].x());
            rects.append({QRectF(left, line.y(), right - left, line.height()), line.y() + line.ascent(), line.lineNumber()});
        }
    }
    std::sort(rects.begin() + first, rects.end(), [](const VisualRect &a, const VisualRect &b) { return a.box.left() < b.box.left(); });
    // What touches is one.
    constexpr qreal nearEnough = 0.8;
    qsizetype last = first;
    for (qsizetype i = first + 1; i < rects.size(); ++i) {
        if (rects[i].box.left() <= rects[last].box.right() + nearEnough)
            rects[last].box.setRight(std::max(rects[last].box.right(), rects[i].box.right()));
        else
            rects[++last] = rects[i];
    }
    if (rects.size() > first)
        rects.resize(last + 1);
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
        if (mixed) {
            appendRuns(rects, line, start, end);
            continue;
        }
        const qreal left = line.cursorToX(start);
        rects.append({QRectF(left, line.y(), line.cursorToX(end) - left, line.height()), line.y() + line.ascent(), line.lineNumber()});
    }
    return rects;
}

QList<CaretStop> caretStops(const QTextLayout &layout, int line, bool withEnd)
{
    QList<CaretStop> stops;
    const QTextLine place = layout.lineAt(line);
    const int end = place.textStart() + place.textLength();
    const bool takesEnd = line + 1 == layout.lineCount() ? withEnd || place.textLength() == 0 : false;
    for (int at = place.textStart(); at < end || (at == end && takesEnd); ++at) {
        if (layout.isValidCursorPosition(at))
            stops.append({place.cursorToX(at), at});
    }
    std::ranges::stable_sort(stops, {}, &CaretStop::x);
    return stops;
}

int caretAt(const QTextLayout &layout, int line, qreal x)
{
    const QList<CaretStop> stops = caretStops(layout, line);
    if (stops.isEmpty())
        return layout.lineAt(line).textStart();
    return std::ranges::min_element(stops, {}, [x](const CaretStop &stop) { return std::abs(stop.x - x); })->position;
}

int characterAt(const QTextLayout &layout, int line, qreal x)
{
    const QTextLine place = layout.lineAt(line);
    const int end = place.textStart() + place.textLength();
    const bool mixed = mixesDirections(layout.text());
    for (int at = place.textStart(); at < end;) {
        const int next = std::max(at + 1, layout.nextCursorPosition(at));
        if (!mixed) {
            if (x >= place.cursorToX(at) && x < place.cursorToX(std::min(next, end)))
                return at;
        } else {
            QList<VisualRect> boxes;
            appendRuns(boxes, place, at, std::min(next, end));
            if (std::ranges::any_of(boxes, [x](const VisualRect &rect) { return x >= rect.box.left() && x < rect.box.right(); }))
                return at;
        }
        at = next;
    }
    return -1;
}

} // namespace nutgraf
