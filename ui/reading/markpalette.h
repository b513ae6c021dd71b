// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"

#include <QColor>

#include <array>

namespace nutgraf {

enum class LineStyle : quint8 { None, Solid, Dashed, Dotted };

/// How one kind of mark looks, resolved from a KSyntaxHighlighting theme.
struct MarkStyle {
    QColor text; ///< invalid: as the text around it
    QColor background; ///< tint or marker pen; invalid: none
    QColor line; ///< underline; invalid: none
    LineStyle lineStyle = LineStyle::None;
    bool bold = false; ///< painted only where it moves no glyph; never changes the layout
    bool italic = false;
};

/// All colours of the reading pane, a plain value made from a theme by MarkPaletteFactory.
struct MarkPalette {
    QString themeName;
    bool dark = false;
    QColor page;
    QColor text;
    QColor dim; ///< byline, counters, repetitions
    QColor hairline;
    QColor accent; ///< section label, links
    QColor selection; ///< background of selected text
    QColor selectionText;
    QColor quoteBar;
    std::array<MarkStyle, markKindCount> styles;

    [[nodiscard]] const MarkStyle &style(MarkKind kind) const { return styles[size_t(kind)]; }
};

} // namespace nutgraf
