// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Several annotators in the window: files come into layers, layers are shown and hidden.

#include "core/exchange/w3cwriter.h"
#include "tests/support/ui/program.h"
#include "ui/annotations/annotationspanel.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/layersmodel.h"
#include "ui/shell/actions.h"
#include "ui/shell/annotatorsdesk.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFrame>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Tidewater council backs new harbour bridge\n"
                     "The council of Tidewater voted on Tuesday to spend $12.5 million on a bridge over the harbour.\n"
                     "\"We have waited twenty years for this bridge,\" said Marta Velling, the mayor of Tidewater. Velling smiled.\n"_s;

/// A file of Bert: two marks, one with a label that the library does not have; `spoil` leaves the second without words to find.
QString fileOf(const QTemporaryDir &folder, const Article &article, bool spoil = false)
{
    Document document;
    document.id = articleIri(article);
    document.article = article;
    document.tagSet.labels = {{u"p"_s, u"Person"_s, u"#00aa00"_s, {}, {}}, {u"b"_s, u"Bridge"_s, u"#0000aa"_s, {}, {}}};
    for (const auto &[words, label] : {std::pair(u"Marta Velling"_s, u"p"_s), {u"bridge over"_s, u"b"_s}}) {
        Annotation annotation;
        annotation.id = u"00000000-0000-4000-8000-00000000000%1"_s.arg(document.annotations.size());
        annotation.span.start = article.text.indexOf(words);
        annotation.span.end = annotation.span.start + words.size();
        annotation.label = label;
        annotation.author = u"Bert"_s;
        annotation.quote = quoteSelector(article.text, annotation.span);
        document.annotations.append(annotation);
    }
    if (spoil) {
        document.article.text.replace(u"Marta Velling"_s, u"Someone Else!"_s);
        document.annotations.first().quote = quoteSelector(document.article.text, document.annotations.first().span);
    }
    QFile file(folder.filePath(u"bert.jsonld"_s));
    return file.open(QIODevice::WriteOnly) && file.write(writeW3c({document}, {}).bytes) > 0 ? file.fileName() : QString();
}

struct Window : Program {
    explicit Window(const QTemporaryDir &folder)
        : Program(folder.filePath(u"library.sqlite"_s))
    {
    }
    [[nodiscard]] Annotator *annotator() const { return find<Annotator>({}); }
    [[nodiscard]] AnnotatorsDesk *desk() const { return find<AnnotatorsDesk>({}); }
    [[nodiscard]] LayersModel *layers() const { return desk()->layers(); }
    [[nodiscard]] QStringList titles() const
    {
        QStringList out;
        for (int row = 0; row < layers()->rowCount(); ++row)
            out.append(layers()->index(row).data().toString());
        return out;
    }
    [[nodiscard]] QStringList shownWords() const
    {
        QStringList out;
        for (const Mark &mark : annotations())
            out.append(words(mark));
        return out;
    }
    [[nodiscard]] QStringList listed() const
    {
        const auto *const view = find<QListView>(u"annotationsView"_s);
        QStringList out;
        for (int row = 0; row < view->model()->rowCount(); ++row)
            out.append(view->model()->index(row, 0).data().toString());
        return out;
    }
    void tag(const QString &words, const QString &label)
    {
        const qsizetype start = text.indexOf(words);
        QVERIFY(!annotator()->annotate({start, start + words.size()}, label).isEmpty());
    }
    /// Brings Bert's file in through the dialog, with the keyboard.
    [[nodiscard]] bool import(const QString &path)
    {
        desk()->importFile(path);
        if (!QTest::qWaitFor([this] { return find<QDialog>(u"annotationImportDialog"_s); }))
            return false;
        auto *const dialog = find<QDialog>(u"annotationImportDialog"_s);
        if (!QTest::qWaitForWindowActive(dialog) || !QTest::qWaitFor([dialog] { return dialog->focusWidget(); }))
            return false;
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return !find<QDialog>(u"annotationImportDialog"_s); }))
            return false;
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
};

} // namespace

class LayersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void importsIntoALayer();
    void saysWhatItLeavesOut();
    void refusesWhatIsNoFile();
    void cancelWritesNothing();
    void layersAreShownAndHidden();
    void selectingShowsWhatIsHidden();
    void modelIsSound();
};

void LayersTest::importsIntoALayer()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    window.tag(u"Marta Velling"_s, u"person"_s);
    const TagSet before = window.annotator()->tagSet();
    QVERIFY(window.action(u"file.importannotations"_s)->isEnabled());
    QVERIFY(!window.action(u"annotate.adjudicate"_s)->isEnabled());
    const QString path = fileOf(folder, window.session.current().article);
    QVERIFY(window.import(path));
    QCOMPARE(window.titles(), (QStringList{u"Tagged here (1)"_s, u"Bert (2)"_s}));
    QVERIFY(window.annotator()->tagSet().labels.size() == before.labels.size() + 1);
    QCOMPARE(window.annotator()->tagSet().labels.last().name, u"Bridge"_s);
    QCOMPARE(window.shownWords(), (QStringList{u"bridge over"_s, u"Marta Velling"_s, u"Marta Velling"_s}));
    QVERIFY(window.annotations().first().label.endsWith(u"Bert"_s)); // whose it is, in the tool tip too
    QVERIFY(window.action(u"annotate.adjudicate"_s)->isEnabled());
    QCOMPARE(window.session.library()->annotations(window.annotator()->article())->size(), 3); // on disk
    QCOMPARE(window.session.library()->tagSet()->labels.size(), before.labels.size() + 1);
    // Again: nothing twice.
    QVERIFY(window.import(path));
    QCOMPARE(window.titles(), (QStringList{u"Tagged here (1)"_s, u"Bert (2)"_s}));
    // One step each way, on disk as well; what changed nothing was none.
    window.action(u"edit.undo"_s)->trigger();
    QCOMPARE(window.titles(), QStringList{u"Tagged here (1)"_s});
    QCOMPARE(window.annotator()->tagSet(), before);
    QCOMPARE(window.session.library()->annotations(window.annotator()->article())->size(), 1);
    QCOMPARE(*window.session.library()->tagSet(), before);
    window.action(u"edit.redo"_s)->trigger();
    QCOMPARE(window.titles().size(), 2);
}

void LayersTest::saysWhatItLeavesOut()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    window.desk()->importFile(fileOf(folder, window.session.current().article, true));
    QVERIFY(QTest::qWaitFor([&] { return window.find<QDialog>(u"annotationImportDialog"_s); }));
    auto *const dialog = window.find<QDialog>(u"annotationImportDialog"_s);
    const QString summary = dialog->findChild<QLabel *>(u"importSummary"_s)->text();
    QVERIFY2(summary.startsWith(u"1 marks"_s) || summary.startsWith(u"1 mark"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"New labels: Bridge"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"another text"_s), qPrintable(summary));
    const auto *const problems = dialog->findChild<QListWidget *>(u"importProblems"_s);
    QVERIFY(problems->isVisible());
    QVERIFY2(problems->item(0)->text().startsWith(u"Left out — annotation 1"_s), qPrintable(problems->item(0)->text()));
    QVERIFY(window.annotations().isEmpty()); // nothing is written yet
    auto *const layer = dialog->findChild<QLineEdit *>(u"importLayer"_s);
    QCOMPARE(layer->text(), u"Bert"_s);
    layer->clear();
    QVERIFY(!dialog->findChild<QPushButton *>(u"importTake"_s)->isEnabled()); // a layer without a name is that of one's own marks
    QTest::keyClicks(layer, u"Second pass"_s);
    QTest::keyClick(layer, Qt::Key_Return);
    QCOMPARE(window.titles(), QStringList{u"Second pass, Bert (1)"_s});
}

void LayersTest::refusesWhatIsNoFile()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(!window.action(u"file.importannotations"_s)->isEnabled()); // no article
    QVERIFY(window.open(text));
    for (const QString &name : {u"nothing.jsonld"_s, folder.filePath(u"library.sqlite"_s)}) {
        window.desk()->importFile(name);
        QVERIFY(QTest::qWaitFor([&] { return window.find<QMessageBox>(u"importFailed"_s); }));
        auto *const box = window.find<QMessageBox>(u"importFailed"_s);
        QVERIFY(!box->text().isEmpty());
        QTest::keyClick(box, Qt::Key_Escape);
        QVERIFY(QTest::qWaitFor([&] { return !window.find<QMessageBox>(u"importFailed"_s); }));
    }
    QVERIFY(window.annotations().isEmpty());
}

void LayersTest::cancelWritesNothing()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    window.desk()->importFile(fileOf(folder, window.session.current().article));
    QVERIFY(QTest::qWaitFor([&] { return window.find<QDialog>(u"annotationImportDialog"_s); }));
    QTest::keyClick(window.find<QDialog>(u"annotationImportDialog"_s), Qt::Key_Escape);
    QVERIFY(window.annotations().isEmpty());
    QVERIFY(!window.annotator()->history()->canUndo());
}

void LayersTest::layersAreShownAndHidden()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    window.tag(u"Tuesday"_s, u"figure"_s);
    auto *const button = window.find<QToolButton>(u"layersButton"_s);
    QVERIFY(!button->isVisibleTo(button->parentWidget())); // one layer: nothing to choose
    QVERIFY(window.import(fileOf(folder, window.session.current().article)));
    QVERIFY(button->isVisibleTo(button->parentWidget()));
    QCOMPARE(window.listed().size(), 3);
    window.view()->setFocus();
    QVERIFY(QTest::qWaitFor([&] { return window.view()->hasFocus(); }));
    window.press(Qt::Key_L, Qt::ControlModifier);
    auto *const view = window.find<QListView>(u"layersView"_s);
    QVERIFY(QTest::qWaitFor([&] { return view->isVisible() && view->hasFocus(); }));
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Space); // Bert
    QCOMPARE(window.shownWords(), QStringList{u"Tuesday"_s});
    QCOMPARE(window.listed(), QStringList{u"Tuesday"_s});
    QVERIFY(button->text().contains(u"hidden"_s));
    if (const QString target = qEnvironmentVariable("NUTGRAF_PICTURES"); !target.isEmpty())
        window.find<QFrame>(u"layersPopup"_s)->grab().save(target + u"/layers-popup.png"_s);
    QCOMPARE(window.annotator()->annotations().size(), 3); // nothing is gone
    QTest::keyClick(view, Qt::Key_Return); // Bert alone
    QCOMPARE(window.shownWords(), (QStringList{u"bridge over"_s, u"Marta Velling"_s}));
    QTest::keyClick(view, Qt::Key_A);
    QCOMPARE(window.shownWords().size(), 3);
    QCOMPARE(window.listed().size(), 3);
    if (const QString target = qEnvironmentVariable("NUTGRAF_PICTURES"); !target.isEmpty()) {
        window.window.grab().save(target + u"/layers-light.png"_s);
        window.action(u"view.themedark"_s)->trigger();
        window.window.grab().save(target + u"/layers-dark.png"_s);
    }
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&] { return !view->isVisible(); }));
}

void LayersTest::selectingShowsWhatIsHidden()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    QVERIFY(window.import(fileOf(folder, window.session.current().article)));
    const QModelIndex bert = window.layers()->index(0);
    QVERIFY(window.layers()->setData(bert, Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(window.listed().isEmpty());
    QVERIFY(window.annotations().isEmpty());
    window.find<AnnotationsPanel>({})->select(window.annotator()->annotations().first().id);
    QCOMPARE(window.listed().size(), 2);
}

void LayersTest::modelIsSound()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    LayersModel model(window.annotator());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    window.tag(u"Tuesday"_s, u"figure"_s);
    QVERIFY(window.import(fileOf(folder, window.session.current().article)));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.index(0).data(LayersModel::ColourRole).value<QColor>() != model.index(1).data(LayersModel::ColourRole).value<QColor>());
    QSignalSpy changed(&model, &LayersModel::visibilityChanged);
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(changed.count(), 1);
    QVERIFY(!model.setData(model.index(1), u"Name"_s, Qt::EditRole));
    QVERIFY(!model.setData({}, Qt::Checked, Qt::CheckStateRole));
    QVERIFY(model.index(1).data(Qt::AccessibleTextRole).toString().contains(u"hidden"_s));
    window.annotator()->history()->undo();
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.hidesSome());
}

QTEST_MAIN(LayersTest)

#include "tst_layers.moc"
