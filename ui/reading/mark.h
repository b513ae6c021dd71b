// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QColor>
#include <QList>
#include <QString>

namespace nutgraf {

/// What a mark shows; each is one style of our KSyntaxHighlighting definition, so that a theme can restyle it.
enum class MarkKind : quint8 {
    Person,
    Organisation,
    Place,
    Other,
    Number,
    Money,
    Date,
    Quote,
    Claim,
    Annotation,
    SearchHit,
    LexicalNumber, ///< first tints of the lexical rules, before the facts are there
    LexicalMoney,
    LexicalDate,
    LexicalQuote,
};
inline constexpr int markKindCount = int(MarkKind::LexicalQuote) + 1;

/// One thing painted over the text. Marks never move text.
struct Mark {
    TextSpan span;
    MarkKind kind = MarkKind::Other;
    int group = -1; ///< marks of one group light up together: the entity of a mention; -1 for none. Groups are per kind class: an entity index
    int item = -1; ///< index of the fact of that kind in Facts (mention, quantity, date, quote, claim) or of the annotation in the article's list
    QColor colour; ///< marker-pen colour of an annotation; invalid: the theme's
    QString label; ///< what it is in words, for screen reader, tool tip and margin: "Dmitry Peskov, person", "to check"
    quint8 depth = 0; ///< set by assignDepths(): 0 lies on the text, deeper ones are stacked below it
    bool minor = false; ///< unimportant: shown at the level Full alone
    bool silent = false; ///< means its group without naming it ("she"): painted only while the group is lit, never a line, no depth

    friend bool operator==(const Mark &, const Mark &) = default;
};

/// How much is shown. Plain: the text alone and annotations; Quiet: lines and tints; Full: chips too.
enum class MarkLevel : quint8 { Plain, Quiet, Full };

/// Sorts by start, longer first, and stacks overlapping marks by interval colouring: no two overlapping underlined marks share a depth.
/// O(n log n).
void assignDepths(QList<Mark> &marks);

} // namespace nutgraf
