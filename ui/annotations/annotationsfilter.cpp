// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/annotations/annotationsfilter.h"

#include "ui/annotations/annotationsmodel.h"
#include "ui/annotations/layersmodel.h"
#include "ui/facts/factsfilter.h"

#include <algorithm>

namespace nutgraf {

AnnotationsFilter::AnnotationsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
}

void AnnotationsFilter::setWords(const QString &typed)
{
    QStringList words = searchForm(typed).split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = std::move(words);
    invalidateFilter();
}

void AnnotationsFilter::setLabel(const QString &labelId)
{
    if (labelId == m_label && labelId.isNull() == m_label.isNull())
        return;
    m_label = labelId;
    invalidateFilter();
}

void AnnotationsFilter::setLayers(const LayersModel *layers)
{
    m_layers = layers;
    connect(layers, &LayersModel::visibilityChanged, this, [this] { invalidateFilter(); });
    invalidateFilter();
}

bool AnnotationsFilter::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (!isFiltering() && !m_layers)
        return true;
    const QModelIndex source = sourceModel()->index(sourceRow, 0, sourceParent);
    if (m_layers) {
        const LayerKey key{source.data(AnnotationsModel::LayerRole).toString(), source.data(AnnotationsModel::AuthorRole).toString()};
        if (!m_layers->isShown(key, source.data(AnnotationsModel::RejectedRole).toBool()))
            return false;
    }
    if (!m_label.isNull() && source.data(AnnotationsModel::LabelIdRole).toString() != m_label)
        return false;
    const QString text = m_words.isEmpty() ? QString() : searchForm(source.data(AnnotationsModel::FilterTextRole).toString());
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

} // namespace nutgraf
