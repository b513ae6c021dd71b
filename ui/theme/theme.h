// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/markpalette.h"

#include <QColor>
#include <QString>

namespace nutgraf {

/// Colours of everything around the page.
struct FrameColours {
    QColor frame; ///< background of panels, menus and bars
    QColor raised; ///< input fields and floating palettes
    QColor text;
    QColor dim; ///< counters, second lines, group headings; at least 4.5:1 on `frame`
    QColor hairline;
    QColor accent;
    QColor accentText; ///< on `accent`
    QColor selection;
    QColor selectionText;
    QColor hover;
};

/// One look: frame and page, light or dark. A plain value.
struct Theme {
    QString name; ///< of the KSyntaxHighlighting theme
    bool dark = false;
    FrameColours frame;
    MarkPalette marks;
};

} // namespace nutgraf
