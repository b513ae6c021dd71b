// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/language/namefeatures.h"
#include "core/language/namelabels.h"
#include "core/language/labellattice.h"
#include "core/language/weighttable.h"

namespace nutgraf {

/// The trained model of names: weights of attributes and of neighbouring labels, word clusters, list of names. Views the bytes it was
/// read from.
class NameModel {
public:
    static constexpr QLatin1StringView kind{"names"};
    /// Where the weights of an attribute at a distance of -2 … 2 places go: (distance + 2) · slotStride + label.
    static constexpr int slotStride = 24;
    static constexpr int places = 5;
    static constexpr int own = 2; ///< the place of the word itself

    /// Errors: those of ModelFile::read(); Corrupt when parts do not fit together. Cost: one pass over the bytes.
    [[nodiscard]] static Result<NameModel> read(QByteArrayView bytes, const QString &place);

    [[nodiscard]] const WeightTable &weights() const { return m_weights; }
    [[nodiscard]] const Transitions &transitions() const { return m_transitions; }
    /// What a whole number in the weights is worth.
    [[nodiscard]] float scale() const { return m_scale; }
    /// A name that is not in the best sequence of labels is taken all the same from this probability on: what balances names not found
    /// against names found wrongly.
    [[nodiscard]] float leastRescued() const { return m_leastRescued; }
    /// For the trainer, which looks for the best.
    void setLeastRescued(float least) { m_leastRescued = least; }
    [[nodiscard]] const WordClusters &clusters() const { return m_clusters; }
    [[nodiscard]] const NameGazetteer &gazetteer() const { return m_gazetteer; }

private:
    WeightTable m_weights;
    Transitions m_transitions{};
    float m_scale = 0;
    float m_leastRescued = 0;
    WordClusters m_clusters;
    NameGazetteer m_gazetteer;
};

/// The model that comes with the program; read at the first call, immutable, safe in any thread.
[[nodiscard]] const Result<NameModel> &programNameModel();

} // namespace nutgraf
