// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/articlelistmodel.h"
#include "ui/library/headlinewrap.h"
#include "ui/library/librarypanel.h"
#include "tests/support/ui/program.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include <ctime>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

QList<ArticleSummary> summaries(int count)
{
    QList<ArticleSummary> out;
    for (int i = count; i > 0; --i)
        out.append({i, u"Harbour council votes on bridge number %1 after a long night"_s.arg(i), u"Tidewater Post"_s, QDateTime(), QDateTime(QDate(2024, 5, 2), QTime(12, 0)), i % 2 == 0, i % 3 == 0, i % 4});
    return out;
}

} // namespace

class ArticleListTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void keepsToTheRulesOfModels();
    void sources();
    void readArticleStaysWhileOpen();
    void searchKeepsItsOrder();
    void changesInPlace();
    void tenThousandRows();
    void rowsAreAsHighAsTheirWords();
    void wrapsHeadlines_data();
    void wrapsHeadlines();
    void keysOpenAndDelete();
    void saysWhyItIsEmpty();
    void dayOfAddingIsNoDayOfPublication();
};

void ArticleListTest::keepsToTheRulesOfModels()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setArticles(summaries(12));
    model.setSource(ArticleListModel::Source::Unread);
    model.setArticles(summaries(5));
    model.setFound(QList<ArticleId>{3, 1, 99});
    model.setHidden({3});
    model.setFound(std::nullopt);
    model.setArticles({});
    QCOMPARE(model.rowCount(), 0);
}

void ArticleListTest::dayOfAddingIsNoDayOfPublication()
{
    QList<ArticleSummary> articles = summaries(2);
    articles[0].published = QDateTime(QDate(2017, 12, 26), QTime(0, 0));
    articles[0].added = articles[1].added = QDateTime(QDate(2024, 2, 3), QTime(12, 0));
    articles[1].published = {};
    ArticleListModel model;
    model.setArticles(articles);
    QCOMPARE(model.index(0).data(ArticleListModel::DateRole).toString(), u"26 Dec 2017"_s);
    QCOMPARE(model.index(1).data(ArticleListModel::DateRole).toString(), u"added 3 Feb 2024"_s);
}

void ArticleListTest::sources()
{
    ArticleListModel model;
    model.setArticles(summaries(6));
    QCOMPARE(model.count(ArticleListModel::Source::All), 6);
    QCOMPARE(model.count(ArticleListModel::Source::Unread), 3);
    QCOMPARE(model.count(ArticleListModel::Source::Starred), 2);
    model.setSource(ArticleListModel::Source::Starred);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.articleAt(0), ArticleId{6});
    QCOMPARE(model.articleAt(2), ArticleId{0});
    QCOMPARE(model.rowOf(5), -1);
}

void ArticleListTest::readArticleStaysWhileOpen()
{
    ArticleListModel model;
    model.setArticles(summaries(4));
    model.setSource(ArticleListModel::Source::Unread);
    QCOMPARE(model.rowOf(4), -1);
    model.setCurrent(4);
    QCOMPARE(model.rowOf(4), 0);
    model.setCurrent(3);
    QCOMPARE(model.rowOf(4), -1);
}

void ArticleListTest::searchKeepsItsOrder()
{
    ArticleListModel model;
    model.setArticles(summaries(6));
    model.setFound(QList<ArticleId>{2, 5, 77});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.articleAt(0), ArticleId{2});
    QCOMPARE(model.articleAt(1), ArticleId{5});
    model.setFound(QList<ArticleId>{});
    QCOMPARE(model.rowCount(), 0);
}

void ArticleListTest::changesInPlace()
{
    ArticleListModel model;
    auto list = summaries(4);
    model.setArticles(list);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    list[1].starred = !list[1].starred;
    model.setArticles(list);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.index(1).data(ArticleListModel::StarredRole).toBool(), list[1].starred);
}

void ArticleListTest::tenThousandRows()
{
    LibraryPanel panel;
    panel.resize(262, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setArticles(summaries(20)); // fonts are loaded once, by the first row
    QVERIFY(!panel.grab().isNull());
    const auto articles = summaries(10'000);
    const std::clock_t before = std::clock(); // time of the processor: the machine may have others to serve
    panel.setArticles(articles);
    QVERIFY(!panel.grab().isNull());
    const double milliseconds = 1e3 * double(std::clock() - before) / CLOCKS_PER_SEC;
    qInfo("10,000 rows: %.1f ms", milliseconds);
    QVERIFY2(milliseconds < 250, qPrintable(QString::number(milliseconds)));
    QCOMPARE(panel.model()->rowCount(), 10'000);
    // The last row is there, too, as high as its headline.
    auto *list = panel.findChild<QListView *>(u"articleList"_s);
    list->scrollToBottom();
    const QRect last = list->visualRect(list->model()->index(9'999, 0));
    QVERIFY(list->viewport()->rect().contains(last.center()));
    QCOMPARE(last.height(), list->sizeHintForRow(9'999));
}

// In the font that the program starts with, nothing having been measured before.
void ArticleListTest::rowsAreAsHighAsTheirWords()
{
    LibraryPanel panel;
    panel.setFont(QFont());
    panel.resize(262, 700);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    panel.setArticles(summaries(3));
    auto *list = panel.findChild<QListView *>(u"articleList"_s);
    const int line = QFontMetrics(list->font()).height();
    QVERIFY(list->visualRect(list->model()->index(0, 0)).height() > 2 * line); // headline, and the line below
}

void ArticleListTest::wrapsHeadlines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("maximum");
    QTest::addColumn<qsizetype>("lines");
    QTest::newRow("empty") << QString() << 3 << qsizetype(1);
    QTest::newRow("one word") << u"Bridge"_s << 3 << qsizetype(1);
    QTest::newRow("a long one is cut") << u"word "_s.repeated(200) << 3 << qsizetype(3);
    QTest::newRow("a word longer than the line") << u"w"_s.repeated(100) << 2 << qsizetype(2);
    QTest::newRow("no spaces in the script") << u"海"_s.repeated(300) << 3 << qsizetype(3);
    QTest::newRow("characters of two units") << u"\U0001F309"_s.repeated(300) << 3 << qsizetype(3);
    QTest::newRow("lone surrogates") << QString(60, QChar(0xD83C)) << 3 << qsizetype(3);
}

void ArticleListTest::wrapsHeadlines()
{
    QFETCH(QString, text);
    QFETCH(int, maximum);
    QFETCH(qsizetype, lines);
    const HeadlineWrap wrap{QFont()};
    const auto found = wrap.lines(text, 220, maximum);
    QCOMPARE(found.size(), lines);
    qsizetype at = 0;
    for (const TextSpan line : found) { // nothing is lost, nothing stands twice, no character is cut in two
        QCOMPARE(line.start, at);
        QVERIFY(line.end == text.size() || !text[line.end].isLowSurrogate());
        at = line.end;
    }
    QCOMPARE(at, text.size());
}

void ArticleListTest::keysOpenAndDelete()
{
    LibraryPanel panel;
    panel.resize(262, 700);
    panel.setArticles(summaries(6));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *list = panel.findChild<QListView *>(u"articleList"_s);
    QVERIFY(list);
    panel.focusList();
    QSignalSpy opened(&panel, &LibraryPanel::openAsked);
    QSignalSpy deleted(&panel, &LibraryPanel::deleteAsked);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().value<ArticleId>(), ArticleId{5});
    QTest::keyClick(list, Qt::Key_Delete);
    QCOMPARE(deleted.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
    QCOMPARE(opened.last().first().value<ArticleId>(), ArticleId{4});
    QTest::keyClick(list, Qt::Key_Slash);
    auto *search = panel.findChild<QLineEdit *>(u"articleSearch"_s);
    QSignalSpy searched(&panel, &LibraryPanel::searchAsked);
    QTest::keyClicks(search, u"bri"_s);
    QCOMPARE(searched.size(), 3);
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
}

void ArticleListTest::saysWhyItIsEmpty()
{
    LibraryPanel panel;
    panel.resize(262, 700);
    panel.show();
    auto *words = panel.findChild<QLabel *>(u"emptyLibrary"_s);
    auto *sources = panel.findChild<QListWidget *>(u"sources"_s);
    QVERIFY(words->isVisible());
    const QString first = words->text();
    QVERIFY(first.contains(u"Ctrl+Shift+V"_s));
    panel.setArticles({{1, u"A"_s, {}, {}, QDateTime::currentDateTimeUtc(), true, false, 0}});
    QVERIFY(!words->isVisible());
    sources->setCurrentRow(1);
    QVERIFY(words->isVisible());
    QVERIFY(words->text() != first);
}

QTEST_MAIN(ArticleListTest)
#include "tst_articlelist.moc"
