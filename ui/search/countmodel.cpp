// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/countmodel.h"

namespace nutgraf {

void CountModel::setTable(const CountTable &table)
{
    beginResetModel();
    m_table = table;
    m_longest = 0;
    for (qsizetype row = 0; row < table.rows.size(); ++row)
        m_longest = std::max(m_longest, table.rowTotal(row));
    endResetModel();
}

int CountModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int CountModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2 + (m_table.columnsBy == CountBy::Nothing ? 0 : int(m_table.columns.size()));
}

int CountModel::count(int row, int column) const
{
    return column == 1 ? m_table.rowTotal(row) : m_table.counts[row][column - 2];
}

QVariant CountModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return index.column() == 0 ? QVariant(shownCount(m_table.rows[index.row()])) : QVariant(count(index.row(), index.column()));
    if (role == Qt::TextAlignmentRole && index.column() > 1)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == BarRole && index.column() == 1)
        return m_longest > 0 ? double(count(index.row(), 1)) / m_longest : 0.0;
    return {};
}

QVariant CountModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? QVariant(QString()) : section == 1 ? QVariant(tr("Annotations")) : QVariant(shownCount(m_table.columns.value(section - 2)));
}

} // namespace nutgraf
