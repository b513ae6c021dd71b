// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/menuparts.h"

#include "ui/theme/contrast.h"
#include "ui/theme/styleparts.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>
#include <cmath>

namespace nutgraf::menuparts {

namespace {

constexpr int outside = 4; ///< between the border of the menu and the filled row
constexpr int inside = 10; ///< between the row and its words
constexpr int sign = 16;
constexpr int afterSign = 8;
constexpr int beforeShortcut = 28;
constexpr int arrow = 20;
constexpr int separatorHeight = 9;

int signColumn(const QStyleOptionMenuItem &option)
{
    return option.menuHasCheckableItems || option.maxIconWidth > 0 ? sign + afterSign : 0;
}

bool isSeparator(const QStyleOptionMenuItem &option)
{
    return option.menuItemType == QStyleOptionMenuItem::Separator;
}

void drawSign(QPainter &painter, const QStyleOptionMenuItem &option, const QRect &place, const QColor &ink)
{
    const bool checkable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    if (!checkable && !option.icon.isNull()) {
        const bool enabled = option.state.testFlag(QStyle::State_Enabled);
        option.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    if (!checkable || !option.checked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF c = QRectF(place).center();
    if (option.checkType == QStyleOptionMenuItem::Exclusive) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(c, 3.5, 3.5);
    } else {
        painter.setPen(QPen(ink, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{c + QPointF(-4, 0.5), c + QPointF(-1.2, 3.3), c + QPointF(4, -3.2)});
    }
    painter.restore();
}

void drawSeparator(QPainter &painter, const QStyleOptionMenuItem &option, const FrameColours &colours)
{
    const QRectF rect = QRectF(option.rect).adjusted(outside + inside, 0, -outside - inside, 0);
    if (!option.text.isEmpty()) { // the title of a section
        painter.setPen(withContrast(colours.dim, colours.raised));
        painter.drawText(rect, int(Qt::AlignLeading | Qt::AlignVCenter) | Qt::TextSingleLine, option.text);
        return;
    }
    styleparts::hairline(painter, {rect.left(), std::floor(rect.center().y()), rect.width(), 1}, Qt::TopEdge, colours.hairline);
}

} // namespace

QSize itemSize(const QStyleOptionMenuItem &option, QSize words)
{
    if (isSeparator(option))
        return {words.width(), option.text.isEmpty() ? separatorHeight : option.fontMetrics.height() + 10};
    int width = words.width() + 2 * (outside + inside) + signColumn(option);
    if (option.text.contains(u'\t') || option.reservedShortcutWidth > 0)
        width += beforeShortcut;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += arrow;
    return {width, std::max({words.height(), option.fontMetrics.height() + 12, sign + 6})};
}

void item(QPainter &painter, const QStyleOptionMenuItem &option, const QStyle &style, const FrameColours &colours)
{
    painter.fillRect(option.rect, colours.raised);
    if (isSeparator(option))
        return drawSeparator(painter, option, colours);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(outside, 0, -outside, 0);
    if (selected)
        styleparts::roundedBox(painter, row, styleparts::fieldRadius, enabled ? colours.selection : mixed(colours.raised, colours.hover, 0.6));
    const auto visual = [&option](const QRect &rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const QColor ground = selected && enabled ? colours.selection : colours.raised;
    const QColor ink = !enabled ? option.palette.color(QPalette::Disabled, QPalette::Text)
        : selected              ? colours.selectionText
                                : withContrast(colours.text, colours.raised);
    const QColor quiet = enabled ? withContrast(colours.dim, ground) : ink;
    const QRect words = row.adjusted(inside + signColumn(option), 0, -inside, 0);
    drawSign(painter, option, visual({row.left() + inside, row.center().y() - sign / 2 + 1, sign, sign}), ink);

    const qsizetype tab = option.text.indexOf(u'\t');
    int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
    if (!style.styleHint(QStyle::SH_UnderlineShortcut, &option))
        flags |= Qt::TextHideMnemonic;
    painter.setFont(option.font);
    painter.setPen(ink);
    painter.drawText(visual(words), flags | int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)), tab < 0 ? option.text : option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(quiet);
        const int side = int(QStyle::visualAlignment(option.direction, Qt::AlignRight));
        painter.drawText(visual(words), Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine | side, option.text.mid(tab + 1));
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const Qt::ArrowType onward = option.direction == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow;
        styleparts::chevron(painter, visual({words.right() - 8, row.top(), 10, row.height()}), onward, quiet);
    }
}

} // namespace nutgraf::menuparts
