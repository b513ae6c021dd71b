// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace nutgraf {

namespace {

constexpr int steps = 32;

qreal linear(qreal channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

} // namespace

qreal luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

qreal contrastRatio(const QColor &a, const QColor &b)
{
    const qreal first = luminance(a);
    const qreal second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto channel = [share](int from, int to) { return std::clamp(int(std::lround(from + (to - from) * share)), 0, 255); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QColor withContrast(const QColor &colour, const QColor &background, qreal ratio)
{
    if (contrastRatio(colour, background) >= ratio)
        return colour;
    const bool lighten = contrastRatio(Qt::white, background) > contrastRatio(Qt::black, background);
    const QColor goal = lighten ? Qt::white : Qt::black;
    for (int step = 1; step < steps; ++step) {
        const QColor candidate = mixed(colour, goal, qreal(step) / steps);
        if (contrastRatio(candidate, background) >= ratio)
            return candidate;
    }
    return goal;
}

QColor backgroundFor(const QColor &text, const QColor &background, const QColor &page, qreal ratio)
{
    for (int step = 0; step < steps; ++step) {
        const QColor candidate = mixed(background, page, qreal(step) / steps);
        if (contrastRatio(text, candidate) >= ratio)
            return candidate;
    }
    return page;
}

} // namespace nutgraf
