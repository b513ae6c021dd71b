// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"
#include "ui/library/librarypanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/sidepanel.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QSignalSpy>
#include <QToolButton>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Tidewater council backs new harbour bridge\n"
                     "The council of Tidewater voted on 3 May 2019 to spend $12.5 million on a bridge over the harbour.\n"
                     "\"We have waited twenty years for this bridge,\" said Marta Velling, the mayor of Tidewater.\n"_s;

QString textOf(const Program &program, const QString &label)
{
    return program.find<QLabel>(label)->text();
}

QImage page(const Program &program)
{
    return program.view()->viewport()->grab().toImage();
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-mainwindow"_s); }
    void init();
    void cleanup() { m_folder.reset(); }
    void everyMenuHasItems();
    void panesTakeNoFocusAway();
    void togglesHideMarks_data();
    void togglesHideMarks();
    void panelsComeAndGo();
    void tabReachesEverything();
    void themeOfThisRunStays();
    void titleAndStatusTell();
    void actionsFollowArticle();
    void takesDroppedFiles();
    void asksBeforeLinks();
    void readOnlyNeverWrites();
    void paintsBeforeAnythingElse();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MainWindowTest::init()
{
    failOnWarnings();
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
}

void MainWindowTest::everyMenuHasItems()
{
    Program program(path(u"library.sqlite"_s));
    const QList<QAction *> menus = program.window.menuBar()->actions();
    QVERIFY(menus.size() >= 7);
    for (const QAction *menu : menus)
        QVERIFY2(menu->menu() && !menu->menu()->actions().isEmpty(), qPrintable(menu->text()));
}

// The panes are made after the first picture: by then somebody may be reading, and typing.
void MainWindowTest::panesTakeNoFocusAway()
{
    QSignalSpy windows(qApp, &QGuiApplication::focusWindowChanged);
    Program program(path(u"library.sqlite"_s));
    QVERIFY(QTest::qWaitForWindowActive(&program.window));
    program.view()->setFocus();
    windows.clear();
    QVERIFY(program.open(text));
    QCOMPARE(windows.size(), 0);
    QVERIFY(program.view()->hasFocus());
    for (const QWidget *widget : QApplication::topLevelWidgets())
        QVERIFY2(widget == &program.window || !widget->isVisible(), qPrintable(widget->objectName()));
}

void MainWindowTest::togglesHideMarks_data()
{
    QTest::addColumn<Qt::Key>("off");
    QTest::addColumn<Qt::Key>("on");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    using Modifiers = Qt::KeyboardModifiers;
    QTest::newRow("people") << Qt::Key_1 << Qt::Key_1 << Modifiers(Qt::AltModifier);
    QTest::newRow("places") << Qt::Key_3 << Qt::Key_3 << Modifiers(Qt::AltModifier);
    QTest::newRow("figures") << Qt::Key_4 << Qt::Key_4 << Modifiers(Qt::AltModifier);
    QTest::newRow("dates") << Qt::Key_5 << Qt::Key_5 << Modifiers(Qt::AltModifier);
    QTest::newRow("quotes") << Qt::Key_6 << Qt::Key_6 << Modifiers(Qt::AltModifier);
    QTest::newRow("plain and quiet") << Qt::Key_1 << Qt::Key_2 << Modifiers(Qt::ControlModifier);
}

void MainWindowTest::togglesHideMarks()
{
    QFETCH(Qt::Key, off);
    QFETCH(Qt::Key, on);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    Program program(path(u"library.sqlite"_s));
    QVERIFY(program.open(text));
    program.view()->setFocus();
    const QImage before = page(program);
    program.press(off, modifiers);
    QVERIFY2(page(program) != before, "the page looks as before");
    QCOMPARE(program.view()->article().text, program.session.current().article.text);
    program.press(on, modifiers);
    QCOMPARE(page(program), before);
}

void MainWindowTest::panelsComeAndGo()
{
    Program program(path(u"library.sqlite"_s));
    QVERIFY(program.open(text));
    program.window.view()->setFocus();
    auto *left = program.window.findChild<LibraryPanel *>();
    auto *right = program.window.findChild<SidePanel *>();
    QVERIFY(left->isVisible() && right->isVisible());
    const int width = program.window.view()->width();
    program.press(Qt::Key_F9);
    QVERIFY(!left->isVisible() && right->isVisible());
    program.press(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(!right->isVisible());
    QTRY_VERIFY(program.window.view()->width() > width);
    program.press(Qt::Key_F9);
    program.press(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(left->isVisible() && right->isVisible());
}

/// What can have the keyboard is reached with Tab, round and back again, and tells its name and what it is.
void MainWindowTest::tabReachesEverything()
{
    Program program(path(u"library.sqlite"_s));
    QVERIFY(program.open(text));
    program.view()->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 60; ++i) {
        program.press(Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        QVERIFY(now && now->window() == &program.window);
        reached.insert(now);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(now);
        QVERIFY(spoken);
        const QByteArray name = (QLatin1StringView(now->metaObject()->className()) + u' ' + now->objectName()).toUtf8();
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), name.constData());
        QVERIFY2(spoken->role() != QAccessible::NoRole && spoken->role() != QAccessible::Client, name.constData());
        if (now == program.view())
            break;
    }
    QCOMPARE(QApplication::focusWidget(), program.view());
    for (const QString &wanted : {u"commandPalette"_s, u"sources"_s, u"articleSearch"_s, u"articleList"_s, u"readingView"_s, u"factsFilter"_s, u"factsView"_s,
                                  u"sideTabs"_s, u"tool.file.open"_s, u"legend.view.people"_s, u"legend.view.quotes"_s})
        QVERIFY2(reached.contains(program.find<QWidget>(wanted)), qPrintable(wanted));
}

// As `--scheme dark` does.
void MainWindowTest::themeOfThisRunStays()
{
    Program program(path(u"library.sqlite"_s));
    program.themes.setScheme(ThemeManager::Scheme::Dark);
    QVERIFY(program.open(text));
    program.view()->setFocus();
    program.press(Qt::Key_3, Qt::ControlModifier); // another setting
    QVERIFY(program.action(u"view.full"_s)->isChecked());
    QVERIFY(program.themes.theme().dark);
    program.action(u"view.themefollow"_s)->trigger(); // chosen, although it is the setting already
    QVERIFY(!program.themes.theme().dark);
    QVERIFY(program.action(u"view.themefollow"_s)->isChecked());
}

void MainWindowTest::titleAndStatusTell()
{
    Program program(path(u"library.sqlite"_s));
    QCOMPARE(program.window.windowTitle(), u"Nutgraf"_s);
    QVERIFY(program.open(text));
    QVERIFY(program.window.windowTitle().startsWith(u"Tidewater council backs new harbour bridge"_s));
    QCOMPARE(textOf(program, u"statusPlace"_s), u"Paragraph 1 of 2"_s);
    QCOMPARE(textOf(program, u"statusLanguage"_s), u"English"_s);
    QVERIFY(textOf(program, u"statusWords"_s).endsWith(u" words"_s));
    QCOMPARE(textOf(program, u"statusSaved"_s), u"Saved"_s);
    const qsizetype at = program.session.current().article.text.indexOf(u"waited"_s);
    program.window.view()->setSelection({at, at});
    QCOMPARE(textOf(program, u"statusPlace"_s), u"Paragraph 2 of 2"_s);
    program.action(u"file.close"_s)->trigger();
    QCOMPARE(program.window.windowTitle(), u"Nutgraf"_s);
    QCOMPARE(textOf(program, u"statusPlace"_s), QString());
}

void MainWindowTest::actionsFollowArticle()
{
    Program program(path(u"library.sqlite"_s));
    QVERIFY(!program.action(u"file.export"_s)->isEnabled());
    QVERIFY(program.open(text));
    auto *button = program.window.findChild<QToolButton *>(u"tool.file.export"_s);
    QVERIFY(program.action(u"file.export"_s)->isEnabled() && button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    auto *dialog = program.window.findChild<QDialog *>(u"exportDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->close();
    program.action(u"file.close"_s)->trigger();
    QVERIFY(!program.action(u"file.export"_s)->isEnabled());
    QVERIFY(program.action(u"file.open"_s)->isEnabled());
}

void MainWindowTest::takesDroppedFiles()
{
    Program program(path(u"library.sqlite"_s));
    QList<QUrl> urls;
    for (int i = 1; i <= 3; ++i) {
        QFile file(path(u"note%1.txt"_s.arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(u"Harbour note %1\nThe harbour took in %1 boats on Monday, the office said in the evening.\n"_s.arg(i).toUtf8());
        urls.append(QUrl::fromLocalFile(file.fileName()));
    }
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&program.window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&program.window, &drop);
    QTRY_COMPARE(program.session.library()->articles()->size(), 3);
    QTRY_VERIFY(!program.session.isBusy());
    QCOMPARE(program.session.current().article.title, u"Harbour note 1"_s);
    // Text dropped on the page becomes an article of its own.
    Q_EMIT program.window.view()->textDropped(text);
    QCOMPARE(program.session.current().article.title, u"Tidewater council backs new harbour bridge"_s);
    QTRY_VERIFY(program.session.factsAreThere());
}

void MainWindowTest::asksBeforeLinks()
{
    Program program(path(u"library.sqlite"_s));
    for (const QString &address : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"https://"_s, u"mailto:a@b.example"_s}) {
        program.window.commands()->openLink(address);
        QVERIFY2(!program.window.findChild<QMessageBox *>(u"openLink"_s), qPrintable(address));
        QVERIFY(textOf(program, u"statusMessage"_s).contains(address));
    }
    Q_EMIT program.window.view()->linkActivated(u"https://news.example/a"_s);
    auto *box = program.window.findChild<QMessageBox *>(u"openLink"_s);
    QVERIFY(box && box->isVisible());
    QVERIFY(box->informativeText().contains(u"https://news.example/a"_s));
    QCOMPARE(box->defaultButton(), box->button(QMessageBox::Cancel));
    box->close();
}

void MainWindowTest::readOnlyNeverWrites()
{
    const QString library = path(u"library.sqlite"_s);
    {
        Program program(library);
        QVERIFY(program.open(text));
        program.window.close();
    }
    QFile file(library);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    file.close();
    {
        Program program(library, LibraryMode::ReadOnly);
        program.session.openStored(program.session.library()->articles()->first().id);
        QVERIFY(program.ready());
        QCOMPARE(textOf(program, u"statusSaved"_s), u"Read only"_s);
        QVERIFY(!program.action(u"article.delete"_s)->isEnabled());
        program.window.view()->setFocus();
        program.window.view()->setSelection({0, 9});
        QTest::keyClick(program.window.view(), Qt::Key_1);
        QVERIFY(program.window.view()->marks(ReadingView::Layer::Annotations).isEmpty());
        QVERIFY(!textOf(program, u"statusMessage"_s).isEmpty()); // says why
        program.window.close();
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), before);
}

void MainWindowTest::paintsBeforeAnythingElse()
{
    ThemeManager themes;
    Session session(Library::open(path(u"library.sqlite"_s)).value());
    MainWindow window(&session, &themes);
    session.openText(text);
    const auto *list = window.findChild<QListView *>(u"articleList"_s);
    const auto *empty = window.findChild<QLabel *>(u"emptyLibrary"_s);
    QVERIFY(list && empty);
    int pictures = 0;
    bool early = false;
    connect(&window, &MainWindow::painted, this, [&] {
        early = early || window.findChild<QWidget *>(u"factsPanel"_s) || session.factsAreThere() || list->model()->rowCount() > 0 || empty->isVisible();
        ++pictures;
    });
    window.show();
    QTRY_VERIFY(pictures > 0);
    QVERIFY(!early);
    QTRY_VERIFY(window.findChild<QWidget *>(u"factsPanel"_s));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QTRY_VERIFY(session.factsAreThere());
    QVERIFY(!session.isBusy());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
