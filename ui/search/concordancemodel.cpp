// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/concordancemodel.h"

#include <QFont>

#include <set>
#include <tuple>

namespace nutgraf {

namespace {

/// What a place can be known by again: two hits of one place differ in kind or id.
auto keyOf(const QueryHit &hit)
{
    return std::tuple(hit.article, hit.span.start, hit.span.end, int(hit.kind), hit.id);
}

} // namespace

void ConcordanceModel::setLines(const QList<ConcordanceLine> &lines)
{
    fill(lines);
}

void ConcordanceModel::sortBy(ConcordanceOrder order)
{
    m_order = order;
    QList<ConcordanceLine> lines;
    for (const Row &row : std::as_const(m_rows))
        lines.append(row.line);
    fill(std::move(lines));
}

void ConcordanceModel::fill(QList<ConcordanceLine> lines)
{
    std::set<decltype(keyOf({}))> marked;
    for (const QueryHit &hit : ticked())
        marked.insert(keyOf(hit));
    sortConcordance(lines, m_order);
    beginResetModel();
    m_rows.clear();
    for (const ConcordanceLine &line : std::as_const(lines))
        m_rows.append({line, marked.contains(keyOf(line.hit))});
    endResetModel();
    Q_EMIT ticksChanged();
}

int ConcordanceModel::rowOf(const QueryHit &hit) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (keyOf(m_rows[row].line.hit) == keyOf(hit))
            return int(row);
    }
    return -1;
}

void ConcordanceModel::tickAll(bool on)
{
    for (Row &row : m_rows)
        row.ticked = on;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, ArticleColumn), index(int(m_rows.size()) - 1, ArticleColumn), {Qt::CheckStateRole});
    Q_EMIT ticksChanged();
}

QList<QueryHit> ConcordanceModel::ticked() const
{
    QList<QueryHit> out;
    for (const Row &row : m_rows) {
        if (row.ticked)
            out.append(row.line.hit);
    }
    return out;
}

int ConcordanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ConcordanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConcordanceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == ArticleColumn ? row.line.title : column == LeftColumn ? row.line.left : column == KeywordColumn ? row.line.keyword : row.line.right;
    case Qt::CheckStateRole:
        return column == ArticleColumn ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column == LeftColumn ? Qt::AlignRight : column == KeywordColumn ? Qt::AlignHCenter : Qt::AlignLeft));
    case Qt::FontRole:
        if (column == KeywordColumn) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return column == ArticleColumn ? tr("%1: %2").arg(row.line.title, row.line.left + row.line.keyword + row.line.right) : QVariant();
    default:
        return {};
    }
}

bool ConcordanceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != ArticleColumn || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_rows[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    Q_EMIT ticksChanged();
    return true;
}

Qt::ItemFlags ConcordanceModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == ArticleColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant ConcordanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == LeftColumn ? int(Qt::AlignRight) : section == KeywordColumn ? int(Qt::AlignHCenter) : int(Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ArticleColumn:
        return tr("Article");
    case LeftColumn:
        return tr("Before");
    case KeywordColumn:
        return tr("Found");
    default:
        return tr("After");
    }
}

void ConcordanceModel::sort(int column, Qt::SortOrder)
{
    sortBy(column == LeftColumn        ? ConcordanceOrder::Left1
               : column == RightColumn ? ConcordanceOrder::Right1
               : column == KeywordColumn ? ConcordanceOrder::Keyword
                                         : ConcordanceOrder::Text);
}

} // namespace nutgraf
