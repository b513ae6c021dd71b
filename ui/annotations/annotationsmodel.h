// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotator.h"

#include <QAbstractListModel>

namespace nutgraf {

/// The annotator's annotations as a list, in order of the text; a change inserts, removes or changes rows, never resets.
class AnnotationsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString
        SpanRole, ///< TextSpan
        LabelIdRole, ///< QString
        LabelNameRole, ///< QString; a label that is gone says so
        ColourRole, ///< QColor as in the tag set; invalid when the label is gone
        NoteRole, ///< QString
        FilterTextRole, ///< words, note, label and value
        LayerRole, ///< QString
        AuthorRole, ///< QString
        RejectedRole, ///< bool
    };

    explicit AnnotationsModel(Annotator *annotator, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::EditRole is the note; written through the annotator.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    Annotator *m_annotator;
};

} // namespace nutgraf
