// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/annotation.h"

#include <algorithm>

namespace nutgraf {

namespace {
constexpr qsizetype contextLength = 32; // UTF-16 units; what other tools write too

bool insidePair(QStringView text, qsizetype offset)
{
    return offset > 0 && offset < text.size() && text[offset].isLowSurrogate() && text[offset - 1].isHighSurrogate();
}
} // namespace

void Annotation::setSpans(QList<TextSpan> parts)
{
    parts.removeIf([](TextSpan part) { return part.isEmpty(); });
    std::ranges::sort(parts);
    pieces.clear();
    for (const TextSpan part : std::as_const(parts)) {
        if (!pieces.isEmpty() && part.start <= pieces.last().end)
            pieces.last().end = std::max(pieces.last().end, part.end);
        else
            pieces.append(part);
    }
    span = pieces.isEmpty() ? TextSpan{} : TextSpan{pieces.first().start, pieces.last().end};
    if (pieces.size() == 1)
        pieces.clear();
}

QuoteSelector quoteSelector(QStringView text, TextSpan span)
{
    const qsizetype start = std::clamp(span.start, qsizetype{0}, text.size());
    const qsizetype end = std::clamp(span.end, start, text.size());
    qsizetype before = std::max(qsizetype{0}, start - contextLength);
    if (insidePair(text, before))
        ++before; // shorter rather than half a character
    qsizetype after = std::min(text.size(), end + contextLength);
    if (insidePair(text, after))
        --after;
    before = std::min(before, start);
    after = std::max(after, end);
    return {text.sliced(start, end - start).toString(), text.sliced(before, start - before).toString(),
            text.sliced(end, after - end).toString()};
}

} // namespace nutgraf
