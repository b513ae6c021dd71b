// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace nutgraf {

enum class FactGroup : quint8;

/// Paints the rows of a FactsModel: group headings, and facts in one or two lines across all columns of the view.
class FactsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit FactsDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFact(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintDot(QPainter &painter, const QRect &place, const QModelIndex &index) const;

    Theme m_theme;
};

/// The colour by which a kind of fact is known in the text and in the panel.
[[nodiscard]] QColor factColour(const MarkPalette &palette, FactGroup nature);

} // namespace nutgraf
