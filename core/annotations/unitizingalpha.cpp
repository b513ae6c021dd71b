// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/unitizingalpha.h"

#include <algorithm>
#include <vector>

namespace nutgraf {

namespace {

double squared(double value)
{
    return value * value;
}

/// Squared differences between the units of two annotators.
double differences(const QList<TextSpan> &first, const QList<TextSpan> &second)
{
    double sum = 0;
    std::vector<bool> met(size_t(second.size()), false);
    qsizetype from = 0;
    for (const TextSpan unit : first) {
        bool alone = true;
        while (from < second.size() && second[from].end <= unit.start)
            ++from;
        for (qsizetype i = from; i < second.size() && second[i].start < unit.end; ++i) {
            sum += squared(double(unit.start - second[i].start)) + squared(double(unit.end - second[i].end));
            met[size_t(i)] = true;
            alone = false;
        }
        sum += alone ? squared(double(unit.length())) : 0;
    }
    for (qsizetype i = 0; i < second.size(); ++i)
        sum += met[size_t(i)] ? 0 : squared(double(second[i].length()));
    return sum;
}

std::vector<double> gapsOf(const Unitizing &category)
{
    std::vector<double> gaps;
    for (const QList<TextSpan> &units : category.units) {
        qsizetype end = 0;
        for (const TextSpan unit : units) {
            if (unit.start > end)
                gaps.push_back(double(unit.start - end));
            end = unit.end;
        }
        if (category.length > end)
            gaps.push_back(double(category.length - end));
    }
    return gaps;
}

double expectedDisagreement(const Unitizing &category)
{
    const auto many = double(category.units.size());
    const auto length = double(category.length);
    std::vector<double> lengths;
    for (const QList<TextSpan> &units : category.units) {
        for (const TextSpan unit : units)
            lengths.push_back(double(unit.length()));
    }
    std::vector<double> gaps = gapsOf(category);
    std::ranges::sort(lengths, std::ranges::greater());
    std::ranges::sort(gaps, std::ranges::greater());
    const auto units = double(lengths.size());
    double sum = 0;
    double pairs = many * length * (many * length - 1); // of places, less those that a unit forbids
    double room = 0; // of the gaps that hold a unit of this length, together with how many they are
    size_t wide = 0;
    for (const double l : lengths) {
        for (; wide < gaps.size() && gaps[wide] >= l; ++wide)
            room += gaps[wide] + 1;
        sum += (units - 1) / 3 * (2 * l * l * l - 3 * l * l + l) + l * l * (room - double(wide) * l);
        pairs -= l * (l - 1);
    }
    return pairs > 0 ? 2 / length * sum / pairs : 0;
}

} // namespace

UnitizingDisagreement unitizingDisagreement(const Unitizing &category)
{
    UnitizingDisagreement out;
    const auto many = double(category.units.size());
    if (category.units.size() < 2 || category.length <= 0)
        return out;
    for (qsizetype i = 0; i < category.units.size(); ++i) {
        for (qsizetype j = i + 1; j < category.units.size(); ++j)
            out.observed += 2 * differences(category.units[i], category.units[j]);
    }
    out.observed /= many * (many - 1) * squared(double(category.length));
    out.expected = expectedDisagreement(category);
    return out;
}

Coefficient unitizingAlpha(const QList<Unitizing> &categories)
{
    UnitizingDisagreement sum;
    qsizetype annotators = 0;
    bool marked = false;
    for (const Unitizing &category : categories) {
        const UnitizingDisagreement one = unitizingDisagreement(category);
        sum.observed += one.observed;
        sum.expected += one.expected;
        annotators = std::max(annotators, category.units.size());
        marked = marked || std::ranges::any_of(category.units, [](const QList<TextSpan> &units) { return !units.isEmpty(); });
    }
    if (!marked)
        return std::unexpected(NoCoefficient::NothingShared);
    if (annotators < 2)
        return std::unexpected(NoCoefficient::OneAnnotator);
    if (sum.expected <= 0)
        return std::unexpected(NoCoefficient::OneCategory);
    return 1 - sum.observed / sum.expected;
}

} // namespace nutgraf
