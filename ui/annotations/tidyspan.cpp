// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/tidyspan.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype reach = 512; // longer than any grapheme that is one

/// The grapheme around `at`: its boundary at or before, and at or after.
TextSpan boundariesAround(QStringView text, qsizetype at)
{
    const qsizetype from = std::max<qsizetype>(0, at - reach);
    const qsizetype to = std::min(text.size(), at + reach);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.sliced(from, to - from));
    finder.setPosition(at - from);
    if (finder.isAtBoundary())
        return {at, at};
    const qsizetype before = finder.toPreviousBoundary();
    const qsizetype after = finder.toNextBoundary();
    return {before < 0 ? at : from + before, after < 0 ? at : from + after};
}

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

} // namespace

TextSpan tidySpan(QStringView text, TextSpan span)
{
    span.start = std::clamp<qsizetype>(span.start, 0, text.size());
    span.end = std::clamp<qsizetype>(span.end, 0, text.size());
    if (span.isEmpty())
        return {};
    span.start = boundariesAround(text, span.start).start;
    span.end = boundariesAround(text, span.end).end;
    while (!span.isEmpty()) { // grapheme by grapheme: a blank that carries an accent is no blank
        const qsizetype next = text[span.start].isSpace() ? boundariesAround(text, span.start + 1).end : span.start;
        if (next == span.start || !isBlank(text.sliced(span.start, next - span.start)))
            break;
        span.start = next;
    }
    while (!span.isEmpty()) {
        const qsizetype previous = text[span.end - 1].isSpace() ? boundariesAround(text, span.end - 1).start : span.end;
        if (previous == span.end || !isBlank(text.sliced(previous, span.end - previous)))
            break;
        span.end = previous;
    }
    return span.isEmpty() ? TextSpan{} : span;
}

} // namespace nutgraf
