// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"
#include "ui/reading/markpalette.h"

#include <QPointF>
#include <QSet>
#include <QTextLayout>

#include <span>

class QPainter;

namespace nutgraf {

/// What of the marks is painted, and how.
struct MarkPaintOptions {
    MarkLevel level = MarkLevel::Quiet;
    QSet<MarkKind> hidden;
    int litGroup = -1; ///< marks of this group are lit; -1: none
    TextSpan visible; ///< the part of the text that can be seen; nothing outside it need be painted
};

/// Paints tints, chips and marker pens of one laid-out piece of text, to be called before its text is drawn. `textStart` is the
/// article offset of the first character of `layout`, `origin` where the layout's own (0, 0) lies. The marks are in article
/// offsets, sorted by start, with their depths set; those that miss the layout or `options.visible` are passed over.
void paintMarkBackgrounds(QPainter &painter, const QTextLayout &layout, QPointF origin, qsizetype textStart, std::span<const Mark> marks,
                          const MarkPalette &palette, const MarkPaintOptions &options);

/// Paints the underlines of the same marks, stacked by depth, to be called after the text is drawn.
void paintMarkLines(QPainter &painter, const QTextLayout &layout, QPointF origin, qsizetype textStart, std::span<const Mark> marks,
                    const MarkPalette &palette, const MarkPaintOptions &options);

/// Text colours of the marks for QTextLayout::draw(): ranges count from `textStart` and lie within `length`. Nothing in them may
/// change how text is laid out.
[[nodiscard]] QList<QTextLayout::FormatRange> markFormats(qsizetype textStart, qsizetype length, std::span<const Mark> marks,
                                                          const MarkPalette &palette, const MarkPaintOptions &options);

} // namespace nutgraf
