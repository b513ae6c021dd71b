// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factrows.h"

#include <QAbstractItemModel>

#include <array>

namespace nutgraf {

/// Facts as a tree of two levels: groups that hold at least one row, and rows. Colours and icons are the delegate's.
class FactsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { FactColumn, ValueColumn, columnTotal };
    enum Role {
        GroupRole = Qt::UserRole, ///< int(FactGroup); of groups and rows
        CountRole, ///< group: its rows; row: its places
        TitleRole, ///< without the count
        ValueRole, ///< QString, on both columns
        SecondRole, ///< QString, second line
        SpansRole, ///< QList<TextSpan>
        RefsRole, ///< QList<FactRef>
        EntityRole, ///< int, -1 for none
        VerdictRole, ///< int(RowVerdict)
        DecisionsRole, ///< QStringList of Decision::id
        NatureRole, ///< int(FactGroup); of a rejected row the group it came from
        SortRole, ///< qsizetype: start of the first place
        FilterTextRole, ///< all words of the row
        MoreRole, ///< int, FactRow::more
        UnimportantRole, ///< bool
    };

    explicit FactsModel(QObject *parent = nullptr);

    /// Replaces everything.
    void setRows(QList<FactRow> rows);
    /// Turns the present rows into these with as few row changes as the order needs; for new decisions on the same facts.
    void updateRows(const QList<FactRow> &rows);
    /// Nullptr for a group.
    [[nodiscard]] const FactRow *row(const QModelIndex &index) const;
    /// Where the fact is shown; invalid when it is not.
    [[nodiscard]] QModelIndex indexOf(FactRef ref) const;
    /// Invalid while the group is empty.
    [[nodiscard]] QModelIndex indexOf(FactGroup group) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    using Rows = QList<FactRow>;
    [[nodiscard]] int placeOf(FactGroup group) const;
    [[nodiscard]] QVariant groupData(FactGroup group, int column, int role) const;
    [[nodiscard]] QVariant rowData(const FactRow &row, int column, int role) const;
    [[nodiscard]] qsizetype countOf(FactGroup group) const;
    void updateGroup(FactGroup group, const Rows &rows);
    void insertRows(FactGroup group, qsizetype at, const Rows &rows);
    void removeRows(FactGroup group, qsizetype from, qsizetype to);

    std::array<Rows, factGroupCount> m_rows;
    QList<FactGroup> m_groups; ///< that are shown, ascending
};

/// What a row is in words, for a screen reader: "Dmitry Peskov, person, spokesperson, 2 mentions".
[[nodiscard]] QString accessibleText(const FactRow &row);

} // namespace nutgraf
