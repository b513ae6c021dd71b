// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/formats.h"
#include "core/storage/library.h"
#include "ui/annotations/labelpalette.h"
#include "ui/exchange/exportdialog.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/shell/shellcommands.h"
#include "ui/shell/sidepanel.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTreeView>
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

/// The row of a fact with these words, not that of a quote.
QModelIndex rowWith(const QAbstractItemModel *model, const QString &words)
{
    const QModelIndexList found = model->match(model->index(0, 0), FactsModel::TitleRole, words, -1, Qt::MatchContains | Qt::MatchRecursive);
    for (const QModelIndex &index : found) {
        if (index.parent().isValid() && index.data(FactsModel::NatureRole).toInt() != int(FactGroup::Quotes))
            return index;
    }
    return {};
}

} // namespace

/// Open, see, tag, quit, come back, find: with real keys in the real window.
class MainJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-mainjob"_s); }
    void init() { failOnWarnings(); }
    void openTagQuitFind();
    void emptyLibraryShowsFirstSteps();
    void selectLabelNoteUndo();
    void findsAnnotationAgainAndJumps();
    void exportsFromMenu_data();
    void exportsFromMenu();
    void factsAcceptedAndRejected();
    void keyboardAlone();
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
        // Undo goes on where the last visit ended.
        QTest::keyClick(program.window.view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(program.window.view()->marks(ReadingView::Layer::Annotations).size(), 0);
        QTest::keyClick(program.window.view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(program.window.view()->marks(ReadingView::Layer::Annotations).size(), 1);
    }
}

void MainJobTest::emptyLibraryShowsFirstSteps()
{
    const QTemporaryDir folder;
    Program program(folder.filePath(u"library.sqlite"_s));
    QVERIFY(program.session.library()->articles()->isEmpty());
    program.window.commands()->openWelcome();
    QTRY_VERIFY(program.session.factsAreThere());
    QVERIFY(program.session.current().id > 0);
    QVERIFY(!program.session.current().article.title.isEmpty());
    QTRY_VERIFY(program.find<FactsPanel>(u"factsPanel"_s));
    QTRY_VERIFY(program.find<FactsPanel>(u"factsPanel"_s)->model()->rowCount() >= 4); // groups
    QTRY_COMPARE(program.find<QListView>(u"articleList"_s)->model()->rowCount(), 1);
}

void MainJobTest::selectLabelNoteUndo()
{
    const QTemporaryDir folder;
    Program program(folder.filePath(u"library.sqlite"_s));
    QVERIFY(program.open(text));
    ReadingView *view = program.view();

    // A sentence by the keyboard, its label by a click on the palette that appears.
    program.select(u"Work begins in 2026"_s);
    QTRY_VERIFY(program.find<LabelPalette>(u"labelPalette"_s) && program.find<LabelPalette>(u"labelPalette"_s)->isVisible());
    auto *chip = program.find<LabelPalette>(u"labelPalette"_s)->findChild<QWidget *>(u"label-to-check"_s);
    QVERIFY(chip);
    QTest::mouseClick(chip, Qt::LeftButton);
    QTRY_COMPARE(program.annotations().size(), 1);
    QCOMPARE(program.words(program.annotations().first()), u"Work begins in 2026"_s);
    QVERIFY(!program.find<LabelPalette>(u"labelPalette"_s)->isVisible());

    // A note with N, on words of their own.
    program.select(u"300 people"_s);
    QTRY_VERIFY(program.find<LabelPalette>(u"labelPalette"_s)->isVisible());
    QTest::keyClick(view, Qt::Key_N);
    // The list of annotations has an editor of its own; this is the one that came up.
    QPlainTextEdit *note = nullptr;
    QTRY_VERIFY(QApplication::activePopupWidget() && (note = QApplication::activePopupWidget()->findChild<QPlainTextEdit *>(u"noteText"_s)));
    QVERIFY(note->isVisible());
    QTest::keyClicks(note, u"ask the council"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(program.annotations().size(), 2);
    QCOMPARE(program.session.library()->annotations(program.session.current().id)->size(), 2);
    QCOMPARE(program.session.library()->annotations(program.session.current().id)->last().note, u"ask the council"_s);

    // The painted page changes with each step, and goes back.
    const QImage two = view->viewport()->grab().toImage();
    program.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(program.annotations().size(), 1);
    QVERIFY(view->viewport()->grab().toImage() != two);
    program.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(program.annotations().size(), 0);
    QVERIFY(program.session.library()->annotations(program.session.current().id)->isEmpty());
    program.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    program.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(program.annotations().size(), 2);
    QCOMPARE(program.session.library()->annotations(program.session.current().id)->size(), 2);

    // Del at the caret.
    view->setSelection({program.annotations().last().span.start + 1, program.annotations().last().span.start + 1});
    program.press(Qt::Key_Delete);
    QCOMPARE(program.annotations().size(), 1);
}

void MainJobTest::findsAnnotationAgainAndJumps()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    {
        Program program(path);
        QVERIFY(program.open(text));
        program.select(u"Marta Velling"_s);
        QTest::keyClick(program.view(), Qt::Key_1);
        QTRY_COMPARE(program.annotations().size(), 1);
        program.window.close();
    }
    Program program(path);
    program.session.openStored(program.session.library()->articles()->first().id);
    QVERIFY(QTest::qWaitForWindowExposed(&program.window));
    QTRY_VERIFY(program.find<QTreeView>(u"annotationsView"_s) || program.find<QAbstractItemView>(u"annotationsView"_s));
    auto *list = program.find<QAbstractItemView>(u"annotationsView"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QVERIFY(program.view()->selection().isEmpty());
    program.find<SidePanel>(u"sidePanel"_s)->showAnnotations();
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(program.view()->selection().of(program.view()->article().text).toString(), u"Marta Velling"_s);
}

void MainJobTest::exportsFromMenu_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("holds");
    QTest::newRow("w3c") << u"w3c"_s << QByteArray("\"exact\": \"Marta Velling\"");
    QTest::newRow("csv") << u"csv"_s << QByteArray("Marta Velling");
    QTest::newRow("markdown") << u"markdown"_s << QByteArray("Marta Velling");
    QTest::newRow("facts") << u"facts-csv"_s << QByteArray("$12.5 million");
}

void MainJobTest::exportsFromMenu()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, holds);
    const QTemporaryDir folder;
    Program program(folder.filePath(u"library.sqlite"_s));
    QVERIFY(program.open(text));
    program.select(u"Marta Velling"_s);
    QTest::keyClick(program.view(), Qt::Key_1);
    QTRY_COMPARE(program.annotations().size(), 1);
    program.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = program.find<ExportDialog>(u"exportDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    dialog->setFormat(format);
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"exportSave"_s)->isEnabled());
    QSignalSpy saved(dialog, &ExportDialog::saved);
    const QString path = folder.filePath(u"out"_s);
    dialog->saveTo(path);
    QTRY_COMPARE(saved.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QByteArray spaced = bytes;
    spaced.replace("\":\"", "\": \"");
    QVERIFY2(spaced.contains(holds), bytes.left(600).constData());
    // Read back by the program, it is the same annotation at the same place.
    if (const auto known = exchangeFormat(format); known && known->read) {
        Document onto;
        onto.article = program.session.current().article;
        const auto read = known->read(bytes, &onto);
        QVERIFY(read && read->report.errors.isEmpty() && read->documents.size() == 1);
        QCOMPARE(read->documents.first().annotations.size(), 1);
        QCOMPARE(read->documents.first().annotations.first().span, program.annotations().first().span);
    }
    dialog->close();
}

void MainJobTest::factsAcceptedAndRejected()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"library.sqlite"_s);
    const auto marked = [](Program &program, const QString &words) {
        const auto &marks = program.view()->marks(ReadingView::Layer::Facts);
        return std::ranges::any_of(marks, [&](const Mark &mark) { return program.words(mark) == words && mark.kind != MarkKind::Quote; });
    };
    {
        Program program(path);
        QVERIFY(program.open(text));
        auto *facts = program.find<QTreeView>(u"factsView"_s);
        const auto choose = [&](const QString &words) {
            const QModelIndex row = rowWith(facts->model(), words);
            facts->setFocus();
            facts->setCurrentIndex(row);
            return row.isValid();
        };
        QVERIFY(marked(program, u"$12.5 million"_s));
        QVERIFY(choose(u"$12.5 million"_s));
        QTest::keyClick(facts, Qt::Key_X);
        QVERIFY(!marked(program, u"$12.5 million"_s)); // at once
        QVERIFY(choose(u"Velling"_s));
        QTest::keyClick(facts, Qt::Key_A);
        QVERIFY(!program.annotations().isEmpty());
        QVERIFY(program.words(program.annotations().first()).contains(u"Velling"_s));
        const qsizetype accepted = program.annotations().size();
        // Undo takes both back, one after the other; redo brings them again.
        program.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(program.annotations().size(), 0);
        QVERIFY(!marked(program, u"$12.5 million"_s));
        program.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(marked(program, u"$12.5 million"_s));
        program.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        program.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(program.annotations().size(), accepted);
        QVERIFY(!marked(program, u"$12.5 million"_s));
        // The keys work on the fact at the caret of the text, too.
        const qsizetype at = program.view()->article().text.indexOf(u"300 people"_s) + 1;
        program.view()->setFocus();
        program.view()->setSelection({at, at});
        QVERIFY(!program.view()->marksAt(at).isEmpty());
        const QString words = program.words(program.view()->marksAt(at).first());
        QVERIFY(marked(program, words));
        program.press(Qt::Key_X);
        QVERIFY(!marked(program, words));
        program.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(marked(program, words));
        program.window.close();
    }
    Program program(path);
    program.session.openStored(program.session.library()->articles()->first().id);
    QTRY_VERIFY(program.session.factsAreThere());
    QVERIFY(!marked(program, u"$12.5 million"_s));
    QVERIFY(marked(program, u"about 300 people"_s) || marked(program, u"300 people"_s));
    QVERIFY(program.words(program.annotations().first()).contains(u"Velling"_s));
    // The rejected one is still listed, and R takes the decision back.
    QVERIFY(QTest::qWaitForWindowExposed(&program.window));
    QTRY_VERIFY(program.find<QTreeView>(u"factsView"_s));
    auto *facts = program.find<QTreeView>(u"factsView"_s);
    facts->setFocus();
    facts->setCurrentIndex(rowWith(facts->model(), u"$12.5 million"_s));
    QTest::keyClick(facts, Qt::Key_R);
    QVERIFY(marked(program, u"$12.5 million"_s));
}

/// The whole job without a mouse; no widget is touched but by the key that leads to it.
void MainJobTest::keyboardAlone()
{
    const QTemporaryDir folder;
    Program program(folder.filePath(u"library.sqlite"_s));
    QVERIFY(program.ready());
    QGuiApplication::clipboard()->setText(text);
    program.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(program.session.factsAreThere());
    ReadingView *view = program.view();
    QVERIFY(view->article().text.contains(u"waited twenty years"_s));

    // Facts: filter, walk, accept, undo.
    program.press(Qt::Key_F8);
    program.type(u"12.5"_s);
    program.press(Qt::Key_Down);
    program.press(Qt::Key_Return);
    QCOMPARE(view->selection().of(view->article().text), u"$12.5 million"_s);
    program.press(Qt::Key_A);
    QCOMPARE(program.annotations().size(), 1);
    program.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(program.annotations().size(), 0);
    // Every group closes and opens with the keys.
    auto *facts = program.find<QTreeView>(u"factsView"_s);
    QVERIFY(facts->hasFocus());
    program.press(Qt::Key_Escape); // all facts again
    program.press(Qt::Key_Home);
    for (int row = 0; row < facts->model()->rowCount(); ++row) {
        const QModelIndex group = facts->currentIndex();
        QCOMPARE(group.row(), row);
        QVERIFY(!group.parent().isValid() && facts->isExpanded(group));
        program.press(Qt::Key_Left);
        QVERIFY(!facts->isExpanded(group));
        program.press(Qt::Key_Down);
    }
    program.press(Qt::Key_Right);
    QVERIFY(facts->isExpanded(facts->currentIndex()));

    // Text: find, tag, note, undo and redo.
    program.press(Qt::Key_F7);
    program.press(Qt::Key_F, Qt::ControlModifier);
    program.type(u"Work begins"_s);
    program.press(Qt::Key_Return);
    program.press(Qt::Key_Escape);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->selection().of(view->article().text), u"Work begins"_s);
    program.press(Qt::Key_6);
    QCOMPARE(program.annotations().size(), 1);
    program.press(Qt::Key_Left);
    program.press(Qt::Key_N);
    program.type(u"ask the council"_s);
    program.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(view->hasFocus());
    const auto note = [&] { return program.session.library()->annotations(program.session.current().id)->first().note; };
    QCOMPARE(note(), u"ask the council"_s);
    program.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(note(), QString());
    program.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(note(), u"ask the council"_s);

    // Out: the export's preview into the clipboard.
    program.press(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = program.find<ExportDialog>(u"exportDialog"_s);
    QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
    auto *formats = dialog->findChild<QComboBox *>(u"exportFormat"_s);
    QTRY_COMPARE(QApplication::focusWidget(), formats);
    program.press(Qt::Key_Home);
    const QString before = dialog->format();
    QTRY_VERIFY(dialog->findChild<QPushButton *>(u"exportCopy"_s)->isEnabled());
    const QSignalSpy ready(dialog, &ExportDialog::previewReady);
    program.press(Qt::Key_Down);
    QVERIFY(dialog->format() != before);
    QTRY_VERIFY(!ready.isEmpty());
    auto *copy = dialog->findChild<QPushButton *>(u"exportCopy"_s);
    for (int i = 0; i < 20 && !copy->hasFocus(); ++i)
        program.press(Qt::Key_Tab);
    QVERIFY(copy->hasFocus() && copy->isEnabled());
    program.press(Qt::Key_Space);
    QVERIFY2(QGuiApplication::clipboard()->text().contains(u"ask the council"_s), qPrintable(QGuiApplication::clipboard()->text()));
    program.press(Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCOMPARE(program.window.focusWidget(), view);
}

QTEST_MAIN(MainJobTest)
#include "tst_mainjob.moc"
