// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/holdings.h"
#include "tests/support/core/documentlines.h"

#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

constexpr Holdings everything(QFlag(0x7fffff));

int countOf(const LossReport &report, const QString &kind)
{
    for (const Loss &loss : report.losses) {
        if (loss.kind == kind)
            return loss.count;
    }
    return 0;
}

} // namespace

class HoldingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void holdsAll();
    void counts_data();
    void counts();
    void linesShowLosses_data();
    void linesShowLosses();
    void linesShowChanges();
};

void HoldingsTest::holdsAll()
{
    QVERIFY(lossesOf(fullDocument(), everything).isEmpty());
    QVERIFY(lossesOf(Document(), {}).isEmpty());
}

void HoldingsTest::counts_data()
{
    QTest::addColumn<quint32>("left");
    QTest::addColumn<int>("full"); // how many the full document has
    QTest::addColumn<int>("plain"); // and the plain one
    const auto row = [](Holding holding, int full, int plain) { QTest::newRow(qPrintable(kindOf(holding))) << quint32(holding) << full << plain; };
    row(Holding::Text, 1, 1);
    row(Holding::Ids, 11, 3);
    row(Holding::Notes, 2, 0);
    row(Holding::Values, 1, 0);
    row(Holding::Authors, 9, 0);
    row(Holding::Times, 9, 0);
    row(Holding::States, 2, 0);
    row(Holding::Certainty, 1, 0);
    row(Holding::Layers, 1, 0);
    row(Holding::Gaps, 1, 0);
    row(Holding::Attributes, 2, 0);
    row(Holding::Evidence, 1, 0);
    row(Holding::Relations, 2, 0);
    row(Holding::RelationDetails, 1, 0);
    row(Holding::ArticleLabels, 1, 0);
    row(Holding::Metadata, 1, 0);
    row(Holding::Structure, 1, 0);
    row(Holding::LabelDetails, 9, 7);
    row(Holding::Schema, 1, 0);
    row(Holding::Unlabelled, 1, 0);
    row(Holding::Extra, 0, 0);
    row(Holding::Facts, 0, 0);
    row(Holding::Overlaps, 0, 1);
}

void HoldingsTest::counts()
{
    QFETCH(quint32, left);
    QFETCH(int, full);
    QFETCH(int, plain);
    const Holdings held = everything & ~Holdings(QFlag(int(left)));
    const QString kind = kindOf(Holding(left));
    QVERIFY(!kind.isEmpty());
    const LossReport ofFull = lossesOf(fullDocument(), held);
    QCOMPARE(ofFull.losses.size(), full > 0 ? 1 : 0);
    QCOMPARE(countOf(ofFull, kind), full);
    QCOMPARE(countOf(lossesOf(plainDocument(u"Ada and Adam, Bo"_s, {u"Ada"_s, u"Adam"_s}), held), kind), plain);
}

void HoldingsTest::linesShowLosses_data()
{
    QTest::addColumn<QString>("kind");
    for (quint32 bit = 1; bit <= quint32(Holding::Text); bit <<= 1) {
        const QString kind = kindOf(Holding(bit));
        if (Holding(bit) != Holding::Extra && Holding(bit) != Holding::Facts && Holding(bit) != Holding::Overlaps)
            QTest::newRow(qPrintable(kind)) << kind;
    }
}

// What compares documents in other tests must see each thing that can be lost, and pass over it when it is named.
void HoldingsTest::linesShowLosses()
{
    QFETCH(QString, kind);
    LossReport lost;
    lost.add(kind, {}, {});
    QCOMPARE_NE(linesOf(fullDocument()), linesOf(fullDocument(), lost));
}

void HoldingsTest::linesShowChanges()
{
    const QStringList lines = linesOf(fullDocument());
    Document other = fullDocument();
    std::ranges::reverse(other.annotations);
    QCOMPARE(linesOf(other), lines); // the order is no content
    other.annotations[0].span.end -= 1;
    QCOMPARE_NE(linesOf(other), lines);
    other = fullDocument();
    other.relations[0].to = other.annotations[0].id;
    QCOMPARE_NE(linesOf(other), lines);
    other = fullDocument();
    other.annotations[1].label = u"person"_s;
    QCOMPARE_NE(linesOf(other), lines);
}

QTEST_GUILESS_MAIN(HoldingsTest)
#include "tst_holdings.moc"
