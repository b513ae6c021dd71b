// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/textcleaner.h"
#include "core/storage/library.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/fuzzymatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Article article(const QString &headline, const QString &body)
{
    return cleanArticle(headline + u"\n\n"_s + body + u'\n', {});
}

/// A library of two articles.
struct Folder {
    QString fill()
    {
        const QString path = folder.filePath(u"library.sqlite"_s);
        const auto library = Library::open(path).value();
        first = library->addArticle(article(u"Harbour council votes on a bridge"_s, u"The council of Tidewater voted to build a bridge over the harbour in the spring of next year."_s)).value();
        second = library->addArticle(article(u"Ferry line closes after forty years"_s, u"The last captain, a lighthouse keeper in his youth, said goodbye to the passengers on the quay."_s)).value();
        return path;
    }
    QTemporaryDir folder;
    ArticleId first = 0;
    ArticleId second = 0;
};

struct Desk : Folder, Program {
    explicit Desk(QSize size = {1280, 800})
        : Program(fill(), LibraryMode::ReadWrite, size)
    {
    }
};

} // namespace

class CommandPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-palette"_s); }
    void init()
    {
        failOnWarnings();
        QSettings().clear();
    }
    void fuzzy_data();
    void fuzzy();
    void prefersStartsOfWords();
    void modelKeepsTheRules();
    void runsACommand();
    void opensAtAnyWidth_data();
    void opensAtAnyWidth();
    void escapeGivesTheFocusBack();
    void arrowsStayInside();
    void opensAnArticleByItsTitle();
    void findsWordsInTheText();
    void tagsTheSelection();
    void showsWhatMatches();
};

void CommandPaletteTest::fuzzy_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("places");
    QTest::newRow("whole") << u"open"_s << u"Open"_s << QList<int>{0, 1, 2, 3};
    QTest::newRow("initials") << u"pna"_s << u"Paste as new article"_s << QList<int>{0, 9, 13};
    QTest::newRow("starts of words before early letters") << u"full"_s << u"Useful: Full"_s << QList<int>{8, 9, 10, 11};
    QTest::newRow("spaces do not count") << u"go text"_s << u"Go to the text"_s << QList<int>{0, 1, 10, 11, 12, 13};
    QTest::newRow("other letters") << u"éc"_s << u"École"_s << QList<int>{0, 1};
    QTest::newRow("not in order") << u"nepo"_s << u"Open"_s << QList<int>{};
    QTest::newRow("too long") << u"opened"_s << u"Open"_s << QList<int>{};
    QTest::newRow("no pattern") << u"  "_s << u"Open"_s << QList<int>{};
    QTest::newRow("no text") << u"o"_s << QString() << QList<int>{};
}

void CommandPaletteTest::fuzzy()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(QList<int>, places);
    QCOMPARE(fuzzyPlaces(pattern, text), places);
    QCOMPARE(fuzzyScore(pattern, text) > 0, !places.isEmpty());
}

void CommandPaletteTest::prefersStartsOfWords()
{
    QVERIFY(fuzzyScore(u"find", u"Find next") > fuzzyScore(u"find", u"Fence in a dale"));
    QVERIFY(fuzzyScore(u"open", u"Open") > fuzzyScore(u"open", u"Open the article that was read last"));
}

void CommandPaletteTest::modelKeepsTheRules()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const PaletteEntry open{PaletteEntry::Kind::Command, u"Open"_s, u"Ctrl+O"_s, [] {}, 0, {}, 0};
    const PaletteEntry story{PaletteEntry::Kind::Article, u"Open harbour"_s, {}, [] {}, 0, {}, 7};
    model.setEntries({open, story});
    model.setPattern({});
    QCOMPARE(model.rowCount(), 1); // without words the commands
    model.setPattern(u"open"_s);
    QCOMPARE(model.rowCount(), 2);
    PaletteEntry found = story;
    found.about = u"…where words were found"_s;
    PaletteEntry other = found;
    other.article = 8;
    model.append({found, other});
    QCOMPARE(model.rowCount(), 3); // the first is there already, and now says where
    QCOMPARE(model.index(1).data(PaletteModel::AboutRole).toString(), found.about);
    model.setPattern(u"zzz"_s);
    QCOMPARE(model.rowCount(), 0);
}

#define PROGRAM \
    Desk program; \
    QVERIFY(program.ready()); \
    auto *palette = program.window.findChild<CommandPalette *>(); \
    ReadingView *view = program.window.view(); \
    program.session.openStored(program.first); \
    auto *articles = program.window.findChild<QListView *>(u"articleList"_s); \
    QTRY_COMPARE(articles->model()->rowCount(), 2); \
    view->setFocus(); \
    QVERIFY(view->hasFocus()); \
    QTest::keyClick(view, Qt::Key_K, Qt::ControlModifier); \
    QVERIFY(palette->hasFocus()); \
    auto *list = program.window.findChild<QListView *>(u"commandList"_s); \
    QVERIFY(list->isVisible())

void CommandPaletteTest::runsACommand()
{
    PROGRAM;
    QCOMPARE(list->model()->data(list->model()->index(0, 0), PaletteModel::DetailRole).toString(), QKeySequence(u"Ctrl+O"_s).toString(QKeySequence::NativeText));
    QAction *left = program.window.actions()->action(u"view.leftpanel"_s);
    QVERIFY(left->isChecked());
    QTest::keyClicks(palette, u"libpan"_s);
    QCOMPARE(list->currentIndex().data().toString(), Actions::plainText(left));
    QTest::keyClick(palette, Qt::Key_Return);
    QVERIFY(!left->isChecked());
    QVERIFY(!list->isVisible());
    QVERIFY(palette->text().isEmpty());
    QVERIFY(view->hasFocus());
}

void CommandPaletteTest::opensAtAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("whole");
    QTest::newRow("wide") << 1280 << true;
    QTest::newRow("narrow") << 900 << false;
    QTest::newRow("as narrow as it gets") << 200 << false;
}

void CommandPaletteTest::opensAtAnyWidth()
{
    QFETCH(int, width);
    QFETCH(bool, whole);
    Desk program({width, 600});
    QVERIFY(program.ready());
    program.session.openStored(program.first);
    program.view()->setFocus();
    auto *palette = program.window.findChild<CommandPalette *>();
    QVERIFY(palette->isVisible());
    const auto inside = [&](const QWidget *widget) { return program.window.rect().contains(QRect(widget->mapTo(&program.window, QPoint()), widget->size())); };
    QVERIFY(inside(palette));
    program.press(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->hasFocus());
    auto *list = program.find<QListView>(u"commandList"_s);
    QVERIFY(list->isVisible() && inside(list));
    program.press(Qt::Key_Escape);
    // A button that has no room is in the menu at the end, and works from there.
    auto *more = program.find<QToolButton>(u"moreButtons"_s);
    auto *quotes = program.find<QToolButton>(u"legend.view.quotes"_s);
    QCOMPARE(more->isVisible(), !whole);
    QCOMPARE(quotes->isVisible(), whole);
    if (whole)
        return;
    QVERIFY(inside(more));
    more->setFocus();
    program.press(Qt::Key_Space);
    auto *menu = program.find<QMenu>(u"moreMenu"_s);
    QTRY_VERIFY(menu->isVisible());
    QVERIFY(menu->actions().contains(program.action(u"view.quotes"_s)));
    QVERIFY(!menu->actions().contains(program.action(u"edit.command"_s)));
    for (const QToolButton *button : program.find<QWidget>(u"toolBar"_s)->findChildren<QToolButton *>()) {
        if (button->defaultAction())
            QCOMPARE(menu->actions().contains(button->defaultAction()), !button->isVisible());
    }
    QTest::keyClick(menu, Qt::Key_Up); // the last one
    QTest::keyClick(menu, Qt::Key_Return);
    QVERIFY(!program.action(u"view.quotes"_s)->isChecked());
}

void CommandPaletteTest::escapeGivesTheFocusBack()
{
    PROGRAM;
    QTest::keyClicks(palette, u"jk"_s); // keys that walk through the articles elsewhere
    QCOMPARE(program.session.current().id, program.first);
    QTest::keyClick(palette, Qt::Key_Escape);
    QVERIFY(view->hasFocus());
    QVERIFY(!list->isVisible());
    QVERIFY(palette->text().isEmpty());
    // A click into the field is the same as the key.
    QTest::mouseClick(palette, Qt::LeftButton);
    QVERIFY(list->isVisible());
    QTest::keyClick(palette, Qt::Key_Escape);
    QVERIFY(view->hasFocus());
}

void CommandPaletteTest::arrowsStayInside()
{
    PROGRAM;
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(palette, Qt::Key_Up);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(palette, Qt::Key_Down);
    QTest::keyClick(palette, Qt::Key_Down);
    QCOMPARE(list->currentIndex().row(), 2);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(palette, Qt::Key_PageDown);
    QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
    QTest::keyClicks(palette, u"qqqqqzzz"_s);
    QVERIFY(!list->isVisible());
    QTest::keyClick(palette, Qt::Key_Return); // there is nothing to run
    QVERIFY(palette->hasFocus());
}

void CommandPaletteTest::opensAnArticleByItsTitle()
{
    PROGRAM;
    QTest::keyClicks(palette, u"ferry line"_s);
    QVERIFY(list->currentIndex().data().toString().startsWith(u"Ferry line"_s));
    QTest::keyClick(palette, Qt::Key_Return);
    QCOMPARE(program.session.current().id, program.second);
    QVERIFY(view->hasFocus());
}

void CommandPaletteTest::findsWordsInTheText()
{
    PROGRAM;
    const auto rowOf = [&] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().startsWith(u"Ferry line"_s))
                return row;
        }
        return -1;
    };
    QTest::keyClicks(palette, u"li"_s);
    QTest::keyClicks(palette, u"ghthous"_s); // no title has it, and the last word may be unfinished
    QTRY_VERIFY(rowOf() >= 0);
    QVERIFY(list->model()->index(rowOf(), 0).data(PaletteModel::AboutRole).toString().contains(u"lighthouse"_s));
    QTRY_VERIFY(list->isVisible());
    list->setCurrentIndex(list->model()->index(rowOf(), 0));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->currentIndex()).center());
    QCOMPARE(program.session.current().id, program.second);
    QVERIFY(!list->isVisible());
}

void CommandPaletteTest::tagsTheSelection()
{
    PROGRAM;
    QTest::keyClick(palette, Qt::Key_Escape);
    const qsizetype at = view->article().text.indexOf(u"Tidewater"_s);
    QVERIFY(at > 0);
    view->setSelection({at, at + 9});
    QTest::keyClick(view, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette->hasFocus());
    QTest::keyClicks(palette, u"tag as pla"_s);
    QVERIFY(list->currentIndex().data().toString().endsWith(u"lace"_s));
    QTest::keyClick(palette, Qt::Key_Return);
    QCOMPARE(view->marks(ReadingView::Layer::Annotations).size(), 1);
    QCOMPARE(view->marks(ReadingView::Layer::Annotations).first().span, (TextSpan{at, at + 9}));
}

void CommandPaletteTest::showsWhatMatches()
{
    PROGRAM;
    QTest::keyClicks(palette, u"zoom"_s);
    // The second row, which is not selected, shows the matched letters in the colour of links.
    const QRect row = list->visualRect(list->model()->index(1, 0));
    const QImage image = list->viewport()->grab(row).toImage();
    const QColor link = list->palette().color(QPalette::Link);
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width() / 4; ++x)
            pixels += image.pixelColor(x, y) == link;
    }
    QVERIFY2(pixels > 5, qPrintable(QString::number(pixels)));
}

QTEST_MAIN(CommandPaletteTest)
#include "tst_commandpalette.moc"
