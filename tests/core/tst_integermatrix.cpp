// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/language/integermatrix.h"

#include <QTest>

#include <random>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class IntegerMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void multiplies_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("count");
        QTest::newRow("least") << 2 << 16 << 1;
        QTest::newRow("no vector") << 2 << 16 << 0;
        QTest::newRow("square") << 64 << 64 << 4;
        for (int count = 1; count <= 21; ++count) // each way that vectors are grouped
            QTest::addRow("%d vectors", count) << 6 << 32 << count;
        QTest::newRow("large") << 256 << 256 << 33;
    }

    /// The same as the schoolbook, at the ends of the range too.
    void multiplies()
    {
        QFETCH(const int, rows);
        QFETCH(const int, columns);
        QFETCH(const int, count);
        std::mt19937 random(7); // NOLINT(cert-msc51-cpp)
        const auto value = [&](int most) { return qint16(random() % 5 == 0 ? (random() % 2 == 0 ? most : -most) : int(random() % unsigned(2 * most)) - most); };
        std::vector<qint16> weights(std::size_t(rows * columns));
        for (qint16 &weight : weights)
            weight = value(4090);
        const int stride = rows + 3;
        std::vector<qint16> in(std::size_t(stride * count));
        for (qint16 &one : in)
            one = value(2047);
        std::vector<qint32> out(std::size_t(columns * count), 11);

        const std::vector<qint16> order = interleaved(weights, rows, columns);
        const IntegerMatrix matrix{rows, columns, order};
        QVERIFY(matrix.isValid());
        multiplyAdd(matrix, in.data(), stride, count, out.data());
        for (int t = 0; t < count; ++t) {
            for (int column = 0; column < columns; ++column) {
                qint64 sum = 11;
                for (int row = 0; row < rows; ++row)
                    sum += qint64(in[std::size_t(t * stride + row)]) * weights[std::size_t(row * columns + column)];
                QCOMPARE(qint64(out[std::size_t(t * columns + column)]), sum);
            }
        }
    }

    void dots()
    {
        std::vector<qint16> a(48);
        std::vector<qint16> b(48);
        qint32 sum = 0;
        for (int i = 0; i < 48; ++i) {
            a[std::size_t(i)] = qint16(i * 37 % 4000 - 2000);
            b[std::size_t(i)] = qint16(i * 91 % 4000 - 2000);
            sum += a[std::size_t(i)] * b[std::size_t(i)];
        }
        QCOMPARE(dotProduct(a.data(), b.data(), 48), sum);
        QCOMPARE(dotProduct(a.data(), b.data(), 0), 0);
    }

    void isValid()
    {
        const std::vector<qint16> weights(32);
        QVERIFY((IntegerMatrix{2, 16, weights}).isValid());
        QVERIFY(!(IntegerMatrix{4, 16, weights}).isValid());
        QVERIFY(!(IntegerMatrix{1, 32, weights}).isValid());
        QVERIFY(!(IntegerMatrix{4, 8, weights}).isValid());
    }
};

QTEST_GUILESS_MAIN(IntegerMatrixTest)
#include "tst_integermatrix.moc"
