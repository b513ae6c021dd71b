// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Corrections in the whole window: by key, shown, counted, on disk, undone, shared as a file.

#include "core/storage/library.h"
#include "ui/annotations/annotator.h"
#include "ui/facts/correctionsdialog.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanel.h"
#include "ui/facts/mergedialog.h"
#include "ui/reading/readingview.h"
#include "ui/shell/actions.h"
#include "ui/shell/correctionsdesk.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Tidewater council backs new harbour bridge\n"
                     "The council of Tidewater voted on Tuesday to spend $12.5 million on a bridge over the harbour.\n"
                     "\"We have waited twenty years for this bridge,\" said Marta Velling, the mayor of Tidewater. Velling smiled.\n"
                     "Work begins in 2026 and about 300 people will be employed, said Jorun Haske of the council.\n"_s;

struct Program {
    explicit Program(const QString &path)
        : session(Library::open(path).value())
        , window(&session, &themes)
    {
        window.resize(1280, 800);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    bool open(const QString &articleText = text)
    {
        session.openText(articleText);
        return QTest::qWaitForWindowExposed(&window) && QTest::qWaitFor([this] { return session.factsAreThere() && panel(); });
    }
    bool activate()
    {
        window.activateWindow();
        const bool active = QTest::qWaitForWindowActive(&window);
        window.view()->setFocus();
        return active && window.view()->hasFocus();
    }
    FactsPanel *panel() { return window.findChild<FactsPanel *>(u"factsPanel"_s); }
    QTreeView *list() { return window.findChild<QTreeView *>(u"factsView"_s); }
    Annotator *annotator() { return window.findChild<Annotator *>(); }
    void trigger(const QString &action) { window.actions()->action(action)->trigger(); }
    QString undoText() { return window.actions()->action(u"edit.undo"_s)->text(); }
    QModelIndex row(const QString &title, FactGroup nature)
    {
        const QAbstractItemModel *model = panel()->model();
        for (const QModelIndex &index : model->match(model->index(0, 0), FactsModel::TitleRole, title, -1, Qt::MatchExactly | Qt::MatchRecursive)) {
            if (index.parent().isValid() && index.data(FactsModel::NatureRole).toInt() == int(nature))
                return index;
        }
        return {};
    }
    void press(const QModelIndex &index, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        list()->setFocus();
        list()->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        QTest::keyClick(list(), key, modifiers);
    }
    qsizetype marksOf(const QString &words)
    {
        qsizetype count = 0;
        for (const Mark &mark : window.view()->marks(ReadingView::Layer::Facts))
            count += mark.span.of(window.view()->article().text) == words;
        return count;
    }

    ThemeManager themes;
    Session session;
    MainWindow window;
};

} // namespace

class CorrectionsDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-corrections"_s); }
    void init();
    void rejectedEverywhereHoldsInTheNextArticle();
    void mergedAndUndone();
    void unimportantIsNotCounted();
    void extentOfTheSelection();
    void keysFollowTheActions();
    void actionsFromTheText();
    void listDeleteUndo();
    void exportsAndImports();
    void articlesThatAreNotOpen();
    void correctionsOfArticlesTravel();
    void wrongFilesAreRefused();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"a.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void CorrectionsDeskTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
}

void CorrectionsDeskTest::rejectedEverywhereHoldsInTheNextArticle()
{
    Program program(path());
    QVERIFY(program.open());
    QVERIFY(program.marksOf(u"Tidewater"_s) > 0);
    program.press(program.row(u"Tidewater"_s, FactGroup::Places), Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(program.marksOf(u"Tidewater"_s), 0);
    QVERIFY(program.list()->selectionModel()->selectedRows().size() <= 1); // Shift is still held, and selects no further rows
    QCOMPARE(program.undoText(), u"&Undo: “Tidewater” is never a name, in all articles"_s);
    QCOMPARE(Library::open(path()).value()->rules()->size(), 1);
    QVERIFY(program.open(u"Another day\nThe bridge of Tidewater was opened by Marta Velling on Friday.\n"_s));
    QCOMPARE(program.marksOf(u"Tidewater"_s), 0);
    QVERIFY(program.marksOf(u"Marta Velling"_s) > 0);
}

void CorrectionsDeskTest::mergedAndUndone()
{
    Program program(path());
    QVERIFY(program.open());
    const QModelIndex haske = program.row(u"Jorun Haske"_s, FactGroup::People);
    QVERIFY(haske.isValid());
    const int together = haske.data(FactsModel::CountRole).toInt() + program.row(u"Marta Velling"_s, FactGroup::People).data(FactsModel::CountRole).toInt();
    program.press(haske, Qt::Key_M);
    auto *const dialog = program.window.findChild<MergeDialog *>();
    QVERIFY(dialog);
    auto *const box = dialog->findChild<QLineEdit *>(u"mergeFilter"_s);
    QTest::keyClicks(box, u"velling"_s);
    QTest::keyClick(box, Qt::Key_Return);
    QVERIFY(!program.row(u"Jorun Haske"_s, FactGroup::People).isValid());
    QCOMPARE(program.row(u"Marta Velling"_s, FactGroup::People).data(FactsModel::CountRole).toInt(), together);
    QCOMPARE(program.undoText(), u"&Undo: Merge “Jorun Haske” with “Marta Velling”"_s);
    QVERIFY(!program.annotator()->decisions().isEmpty());
    program.trigger(u"edit.undo"_s); // one step
    QVERIFY(program.row(u"Jorun Haske"_s, FactGroup::People).isValid());
    QCOMPARE(Library::open(path()).value()->decisions(program.session.current().id)->size(), 0);
    program.trigger(u"edit.redo"_s);
    QVERIFY(!program.row(u"Jorun Haske"_s, FactGroup::People).isValid());
}

void CorrectionsDeskTest::unimportantIsNotCounted()
{
    Program program(path());
    QVERIFY(program.open());
    const auto minor = [&] {
        qsizetype count = 0;
        for (const Mark &mark : program.window.view()->marks(ReadingView::Layer::Facts))
            count += mark.minor;
        return count;
    };
    QCOMPARE(minor(), 0);
    const QModelIndex row = program.row(u"Marta Velling"_s, FactGroup::People);
    const int mentions = row.data(FactsModel::CountRole).toInt();
    program.press(row, Qt::Key_U);
    QCOMPARE(minor(), mentions);
    QVERIFY(program.row(u"Marta Velling"_s, FactGroup::People).data(FactsModel::UnimportantRole).toBool());
    QCOMPARE(program.list()->selectionModel()->selectedRows().size(), 1);
    program.press(program.row(u"Marta Velling"_s, FactGroup::People), Qt::Key_U);
    QCOMPARE(minor(), 0);
}

void CorrectionsDeskTest::extentOfTheSelection()
{
    Program program(path());
    QVERIFY(program.open());
    const QModelIndex figure = program.row(u"$12.5 million"_s, FactGroup::Figures);
    QVERIFY(figure.isValid());
    program.list()->setCurrentIndex(figure);
    ReadingView *const view = program.window.view();
    QVERIFY(program.activate());
    const qsizetype start = view->article().text.indexOf(u"spend $12.5 million");
    view->setSelection({start, start + 20}); // with the blank behind it
    QTest::keyClick(view, Qt::Key_E, Qt::ShiftModifier);
    QCOMPARE(program.marksOf(u"spend $12.5 million"_s), 1);
    QCOMPARE(program.marksOf(u"$12.5 million"_s), 0);
    QVERIFY(program.row(u"spend $12.5 million"_s, FactGroup::Figures).isValid());
    QVERIFY(program.undoText().endsWith(u"Set the extent of “$12.5 million”"_s));
    program.trigger(u"edit.undo"_s);
    QCOMPARE(program.marksOf(u"$12.5 million"_s), 1);
}

void CorrectionsDeskTest::keysFollowTheActions()
{
    Program program(path());
    QVERIFY(program.open());
    program.window.actions()->setShortcuts(u"facts.unimportant"_s, {QKeySequence(u"Ctrl+Shift+U"_s)});
    program.press(program.row(u"Marta Velling"_s, FactGroup::People), Qt::Key_U);
    QCOMPARE(program.annotator()->decisions().size(), 0);
    QTest::keyClick(program.list(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(program.annotator()->decisions().size() > 0);
}

void CorrectionsDeskTest::actionsFromTheText()
{
    Program program(path());
    QVERIFY(program.open());
    ReadingView *const view = program.window.view();
    const qsizetype at = view->article().text.indexOf(u"Marta Velling");
    QVERIFY(program.activate());
    view->setSelection({at + 2, at + 2});
    QTest::keyClick(view, Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(program.annotator()->rules().value(0).name, u"Marta Velling"_s);
    QCOMPARE(program.marksOf(u"Marta Velling"_s), 0);
    QCOMPARE(program.marksOf(u"Velling"_s), 0);
    QTest::keyClick(view, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(program.marksOf(u"Marta Velling"_s) > 0);
}

void CorrectionsDeskTest::listDeleteUndo()
{
    Program program(path());
    QVERIFY(program.open());
    program.press(program.row(u"Tidewater"_s, FactGroup::Places), Qt::Key_X, Qt::ShiftModifier);
    program.press(program.row(u"$12.5 million"_s, FactGroup::Figures), Qt::Key_X);
    program.trigger(u"facts.corrections"_s);
    auto *const dialog = program.window.findChild<CorrectionsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *const view = dialog->findChild<QTreeView *>(u"correctionsView"_s);
    QCOMPARE(view->model()->rowCount(), 2);
    view->selectAll();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(view->model()->rowCount(), 0);
    QVERIFY(program.marksOf(u"Tidewater"_s) > 0 && program.marksOf(u"$12.5 million"_s) > 0);
    QVERIFY(program.annotator()->rules().isEmpty() && program.annotator()->decisions().isEmpty());
    program.trigger(u"edit.undo"_s); // one step
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(program.marksOf(u"Tidewater"_s), 0);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!program.window.findChild<CorrectionsDialog *>());
}

void CorrectionsDeskTest::exportsAndImports()
{
    const QString file = m_folder->filePath(u"corrections.json"_s);
    {
        Program program(path());
        QVERIFY(program.open());
        program.press(program.row(u"Tidewater"_s, FactGroup::Places), Qt::Key_X, Qt::ShiftModifier);
        program.press(program.row(u"Marta Velling"_s, FactGroup::People), Qt::Key_U, Qt::ShiftModifier);
        QVERIFY(program.window.findChild<CorrectionsDesk *>()->exportTo(file));
    }
    Program other(m_folder->filePath(u"other.sqlite"_s));
    QVERIFY(other.open());
    auto *const desk = other.window.findChild<CorrectionsDesk *>();
    QCOMPARE(desk->importFrom(file)->summary(), u"2 added, 0 already there."_s);
    QCOMPARE(other.marksOf(u"Tidewater"_s), 0);
    QCOMPARE(desk->importFrom(file)->summary(), u"0 added, 2 already there."_s);
    QCOMPARE(Library::open(m_folder->filePath(u"other.sqlite"_s)).value()->rules()->size(), 2);
    other.trigger(u"edit.undo"_s); // the whole import
    QVERIFY(other.marksOf(u"Tidewater"_s) > 0);
    QVERIFY(Library::open(m_folder->filePath(u"other.sqlite"_s)).value()->rules()->isEmpty());
}

void CorrectionsDeskTest::articlesThatAreNotOpen()
{
    Program program(path());
    QVERIFY(program.open());
    program.press(program.row(u"$12.5 million"_s, FactGroup::Figures), Qt::Key_X);
    const ArticleId first = program.annotator()->article();
    QVERIFY(program.open(u"Another day\nThe bridge of Tidewater was opened by Marta Velling on Friday.\n"_s));
    QVERIFY(program.annotator()->decisions().isEmpty());
    program.trigger(u"facts.corrections"_s);
    auto *const view = program.window.findChild<CorrectionsDialog *>()->findChild<QTreeView *>(u"correctionsView"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    const QString article = view->model()->index(0, CorrectionsModel::ScopeColumn).data().toString();
    QCOMPARE(article, u"Tidewater council backs new harbour bridge"_s);
    view->selectAll();
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(view->model()->rowCount(), 0);
    QVERIFY(Library::open(path()).value()->decisions(first)->isEmpty());
    QCOMPARE(program.undoText(), u"&Undo: Take back: “$12.5 million” in “Tidewater council backs new harb…”"_s);
    program.trigger(u"edit.undo"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QCOMPARE(Library::open(path()).value()->decisions(first)->size(), 1);
    program.trigger(u"edit.redo"_s);
    QVERIFY(Library::open(path()).value()->decisions(first)->isEmpty());
    QVERIFY(program.session.library()->removeArticle(first)); // what is gone cannot come back, and nothing breaks
    program.trigger(u"edit.undo"_s);
    QCOMPARE(view->model()->rowCount(), 0);
}

void CorrectionsDeskTest::correctionsOfArticlesTravel()
{
    const QString file = m_folder->filePath(u"corrections.json"_s);
    const QString day = u"Another day\nThe bridge of Tidewater was opened by Marta Velling on Friday.\n"_s;
    {
        Program program(path());
        QVERIFY(program.open(day));
        program.press(program.row(u"Friday"_s, FactGroup::Dates), Qt::Key_X);
        QVERIFY(program.open());
        program.press(program.row(u"$12.5 million"_s, FactGroup::Figures), Qt::Key_X);
        QCOMPARE(program.window.findChild<CorrectionsDesk *>()->exportTo(file).value(), 2);
        const CorrectionChoice none;
        QCOMPARE(program.window.findChild<CorrectionsDesk *>()->exportTo(m_folder->filePath(u"none.json"_s), &none).value(), 0);
    }
    Program other(m_folder->filePath(u"other.sqlite"_s));
    auto *const desk = other.window.findChild<CorrectionsDesk *>();
    QVERIFY(other.open());
    const auto first = desk->importFrom(file);
    QCOMPARE(first->summary(), u"1 added, 0 already there, 1 not placed."_s);
    QCOMPARE(first->unplaced.first().words, u"Friday"_s);
    QCOMPARE(other.marksOf(u"$12.5 million"_s), 0); // at once, it is open
    QVERIFY(other.open(day));
    QVERIFY(other.open());
    QCOMPARE(desk->importFrom(file)->summary(), u"1 added, 1 already there."_s); // into one that is not open
    QCOMPARE(other.undoText(), u"&Undo: Import 1 corrections"_s);
    QCOMPARE(other.session.library()->decidedArticles()->size(), 2);
    other.trigger(u"edit.undo"_s);
    QCOMPARE(other.session.library()->decidedArticles()->size(), 1);
}

void CorrectionsDeskTest::wrongFilesAreRefused()
{
    Program program(path());
    QVERIFY(program.open());
    auto *const desk = program.window.findChild<CorrectionsDesk *>();
    const auto missing = desk->importFrom(m_folder->filePath(u"nothing.json"_s));
    QVERIFY(!missing && missing.error().message.contains(u"nothing.json"));
    QFile file(m_folder->filePath(u"wrong.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"nutgraf":"corrections","version":1,"rules":[{"name":"Tidewater","effect":"no-name"},{"name":"","effect":"no-name"}]})");
    file.close();
    const auto wrong = desk->importFrom(file.fileName());
    QVERIFY(!wrong && wrong.error().message.contains(u"wrong.json: Line 1: correction 2"));
    QVERIFY(program.annotator()->rules().isEmpty());
    QVERIFY(!desk->exportTo(m_folder->filePath(u"no/such/folder/a.json"_s)));
}

QTEST_MAIN(CorrectionsDeskTest)
#include "tst_correctionsdesk.moc"
