// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/concordance.h"

#include <QAbstractTableModel>

namespace nutgraf {

/// The lines of a concordance, with a tick each.
class ConcordanceModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ArticleColumn, LeftColumn, KeywordColumn, RightColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Ticks stay with places that are there still.
    void setLines(const QList<ConcordanceLine> &lines);
    /// Ticks stay with their lines.
    void sortBy(ConcordanceOrder order);
    [[nodiscard]] ConcordanceOrder order() const { return m_order; }
    [[nodiscard]] const ConcordanceLine &line(int row) const { return m_rows[row].line; }
    /// -1 where it is not listed.
    [[nodiscard]] int rowOf(const QueryHit &hit) const;
    void tickAll(bool on);
    /// Those with a tick, in the order shown.
    [[nodiscard]] QList<QueryHit> ticked() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// By the first word at the left or right, the keyword, or the text.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void ticksChanged();

private:
    void fill(QList<ConcordanceLine> lines);
    struct Row {
        ConcordanceLine line;
        bool ticked = false;
    };
    QList<Row> m_rows;
    ConcordanceOrder m_order = ConcordanceOrder::Text;
};

} // namespace nutgraf
