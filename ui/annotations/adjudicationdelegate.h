// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace nutgraf {

/// Paints a cell of an AdjudicationModel: words with the label as a chip beneath them, differences on a tint of their own, what was not
/// taken in quiet letters. Colours never stand alone: the column between says the difference in words.
class AdjudicationDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &area) const;
    void paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &area) const;

    Theme m_theme;
};

} // namespace nutgraf
