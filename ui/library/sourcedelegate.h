// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace nutgraf {

/// Paints a source: name at the left, count (Qt::UserRole + 1), where there is one, at the right.
class SourceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int CountRole = Qt::UserRole + 1;
    using QStyledItemDelegate::QStyledItemDelegate;
    void setColours(const FrameColours &colours) { m_colours = colours; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    FrameColours m_colours;
};

} // namespace nutgraf
