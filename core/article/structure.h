// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QList>
#include <QString>

namespace nutgraf {

/// What a block of the article's text is. Blocks cover the text in order; between two blocks stands exactly one '\n'.
enum class BlockKind : quint8 {
    Section, ///< the kicker over the headline
    Headline,
    Standfirst, ///< the deck between headline and body
    Byline,
    Dateline, ///< a line of its own that tells place or day; a dateline that opens a paragraph stays in the paragraph
    Paragraph,
    Subheading,
    ListItem,
    BlockQuote,
    Caption,
};

/// One paragraph-like piece of the text.
struct Block {
    TextSpan span; ///< without the line break
    BlockKind kind = BlockKind::Paragraph;
    qsizetype repeats = -1; ///< index of the earlier block that this one only says again, or -1; shown dimmed

    friend bool operator==(const Block &, const Block &) = default;
};

enum class InlineKind : quint8 { Bold, Italic, Link };

/// Inline style or link over the text.
struct InlineStyle {
    TextSpan span;
    InlineKind kind = InlineKind::Bold;
    QString target; ///< address of a link

    friend bool operator==(const InlineStyle &, const InlineStyle &) = default;
};

/// The structure layer of an article.
struct Structure {
    QList<Block> blocks;
    QList<InlineStyle> styles;

    /// Index of the block that holds `offset` (its closing line break counts as in it); -1 where there are no blocks. Binary search.
    [[nodiscard]] qsizetype blockAt(qsizetype offset) const;

    friend bool operator==(const Structure &, const Structure &) = default;
};

/// One Paragraph per line of `text`; for texts that come without structure. Accepts '\n', CRLF, U+2028, U+2029 as breaks: then
/// blocks leave those characters out, and empty lines give no block.
[[nodiscard]] Structure structureFromLines(QStringView text);

} // namespace nutgraf
