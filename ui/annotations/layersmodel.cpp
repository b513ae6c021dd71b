// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/layersmodel.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

/// Apart for eyes of every kind, on light and dark ground (after Okabe and Ito).
constexpr std::array colours{0x0072b2U, 0xd55e00U, 0x009e73U, 0xcc79a7U, 0xe69f00U, 0x56b4e9U, 0x8a6fd1U, 0x7f7f7fU};

} // namespace

QString LayerKey::title() const
{
    if (layer.isEmpty())
        return author.isEmpty() ? LayersModel::tr("Tagged here") : author;
    return author.isEmpty() || author == layer ? layer : LayersModel::tr("%1, %2").arg(layer, author);
}

LayersModel::LayersModel(Annotator *annotator, QObject *parent)
    : QAbstractListModel(parent)
    , m_annotator(annotator)
{
    connect(annotator, &Annotator::annotationsChanged, this, &LayersModel::refresh);
    refresh();
}

void LayersModel::refresh()
{
    QHash<LayerKey, int> counts;
    for (const Annotation &annotation : m_annotator->annotations()) {
        if (annotation.state != AnnotationState::Rejected)
            ++counts[layerOf(annotation)];
    }
    QList<LayerKey> layers = counts.keys();
    std::ranges::sort(layers, [](const LayerKey &a, const LayerKey &b) {
        if (a.layer.isEmpty() != b.layer.isEmpty())
            return a.layer.isEmpty();
        return a.title() < b.title();
    });
    QList<int> numbers;
    for (const LayerKey &layer : std::as_const(layers))
        numbers.append(counts[layer]);
    if (layers == m_layers) {
        if (numbers == m_counts)
            return;
        m_counts = numbers;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_layers = layers;
    m_counts = numbers;
    endResetModel();
}

int LayersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_layers.size());
}

QVariant LayersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LayerKey &key = m_layers[index.row()];
    const int count = m_counts[index.row()];
    switch (role) {
    case Qt::DisplayRole: return tr("%1 (%2)").arg(key.title()).arg(count);
    case Qt::AccessibleTextRole: return isShown(key) ? tr("%1, %n marks, shown", nullptr, count).arg(key.title()) : tr("%1, %n marks, hidden", nullptr, count).arg(key.title());
    case Qt::CheckStateRole: return isShown(key) ? Qt::Checked : Qt::Unchecked;
    case Qt::DecorationRole:
    case ColourRole: return colourOf(key);
    case CountRole: return count;
    case TitleRole: return key.title();
    default: return {};
    }
}

bool LayersModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || !checkIndex(index))
        return false;
    const LayerKey &key = m_layers[index.row()];
    const bool show = value.toInt() == Qt::Checked;
    if (show == isShown(key))
        return true;
    if (show)
        m_hidden.remove(key);
    else
        m_hidden.insert(key);
    changed();
    return true;
}

Qt::ItemFlags LayersModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

bool LayersModel::isShown(const Annotation &annotation) const
{
    return isShown(layerOf(annotation), annotation.state == AnnotationState::Rejected);
}

bool LayersModel::hidesSome() const
{
    return std::ranges::any_of(m_layers, [this](const LayerKey &key) { return !isShown(key); });
}

QColor LayersModel::colourOf(const LayerKey &key) const
{
    const qsizetype row = m_layers.indexOf(key);
    return row < 0 ? QColor() : QColor::fromRgb(colours[size_t(row) % colours.size()]);
}

void LayersModel::showAll()
{
    if (m_hidden.isEmpty())
        return;
    m_hidden.clear();
    changed();
}

void LayersModel::showOnly(const LayerKey &key)
{
    m_hidden = QSet<LayerKey>(m_layers.begin(), m_layers.end());
    m_hidden.remove(key);
    changed();
}

void LayersModel::changed()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT visibilityChanged();
}

} // namespace nutgraf
