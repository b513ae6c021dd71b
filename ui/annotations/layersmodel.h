// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotator.h"

#include <QAbstractListModel>
#include <QColor>
#include <QSet>

namespace nutgraf {

/// Marks that belong together: those of one layer by one author.
struct LayerKey {
    QString layer; ///< empty: tagged here
    QString author;

    /// "Anna"; "adjudicated, Anna"; "Tagged here" where nobody is named.
    [[nodiscard]] QString title() const;
    friend bool operator==(const LayerKey &, const LayerKey &) = default;
    friend size_t qHash(const LayerKey &key, size_t seed = 0) { return qHashMulti(seed, key.layer, key.author); }
};

[[nodiscard]] inline LayerKey layerOf(const Annotation &annotation)
{
    return {annotation.layer, annotation.author};
}

/// The layers and authors of the open article with their number of marks; the tick says whether they are shown. What is hidden stays
/// so in other articles, until the program ends: nothing of it is written.
class LayersModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        CountRole = Qt::UserRole, ///< int
        ColourRole, ///< QColor, of the dot that rows of annotations have
        TitleRole, ///< without the number
    };

    explicit LayersModel(Annotator *annotator, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// Qt::CheckStateRole shows or hides.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    [[nodiscard]] const QList<LayerKey> &layers() const { return m_layers; }
    [[nodiscard]] bool isShown(const LayerKey &key) const { return !m_hidden.contains(key); }
    /// What an adjudication refused is kept in its layer, and never shown.
    [[nodiscard]] bool isShown(const LayerKey &key, bool rejected) const { return isShown(key) && !(rejected && !key.layer.isEmpty()); }
    [[nodiscard]] bool isShown(const Annotation &annotation) const;
    /// Whether any layer of the article is hidden.
    [[nodiscard]] bool hidesSome() const;
    [[nodiscard]] QColor colourOf(const LayerKey &key) const;
    void showAll();
    /// Hides all others of this article.
    void showOnly(const LayerKey &key);

Q_SIGNALS:
    /// Something is shown or hidden that was not.
    void visibilityChanged();

private:
    void refresh();
    void changed();

    Annotator *m_annotator;
    QList<LayerKey> m_layers; ///< tagged here first, then by title
    QList<int> m_counts;
    QSet<LayerKey> m_hidden;
};

} // namespace nutgraf
