// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace nutgraf {

/// Paints a count with its bar (CountModel::BarRole): the number at the left, the bar behind it to its length.
class BarDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setColours(const FrameColours &colours) { m_colours = colours; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    FrameColours m_colours;
};

} // namespace nutgraf
