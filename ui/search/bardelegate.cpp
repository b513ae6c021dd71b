// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/bardelegate.h"

#include "ui/search/countmodel.h"

#include <QPainter>

namespace nutgraf {

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant share = index.data(CountModel::BarRole);
    if (!share.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected)
        painter->fillRect(option.rect, option.palette.highlight());
    const int number = option.fontMetrics.horizontalAdvance(QStringLiteral("0000000"));
    const bool leftToRight = option.direction == Qt::LeftToRight;
    QRect room = option.rect.adjusted(leftToRight ? number + 8 : 4, 4, leftToRight ? -4 : -number - 8, -4);
    const int length = qMax(share.toDouble() > 0 ? 2 : 0, int(room.width() * share.toDouble()));
    const QRect bar = leftToRight ? QRect(room.topLeft(), QSize(length, room.height())) : QRect(room.right() - length + 1, room.top(), length, room.height());
    painter->fillRect(bar, m_colours.accent.isValid() ? m_colours.accent : option.palette.color(QPalette::Highlight));
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QRect words = leftToRight ? QRect(option.rect.left(), option.rect.top(), number, option.rect.height())
                                    : QRect(option.rect.right() - number, option.rect.top(), number, option.rect.height());
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignRight, option.locale.toString(index.data().toInt()));
    painter->restore();
}

} // namespace nutgraf
