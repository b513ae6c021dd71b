// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factsfilter.h"

#include "ui/facts/factsmodel.h"

#include <algorithm>

namespace nutgraf {

QString searchForm(const QString &text)
{
    QString form = text.normalized(QString::NormalizationForm_KD);
    form.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return form.toCaseFolded();
}

QStringList searchWords(const QString &typed)
{
    return searchForm(typed).split(u' ', Qt::SkipEmptyParts);
}

FactsFilter::FactsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void FactsFilter::setWords(const QString &typed)
{
    QStringList words = searchWords(typed);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
    for (int group = 0; group < rowCount(); ++group) // their counts
        Q_EMIT dataChanged(index(group, 0), index(group, columnCount() - 1));
}

QVariant FactsFilter::data(const QModelIndex &index, int role) const
{
    if (role == FactsModel::CountRole && index.isValid() && !index.parent().isValid()) {
        const QModelIndex group = index.siblingAtColumn(0);
        const int rows = rowCount(group);
        const int more = rows > 0 ? this->index(rows - 1, 0, group).data(FactsModel::MoreRole).toInt() : 0;
        return more > 0 ? rows - 1 + more : rows;
    }
    return QSortFilterProxyModel::data(index, role);
}

bool FactsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    if (!sourceParent.isValid())
        return false; // a group stays for its rows alone
    const QModelIndex source = sourceModel()->index(sourceRow, 0, sourceParent);
    const QString text = searchForm(source.data(FactsModel::FilterTextRole).toString());
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

} // namespace nutgraf
