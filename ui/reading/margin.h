// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"
#include "ui/reading/markpalette.h"

#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

namespace nutgraf {

/// Paints what stands beside the column, row by row from the top: bars and speakers of quotes at the left, labels of annotations at
/// the right. Labels that would lie on one another move down, so no mark ever moves text.
class MarginPainter {
public:
    struct Room {
        QRect left; ///< beside the column, as high as what is painted
        QRect right;
    };
    MarginPainter(QPainter &painter, Room room, const MarkPalette &palette, const QFont &font);

    /// A bar from `top` to `bottom`; the speaker beside it where `opens`: the quote begins here.
    void quote(const Mark &mark, int top, int bottom, bool opens);
    void annotation(const Mark &mark, int top);
    void remark(const QString &text, int top);

private:
    void leftLabel(const QString &text, int top);

    QPainter &m_painter;
    Room m_room;
    const MarkPalette &m_palette;
    QFont m_font;
    int m_leftDone = INT_MIN; ///< foot of the last label
    int m_rightDone = INT_MIN;
    int m_lastQuote = -2; ///< item of the last quote named: the pieces of one quote are named once
};

} // namespace nutgraf
