// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factsmodel.h"

#include "ui/facts/facttext.h"

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

// An index of a row carries its group + 1 as internal id: groups come and go, their numbers stay.

FactsModel::FactsModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void FactsModel::setRows(QList<FactRow> rows)
{
    beginResetModel();
    for (Rows &group : m_rows)
        group.clear();
    m_groups.clear();
    for (FactRow &row : rows)
        m_rows[size_t(row.group)].append(std::move(row));
    for (int group = 0; group < factGroupCount; ++group)
        if (!m_rows[size_t(group)].isEmpty())
            m_groups.append(FactGroup(group));
    endResetModel();
}

void FactsModel::updateRows(const QList<FactRow> &rows)
{
    std::array<Rows, factGroupCount> wanted;
    for (const FactRow &row : rows)
        wanted[size_t(row.group)].append(row);
    for (int group = 0; group < factGroupCount; ++group)
        updateGroup(FactGroup(group), wanted[size_t(group)]);
}

void FactsModel::updateGroup(FactGroup group, const Rows &rows)
{
    Rows &present = m_rows[size_t(group)];
    const qsizetype before = countOf(group);
    const auto findFrom = [&](qsizetype at, const QString &key) {
        return std::find_if(present.cbegin() + std::min(at, present.size()), present.cend(), [&](const FactRow &row) { return row.key == key; });
    };
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto found = findFrom(i, rows[i].key);
        if (found == present.cend()) {
            qsizetype end = i + 1; // rows that come together are inserted together: views count again each time
            while (end < rows.size() && findFrom(i, rows[end].key) == present.cend())
                ++end;
            insertRows(group, i, rows.sliced(i, end - i));
            i = end - 1;
            continue;
        }
        removeRows(group, i, found - present.cbegin());
        if (present[i] != rows[i]) {
            present[i] = rows[i];
            const QModelIndex parentIndex = indexOf(group);
            Q_EMIT dataChanged(index(int(i), 0, parentIndex), index(int(i), columnTotal - 1, parentIndex));
        }
    }
    removeRows(group, rows.size(), present.size());
    if (const QModelIndex parentIndex = indexOf(group); parentIndex.isValid() && before != countOf(group))
        Q_EMIT dataChanged(parentIndex, parentIndex.siblingAtColumn(columnTotal - 1)); // the count
}

void FactsModel::insertRows(FactGroup group, qsizetype at, const Rows &rows)
{
    Rows &present = m_rows[size_t(group)];
    if (present.isEmpty()) { // the group appears empty, then the row in it: views want one level at a time
        const int place = int(std::ranges::lower_bound(std::as_const(m_groups), group) - m_groups.cbegin());
        beginInsertRows({}, place, place);
        m_groups.insert(place, group);
        endInsertRows();
    }
    beginInsertRows(indexOf(group), int(at), int(at + rows.size()) - 1);
    const Rows after = present.sliced(at);
    present.resize(at);
    present += rows + after;
    endInsertRows();
}

void FactsModel::removeRows(FactGroup group, qsizetype from, qsizetype to)
{
    if (from >= to)
        return;
    Rows &present = m_rows[size_t(group)];
    beginRemoveRows(indexOf(group), int(from), int(to) - 1);
    present.remove(from, to - from);
    endRemoveRows();
    if (!present.isEmpty())
        return;
    const int place = placeOf(group);
    beginRemoveRows({}, place, place);
    m_groups.removeAt(place);
    endRemoveRows();
}

const FactRow *FactsModel::row(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_rows[size_t(index.internalId() - 1)][index.row()];
}

QModelIndex FactsModel::indexOf(FactRef ref) const
{
    for (FactGroup group : m_groups) {
        const Rows &rows = m_rows[size_t(group)];
        const auto found = std::ranges::find_if(rows, [ref](const FactRow &row) { return row.refs.contains(ref); });
        if (found != rows.cend())
            return createIndex(int(found - rows.cbegin()), 0, quintptr(group) + 1);
    }
    return {};
}

int FactsModel::placeOf(FactGroup group) const
{
    return int(m_groups.indexOf(group));
}

QModelIndex FactsModel::indexOf(FactGroup group) const
{
    const int place = placeOf(group);
    return place < 0 ? QModelIndex() : createIndex(place, 0, quintptr(0));
}

QModelIndex FactsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(m_groups[parent.row()]) + 1 : 0);
}

QModelIndex FactsModel::parent(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() != 0 ? indexOf(FactGroup(child.internalId() - 1)) : QModelIndex();
}

int FactsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_rows[size_t(m_groups[parent.row()])].size());
}

int FactsModel::columnCount(const QModelIndex &) const
{
    return columnTotal;
}

QVariant FactsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FactRow *const fact = row(index);
    return fact ? rowData(*fact, index.column(), role) : groupData(m_groups[index.row()], index.column(), role);
}

/// Of all rows, listed or not.
qsizetype FactsModel::countOf(FactGroup group) const
{
    const Rows &rows = m_rows[size_t(group)];
    const qsizetype more = rows.isEmpty() ? 0 : rows.last().more;
    return more > 0 ? rows.size() - 1 + more : rows.size();
}

QVariant FactsModel::groupData(FactGroup group, int column, int role) const
{
    const qsizetype count = countOf(group);
    switch (role) {
    case Qt::DisplayRole: return column == FactColumn ? QVariant(nameOf(group)) : QVariant(count);
    case TitleRole: return nameOf(group);
    case Qt::AccessibleTextRole: return count == 1 ? tr("%1, 1 row").arg(nameOf(group)) : tr("%1, %n rows", nullptr, int(count)).arg(nameOf(group));
    case NatureRole:
    case GroupRole: return int(group);
    case CountRole: return count;
    default: return {};
    }
}

QVariant FactsModel::rowData(const FactRow &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        if (column == ValueColumn)
            return row.value;
        return row.spans.size() > 1 ? tr("%1 ×%2").arg(row.title).arg(row.spans.size()) : row.title;
    case Qt::ToolTipRole: return row.second.isEmpty() ? row.title : tr("%1\n%2").arg(row.title, row.second);
    case Qt::AccessibleTextRole: return accessibleText(row);
    case GroupRole: return int(row.group);
    case NatureRole: return int(row.nature);
    case CountRole: return row.spans.size();
    case TitleRole: return row.title;
    case ValueRole: return row.value;
    case SecondRole: return row.second;
    case SpansRole: return QVariant::fromValue(row.spans);
    case RefsRole: return QVariant::fromValue(row.refs);
    case EntityRole: return row.entity;
    case VerdictRole: return int(row.verdict);
    case DecisionsRole: return row.decisions;
    case SortRole: return row.spans.isEmpty() ? qsizetype{0} : row.spans.first().start;
    case UnimportantRole: return row.unimportant;
    case FilterTextRole: return filterText(row);
    case MoreRole: return int(row.more);
    default: return {};
    }
}

QVariant FactsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FactColumn ? tr("Fact") : tr("Value");
}

QHash<int, QByteArray> FactsModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{GroupRole, "group"}, {CountRole, "count"}, {ValueRole, "value"}, {SecondRole, "second"}, {VerdictRole, "verdict"}});
    return names;
}

namespace {

QString natureInWords(FactGroup nature)
{
    switch (nature) {
    case FactGroup::Figures: return FactsModel::tr("figure");
    case FactGroup::Quotes: return FactsModel::tr("quote");
    case FactGroup::Dates: return FactsModel::tr("date");
    case FactGroup::People: return nameOf(EntityType::Person);
    case FactGroup::Organisations: return nameOf(EntityType::Organisation);
    case FactGroup::Places: return nameOf(EntityType::Place);
    case FactGroup::Claims: return FactsModel::tr("claim");
    case FactGroup::Other:
    case FactGroup::Rejected: break;
    }
    return nameOf(EntityType::Other);
}

} // namespace

QString accessibleText(const FactRow &row)
{
    if (row.more > 0)
        return row.title;
    QStringList words{row.title, natureInWords(row.nature)};
    if (!row.value.isEmpty())
        words.append(row.value);
    if (!row.second.isEmpty())
        words.append(row.second);
    words.append(row.spans.size() == 1 ? FactsModel::tr("1 mention") : FactsModel::tr("%n mentions", nullptr, int(row.spans.size())));
    switch (row.verdict) {
    case RowVerdict::None: break;
    case RowVerdict::Accepted: words.append(FactsModel::tr("accepted")); break;
    case RowVerdict::Partly: words.append(FactsModel::tr("partly accepted")); break;
    case RowVerdict::Rejected: words.append(FactsModel::tr("rejected")); break;
    case RowVerdict::Corrected: words.append(FactsModel::tr("corrected")); break;
    }
    if (row.unimportant)
        words.append(FactsModel::tr("unimportant"));
    return words.join(u", ");
}

} // namespace nutgraf
