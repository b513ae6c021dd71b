// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/articleclip.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

/// Calls `use(block, part)` for every block that the span meets; an empty part is passed over.
template<typename Use>
void forEachPart(const Structure &structure, TextSpan span, Use use)
{
    for (qsizetype i = std::max<qsizetype>(0, structure.blockAt(span.start)); i < structure.blocks.size(); ++i) {
        const Block &block = structure.blocks.at(i);
        if (block.span.start >= span.end)
            break;
        const TextSpan part{std::max(span.start, block.span.start), std::min(span.end, block.span.end)};
        if (!part.isEmpty())
            use(block, part);
    }
}

QLatin1StringView tagOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Headline:
        return "h1"_L1;
    case BlockKind::Subheading:
        return "h2"_L1;
    case BlockKind::ListItem:
        return "li"_L1;
    case BlockKind::BlockQuote:
        return "blockquote"_L1;
    default:
        return "p"_L1;
    }
}

QString opening(const InlineStyle &style)
{
    switch (style.kind) {
    case InlineKind::Bold:
        return u"<b>"_s;
    case InlineKind::Italic:
        return u"<i>"_s;
    case InlineKind::Link:
        return u"<a href=\""_s + style.target.toHtmlEscaped() + u"\">"_s;
    }
    return {};
}

QLatin1StringView closing(InlineKind kind)
{
    return kind == InlineKind::Bold ? "</b>"_L1 : kind == InlineKind::Italic ? "</i>"_L1 : "</a>"_L1;
}

/// One block's text with its inline styles. Every stretch between two borders opens and closes its own, so that they always nest.
QString inlineHtml(QStringView text, const QList<const InlineStyle *> &styles, TextSpan part)
{
    QList<qsizetype> borders{part.start, part.end};
    for (const InlineStyle *style : styles) {
        borders.append(std::clamp(style->span.start, part.start, part.end));
        borders.append(std::clamp(style->span.end, part.start, part.end));
    }
    std::ranges::sort(borders);
    QString html;
    for (qsizetype i = 0; i + 1 < borders.size(); ++i) {
        const TextSpan piece{borders[i], borders[i + 1]};
        if (piece.isEmpty())
            continue;
        QString tail;
        for (const InlineStyle *style : styles) {
            if (style->span.contains(piece)) {
                html += opening(*style);
                tail.prepend(closing(style->kind));
            }
        }
        html += piece.of(text).toString().toHtmlEscaped() + tail;
    }
    return html;
}

} // namespace

QString plainClip(QStringView text, const Structure &structure, TextSpan span)
{
    QString plain;
    bool afterItem = false;
    forEachPart(structure, span, [&](const Block &block, TextSpan part) {
        const bool item = block.kind == BlockKind::ListItem;
        if (!plain.isEmpty())
            plain += item && afterItem ? "\n"_L1 : "\n\n"_L1;
        plain += part.of(text);
        afterItem = item;
    });
    return plain;
}

QString htmlClip(QStringView text, const Structure &structure, TextSpan span)
{
    QString html = u"<html><head><meta charset=\"utf-8\"></head><body>"_s;
    bool inList = false;
    qsizetype next = 0; // styles are sorted by their start
    forEachPart(structure, span, [&](const Block &block, TextSpan part) {
        const bool item = block.kind == BlockKind::ListItem;
        if (item != inList)
            html += item ? "<ul>"_L1 : "</ul>"_L1;
        inList = item;
        QList<const InlineStyle *> styles;
        while (next < structure.styles.size() && structure.styles.at(next).span.start < block.span.end) {
            if (structure.styles.at(next).span.overlaps(part))
                styles.append(&structure.styles.at(next));
            ++next;
        }
        const QLatin1StringView tag = tagOf(block.kind);
        html += u'<' + tag + u'>' + inlineHtml(text, styles, part) + "</"_L1 + tag + u'>';
    });
    return html + (inList ? "</ul>"_L1 : ""_L1) + "</body></html>"_L1;
}

std::unique_ptr<QMimeData> clipOf(QStringView text, const Structure &structure, TextSpan span, bool formatted)
{
    auto clip = std::make_unique<QMimeData>();
    clip->setText(plainClip(text, structure, span));
    if (formatted)
        clip->setHtml(htmlClip(text, structure, span));
    return clip;
}

} // namespace nutgraf
