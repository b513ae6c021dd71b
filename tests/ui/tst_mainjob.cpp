// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"
#include "ui/reading/readingview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"

#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Tidewater council backs new harbour bridge\n"
                     "The council of Tidewater voted on Tuesday to spend $12.5 million on a bridge over the harbour.\n"
                     "\"We have waited twenty years for this bridge,\" said Marta Velling, the mayor of Tidewater.\n"
                     "Work begins in 2026 and about 300 people will be employed, according to the council.\n"_s;

/// The program as a person has it: library, session, window.
struct Program {
    explicit Program(const QString &path)
        : session(Library::open(path).value())
        , window(&session, &themes)
    {
        themes.applyToApplication();
        window.resize(1280, 800);
        window.show();
    }
    ThemeManager themes;
    Session session;
    MainWindow window;
};

} // namespace

/// Open, see, tag, quit, come back, find: with real keys in the real window.
class MainJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-mainjob"_s); }
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }
    void openTagQuitFind();
};

void MainJobTest::openTagQuitFind()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const QString file = folder.filePath(u"bridge.txt"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(text.toUtf8());
    out.close();
    QString marked;
    {
        Program program(path);
        QVERIFY(QTest::qWaitForWindowExposed(&program.window));
        QSignalSpy facts(&program.session, &Session::factsReady);
        program.session.openFiles({file});
        QTRY_COMPARE(facts.size(), 1);
        ReadingView *view = program.window.view();
        QVERIFY(program.session.current().id > 0);
        QVERIFY(view->article().text.contains(u"harbour bridge"_s));
        QVERIFY(!view->marks(ReadingView::Layer::Facts).isEmpty());
        QVERIFY(program.window.windowTitle().contains(u"Tidewater"_s));

        // Select a word by keyboard and press the key of the first label.
        view->setFocus();
        const qsizetype at = view->article().text.indexOf(u"waited"_s);
        view->setSelection({at, at});
        QTest::keyClick(view, Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!view->selection().isEmpty());
        QTest::keyClick(view, Qt::Key_1);
        QTRY_COMPARE(view->marks(ReadingView::Layer::Annotations).size(), 1);
        marked = view->marks(ReadingView::Layer::Annotations).first().span.of(view->article().text).toString();
        QCOMPARE(marked, u"waited"_s);
        program.window.close();
    }
    {
        Program program(path);
        QVERIFY(QTest::qWaitForWindowExposed(&program.window));
        auto *list = program.window.findChild<QListView *>(u"articleList"_s);
        auto *search = program.window.findChild<QLineEdit *>(u"articleSearch"_s);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        search->setFocus();
        QTest::keyClicks(search, u"nowhere"_s);
        QCOMPARE(list->model()->rowCount(), 0);
        search->clear();
        QTest::keyClicks(search, u"mayor bridge"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(search, Qt::Key_Return);
        const auto &annotations = program.window.view()->marks(ReadingView::Layer::Annotations);
        QCOMPARE(annotations.size(), 1);
        QCOMPARE(annotations.first().span.of(program.window.view()->article().text).toString(), marked);
        // Undo is over the annotations of this visit; there is none yet.
        QTest::keyClick(program.window.view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(program.window.view()->marks(ReadingView::Layer::Annotations).size(), 1);
    }
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
