// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/historymodel.h"

#include <QFont>
#include <QGuiApplication>
#include <QLocale>
#include <QPalette>

#include <algorithm>

namespace nutgraf {

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void HistoryModel::setEntries(const QList<HistoryEntry> &entries)
{
    // Steps that were only turned keep their rows, and views their place.
    const bool same = std::ranges::equal(entries, m_entries, {}, &HistoryEntry::number, &HistoryEntry::number);
    if (!same)
        beginResetModel();
    m_entries = entries;
    if (!same)
        endResetModel();
    else if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnTotal - 1));
}

int HistoryModel::presentRow() const
{
    if (m_entries.isEmpty())
        return -1;
    return int(std::ranges::find(m_entries, false, &HistoryEntry::undone) - m_entries.cbegin());
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_entries.isEmpty() ? 0 : int(m_entries.size()) + 1;
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QString HistoryModel::text(int row, int column) const
{
    if (row == m_entries.size())
        return column == WordsColumn ? tr("Before all these steps") : QString();
    const HistoryEntry &entry = m_entries[row];
    switch (column) {
    case WordsColumn: return entry.words;
    case ArticleColumn: return entry.article ? entry.title : tr("Library");
    case MadeColumn: return entry.made.isValid() ? QLocale().toString(entry.made.toLocalTime(), QLocale::ShortFormat) : QString();
    default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const bool present = row == presentRow();
    const bool undone = row < presentRow();
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString words = text(row, index.column());
        return present ? tr("%1 (the library is here)").arg(words) : undone ? tr("%1 (undone)").arg(words) : words;
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(present);
        return present ? QVariant(font) : QVariant();
    }
    case Qt::ForegroundRole: return undone ? QVariant(QGuiApplication::palette().placeholderText()) : QVariant();
    case NumberRole: return row == m_entries.size() ? 0 : m_entries[row].number;
    case FilterTextRole: return QString(text(row, WordsColumn) + u'\n' + text(row, ArticleColumn) + u'\n' + text(row, MadeColumn));
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case WordsColumn: return tr("Step");
    case ArticleColumn: return tr("Article");
    case MadeColumn: return tr("Made on");
    default: return {};
    }
}

} // namespace nutgraf
