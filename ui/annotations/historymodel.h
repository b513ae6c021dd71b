// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/librarystep.h"

#include <QAbstractTableModel>

namespace nutgraf {

/// The steps of a library, newest first; the last row stands for the library before all of them (step 0).
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WordsColumn, ArticleColumn, MadeColumn, columnTotal };
    enum Role { NumberRole = Qt::UserRole, FilterTextRole };

    explicit HistoryModel(QObject *parent = nullptr);
    /// Newest first.
    void setEntries(const QList<HistoryEntry> &entries);
    /// Row of the newest step that is not undone, or the last row; -1 without steps.
    [[nodiscard]] int presentRow() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    QList<HistoryEntry> m_entries;
};

} // namespace nutgraf
