// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/nametagger.h"

namespace nutgraf {

using namespace bilou;

NameTagger::NameTagger(const NameModel &model, QStringView text, const QList<Token> &tokens, const QList<Sentence> &sentences)
    : m_model(model)
    , m_features(text, tokens, sentences, model.clusters(), model.gazetteer())
    , m_lattice(model.transitions())
    , m_cachedAt(size_t(m_features.forms()), -1)
{
}

const WeightTable::Sums &NameTagger::sumsOf(int form)
{
    qint32 &at = m_cachedAt[size_t(form)];
    if (at < 0) {
        at = qint32(m_cache.size());
        m_cache.push_back({});
        int near = 0;
        m_features.formAttributes(form, m_attributes, near);
        m_model.weights().add(m_attributes.hashes(), m_cache.back());
    }
    return m_cache[size_t(at)];
}

const WeightTable::Sums &NameTagger::sumsAt(qsizetype token, const TokenStretch &stretch)
{
    return sumsOf(token < stretch.first ? NameFeatures::before : token < stretch.end ? m_features.formOf(token) : NameFeatures::behind);
}

void NameTagger::score(size_t index)
{
    const TokenStretch stretch = m_features.stretches()[index];
    // A stretch needs at most its own length of new words: room for them is made before, so that none moves while others are used.
    if (m_cache.size() + size_t(stretch.end - stretch.first) + 2 > mostCached) {
        m_cache.clear();
        std::ranges::fill(m_cachedAt, -1);
    }
    for (qsizetype token = stretch.first - 1; token <= stretch.end; ++token)
        (void)sumsAt(token, stretch);
    m_features.enter(index);
    m_lattice.begin(int(stretch.end - stretch.first));
    const float scale = m_model.scale();
    for (qsizetype token = stretch.first; token < stretch.end; ++token) {
        WeightTable::Sums sums{};
        m_features.tokenAttributes(token, m_attributes);
        m_model.weights().add(m_attributes.hashes(), sums);
        std::array<int, stride> total{};
        for (int y = 0; y < stride; ++y)
            total[size_t(y)] = sums[size_t(NameModel::own * NameModel::slotStride + y)];
        for (int distance = -2; distance <= 2; ++distance) {
            // One boundary on each side: two places before the first word there is nothing.
            if (token + distance < stretch.first - 1 || token + distance > stretch.end)
                continue;
            const qint16 *at = sumsAt(token + distance, stretch).data() + (distance + NameModel::own) * NameModel::slotStride;
            for (int y = 0; y < stride; ++y)
                total[size_t(y)] += at[y];
        }
        LabelRow &row = m_lattice.scores(int(token - stretch.first));
        for (int y = 0; y < stride; ++y)
            row[size_t(y)] = float(total[size_t(y)]) * scale;
    }
}

void NameTagger::tag(size_t index, QList<TaggedName> &names)
{
    score(index);
    const TokenStretch stretch = m_features.stretches()[index];
    const std::span<const quint8> best = m_lattice.best();
    m_computed = false;
    for (int i = 0; i < int(best.size()); ++i) {
        if (best[size_t(i)] == outside) {
            if (m_features.isCapital(stretch.first + i))
                i = rescue(i, best, stretch.first, names) - 1;
            continue;
        }
        int end = i + 1;
        while (end < int(best.size()) && isOpen(best[size_t(end) - 1]))
            ++end;
        const int type = typeOf(best[size_t(i)]);
        names.append({stretch.first + i, stretch.first + end, type, probabilityOf(i, end, type)});
        i = end - 1;
    }
}

float NameTagger::probabilityOf(int first, int end, int type)
{
    if (!m_computed)
        (void)m_lattice.computeProbabilities();
    m_computed = true;
    return m_lattice.nameProbability(first, end, type);
}

/// A capitalised word that the best sequence leaves outside, though names together are about as probable: the likeliest of them. Gives
/// where to go on.
int NameTagger::rescue(int first, std::span<const quint8> best, qsizetype base, QList<TaggedName> &names)
{
    TaggedName likeliest{0, 0, 0, m_model.leastRescued()};
    for (int end = first + 1; end <= std::min(first + 4, int(best.size())); ++end) {
        if (best[size_t(end) - 1] != outside)
            break;
        if (!m_features.isCapital(base + end - 1))
            continue;
        for (int type = 0; type < types; ++type) {
            const float probability = probabilityOf(first, end, type);
            if (probability > likeliest.probability)
                likeliest = {base + first, base + end, type, probability};
        }
    }
    if (likeliest.end == 0)
        return first + 1;
    names.append(likeliest);
    return int(likeliest.end - base);
}

} // namespace nutgraf
