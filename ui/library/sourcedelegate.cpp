// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/sourcedelegate.h"

#include <QLocale>
#include <QPainter>

namespace nutgraf {

QSize SourceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {80, qMax(25, QFontMetrics(option.font).height() + 8)};
}

void SourceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto colour = [](const QColor &wanted, const QColor &otherwise) { return wanted.isValid() ? wanted : otherwise; };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect pill = option.rect.adjusted(6, 0, -6, 0);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || (option.state & QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colour(m_colours.hover, option.palette.color(QPalette::AlternateBase)));
        painter->drawRoundedRect(pill, 4, 4);
    }
    if (selected && (option.state & QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour(m_colours.accent, option.palette.color(QPalette::Highlight)), 1));
        painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const QRect box = pill.adjusted(10, 0, -10, 0);
    const QVariant count = index.data(CountRole);
    const QString number = count.isValid() ? QLocale().toString(count.toInt()) : QString();
    const int room = box.width() - (number.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(number) + 8);
    painter->setFont(option.font);
    painter->setPen(colour(m_colours.text, option.palette.color(QPalette::Text)));
    painter->drawText(box, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, room));
    painter->setPen(colour(m_colours.dim, option.palette.color(QPalette::PlaceholderText)));
    painter->drawText(box, int(Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine), number);
    painter->restore();
}

} // namespace nutgraf
