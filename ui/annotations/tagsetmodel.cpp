// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/tagsetmodel.h"

#include <QColor>
#include <QTextBoundaryFinder>
#include <QUuid>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Light enough for dark words on them; neighbours differ in hue and lightness.
constexpr std::array freshColours{"#ffd9a8"_L1, "#bfe3ff"_L1, "#d5f5c0"_L1, "#f3c8e6"_L1, "#fff2a8"_L1, "#d3cdfd"_L1, "#b6ede0"_L1, "#e6dcc8"_L1};

/// The last character typed, whole: a key is one press.
QString lastGrapheme(const QString &text)
{
    const QString typed = text.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, typed);
    finder.toEnd();
    const qsizetype start = finder.toPreviousBoundary();
    return start < 0 ? QString() : typed.sliced(start);
}

} // namespace

TagSetModel::TagSetModel(TagSet tagSet, QObject *parent)
    : QAbstractTableModel(parent)
    , m_tagSet(std::move(tagSet))
{
}

int TagSetModel::addLabel()
{
    const auto isUsed = [this](auto member, const QString &value) {
        return std::ranges::any_of(m_tagSet.labels, [&](const Label &label) { return (label.*member).compare(value, Qt::CaseInsensitive) == 0; });
    };
    Label label;
    label.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    label.name = tr("New label");
    for (int number = 2; isUsed(&Label::name, label.name); ++number)
        label.name = tr("New label %1").arg(number);
    for (int digit = 1; digit <= 9 && label.key.isEmpty(); ++digit)
        if (!isUsed(&Label::key, QString::number(digit)))
            label.key = QString::number(digit);
    for (QLatin1StringView colour : freshColours)
        if (label.colour.isEmpty() && !isUsed(&Label::colour, QString(colour)))
            label.colour = colour;
    if (label.colour.isEmpty())
        label.colour = freshColours[size_t(m_tagSet.labels.size()) % freshColours.size()];
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_tagSet.labels.append(label);
    endInsertRows();
    return row;
}

void TagSetModel::removeLabel(int row)
{
    beginRemoveRows({}, row, row);
    m_tagSet.labels.removeAt(row);
    endRemoveRows();
}

void TagSetModel::change(const LabelChange &change)
{
    beginResetModel();
    m_tagSet = afterChanges(m_tagSet, {change});
    endResetModel();
}

void TagSetModel::replace(const TagSet &tagSet)
{
    beginResetModel();
    const QString id = m_tagSet.id;
    const QString name = m_tagSet.name;
    m_tagSet = tagSet;
    m_tagSet.id = id;
    m_tagSet.name = name;
    endResetModel();
}

bool TagSetModel::moveLabel(int row, int step)
{
    const int to = row + step;
    if (row < 0 || row >= rowCount() || to < 0 || to >= rowCount())
        return false;
    beginMoveRows({}, row, row, {}, step > 0 ? to + 1 : to);
    m_tagSet.labels.swapItemsAt(row, to);
    endMoveRows();
    return true;
}

QString TagSetModel::problem() const
{
    const QList<Label> &labels = m_tagSet.labels;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const Label &label = labels[i];
        if (label.name.trimmed().isEmpty())
            return tr("Row %1 has no name. Give the label a name.").arg(i + 1);
        for (qsizetype j = 0; j < i; ++j) {
            if (label.name.trimmed().compare(labels[j].name.trimmed(), Qt::CaseInsensitive) == 0)
                return tr("Two labels are called “%1”. Give one of them another name.").arg(label.name.trimmed());
            if (!label.key.isEmpty() && label.key.compare(labels[j].key, Qt::CaseInsensitive) == 0)
                return tr("“%1” and “%2” have the same key %3. Give one of them another key.").arg(labels[j].name, label.name, label.key);
        }
    }
    return {};
}

int TagSetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tagSet.labels.size());
}

int TagSetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columnTotal);
}

QVariant TagSetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Label &label = m_tagSet.labels[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        switch (index.column()) {
        case ColourColumn: return role == Qt::EditRole ? QVariant(label.colour) : QVariant();
        case NameColumn: return label.name;
        case KeyColumn: return label.key;
        case DescriptionColumn: return label.description;
        default: return {};
        }
    case Qt::DecorationRole: return index.column() == ColourColumn ? QVariant(QColor::fromString(label.colour)) : QVariant();
    case Qt::TextAlignmentRole: return index.column() == KeyColumn ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case Qt::ToolTipRole: return index.column() == ColourColumn ? tr("Colour of “%1”: %2").arg(label.name, label.colour) : QVariant();
    case Qt::AccessibleTextRole: return index.column() == ColourColumn ? tr("Colour %1").arg(label.colour) : QVariant();
    default: return {};
    }
}

bool TagSetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Label &label = m_tagSet.labels[index.row()];
    switch (index.column()) {
    case ColourColumn: {
        const QColor colour = QColor::fromString(value.toString());
        if (!colour.isValid())
            return false;
        label.colour = colour.name();
        break;
    }
    case NameColumn: label.name = value.toString().simplified(); break;
    case KeyColumn: label.key = lastGrapheme(value.toString()); break;
    case DescriptionColumn: label.description = value.toString().simplified(); break;
    default: return false;
    }
    Q_EMIT dataChanged(index, index);
    return true;
}

QVariant TagSetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ColourColumn: return tr("Colour");
    case NameColumn: return tr("Label");
    case KeyColumn: return tr("Key");
    case DescriptionColumn: return tr("What it is for");
    default: return {};
    }
}

Qt::ItemFlags TagSetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() != ColourColumn ? flags | Qt::ItemIsEditable : flags;
}

} // namespace nutgraf
