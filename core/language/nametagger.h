// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/language/namemodel.h"

namespace nutgraf {

/// A name as tokens [first, end), its type as in namelabels.h, and the probability that it is one of exactly this extent and type.
struct TaggedName {
    qsizetype first = 0;
    qsizetype end = 0;
    int type = 0;
    float probability = 0;
};

/// Finds the names of one document, stretch by stretch. Views all it is given. About half a million tokens a second on one core.
class NameTagger {
public:
    NameTagger(const NameModel &model, QStringView text, const QList<Token> &tokens, const QList<Sentence> &sentences);

    [[nodiscard]] const NameFeatures &features() const { return m_features; }
    /// Appends the names of a stretch of features().stretches(). Stretches may come in any order; in rising order is fastest.
    void tag(size_t stretch, QList<TaggedName> &names);
    /// Fills `lattice` with the scores of a stretch.
    void score(size_t stretch);
    [[nodiscard]] LabelLattice &lattice() { return m_lattice; }

private:
    // Sums for a distinct word at each place, made when it is first met.
    static constexpr size_t mostCached = 1 << 14;
    [[nodiscard]] const WeightTable::Sums &sumsOf(int form);
    [[nodiscard]] const WeightTable::Sums &sumsAt(qsizetype token, const TokenStretch &stretch);

    [[nodiscard]] float probabilityOf(int first, int end, int type);
    [[nodiscard]] int rescue(int first, std::span<const quint8> best, qsizetype base, QList<TaggedName> &names);

    const NameModel &m_model;
    NameFeatures m_features;
    LabelLattice m_lattice;
    bool m_computed = false; ///< whether the lattice has the probabilities of the stretch
    AttributeList m_attributes;
    std::vector<qint32> m_cachedAt; ///< by form; -1 when not made
    std::vector<WeightTable::Sums> m_cache;
};

} // namespace nutgraf
