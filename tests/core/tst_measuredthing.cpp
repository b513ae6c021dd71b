// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/pipeline.h"

#include <QRegularExpression>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// What quantities are of, with the grammar of the sentence.
class MeasuredThingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void leavesOpen_data();
    void leavesOpen();
};

namespace {

/// "quantity|of" of each quantity.
QStringList thingsOf(const QString &text)
{
    const Facts facts = findFacts({.text = text, .structure = {}, .published = {}, .publishedHasTime = false});
    QStringList lines;
    for (const Quantity &quantity : facts.quantities)
        lines.append(quantity.span.of(text).toString() + u'|' + (quantity.of.isEmpty() ? QString() : quantity.of.of(text).toString()));
    return lines;
}

} // namespace

void MeasuredThingTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &text, const QStringList &expected) { QTest::newRow(qPrintable(text.left(40))) << text << expected; };
    row(u"Sales rose 4.5 percent to 3.2 billion dollars."_s, {u"4.5 percent|Sales"_s, u"3.2 billion dollars|Sales"_s});
    row(u"Shares in Brightwater dropped 9 percent."_s, {u"9 percent|Shares in Brightwater"_s});
    row(u"Turnout was 71 percent."_s, {u"71 percent|Turnout"_s});
    row(u"Brightwater bought two new planes."_s, {u"two new planes|planes"_s});
    row(u"The mill employs 610 people."_s, {u"610 people|people"_s});
    row(u"The wreck lies at a depth of 340 metres."_s, {u"340 metres|depth"_s});
    row(u"The bank reported a loss of $86 million."_s, {u"$86 million|loss"_s});
    row(u"The maker reported a 49 percent decline."_s, {u"49 percent|decline"_s});
    row(u"The toll covers 90 percent of the costs."_s, {u"90 percent|the costs"_s}); // the words behind it say it best
}

void MeasuredThingTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(thingsOf(text), expected);
}

void MeasuredThingTest::leavesOpen_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const QString &text, const QStringList &expected) { QTest::newRow(qPrintable(text.left(40))) << text << expected; };
    row(u"Halden paid 90 million euros."_s, {u"90 million euros|"_s});
    row(u"The mill grew in four months."_s, {u"four months|"_s});
    row(u"Dunmore won 3-2 on aggregate."_s, {u"3-2|"_s});
    row(u"Ann Fox, 52, wept."_s, {u"52|"_s});
    row(u"Loss of 9 percent at Brightwater"_s, {u"9 percent|"_s}); // no sentence
    row(u"The team came 12th."_s, {u"12th|"_s});
    row(u"The drought lasted."_s, {});
    row(u""_s, {});
}

void MeasuredThingTest::leavesOpen()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(thingsOf(text), expected);
}

QTEST_APPLESS_MAIN(MeasuredThingTest)
#include "tst_measuredthing.moc"
