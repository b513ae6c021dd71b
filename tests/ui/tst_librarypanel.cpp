// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textcleaner.h"
#include "core/storage/library.h"
#include "ui/library/articlelistmodel.h"
#include "ui/library/librarypanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// A library of three articles.
struct Folder {
    QString fill()
    {
        const QString path = folder.filePath(u"library.sqlite"_s);
        const auto library = Library::open(path).value();
        for (const QString &text : {u"Harbour council votes on a bridge\n\nThe council of Tidewater voted to build a bridge over the harbour next year.\n"_s,
                                    u"Ferry line closes after forty years\n\nThe last captain waved to a lighthouse keeper on the quay of Tidewater.\n"_s,
                                    u"Museum opens its doors again\n\nVisitors queued in the rain to see the restored ships of the old fleet.\n"_s})
            ids.append(library->addArticle(cleanArticle(text)).value());
        return path;
    }
    QTemporaryDir folder;
    QList<ArticleId> ids;
};

struct Shelf : Folder, Program {
    Shelf()
        : Program(fill())
        , list(find<QListView>(u"articleList"_s))
        , search(find<QLineEdit>(u"articleSearch"_s))
        , sources(find<QListWidget>(u"sources"_s))
        , undo(find<QPushButton>(u"statusOffer"_s))
    {
    }

    [[nodiscard]] int rows() const { return list->model()->rowCount(); }
    [[nodiscard]] ArticleSummary stored(ArticleId id) const
    {
        const QList<ArticleSummary> articles = session.library()->articles().value();
        for (const ArticleSummary &article : articles) {
            if (article.id == id)
                return article;
        }
        return {};
    }

    /// Puts the caret into the text.
    bool activate()
    {
        const bool active = ready();
        view()->setFocus();
        return active && view()->hasFocus();
    }

    QListView *list;
    QLineEdit *search;
    QListWidget *sources;
    QPushButton *undo;
};

} // namespace

/// The list of articles in the real window, over a real library.
class LibraryPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-library"_s); }
    void init()
    {
        failOnWarnings();
        QSettings().clear();
    }
    void searchesWhileTyping();
    void showsWhereItFound();
    void deletesAndTakesItBack();
    void deletesForGoodOnClosing();
    void marksReadAndUnread();
    void starsAndFilters();
    void menuOfAnArticle();
};

void LibraryPanelTest::searchesWhileTyping()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    p.search->setFocus();
    QTest::keyClicks(p.search, u"tide"_s); // a word that is not finished
    QCOMPARE(p.rows(), 2);
    QTest::keyClicks(p.search, u"water light"_s);
    QCOMPARE(p.rows(), 1);
    QTest::keyClicks(p.search, u"x"_s);
    QCOMPARE(p.rows(), 0);
    auto *words = p.window.findChild<QLabel *>(u"emptyLibrary"_s);
    QVERIFY(words->isVisible());
    QVERIFY(!words->text().isEmpty());
    QTest::keyClick(p.search, Qt::Key_Escape);
    QCOMPARE(p.rows(), 3);
    QVERIFY(!words->isVisible());
    QTest::keyClicks(p.search, u"\"*("_s); // no word at all finds nothing and breaks nothing
    QCOMPARE(p.rows(), 0);
}

void LibraryPanelTest::showsWhereItFound()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    const int plain = p.list->visualRect(p.list->model()->index(0, 0)).height();
    QTest::keyClicks(p.search, u"lighth"_s);
    QCOMPARE(p.rows(), 1);
    const auto excerpt = [&] { return p.list->model()->index(0, 0).data(ArticleListModel::ExcerptRole).toString(); };
    QTRY_VERIFY(excerpt().contains(u"lighthouse"_s));
    p.list->scrollToTop();
    QVERIFY(p.list->visualRect(p.list->model()->index(0, 0)).height() > plain);
    p.search->clear();
    QCOMPARE(p.rows(), 3);
    for (int row = 0; row < 3; ++row)
        QVERIFY(p.list->model()->index(row, 0).data(ArticleListModel::ExcerptRole).toString().isEmpty());
}

void LibraryPanelTest::deletesAndTakesItBack()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    const ArticleId first = p.list->model()->index(0, 0).data(ArticleListModel::IdRole).toLongLong();
    p.list->setFocus();
    p.list->setCurrentIndex(p.list->model()->index(0, 0));
    QTest::keyClick(p.list, Qt::Key_Return);
    QCOMPARE(p.session.current().id, first);
    QTest::keyClick(p.list, Qt::Key_Delete);
    QCOMPARE(p.rows(), 2);
    QVERIFY(p.session.current().id != first); // the next one is open
    QVERIFY(p.session.current().id != 0);
    QVERIFY(p.undo->isVisible());
    QVERIFY(p.session.library()->article(first)); // it waits
    QTest::mouseClick(p.undo, Qt::LeftButton);
    QCOMPARE(p.rows(), 3);
    QCOMPARE(p.session.current().id, first);
    QVERIFY(!p.undo->isVisible());
}

void LibraryPanelTest::deletesForGoodOnClosing()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    p.session.openStored(p.ids[1]);
    p.window.actions()->action(u"article.delete"_s)->trigger();
    QCOMPARE(p.rows(), 2);
    p.session.openStored(p.ids[0]);
    p.window.actions()->action(u"article.delete"_s)->trigger(); // only the last deletion can be taken back
    QCOMPARE(p.rows(), 1);
    QVERIFY(!p.session.library()->article(p.ids[1]));
    QVERIFY(p.session.library()->article(p.ids[0]));
    p.window.close();
    QVERIFY(!p.session.library()->article(p.ids[0]));
    QVERIFY(p.session.library()->article(p.ids[2]));
}

void LibraryPanelTest::marksReadAndUnread()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    QVERIFY(!p.stored(p.ids[0]).read);
    p.session.openStored(p.ids[0]);
    QVERIFY(p.stored(p.ids[0]).read); // what was opened counts as read
    QAction *read = p.window.actions()->action(u"article.read"_s);
    QTRY_VERIFY(read->isChecked());
    QVERIFY(p.activate());
    QTest::keyClick(p.window.view(), Qt::Key_U, Qt::ControlModifier);
    QVERIFY(!p.stored(p.ids[0]).read);
    QTRY_VERIFY(!read->isChecked());
}

void LibraryPanelTest::starsAndFilters()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    p.session.openStored(p.ids[1]);
    QVERIFY(p.activate());
    QTest::keyClick(p.window.view(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(p.stored(p.ids[1]).starred);
    QTRY_VERIFY(p.window.actions()->action(u"article.star"_s)->isChecked());
    p.sources->setFocus();
    QTest::keyClick(p.sources, Qt::Key_End); // starred
    QTRY_COMPARE(p.rows(), 1);
    QCOMPARE(p.list->model()->index(0, 0).data(ArticleListModel::IdRole).toLongLong(), p.ids[1]);
    QTest::keyClick(p.sources, Qt::Key_Up); // unread, and the one that is open
    QCOMPARE(p.rows(), 3);
    p.session.close();
    QTRY_COMPARE(p.rows(), 2);
    QTest::keyClick(p.sources, Qt::Key_Home);
    QCOMPARE(p.rows(), 3);
}

void LibraryPanelTest::menuOfAnArticle()
{
    Shelf p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.window));
    QTRY_COMPARE(p.rows(), 3);
    bool seen = false;
    QTimer::singleShot(0, &p.window, [&] {
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        seen = menu && menu->objectName() == u"articleMenu"_s;
        if (menu) {
            QTest::keyClick(menu, Qt::Key_S); // Star
            menu->close();
        }
    });
    const QRect row = p.list->visualRect(p.list->model()->index(1, 0));
    const ArticleId id = p.list->model()->index(1, 0).data(ArticleListModel::IdRole).toLongLong();
    Q_EMIT p.list->customContextMenuRequested(row.center());
    QVERIFY(seen);
    QVERIFY(p.stored(id).starred);
}

QTEST_MAIN(LibraryPanelTest)
#include "tst_librarypanel.moc"
