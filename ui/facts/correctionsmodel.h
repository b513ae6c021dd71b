// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"
#include "core/storage/library.h"

#include <QAbstractTableModel>

namespace nutgraf {

/// One correction as a line.
struct CorrectionRow {
    QString decision; ///< Decision::id, or
    QString rule; ///< NameRule::id
    QString what; ///< the words or the name that it is about
    QString from; ///< what the engine says; empty when it does not find it, or for all articles
    QString to;
    QDateTime made;
    int engine = 0; ///< that found the fact; 0: not known
    qint64 article = 0; ///< ArticleId; 0 for all articles
    QString title; ///< of the article
    bool open = false; ///< the article is the one in view

    [[nodiscard]] bool isEverywhere() const { return !rule.isEmpty(); }
    friend bool operator==(const CorrectionRow &, const CorrectionRow &) = default;
};

/// Those of the open article and those of all articles, the newest first. `facts` as corrected with them.
[[nodiscard]] QList<CorrectionRow> correctionRows(const CorrectedFacts &facts, const StoredArticle &article, const Corrections &corrections);
/// Those of articles that are not open: how the fact was is known from the correction alone.
[[nodiscard]] QList<CorrectionRow> correctionRows(const QList<DecidedArticle> &articles);

/// Corrections as a table that can be sorted by a proxy (SortRole).
class CorrectionsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { WhatColumn, ChangeColumn, ScopeColumn, MadeColumn, EngineColumn, columnTotal };
    enum Role { SortRole = Qt::UserRole, FilterTextRole };

    explicit CorrectionsModel(QObject *parent = nullptr);
    /// Rows that stay keep their place in views.
    void setRows(const QList<CorrectionRow> &rows);
    [[nodiscard]] const CorrectionRow &row(int row) const { return m_rows[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString articleText(const CorrectionRow &row);
    [[nodiscard]] QString text(const CorrectionRow &row, int column) const;
    QList<CorrectionRow> m_rows;
};

} // namespace nutgraf
