// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace nutgraf {

class LayersModel;

/// Paints a row of an AnnotationsModel: the words, beneath them the label as a chip, the note and, where there are several layers, whose it
/// is. All rows have one height.
class AnnotationsDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit AnnotationsDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    /// Nullptr: there is but one layer.
    void setLayers(const LayersModel *layers) { m_layers = layers; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int drawLayer(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index, const QRect &line) const;

    Theme m_theme;
    const LayersModel *m_layers = nullptr;
};

} // namespace nutgraf
