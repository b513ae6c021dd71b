// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/historymodel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTreeView>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString harbour = u"Harbour of Velmora reopens after the storm\n"
                        "The port of Velmora reopened on Monday, said Ada Quill, who has been its harbour master for nine years.\n"
                        "The first ships came from Ostvik in the afternoon, and two more are expected before the end of the week.\n"_s;
const QString ferry = u"Ferry to the islands delayed again\n"
                      "Bo Tarn waited in Sanmere for the ferry to the islands all day long, as did some forty other people.\n"
                      "Nobody told them why it did not come, and the office of the company was closed.\n"_s;

struct Window : Program {
    explicit Window(const QTemporaryDir &folder)
        : Program(folder.filePath(u"library.sqlite"_s))
    {
    }
    [[nodiscard]] Annotator *annotator() const { return find<Annotator>({}); }
    [[nodiscard]] QStringList tagged() const
    {
        QStringList out;
        for (const Mark &mark : annotations())
            out.append(words(mark));
        return out;
    }
    void tag(const QString &words)
    {
        const qsizetype start = session.current().article.text.indexOf(words);
        QVERIFY(start >= 0 && !annotator()->annotate({start, start + words.size()}, u"place"_s).isEmpty());
    }
    [[nodiscard]] bool openDialog()
    {
        press(Qt::Key_Z, Qt::ControlModifier | Qt::AltModifier);
        return QTest::qWaitFor([this] { return list() && list()->isVisible(); }) && QTest::qWaitForWindowActive(list()->window());
    }
    [[nodiscard]] QTreeView *list() const { return find<QTreeView>(u"historyView"_s); }
    [[nodiscard]] QStringList listed() const
    {
        QStringList out;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            out.append(list()->model()->index(row, 0).data().toString());
        return out;
    }
};

} // namespace

/// Undo by the keyboard: after a restart, in another article, of all kinds; the list of steps.
class HistoryWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void undoesAfterARestart();
    void undoesInAnotherArticle();
    void undoesWithNoArticleOpen();
    void undoesTagSetsAndManyAtOnce();
    void fieldsKeepTheirOwnUndo();
    void listsAndGoes();
    void emptyList();
    void refusedStepIsSaidAndLeftOut();
    void modelIsSound();
};

void HistoryWindowTest::undoesAfterARestart()
{
    const QTemporaryDir folder;
    {
        Window window(folder);
        QVERIFY(window.open(harbour));
        window.tag(u"Ada Quill"_s);
        window.tag(u"Ostvik"_s);
        window.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.tagged(), QStringList{u"Ada Quill"_s});
    }
    Window window(folder);
    QVERIFY(window.ready());
    window.session.openStored(window.session.library()->articles()->first().id);
    QCOMPARE(window.tagged(), QStringList{u"Ada Quill"_s});
    QCOMPARE(window.action(u"edit.undo"_s)->text(), u"&Undo: Tag “Ada Quill” as Place"_s);
    QCOMPARE(window.action(u"edit.redo"_s)->text(), u"&Redo: Tag “Ostvik” as Place"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.tagged(), QStringList());
    QVERIFY(!window.action(u"edit.undo"_s)->isEnabled());
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.tagged(), (QStringList{u"Ada Quill"_s, u"Ostvik"_s}));
    QVERIFY(!window.action(u"edit.redo"_s)->isEnabled());
}

void HistoryWindowTest::undoesInAnotherArticle()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    const ArticleId first = window.session.current().id;
    window.tag(u"Ada Quill"_s);
    QVERIFY(window.open(ferry));
    QCOMPARE(window.action(u"edit.undo"_s)->text(), u"&Undo: Tag “Ada Quill” as Place — in “Harbour of Velmora reopens after the st…”"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.session.current().id, first);
    QCOMPARE(window.tagged(), QStringList());
    QCOMPARE(window.action(u"edit.redo"_s)->text(), u"&Redo: Tag “Ada Quill” as Place"_s);
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.tagged(), QStringList{u"Ada Quill"_s});
}

void HistoryWindowTest::undoesWithNoArticleOpen()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    window.tag(u"Ada Quill"_s);
    window.press(Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(window.session.current().id, 0);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.session.current().article.title, u"Harbour of Velmora reopens after the storm"_s);
    QCOMPARE(window.tagged(), QStringList());
    window.session.remove(window.session.current().id); // its steps go with it
    QVERIFY(!window.action(u"edit.redo"_s)->isEnabled());
}

void HistoryWindowTest::undoesTagSetsAndManyAtOnce()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    const TagSet before = window.annotator()->tagSet();
    TagSet after = before;
    after.labels[0].name = u"Somebody"_s;
    window.annotator()->setTagSet(after);
    LibraryEdit many;
    for (int i = 0; i < 300; ++i) {
        Annotation annotation;
        annotation.id = QString::number(i);
        annotation.span = {i % 40, 41 + i % 40};
        annotation.label = u"claim"_s;
        annotation.quote = quoteSelector(window.session.current().article.text, annotation.span);
        many.annotations.append(annotation);
    }
    QVERIFY(window.annotator()->perform(QList<ArticleEdit>{{window.session.current().id, many}}, u"Tag all"_s));
    QCOMPARE(window.annotations().size(), 300);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.annotations().size(), 0);
    window.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(window.annotator()->tagSet(), before);
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.annotator()->tagSet(), after);
    window.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.annotations().size(), 300);
}

void HistoryWindowTest::fieldsKeepTheirOwnUndo()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    window.tag(u"Ada Quill"_s);
    QVERIFY(window.openDialog());
    auto *const box = window.find<QLineEdit>(u"historyFilter"_s);
    box->setFocus();
    QTest::keyClicks(box, u"ada"_s);
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(box->text(), QString());
    QCOMPARE(window.tagged(), QStringList{u"Ada Quill"_s});
}

void HistoryWindowTest::listsAndGoes()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    window.tag(u"Ada Quill"_s);
    window.tag(u"Ostvik"_s);
    QVERIFY(window.open(ferry));
    window.tag(u"Sanmere"_s);
    QVERIFY(window.openDialog());
    QCOMPARE(window.listed(), (QStringList{u"Tag “Sanmere” as Place"_s, u"Tag “Ostvik” as Place"_s, u"Tag “Ada Quill” as Place"_s, u"Before all these steps"_s}));
    QTreeView *const list = window.list();
    QCOMPARE(list->currentIndex().row(), 0);
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"the library is here"));
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(window.tagged(), QStringList{u"Ada Quill"_s}); // in the article that was undone last
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"undone"));
    QVERIFY(list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains(u"the library is here"));
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(window.annotator()->history()->index(), 0);
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(window.tagged(), QStringList{u"Sanmere"_s});
    QTest::keyClicks(window.find<QLineEdit>(u"historyFilter"_s), u"ostv"_s);
    QCOMPARE(window.listed(), QStringList{u"Tag “Ostvik” as Place"_s});
    QTest::keyClick(window.find<QLineEdit>(u"historyFilter"_s), Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Delete); // leaves the step out, not what it did
    QCOMPARE(window.annotator()->history()->count(), 2);
    QCOMPARE(window.listed(), QStringList());
}

void HistoryWindowTest::emptyList()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    QVERIFY(window.openDialog());
    QCOMPARE(window.listed(), QStringList());
    QVERIFY(window.find<QLabel>(u"historyMessage"_s)->text().startsWith(u"Nothing has been changed"));
    QTest::keyClick(window.list(), Qt::Key_Return);
    QTest::keyClick(window.list(), Qt::Key_Delete);
    window.tag(u"Ada Quill"_s);
    QCOMPARE(window.listed().size(), 2); // while it is open
    QCOMPARE(window.find<QLabel>(u"historyMessage"_s)->text(), QString());
}

void HistoryWindowTest::refusedStepIsSaidAndLeftOut()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(harbour));
    window.tag(u"Ada Quill"_s);
    window.tag(u"Ostvik"_s);
    QVERIFY(window.openDialog());
    QVERIFY(window.session.library()->removeAnnotations({window.annotator()->annotations().last().id})); // by somebody else
    QTreeView *const list = window.list();
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(window.find<QLabel>(u"historyMessage"_s)->text().contains(u"cannot be undone"));
    QCOMPARE(window.annotator()->history()->index(), 2);
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Delete);
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_COMPARE(window.annotator()->history()->index(), 0);
}

void HistoryWindowTest::modelIsSound()
{
    HistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QCOMPARE(model.presentRow(), -1);
    QList<HistoryEntry> entries{{2, 1, u"A"_s, u"two"_s, QDateTime::currentDateTimeUtc(), true}, {1, 0, {}, u"one"_s, {}, false}};
    model.setEntries(entries);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.presentRow(), 1);
    QCOMPARE(model.index(1, HistoryModel::ArticleColumn).data().toString(), u"Library"_s);
    QCOMPARE(model.index(1, HistoryModel::MadeColumn).data().toString(), QString());
    QCOMPARE(model.index(2, 0).data(HistoryModel::NumberRole).toLongLong(), 0);
    entries[1].undone = true;
    model.setEntries(entries);
    QCOMPARE(model.presentRow(), 2);
    QCOMPARE(resets.size(), 1);
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(HistoryWindowTest)
#include "tst_historywindow.moc"
