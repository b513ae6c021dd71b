// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/extentstep.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace nutgraf {

namespace {

constexpr qsizetype reach = 2000; // a word longer than that is none

/// The next end of a word behind `from`, or the next start before it; -1 when there is none.
qsizetype edge(QStringView text, qsizetype from, bool forward)
{
    const auto wanted = forward ? QTextBoundaryFinder::EndOfItem : QTextBoundaryFinder::StartOfItem;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(from);
    while ((forward ? finder.toNextBoundary() : finder.toPreviousBoundary()) >= 0) {
        if (finder.boundaryReasons() & wanted)
            return finder.position();
    }
    return -1;
}

} // namespace

TextSpan steppedExtent(QStringView text, TextSpan span, FactCommand command)
{
    if (span.isEmpty() || span.start < 0 || span.end > text.size())
        return span;
    const qsizetype line = text.first(span.start).lastIndexOf(u'\n') + 1;
    const qsizetype next = text.indexOf(u'\n', span.end);
    const qsizetype from = std::max(line, span.start - reach);
    const qsizetype to = std::min(next < 0 ? text.size() : next, span.end + reach);
    const QStringView around = text.sliced(from, to - from);
    const auto move = [&](qsizetype end, bool forward) {
        const qsizetype at = edge(around, end - from, forward);
        return at < 0 ? end : from + at;
    };
    // Narrowing goes to where the next word inside begins or the one before ends: from a start over its word, then to the next start.
    TextSpan moved = span;
    switch (command) {
    case FactCommand::WidenStart: moved.start = move(span.start, false); break;
    case FactCommand::WidenEnd: moved.end = move(span.end, true); break;
    case FactCommand::NarrowStart: {
        qsizetype start = move(span.start, true);
        while (start < span.end && text[start].isSpace())
            ++start;
        moved.start = start;
        break;
    }
    case FactCommand::NarrowEnd: {
        qsizetype end = move(span.end, false);
        while (end > span.start && text[end - 1].isSpace())
            --end;
        moved.end = end;
        break;
    }
    default: break;
    }
    return moved.isEmpty() ? span : moved;
}

} // namespace nutgraf
