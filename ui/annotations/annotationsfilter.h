// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace nutgraf {

class LayersModel;

/// Keeps annotations that hold every word typed, and carry the label chosen.
class AnnotationsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AnnotationsFilter(QObject *parent = nullptr);

    void setWords(const QString &typed);
    /// A null string lets every label through; an empty one keeps notes without a label.
    void setLabel(const QString &labelId);
    /// Keeps those that it shows; must outlive this.
    void setLayers(const LayersModel *layers);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty() || !m_label.isNull(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
    QString m_label;
    const LayersModel *m_layers = nullptr;
};

} // namespace nutgraf
