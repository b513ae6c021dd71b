// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace nutgraf {

/// Keeps the rows of a FactsModel that hold every word typed, in any order, whatever the case and the accents; groups stay while a
/// row of theirs does, and count what is shown.
class FactsFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit FactsFilter(QObject *parent = nullptr);

    void setWords(const QString &typed);
    [[nodiscard]] bool isFiltering() const { return !m_words.isEmpty(); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QStringList m_words;
};

/// The words typed, in searchForm().
[[nodiscard]] QStringList searchWords(const QString &typed);
/// Case folded and without accents: what two spellings have in common.
[[nodiscard]] QString searchForm(const QString &text);

} // namespace nutgraf
