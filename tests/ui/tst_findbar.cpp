// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/findbar.h"
#include "ui/reading/finder.h"
#include "ui/reading/readingview.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class FindBarTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<ReadingView> show(const QString &text)
    {
        auto view = std::make_unique<ReadingView>();
        view->resize(700, 500);
        Article article;
        article.text = text;
        article.structure = structureFromLines(text);
        view->setArticle(article);
        view->show();
        view->activateWindow();
        view->setFocus();
        if (!QTest::qWaitForWindowActive(view.get()))
            qWarning("not active");
        return view;
    }
    static QLineEdit *query(ReadingView &view) { return view.findChild<QLineEdit *>(u"findQuery"_s); }
    static QString count(ReadingView &view) { return view.findChild<QLabel *>(u"findCount"_s)->text(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void finds_data();
    void finds();
    void stopsWhenCancelled();
    void typingMarksAllHits();
    void stepsThroughAndAround();
    void togglesNarrow();
    void escapeCloses();
    void takesTheSelection();
    void longTextInTheBackground();
    void anotherArticleIsSearchedAgain();
    void widgetsHaveNames();
};

void FindBarTest::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("needle");
    QTest::addColumn<bool>("matchCase");
    QTest::addColumn<bool>("words");
    QTest::addColumn<QList<qsizetype>>("starts");
    using Starts = QList<qsizetype>;
    QTest::newRow("simple") << u"one two one"_s << u"one"_s << false << false << Starts{0, 8};
    QTest::newRow("case-folds") << u"One ONE one"_s << u"one"_s << false << false << Starts{0, 4, 8};
    QTest::newRow("case-matters") << u"One ONE one"_s << u"one"_s << true << false << Starts{8};
    QTest::newRow("greek") << u"ΑΘΗΝΑ"_s << u"αθηνα"_s << false << false << Starts{0};
    QTest::newRow("no-overlap") << u"aaaa"_s << u"aa"_s << false << false << Starts{0, 2};
    QTest::newRow("whole-word") << u"cat concat cats cat."_s << u"cat"_s << false << true << Starts{0, 16};
    QTest::newRow("whole-word-emoji") << u"cat😀 cat"_s << u"cat"_s << false << true << Starts{0, 6};
    QTest::newRow("quote") << u"don’t “do” it"_s << u"don't \"do\""_s << false << false << Starts{0};
    QTest::newRow("no-break-space") << u"5\u00A0000 boats"_s << u"5 000"_s << false << false << Starts{0};
    QTest::newRow("emoji") << u"a😀b😀"_s << u"😀"_s << false << false << Starts{1, 4};
    QTest::newRow("rtl") << u"שלום עולם"_s << u"עולם"_s << false << false << Starts{5};
    QTest::newRow("not-half-a-grapheme") << u"e\u0301t e"_s << u"e"_s << false << false << Starts{4};
    QTest::newRow("not-half-a-family") << u"👩\u200D👧 👩"_s << u"👩"_s << false << false << Starts{6};
    QTest::newRow("empty-needle") << u"text"_s << QString() << false << false << Starts{};
    QTest::newRow("empty-text") << QString() << u"x"_s << false << false << Starts{};
    QTest::newRow("longer-than-text") << u"ab"_s << u"abc"_s << false << false << Starts{};
    QTest::newRow("absent") << u"one two"_s << u"three"_s << false << false << Starts{};
    QTest::newRow("no-pattern") << u"abc a.c"_s << u"a.c"_s << false << false << Starts{4};
}

void FindBarTest::finds()
{
    QFETCH(QString, text);
    QFETCH(QString, needle);
    QFETCH(bool, matchCase);
    QFETCH(bool, words);
    QFETCH(QList<qsizetype>, starts);
    QList<qsizetype> found;
    for (const TextSpan hit : findAll(text, needle, {matchCase, words})) {
        QCOMPARE(hit.length(), needle.size());
        found.append(hit.start);
    }
    QCOMPARE(found, starts);
}

void FindBarTest::stopsWhenCancelled()
{
    const QString text(300'000, u'a');
    int asked = 0;
    QVERIFY(findAll(text, u"zz", {}, [&] { return ++asked == 2; }).isEmpty());
    QCOMPARE(asked, 2);
    QCOMPARE(findAll(text, u"a", {}).size(), mostHits);
}

void FindBarTest::typingMarksAllHits()
{
    const auto view = show(u"A ferry to Orsa.\nThe ferries of Orsa, an old ferry."_s);
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(query(*view)->isVisible());
    QTRY_VERIFY(query(*view)->hasFocus());
    QTest::keyClicks(query(*view), u"ferr"_s);
    QCOMPARE(view->marks(ReadingView::Layer::Search).size(), 3);
    QCOMPARE(count(*view), u"1 of 3"_s);
    QCOMPARE(view->selection(), (TextSpan{2, 6}));
    QTest::keyClicks(query(*view), u"y"_s);
    QCOMPARE(view->marks(ReadingView::Layer::Search).size(), 2);
    QCOMPARE(count(*view), u"1 of 2"_s);
    QTest::keyClicks(query(*view), u"z"_s);
    QCOMPARE(view->marks(ReadingView::Layer::Search).size(), 0);
    QCOMPARE(count(*view), u"Not found"_s);
    query(*view)->clear();
    QCOMPARE(count(*view), QString());
}

void FindBarTest::stepsThroughAndAround()
{
    const auto view = show(u"ab ab ab"_s);
    view->openFind();
    QTest::keyClicks(query(*view), u"ab"_s);
    QCOMPARE(view->selection().start, 0);
    QTest::keyClick(query(*view), Qt::Key_F3);
    QCOMPARE(view->selection().start, 3);
    QCOMPARE(count(*view), u"2 of 3"_s);
    QTest::keyClick(query(*view), Qt::Key_Return);
    QTest::keyClick(query(*view), Qt::Key_Return);
    QCOMPARE(view->selection().start, 0);
    QTest::keyClick(query(*view), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view->selection().start, 6);
    QCOMPARE(count(*view), u"3 of 3"_s);
    view->setFocus();
    QTest::keyClick(view.get(), Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(view->selection().start, 3);
}

void FindBarTest::togglesNarrow()
{
    const auto view = show(u"Cat cat concat"_s);
    view->openFind();
    QTest::keyClicks(query(*view), u"cat"_s);
    QCOMPARE(count(*view), u"1 of 3"_s);
    view->findChild<QToolButton *>(u"findWords"_s)->click();
    QCOMPARE(count(*view), u"1 of 2"_s);
    view->findChild<QToolButton *>(u"findCase"_s)->click();
    QCOMPARE(count(*view), u"1 of 1"_s);
    QCOMPARE(view->selection(), (TextSpan{4, 7}));
}

void FindBarTest::escapeCloses()
{
    const auto view = show(u"one two"_s);
    const int height = view->viewport()->height();
    view->openFind();
    QTRY_VERIFY(view->viewport()->height() < height);
    QTest::keyClicks(query(*view), u"two"_s);
    QTest::keyClick(query(*view), Qt::Key_Escape);
    QVERIFY(!query(*view)->isVisible());
    QVERIFY(view->marks(ReadingView::Layer::Search).isEmpty());
    QCOMPARE(view->selection(), (TextSpan{4, 7})); // the reader stays at what was found
    QTRY_COMPARE(view->viewport()->height(), height);
    QTRY_VERIFY(view->hasFocus());
    QTest::keyClick(view.get(), Qt::Key_F3); // finds on with the bar closed
    QCOMPARE(view->selection(), (TextSpan{4, 7}));
    QCOMPARE(view->marks(ReadingView::Layer::Search).size(), 1);
}

void FindBarTest::takesTheSelection()
{
    const auto view = show(u"one two one\ntwo"_s);
    view->setSelection({4, 7});
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(query(*view)->text(), u"two"_s);
    QCOMPARE(query(*view)->selectedText(), u"two"_s);
    QCOMPARE(count(*view), u"1 of 2"_s);
    view->setSelection({0, 14});
    QTest::keyClick(view.get(), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(query(*view)->text(), u"two"_s); // more than a line is nothing to look for
}

void FindBarTest::longTextInTheBackground()
{
    const QString text = u"The council of Orsa met again.\n"_s.repeated(30'000) + u"A needle lies here."_s;
    const auto view = show(text);
    view->openFind();
    QTest::keyClicks(query(*view), u"needle"_s);
    QTRY_COMPARE(count(*view), u"1 of 1"_s);
    QCOMPARE(view->selection().of(text).toString(), u"needle"_s);
    QVERIFY(view->viewport()->rect().contains(view->rectOf(view->selection().start)));
}

void FindBarTest::anotherArticleIsSearchedAgain()
{
    const auto view = show(u"one two"_s);
    view->openFind();
    QTest::keyClicks(query(*view), u"two"_s);
    Article next;
    next.text = u"two and two"_s;
    next.structure = structureFromLines(next.text);
    view->setArticle(next);
    QCOMPARE(count(*view), u"1 of 2"_s);
    QCOMPARE(view->marks(ReadingView::Layer::Search).size(), 2);
    view->setArticle({});
    QCOMPARE(count(*view), u"Not found"_s);
}

void FindBarTest::widgetsHaveNames()
{
    const auto view = show(u"one"_s);
    view->openFind();
    for (const QWidget *widget : view->findChild<FindBar *>()->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (widget->focusPolicy() == Qt::NoFocus && !qobject_cast<const QLabel *>(widget))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        QVERIFY(!widget->objectName().isEmpty());
    }
}

QTEST_MAIN(FindBarTest)
#include "tst_findbar.moc"
