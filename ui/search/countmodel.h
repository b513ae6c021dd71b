// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/counttable.h"

#include <QAbstractTableModel>

namespace nutgraf {

/// A table of counts, the sums in its first column.
class CountModel : public QAbstractTableModel {
    Q_OBJECT
public:
    /// From 0 to 1: how long a bar is beside the longest.
    static constexpr int BarRole = Qt::UserRole + 1;
    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const CountTable &table);
    [[nodiscard]] const CountTable &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Name and sum, then the columns of a pivot.
    [[nodiscard]] int count(int row, int column) const;
    CountTable m_table;
    int m_longest = 0;
};

} // namespace nutgraf
