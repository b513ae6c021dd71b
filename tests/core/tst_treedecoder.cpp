// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/treedecoder.h"

#include <QTest>

#include <random>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

using Heads = QList<qint32>;
using Scores = QList<qint32>; ///< a row a word: as root, then under each word

Heads decoded(Scores scores, qsizetype size)
{
    Heads heads(size, -7);
    decodeTree(std::span(scores.data(), std::size_t(scores.size())), std::span(heads.data(), std::size_t(size)));
    return heads;
}

/// Whether every word hangs from the one root.
bool isTree(const Heads &heads)
{
    if (heads.count(-1) != 1)
        return false;
    for (qsizetype word = 0; word < heads.size(); ++word) {
        qsizetype steps = 0;
        for (qint32 at = qint32(word); at >= 0; at = heads[at]) {
            if (++steps > heads.size())
                return false;
        }
    }
    return true;
}

} // namespace

class TreeDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void decodes_data()
    {
        QTest::addColumn<Scores>("scores");
        QTest::addColumn<Heads>("heads");
        QTest::newRow("nothing") << Scores{} << Heads{};
        QTest::newRow("one word") << Scores{-50, 0} << Heads{-1};
        QTest::newRow("the best heads are a tree") << Scores{0, 0, 9, 0, 9, 0, 0, 0, 0, 0, 9, 0} << Heads{1, -1, 1};
        QTest::newRow("never under itself") << Scores{5, 99, 1, 3, 4, 99} << Heads{-1, 0};
        QTest::newRow("two want to be the root") << Scores{9, 0, 1, 1, 8, 2, 0, 1, 0, 0, 9, 0} << Heads{-1, 0, 1};
        QTest::newRow("none wants to be the root") << Scores{1, 0, 9, 3, 9, 0} << Heads{1, -1};
        QTest::newRow("a circle opens where it costs least") << Scores{9, 0, 0, 0, 1, 7, 0, 9, 1, 2, 9, 0} << Heads{-1, 0, 1};
        QTest::newRow("a circle with a word below it") << Scores{9, 0, 0, 0, 0, 0, 1, 0, 9, 0, 0, 4, 9, 0, 0, 0, 0, 0, 9, 0} << Heads{-1, 2, 0, 2};
    }

    void decodes()
    {
        QFETCH(const Scores, scores);
        QFETCH(const Heads, heads);
        QCOMPARE(decoded(scores, heads.size()), heads);
    }

    /// Whatever the scores, there is one root and no circle.
    void anyScoresMakeATree()
    {
        std::mt19937 random(20); // NOLINT(cert-msc51-cpp): the same every time
        int circles = 0;
        for (int round = 0; round < 2000; ++round) {
            const qsizetype size = 1 + qsizetype(random() % 12);
            Scores scores(size * (size + 1));
            for (qint32 &score : scores)
                score = qint32(random() % 7) - 3;
            Heads best;
            for (qsizetype word = 0; word < size; ++word) {
                scores[word * (size + 1) + word + 1] = -100;
                const auto row = scores.cbegin() + word * (size + 1);
                best.append(qint32(std::max_element(row, row + size + 1) - row) - 1);
            }
            const Heads heads = decoded(scores, size);
            QVERIFY(isTree(heads));
            if (isTree(best))
                QCOMPARE(heads, best);
            else
                ++circles;
        }
        QVERIFY2(circles > 500, "the scores must be hard ones");
    }
};

QTEST_GUILESS_MAIN(TreeDecoderTest)
#include "tst_treedecoder.moc"
