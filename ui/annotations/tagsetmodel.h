// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "ui/annotations/labelchanges.h"

#include <QAbstractTableModel>

namespace nutgraf {

/// A tag set as an editable table, one label a row.
class TagSetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { ColourColumn, NameColumn, KeyColumn, DescriptionColumn, columnTotal };

    explicit TagSetModel(TagSet tagSet, QObject *parent = nullptr);

    [[nodiscard]] const TagSet &tagSet() const { return m_tagSet; }
    /// A new label with a name, a colour and, while one is free, a digit that no other label has. Gives its row.
    int addLabel();
    void removeLabel(int row);
    /// The label goes, as afterChanges() says.
    void change(const LabelChange &change);
    /// Labels, attributes and relations of another set; id and name stay.
    void replace(const TagSet &tagSet);
    void setGuidelines(const QString &guidelines) { m_tagSet.guidelines = guidelines; }
    /// Moves by one place up (-1) or down (1); false at the end.
    bool moveLabel(int row, int step);

    /// What is wrong, in one sentence; empty when the set can be used.
    [[nodiscard]] QString problem() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    TagSet m_tagSet;
};

} // namespace nutgraf
