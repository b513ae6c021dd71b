// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markindex.h"
#include "ui/reading/paragraphtable.h"

#include <QRandomGenerator>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class ParagraphTableTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void sumsAgreeWithAdding();
    void offsets();
    void brokenStructureIsLeftOut();
    void cuts_data();
    void cuts();
    void piecesCoverTheBlock_data();
    void piecesCoverTheBlock();
    void marksAreFoundAsByLooking();
};

void ParagraphTableTest::sumsAgreeWithAdding()
{
    const QString text = u"abc\n"_s.repeated(137);
    ParagraphTable table;
    table.reset(text, structureFromLines(text));
    QCOMPARE(table.size(), 137);
    table.estimateAll([](const ParagraphRow &row) { return int(row.span.start % 7) + 1; });
    QRandomGenerator random(1);
    for (int round = 0; round < 50; ++round) {
        table.setHeight(random.bounded(137), int(random.bounded(40)) + (round % 2), true);
        qint64 top = 0;
        for (qsizetype row = 0; row < table.size(); ++row) {
            QCOMPARE(table.top(row), top);
            const int height = table.rows().at(row).height;
            if (height > 0) {
                QCOMPARE(table.rowAtHeight(top), row);
                QCOMPARE(table.rowAtHeight(top + height - 1), row);
            }
            top += height;
        }
        QCOMPARE(table.totalHeight(), top);
    }
    QCOMPARE(table.rowAtHeight(-5), 0);
    QCOMPARE(table.rowAtHeight(table.totalHeight() + 5), table.size() - 1);
}

void ParagraphTableTest::offsets()
{
    const QString text = u"one\r\n\r\ntwo"_s;
    ParagraphTable table;
    table.reset(text, structureFromLines(text));
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.rowAtOffset(0), 0);
    QCOMPARE(table.rowAtOffset(5), 0); // the gap belongs to what is before it
    QCOMPARE(table.rowAtOffset(7), 1);
    QCOMPARE(table.rowAtOffset(99), 1);
    QCOMPARE(table.rowAtOffset(-1), 0);
    table.reset({}, {});
    QCOMPARE(table.rowAtOffset(0), -1);
    QCOMPARE(table.rowAtHeight(0), -1);
}

void ParagraphTableTest::brokenStructureIsLeftOut()
{
    Structure structure;
    for (const TextSpan span : {TextSpan{-3, 2}, TextSpan{0, 4}, TextSpan{2, 6}, TextSpan{8, 6}, TextSpan{6, 10}, TextSpan{9, 400}})
        structure.blocks.append({span, BlockKind::Paragraph, -1});
    ParagraphTable table;
    table.reset(u"0123456789", structure);
    QCOMPARE(table.size(), 2);
    QCOMPARE(table.rows().at(0).span, (TextSpan{0, 4}));
    QCOMPARE(table.rows().at(1).span, (TextSpan{6, 10}));
    QCOMPARE(table.rows().at(1).block, 4);
}

void ParagraphTableTest::cuts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("limit");
    QTest::addColumn<qsizetype>("cut");
    QTest::newRow("sentence") << u"Now this is one. Then another follows"_s << qsizetype(25) << qsizetype(17);
    QTest::newRow("quoted") << u"He said “this is one.” Then another follows"_s << qsizetype(30) << qsizetype(23);
    QTest::newRow("ideographic") << u"これは文です。これも文です"_s << qsizetype(10) << qsizetype(7);
    QTest::newRow("no-sentence") << u"only words and words without any stop"_s << qsizetype(16) << qsizetype(15);
    QTest::newRow("decimal-is-no-end") << u"only words 3.14159 and more of them"_s << qsizetype(16) << qsizetype(11);
    QTest::newRow("no-space") << u"abcdefghijklmnopqrstuvwxyz"_s << qsizetype(10) << qsizetype(10);
    QTest::newRow("inside-pair") << u"😀😀😀😀😀😀"_s << qsizetype(7) << qsizetype(6);
    QTest::newRow("inside-zwj") << u"abcdef👩\u200D👧xyz"_s << qsizetype(9) << qsizetype(6);
}

void ParagraphTableTest::cuts()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, limit);
    QFETCH(qsizetype, cut);
    QCOMPARE(cutBefore(text, 0, limit), cut);
}

void ParagraphTableTest::piecesCoverTheBlock_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("sentences") << u"A few words make one. "_s.repeated(2000);
    QTest::newRow("spaces") << QString(20000, u' ');
    QTest::newRow("letters") << QString(20000, u'x');
    QTest::newRow("marks") << u"e"_s + QString(20000, QChar(0x0301));
    QTest::newRow("emoji") << u"👩\u200D👧"_s.repeated(5000);
    QTest::newRow("lone-surrogates") << QString(20000, QChar(0xD83D));
}

void ParagraphTableTest::piecesCoverTheBlock()
{
    QFETCH(QString, text);
    ParagraphTable table;
    Structure structure;
    structure.blocks.append({{0, text.size()}, BlockKind::Paragraph, -1});
    table.reset(text, structure);
    QVERIFY(table.size() > 1);
    qsizetype at = 0;
    for (const ParagraphRow &row : table.rows()) {
        QCOMPARE(row.span.start, at);
        QVERIFY(row.span.length() > 0);
        QVERIFY(row.span.length() <= ParagraphTable::longestPiece);
        QCOMPARE(row.opens, at == 0);
        at = row.span.end;
        QCOMPARE(row.closes, at == text.size());
    }
    QCOMPARE(at, text.size());
}

void ParagraphTableTest::marksAreFoundAsByLooking()
{
    QRandomGenerator random(7);
    QList<Mark> marks;
    for (int i = 0; i < 10000; ++i) {
        const qsizetype start = random.bounded(100000);
        const qsizetype length = i % 500 == 0 ? random.bounded(50000) : random.bounded(30);
        marks.append({{start, start + length}, MarkKind::Other, i, i, {}, {}, 0});
    }
    const MarkIndex index(marks);
    for (int round = 0; round < 200; ++round) {
        const qsizetype start = random.bounded(100000);
        const TextSpan span{start, start + random.bounded(3000)};
        QList<int> found;
        index.forEachIn(span, [&](const Mark &mark) { found.append(mark.item); });
        QList<int> expected;
        for (const Mark &mark : index.marks()) {
            if (mark.span.overlaps(span))
                expected.append(mark.item);
        }
        QCOMPARE(found, expected);
    }
}

QTEST_GUILESS_MAIN(ParagraphTableTest)
#include "tst_paragraphtable.moc"
