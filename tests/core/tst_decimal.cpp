// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/decimal.h"

#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class DecimalTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void writes_data();
    void writes();
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void multiplies_data();
    void multiplies();
    void adds_data();
    void adds();
    void divides_data();
    void divides();
    void equalsByValue();
    void nearestDouble();
};

void DecimalTest::writes_data()
{
    QTest::addColumn<qint64>("digits");
    QTest::addColumn<int>("exponent");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, qint64 digits, int exponent, const QString &text) { QTest::newRow(name) << digits << exponent << text; };
    row("zero", 0, 0, u"0"_s);
    row("zero-scaled", 0, 12, u"0"_s);
    row("whole", 500000, 0, u"500000"_s);
    row("power", 125, 5, u"12500000"_s);
    row("quarter", 25, -2, u"0.25"_s);
    row("small", 5, -4, u"0.0005"_s);
    row("negative", -3, 0, u"-3"_s);
    row("negative-part", -1250, -3, u"-1.25"_s);
    row("inner-point", 123456, -2, u"1234.56"_s);
    row("trailing-zeros-go", 1500, -2, u"15"_s);
    row("forty-characters", 1, 39, u"1"_s + QString(39, u'0'));
    row("over-forty", 15, 40, u"1.5e41"_s);
    row("over-forty-small", -15, -45, u"-1.5e-44"_s);
    row("most-digits", 999'999'999'999'999'999, 0, u"999999999999999999"_s);
}

void DecimalTest::writes()
{
    QFETCH(qint64, digits);
    QFETCH(int, exponent);
    QFETCH(QString, text);
    QCOMPARE((Decimal{digits, exponent}.toString()), text);
}

void DecimalTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    for (const char *text : {"0", "1200", "-3.5", "0.25", "-0.0001", "999999999999999999"})
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(text);
    QTest::newRow("leading-zeros") << u"007"_s << u"7"_s;
    QTest::newRow("trailing-zeros") << u"3.50"_s << u"3.5"_s;
    QTest::newRow("bare-point-first") << u".5"_s << u"0.5"_s;
    QTest::newRow("minus-zero") << u"-0"_s << u"0"_s;
}

void DecimalTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const auto decimal = parseDecimal(text);
    QVERIFY(decimal);
    QCOMPARE(decimal->toString(), written);
}

void DecimalTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "-", ".", "1.", "1,200", "1.2.3", "+5", " 5", "5 ", "1e5", "--1", "1-", "twelve", "1234567890123456789"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("arabic-digits") << u"\u0661\u0662"_s;
}

void DecimalTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseDecimal(text));
}

void DecimalTest::multiplies_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("product"); // empty: does not fit
    QTest::newRow("exact") << u"0.1"_s << u"0.2"_s << u"0.02"_s;
    QTest::newRow("million") << u"12.5"_s << u"1000000"_s << u"12500000"_s;
    QTest::newRow("zero") << u"0"_s << u"999999999999999999"_s << u"0"_s;
    QTest::newRow("negative") << u"-4"_s << u"0.25"_s << u"-1"_s;
    QTest::newRow("too-many-digits") << u"999999999999999999"_s << u"11"_s << QString();
    QTest::newRow("overflow") << u"999999999999999999"_s << u"999999999999999999"_s << QString();
}

void DecimalTest::multiplies()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, product);
    const auto result = parseDecimal(a)->times(*parseDecimal(b));
    QCOMPARE(result.has_value(), !product.isEmpty());
    if (result)
        QCOMPARE(result->toString(), product);
}

void DecimalTest::adds_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<QString>("sum"); // empty: does not fit
    QTest::newRow("other-places") << u"2"_s << u"0.5"_s << u"2.5"_s;
    QTest::newRow("thousands") << u"300000"_s << u"5"_s << u"300005"_s;
    QTest::newRow("to-zero") << u"1.5"_s << u"-1.5"_s << u"0"_s;
    QTest::newRow("with-zero") << u"0"_s << u"0.001"_s << u"0.001"_s;
    QTest::newRow("too-far-apart") << u"100000000000000000"_s << u"0.01"_s << QString();
    QTest::newRow("too-long") << u"999999999999999999"_s << u"1"_s << QString();
}

void DecimalTest::adds()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(QString, sum);
    const auto result = parseDecimal(a)->plus(*parseDecimal(b));
    QCOMPARE(result.has_value(), !sum.isEmpty());
    if (result)
        QCOMPARE(result->toString(), sum);
}

void DecimalTest::divides_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<qint64>("b");
    QTest::addColumn<QString>("quotient"); // empty: none
    QTest::newRow("exact") << u"1"_s << qint64{4} << u"0.25"_s;
    QTest::newRow("rounds-up") << u"2"_s << qint64{3} << u"0.6666666667"_s;
    QTest::newRow("rounds-down") << u"1"_s << qint64{3} << u"0.3333333333"_s;
    QTest::newRow("negative") << u"-2"_s << qint64{3} << u"-0.6666666667"_s;
    QTest::newRow("whole") << u"12"_s << qint64{3} << u"4"_s;
    QTest::newRow("by-zero") << u"1"_s << qint64{0} << QString();
}

void DecimalTest::divides()
{
    QFETCH(QString, a);
    QFETCH(qint64, b);
    QFETCH(QString, quotient);
    const auto result = parseDecimal(a)->dividedBy(b);
    QCOMPARE(result.has_value(), !quotient.isEmpty());
    if (result)
        QCOMPARE(result->toString(), quotient);
}

void DecimalTest::equalsByValue()
{
    QVERIFY((Decimal{5, 1} == Decimal{50, 0}));
    QVERIFY((Decimal{0, 7} == Decimal{}));
    QVERIFY((Decimal{5, 1} != Decimal{5, 0}));
    QVERIFY((Decimal{5, 0} != Decimal{-5, 0}));
}

void DecimalTest::nearestDouble()
{
    QCOMPARE((Decimal{1, -1}.toDouble()), 0.1);
    QCOMPARE((Decimal{174, 10}.toDouble()), 1.74e12);
    QCOMPARE((Decimal{-25, -2}.toDouble()), -0.25);
    QCOMPARE((Decimal{1, 30}.toDouble()), 1e30);
    QVERIFY(std::isinf(Decimal{1, 400}.toDouble()));
}

QTEST_APPLESS_MAIN(DecimalTest)
#include "tst_decimal.moc"
