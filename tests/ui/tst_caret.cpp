// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/caret.h"
#include "ui/reading/pagelayout.h"

#include <QTest>
#include <QTextBoundaryFinder>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString family = u"👩\u200D👩\u200D👧\u200D👦"_s;

PageLayout pageOf(const QString &text, int width = 400)
{
    PageLayout page;
    page.setArticle(text, {});
    page.setTypography(Typography(ReadingSettings()), width);
    return page;
}

/// All caret positions of a text: grapheme boundaries in its lines.
QList<qsizetype> boundaries(const QString &text)
{
    QList<qsizetype> places;
    for (const Block &block : structureFromLines(text).blocks) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, block.span.of(text));
        for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary())
            places.append(block.span.start + at);
    }
    return places;
}

} // namespace

class CaretTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void walksEveryGrapheme_data();
    void walksEveryGrapheme();
    void rightToLeftGoesForwardsToTheLeft();
    void mixedDirectionsMoveByEye();
    void words();
    void linesAndEnds();
    void columnIsKept();
    void pagesAndDocument();
    void paragraphs();
    void wordAt_data();
    void wordAt();
    void emptyPage();
    void longParagraphIsWalkedAcrossItsPieces();
};

void CaretTest::walksEveryGrapheme_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"One two.\nThree"_s;
    QTest::newRow("emoji") << u"a😀b 👍🏽 c"_s;
    QTest::newRow("zwj") << u"x"_s + family + u"y\n"_s + family;
    QTest::newRow("flags") << u"🇳🇵🇩🇪!"_s;
    QTest::newRow("combining") << u"e\u0301te\u0301 n\u0303\u0323"_s;
    QTest::newRow("crlf") << u"One\r\nTwo\r\n\r\nThree"_s;
    QTest::newRow("separators") << u"One\u2028Two\u2029Three"_s;
    QTest::newRow("hangul") << u"한글 \u1112\u1161\u11AB"_s;
    QTest::newRow("lone-surrogate") << u"a"_s + QChar(0xD83D) + u"b"_s;
}

void CaretTest::walksEveryGrapheme()
{
    QFETCH(QString, text);
    PageLayout page = pageOf(text);
    CaretMover mover(page);
    const QList<qsizetype> expected = boundaries(text);
    QList<qsizetype> forwards;
    qsizetype at = mover.moved(0, CaretMove::DocumentStart, 100);
    for (qsizetype i = 0; i < expected.size(); ++i, at = mover.moved(at, CaretMove::Right, 100))
        forwards.append(at);
    QCOMPARE(forwards, expected);
    QCOMPARE(at, expected.constLast()); // stays at the end
    QList<qsizetype> backwards;
    for (qsizetype i = 0; i < expected.size(); ++i, at = mover.moved(at, CaretMove::Left, 100))
        backwards.prepend(at);
    QCOMPARE(backwards, expected);
}

void CaretTest::rightToLeftGoesForwardsToTheLeft()
{
    const QString text = u"שלום עולם"_s;
    PageLayout page = pageOf(text);
    CaretMover mover(page);
    QCOMPARE(mover.moved(0, CaretMove::Left, 100), 1);
    QCOMPARE(mover.moved(1, CaretMove::Right, 100), 0);
    QCOMPARE(mover.moved(0, CaretMove::WordLeft, 100), 5);
    QVERIFY(page.caretRect(0).x() > page.caretRect(4).x());
    QVERIFY(page.caretRect(0).x() > page.width() - 3); // set from the right edge
}

void CaretTest::mixedDirectionsMoveByEye()
{
    const QString text = u"The word שלום stands here"_s;
    PageLayout page = pageOf(text, 600);
    CaretMover mover(page);
    QSet<qsizetype> visited{0};
    int x = page.caretRect(0).x();
    qsizetype at = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        at = mover.moved(at, CaretMove::Right, 100);
        QVERIFY(page.caretRect(at).x() >= x);
        x = page.caretRect(at).x();
        visited.insert(at);
    }
    QCOMPARE(at, text.size());
    QCOMPARE(visited.size(), text.size() + 1);
}

void CaretTest::words()
{
    const QString text = u"One two, three\nfour"_s;
    PageLayout page = pageOf(text);
    CaretMover mover(page);
    QList<qsizetype> stops;
    for (qsizetype at = 0, i = 0; i < 8; ++i)
        stops.append(at = mover.moved(at, CaretMove::WordRight, 100));
    QCOMPARE(stops.at(0), 4);
    QVERIFY(stops.contains(9));
    QVERIFY(stops.contains(15));
    QCOMPARE(stops.constLast(), text.size());
    QCOMPARE(mover.moved(15, CaretMove::WordLeft, 100), 14);
    QCOMPARE(mover.moved(14, CaretMove::WordLeft, 100), 9);
}

void CaretTest::linesAndEnds()
{
    const QString text = u"several words that will not fit into one single line of this narrow page"_s;
    PageLayout page = pageOf(text, 200);
    CaretMover mover(page);
    const qsizetype end = mover.moved(0, CaretMove::LineEnd, 100);
    QVERIFY(end > 5 && end < text.size());
    QCOMPARE(text.at(end), u' '); // before the space at which the line was broken
    QCOMPARE(page.caretRect(end).y(), page.caretRect(0).y());
    QCOMPARE(mover.moved(end, CaretMove::LineEnd, 100), end);
    QCOMPARE(mover.moved(end, CaretMove::LineStart, 100), 0);
    const qsizetype second = end + 1;
    QVERIFY(page.caretRect(second).y() > page.caretRect(0).y());
    QCOMPARE(mover.moved(second + 2, CaretMove::LineStart, 100), second);
    QCOMPARE(mover.moved(text.size() - 1, CaretMove::LineEnd, 100), text.size());
}

void CaretTest::columnIsKept()
{
    const QString text = u"a long first line of text\nshort\nanother long line of text"_s;
    PageLayout page = pageOf(text, 600);
    CaretMover mover(page);
    const qsizetype middle = mover.moved(20, CaretMove::Down, 100);
    QCOMPARE(middle, 31); // end of the short line
    const qsizetype below = mover.moved(middle, CaretMove::Down, 100);
    QVERIFY(std::abs(page.caretRect(below).x() - page.caretRect(20).x()) < 8);
    mover.forgetColumn();
    QVERIFY(std::abs(page.caretRect(mover.moved(31, CaretMove::Down, 100)).x() - page.caretRect(31).x()) < 8);
    QCOMPARE(mover.moved(3, CaretMove::Up, 100), 0);
    QCOMPARE(mover.moved(text.size() - 2, CaretMove::Down, 100), text.size());
}

void CaretTest::pagesAndDocument()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += u"line number %1\n"_s.arg(i);
    PageLayout page = pageOf(text);
    CaretMover mover(page);
    const int pageHeight = 500;
    const qsizetype down = mover.moved(0, CaretMove::PageDown, pageHeight);
    const int moved = page.caretRect(down).y() - page.caretRect(0).y();
    QVERIFY2(moved > 400 && moved <= 500, qPrintable(QString::number(moved)));
    QCOMPARE(mover.moved(down, CaretMove::PageUp, pageHeight), 0);
    QCOMPARE(mover.moved(0, CaretMove::PageUp, pageHeight), 0);
    QCOMPARE(mover.moved(0, CaretMove::DocumentEnd, pageHeight), text.size() - 1);
    QCOMPARE(mover.moved(900, CaretMove::DocumentStart, pageHeight), 0);
}

void CaretTest::paragraphs()
{
    PageLayout page = pageOf(u"First one\nSecond\nThird"_s);
    CaretMover mover(page);
    QCOMPARE(mover.moved(3, CaretMove::ParagraphDown, 100), 10);
    QCOMPARE(mover.moved(10, CaretMove::ParagraphDown, 100), 17);
    QCOMPARE(mover.moved(18, CaretMove::ParagraphDown, 100), 22);
    QCOMPARE(mover.moved(12, CaretMove::ParagraphUp, 100), 10);
    QCOMPARE(mover.moved(10, CaretMove::ParagraphUp, 100), 0);
    QCOMPARE(mover.moved(0, CaretMove::ParagraphUp, 100), 0);
}

void CaretTest::wordAt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("word");
    QTest::newRow("start") << u"One two"_s << qsizetype(0) << u"One"_s;
    QTest::newRow("inside") << u"One two"_s << qsizetype(5) << u"two"_s;
    QTest::newRow("end-of-text") << u"One two"_s << qsizetype(7) << u"two"_s;
    QTest::newRow("apostrophe") << u"don’t go"_s << qsizetype(2) << u"don’t"_s;
    QTest::newRow("number") << u"of 1,250.5 boats"_s << qsizetype(5) << u"1,250.5"_s;
    QTest::newRow("space") << u"One two"_s << qsizetype(3) << u" "_s;
    QTest::newRow("sign") << u"One, two"_s << qsizetype(3) << u","_s;
    QTest::newRow("combining") << u"x e\u0301te\u0301 y"_s << qsizetype(3) << u"e\u0301te\u0301"_s;
    QTest::newRow("emoji") << u"a "_s + family + u" b"_s << qsizetype(5) << family;
}

void CaretTest::wordAt()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, offset);
    QFETCH(QString, word);
    const PageLayout page = pageOf(text);
    QCOMPARE(nutgraf::wordAt(page, offset).of(text).toString(), word);
}

void CaretTest::emptyPage()
{
    PageLayout page = pageOf(QString());
    CaretMover mover(page);
    for (int move = 0; move <= int(CaretMove::DocumentEnd); ++move)
        QCOMPARE(mover.moved(0, CaretMove(move), 100), 0);
    QVERIFY(nutgraf::wordAt(page, 0).isEmpty());
    QVERIFY(page.caretRect(0).isNull());
    QCOMPARE(page.offsetAt({5, 5}), -1);
}

void CaretTest::longParagraphIsWalkedAcrossItsPieces()
{
    QString text;
    while (text.size() < 3 * ParagraphTable::longestPiece)
        text += u"A sentence of some words ends here. "_s;
    PageLayout page = pageOf(text);
    QVERIFY(page.table().size() >= 3);
    CaretMover mover(page);
    const qsizetype border = page.table().rows().at(1).span.start;
    QCOMPARE(mover.moved(border - 1, CaretMove::Right, 100), border);
    QCOMPARE(mover.moved(border, CaretMove::Left, 100), border - 1);
    QCOMPARE(mover.moved(border, CaretMove::ParagraphUp, 100), 0);
    QCOMPARE(mover.moved(0, CaretMove::ParagraphDown, 100), text.size());
    const qsizetype above = mover.moved(border, CaretMove::Up, 100);
    QCOMPARE(mover.moved(above, CaretMove::Down, 100), border);
    QVERIFY(mover.moved(above, CaretMove::LineEnd, 100) < border);
    QCOMPARE(nutgraf::paragraphAt(page, border + 5), (TextSpan{0, text.size()}));
}

QTEST_MAIN(CaretTest)
#include "tst_caret.moc"
