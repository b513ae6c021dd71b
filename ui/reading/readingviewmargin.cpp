// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/margin.h"
#include "ui/reading/readingview_p.h"

namespace nutgraf {

namespace {

/// What a dimmed paragraph says again, in words.
QString repetitionRemark(BlockKind repeated)
{
    switch (repeated) {
    case BlockKind::Headline:
        return ReadingView::tr("repeats the\nheadline");
    case BlockKind::Standfirst:
        return ReadingView::tr("repeats the\nstandfirst");
    default:
        return ReadingView::tr("repeats an\nearlier paragraph");
    }
}

} // namespace

void ReadingView::Private::paintMargins(QPainter &painter)
{
    // Always all that can be seen: where a label stands depends on those above it.
    const QRect all = q->viewport()->rect();
    const int columnRight = columnLeft + page.width();
    MarginPainter margin(painter, {QRect(0, 0, columnLeft, all.height()), QRect(columnRight, 0, all.width() - columnRight, all.height())},
                         palette, page.typography().smallFont());
    const auto shows = [this](MarkKind kind) { return !settings.hidden.contains(kind); };
    for (qsizetype row = page.rowAt(scrollY()); row >= 0 && row < page.table().size() && page.top(row) < scrollY() + all.height(); ++row) {
        const ParagraphLayout &paragraph = page.layout(row);
        const int textTop = page.textTop(row) - scrollY();
        const int lineHeight = page.style(row).lineHeight;
        const TextSpan visible = paragraph.spanBetween(-textTop, all.height() - textTop);
        const Block &block = page.block(row);
        const auto lineTop = [&](qsizetype offset) { return textTop + paragraph.lineOf(offset) * lineHeight; };
        if (settings.dimRepetitions && page.table().rows().at(row).opens && block.repeats >= 0 && block.repeats < page.structure().blocks.size())
            margin.remark(repetitionRemark(page.structure().blocks.at(block.repeats).kind), textTop + 4);
        for (const Mark &mark : marksIn(visible)) {
            const TextSpan part{std::max(mark.span.start, visible.start), std::min(mark.span.end, visible.end)};
            const bool opens = part.start == mark.span.start;
            if (mark.kind == MarkKind::Quote && shows(MarkKind::Quote) && settings.level != MarkLevel::Plain && (!mark.minor || settings.level == MarkLevel::Full))
                margin.quote(mark, lineTop(part.start) + 3, lineTop(std::max(part.start, part.end - 1)) + lineHeight - 3, opens);
            else if (mark.kind == MarkKind::Annotation && opens && shows(MarkKind::Annotation))
                margin.annotation(mark, lineTop(part.start) + 3);
        }
    }
}

} // namespace nutgraf
