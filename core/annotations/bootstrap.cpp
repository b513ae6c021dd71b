// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/bootstrap.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace nutgraf {

namespace {

/// Between neighbours in proportion.
double percentile(const std::vector<double> &sorted, double part)
{
    const double place = part * double(sorted.size() - 1);
    const auto below = size_t(std::floor(place));
    const size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - double(below)) * (sorted[above] - sorted[below]);
}

} // namespace

QList<std::optional<ConfidenceInterval>> bootstrapIntervals(qsizetype blocks, int resamples, const SampleFigures &figures)
{
    if (blocks < fewestBlocks)
        return {};
    std::mt19937_64 random(1993);
    std::vector<std::vector<double>> values;
    QList<qsizetype> drawn(blocks);
    for (int i = 0; i < resamples; ++i) {
        for (qsizetype &block : drawn)
            block = qsizetype(random() % quint64(blocks)); // not std::uniform_int_distribution, which differs between libraries
        const QList<Coefficient> sample = figures(drawn);
        values.resize(std::max(values.size(), size_t(sample.size())));
        for (qsizetype figure = 0; figure < sample.size(); ++figure) {
            if (sample[figure])
                values[size_t(figure)].push_back(*sample[figure]);
        }
    }
    QList<std::optional<ConfidenceInterval>> out;
    for (std::vector<double> &of : values) {
        if (of.empty() || double(of.size()) < 0.9 * resamples) {
            out.append(std::nullopt);
            continue;
        }
        std::ranges::sort(of);
        out.append(ConfidenceInterval{percentile(of, 0.025), percentile(of, 0.975)});
    }
    return out;
}

} // namespace nutgraf
