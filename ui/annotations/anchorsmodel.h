// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/annotations/tagset.h"

#include <QAbstractItemModel>

namespace nutgraf {

/// An annotation that the newest text has changed, or has no sure place for.
struct AnchorRow {
    QString id; ///< Annotation::id
    QString label; ///< its name
    AnchorOutcome anchor;
    TextSpan span; ///< Changed: in the newest text
    QString now; ///< Changed: the words there
    QStringList contexts; ///< of each candidate: its words with those around them

    friend bool operator==(const AnchorRow &, const AnchorRow &) = default;
};

/// Those of `placed` that have changed and all of `unplaced`, the ones to look at first. `text` is the newest one.
[[nodiscard]] QList<AnchorRow> anchorRows(const QList<Annotation> &placed, const QList<Annotation> &unplaced, const TagSet &tagSet, QStringView text);

/// Annotations as rows, their candidates as rows beneath them.
class AnchorsModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { StateColumn, LabelColumn, WasColumn, NowColumn, columnTotal };

    explicit AnchorsModel(QObject *parent = nullptr);
    void setRows(const QList<AnchorRow> &rows);
    [[nodiscard]] const QList<AnchorRow> &rows() const { return m_rows; }
    /// Of the annotation that an index is about; -1 for none.
    [[nodiscard]] static int rowOf(const QModelIndex &index);
    /// Where the index leads: the candidate, or the changed words, or the first candidate; empty where there is no place.
    [[nodiscard]] TextSpan placeOf(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const AnchorRow &row, int column) const;
    QList<AnchorRow> m_rows;
};

} // namespace nutgraf
