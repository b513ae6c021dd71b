// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/codedagreement.h"

#include <QCoreApplication>
#include <QHash>
#include <QMap>

#include <algorithm>

namespace nutgraf {

QString reasonInWords(NoCoefficient reason)
{
    switch (reason) {
    case NoCoefficient::OneAnnotator:
        return QCoreApplication::translate("nutgraf", "fewer than two annotators took part");
    case NoCoefficient::NothingShared:
        return QCoreApplication::translate("nutgraf", "there is nothing that two annotators looked at");
    case NoCoefficient::NoText:
        return QCoreApplication::translate("nutgraf", "the text is not in the files, only places in it");
    case NoCoefficient::OneCategory:
        break;
    }
    return QCoreApplication::translate("nutgraf", "everybody used one category throughout, which chance alone would do as well");
}

namespace {

qsizetype annotatorsOf(const QList<CodedUnit> &units)
{
    qsizetype most = 0;
    for (const CodedUnit &unit : units)
        most = std::max(most, unit.codes.size());
    return most;
}

Coefficient corrected(double observed, double expected)
{
    if (expected >= 1)
        return std::unexpected(NoCoefficient::OneCategory);
    return (observed - expected) / (1 - expected);
}

/// How often each code was given.
QMap<int, double> totals(const QList<CodedUnit> &units, qsizetype fewest)
{
    QMap<int, double> sums;
    for (const CodedUnit &unit : units) {
        if (unit.codes.size() - unit.codes.count(CodedUnit::notCoded) < fewest)
            continue;
        for (const int code : unit.codes) {
            if (code != CodedUnit::notCoded)
                sums[code] += double(unit.count);
        }
    }
    return sums;
}

/// Squared differences between codes. Those between ranks depend on how often the ranks between them were given.
class Difference {
public:
    Difference(const QMap<int, double> &totals, CodeLevel level)
        : m_level(level)
    {
        double before = 0;
        for (auto code = totals.cbegin(); code != totals.cend(); ++code) {
            m_rank[code.key()] = before + code.value() / 2; // the middle of those that share the rank
            before += code.value();
        }
    }

    [[nodiscard]] double operator()(int a, int b) const
    {
        if (a == b)
            return 0;
        if (m_level == CodeLevel::Nominal)
            return 1;
        const double distance = m_level == CodeLevel::Interval ? double(a) - double(b) : m_rank[a] - m_rank[b];
        return distance * distance;
    }

private:
    CodeLevel m_level;
    QHash<int, double> m_rank;
};

} // namespace

Coefficient cohensKappa(const QList<CodedUnit> &units, qsizetype first, qsizetype second)
{
    if (annotatorsOf(units) < 2 || first == second)
        return std::unexpected(units.isEmpty() ? NoCoefficient::NothingShared : NoCoefficient::OneAnnotator);
    QHash<int, double> ofFirst;
    QHash<int, double> ofSecond;
    double same = 0;
    double all = 0;
    for (const CodedUnit &unit : units) {
        const int a = unit.codes.value(first, CodedUnit::notCoded);
        const int b = unit.codes.value(second, CodedUnit::notCoded);
        if (a == CodedUnit::notCoded || b == CodedUnit::notCoded)
            continue;
        ofFirst[a] += double(unit.count);
        ofSecond[b] += double(unit.count);
        same += a == b ? double(unit.count) : 0;
        all += double(unit.count);
    }
    if (all <= 0)
        return std::unexpected(NoCoefficient::NothingShared);
    double expected = 0;
    for (auto code = ofFirst.cbegin(); code != ofFirst.cend(); ++code)
        expected += code.value() / all * (ofSecond.value(code.key()) / all);
    return corrected(same / all, expected);
}

Coefficient fleissKappa(const QList<CodedUnit> &units)
{
    const qsizetype annotators = annotatorsOf(units);
    if (annotators < 2)
        return std::unexpected(units.isEmpty() ? NoCoefficient::NothingShared : NoCoefficient::OneAnnotator);
    double agreeing = 0;
    double all = 0;
    QHash<int, double> given;
    QHash<int, double> inUnit;
    for (const CodedUnit &unit : units) {
        if (unit.codes.size() < annotators || unit.codes.contains(CodedUnit::notCoded))
            continue;
        inUnit.clear();
        for (const int code : unit.codes)
            inUnit[code] += 1;
        for (auto code = inUnit.cbegin(); code != inUnit.cend(); ++code) {
            agreeing += code.value() * (code.value() - 1) * double(unit.count);
            given[code.key()] += code.value() * double(unit.count);
        }
        all += double(unit.count);
    }
    if (all <= 0)
        return std::unexpected(NoCoefficient::NothingShared);
    const auto many = double(annotators);
    double expected = 0;
    for (const double times : std::as_const(given))
        expected += times / (all * many) * (times / (all * many));
    return corrected(agreeing / (all * many * (many - 1)), expected);
}

Coefficient krippendorffsAlpha(const QList<CodedUnit> &units, CodeLevel level)
{
    if (annotatorsOf(units) < 2)
        return std::unexpected(units.isEmpty() ? NoCoefficient::NothingShared : NoCoefficient::OneAnnotator);
    const QMap<int, double> given = totals(units, 2);
    const Difference difference(given, level);
    double all = 0;
    for (const double times : given)
        all += times;
    if (all <= 0)
        return std::unexpected(NoCoefficient::NothingShared);
    double observed = 0;
    for (const CodedUnit &unit : units) {
        const auto coded = double(unit.codes.size() - unit.codes.count(CodedUnit::notCoded));
        if (coded < 2)
            continue;
        double within = 0;
        for (const int a : unit.codes) {
            for (const int b : unit.codes) {
                if (a != CodedUnit::notCoded && b != CodedUnit::notCoded)
                    within += difference(a, b);
            }
        }
        observed += within / (coded - 1) * double(unit.count);
    }
    double expected = 0;
    for (auto a = given.cbegin(); a != given.cend(); ++a) {
        for (auto b = given.cbegin(); b != given.cend(); ++b)
            expected += a.value() * b.value() * difference(a.key(), b.key());
    }
    if (expected <= 0)
        return std::unexpected(NoCoefficient::OneCategory);
    return 1 - (all - 1) * observed / expected;
}

} // namespace nutgraf
