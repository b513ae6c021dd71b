// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/labellattice.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <random>

using namespace nutgraf;
using namespace bilou;

namespace {

/// Scores and transitions of a small chain, drawn at random but always the same.
struct Chain {
    Transitions transitions{};
    std::vector<LabelRow> scores;
};

Chain chainOf(int length, unsigned seed)
{
    std::mt19937 random(seed);
    const auto draw = [&] { return float(random() % 2001) / 500.f - 2.f; };
    Chain chain;
    for (LabelRow &row : chain.transitions) {
        for (float &value : row)
            value = draw();
    }
    chain.scores.resize(size_t(length));
    for (LabelRow &row : chain.scores) {
        for (float &value : row)
            value = draw();
    }
    return chain;
}

/// All sequences that the scheme allows, with the sum of their scores.
void visit(const Chain &chain, std::vector<int> &path, double sum, const std::function<void(const std::vector<int> &, double)> &each)
{
    const size_t at = path.size();
    if (at == chain.scores.size()) {
        if (!isOpen(path.back()))
            each(path, sum);
        return;
    }
    for (int y = 0; y < labels; ++y) {
        if (at == 0 ? !mayOpen(y) : !mayFollow(path.back(), y))
            continue;
        const double step = at == 0 ? 0 : double(chain.transitions[size_t(path.back())][size_t(y)]);
        path.push_back(y);
        visit(chain, path, sum + step + double(chain.scores[at][size_t(y)]), each);
        path.pop_back();
    }
}

void visit(const Chain &chain, const std::function<void(const std::vector<int> &, double)> &each)
{
    std::vector<int> path;
    visit(chain, path, 0, each);
}

void fill(LabelLattice &lattice, const Chain &chain)
{
    lattice.begin(int(chain.scores.size()));
    for (size_t i = 0; i < chain.scores.size(); ++i)
        lattice.scores(int(i)) = chain.scores[i];
}

} // namespace

class LabelLatticeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void scheme_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("next");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("outside, outside") << outside << outside << true;
        QTest::newRow("outside, begin") << outside << label(1, Begin) << true;
        QTest::newRow("outside, unit") << outside << label(3, Unit) << true;
        QTest::newRow("begin, last") << label(2, Begin) << label(2, Last) << true;
        QTest::newRow("begin, inside") << label(0, Begin) << label(0, Inside) << true;
        QTest::newRow("last, begin") << label(0, Last) << label(1, Begin) << true;
        QTest::newRow("unit, unit") << label(0, Unit) << label(0, Unit) << true;
        QTest::newRow("outside, inside") << outside << label(1, Inside) << false;
        QTest::newRow("outside, last") << outside << label(1, Last) << false;
        QTest::newRow("begin, outside") << label(0, Begin) << outside << false;
        QTest::newRow("begin, begin") << label(0, Begin) << label(0, Begin) << false;
        QTest::newRow("another type") << label(0, Begin) << label(1, Last) << false;
        QTest::newRow("inside, unit") << label(0, Inside) << label(0, Unit) << false;
    }

    void scheme()
    {
        QFETCH(const int, before);
        QFETCH(const int, next);
        QFETCH(const bool, allowed);
        QCOMPARE(mayFollow(before, next), allowed);
    }

    void sameAsTryingAll_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<unsigned>("seed");
        for (int length = 1; length <= 4; ++length) {
            for (unsigned seed = 1; seed <= 3; ++seed)
                QTest::addRow("%d tokens, %u", length, seed) << length << seed;
        }
    }

    void sameAsTryingAll()
    {
        QFETCH(const int, length);
        QFETCH(const unsigned, seed);
        const Chain chain = chainOf(length, seed);
        std::vector<int> bestPath;
        double best = -1e9;
        double total = 0;
        std::vector<std::array<double, labels>> shares(size_t(length), std::array<double, labels>{});
        visit(chain, [&](const std::vector<int> &path, double sum) {
            if (sum > best) {
                best = sum;
                bestPath = path;
            }
            total += std::exp(sum);
            for (size_t i = 0; i < path.size(); ++i)
                shares[i][size_t(path[i])] += std::exp(sum);
        });
        LabelLattice lattice(chain.transitions);
        fill(lattice, chain);
        const auto found = lattice.best();
        QCOMPARE(std::vector<int>(found.begin(), found.end()), bestPath);
        QVERIFY(std::abs(lattice.computeProbabilities() - std::log(total)) < 1e-3);
        for (int i = 0; i < length; ++i) {
            const LabelRow marginal = lattice.marginal(i);
            for (int y = 0; y < labels; ++y)
                QVERIFY(std::abs(double(marginal[size_t(y)]) - shares[size_t(i)][size_t(y)] / total) < 1e-4);
        }
    }

    void probabilityOfANameIsThatOfItsLabels()
    {
        const Chain chain = chainOf(4, 7);
        const std::vector<int> wanted{label(2, Begin), label(2, Inside), label(2, Last)};
        double total = 0;
        double name = 0;
        double units = 0;
        visit(chain, [&](const std::vector<int> &path, double sum) {
            total += std::exp(sum);
            if (std::equal(wanted.begin(), wanted.end(), path.begin() + 1))
                name += std::exp(sum);
            if (path[0] == label(1, Unit))
                units += std::exp(sum);
        });
        LabelLattice lattice(chain.transitions);
        fill(lattice, chain);
        (void)lattice.computeProbabilities();
        QVERIFY(std::abs(double(lattice.nameProbability(1, 4, 2)) - name / total) < 1e-5);
        QVERIFY(std::abs(double(lattice.nameProbability(0, 1, 1)) - units / total) < 1e-5);
    }

    void pairsAddUpToMarginals()
    {
        const Chain chain = chainOf(3, 9);
        LabelLattice lattice(chain.transitions);
        fill(lattice, chain);
        (void)lattice.computeProbabilities();
        const LabelRow marginal = lattice.marginal(2);
        LabelRow sum{};
        for (int x = 0; x < labels; ++x) {
            const LabelRow pair = lattice.pair(2, x);
            for (size_t y = 0; y < sum.size(); ++y)
                sum[y] += pair[y];
        }
        for (size_t y = 0; y < labels; ++y)
            QVERIFY(std::abs(sum[y] - marginal[y]) < 1e-5f);
    }

    void forbiddenLabelsHaveNoProbability()
    {
        Chain chain = chainOf(3, 4);
        LabelLattice lattice(chain.transitions);
        fill(lattice, chain);
        const double free = lattice.computeProbabilities();
        for (int y = 0; y < labels; ++y) {
            if (y != outside)
                lattice.forbid(1, y);
        }
        QVERIFY(lattice.computeProbabilities() < free);
        QVERIFY(std::abs(lattice.marginal(1)[outside] - 1) < 1e-5f);
        QCOMPARE(int(lattice.best()[1]), outside);
    }

    void nothingAllowedIsSaid()
    {
        LabelLattice lattice(Transitions{});
        lattice.begin(1);
        lattice.scores(0) = {};
        for (int y = 0; y < labels; ++y) {
            if (!isOpen(y))
                lattice.forbid(0, y); // a name that begins at the last token
        }
        QVERIFY(std::isinf(lattice.computeProbabilities()));
    }

    void survivesLongSentencesAndLargeScores()
    {
        Chain chain = chainOf(2000, 3);
        for (LabelRow &row : chain.scores) {
            for (float &value : row)
                value *= 20;
        }
        LabelLattice lattice(chain.transitions);
        fill(lattice, chain);
        QVERIFY(std::isfinite(lattice.computeProbabilities()));
        for (int i = 0; i < 2000; i += 97) {
            float sum = 0;
            for (const float value : lattice.marginal(i))
                sum += value;
            QVERIFY(std::abs(sum - 1) < 1e-2f);
        }
    }
};

QTEST_GUILESS_MAIN(LabelLatticeTest)
#include "tst_labellattice.moc"
