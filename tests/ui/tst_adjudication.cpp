// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two annotators side by side, decided by key: what is written, undone, kept, shown.

#include "tests/support/ui/program.h"
#include "tests/support/ui/samples.h"
#include "ui/annotations/adjudicationdialog.h"
#include "ui/annotations/annotatoredit.h"
#include "ui/annotations/history.h"
#include "ui/shell/annotatorsdesk.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString text = u"Tidewater council backs new harbour bridge\n"
                     "The council of Tidewater voted on Tuesday to spend $12.5 million on a bridge over the harbour.\n"
                     "\"We have waited twenty years for this bridge,\" said Marta Velling, the mayor of Tidewater.\n"
                     "Jorun Haske of the council was against it.\n"
                     "The harbour fund of Vellhaven pays half.\n"
                     "Velling smiled.\n"_s;

Annotation made(const QString &author, const QString &words, const QString &label, int number)
{
    Annotation annotation;
    annotation.id = (author == u"Anna"_s ? u"a"_s : u"b"_s) + u"0000000-0000-4000-8000-00000000000"_s + QString::number(number);
    annotation.span = samples::spanOfWords(text, words);
    annotation.label = label;
    annotation.author = author;
    annotation.layer = author;
    annotation.revision = 1;
    annotation.quote = quoteSelector(text, annotation.span);
    return annotation;
}

/// Anna and Bert on one article: in the order of the text the same, other words, only right, other label, only left, the same.
QList<Annotation> annaAndBert()
{
    return {made(u"Anna"_s, u"Tidewater council"_s, u"organisation"_s, 0), made(u"Anna"_s, u"$12.5 million"_s, u"figure"_s, 1),
            made(u"Anna"_s, u"Jorun Haske"_s, u"person"_s, 2),             made(u"Anna"_s, u"harbour fund of Vellhaven"_s, u"organisation"_s, 3),
            made(u"Anna"_s, u"Velling smiled"_s, u"to-check"_s, 4),        made(u"Bert"_s, u"Tidewater council"_s, u"organisation"_s, 0),
            made(u"Bert"_s, u"spend $12.5"_s, u"figure"_s, 1),             made(u"Bert"_s, u"Marta Velling"_s, u"person"_s, 2),
            made(u"Bert"_s, u"Jorun Haske"_s, u"organisation"_s, 3),       made(u"Bert"_s, u"Velling smiled"_s, u"to-check"_s, 4)};
}

struct Window : Program {
    explicit Window(const QTemporaryDir &folder)
        : Program(folder.filePath(u"library.sqlite"_s))
    {
    }
    [[nodiscard]] bool openBoth()
    {
        return open(text) && annotator()->perform({.annotationsAfter = annaAndBert()}, u"Anna and Bert"_s) && adjudicate();
    }
    [[nodiscard]] bool adjudicate()
    {
        action(u"annotate.adjudicate"_s)->trigger();
        return dialog() && QTest::qWaitForWindowActive(dialog()) && QTest::qWaitFor([this] { return table()->hasFocus(); });
    }
    [[nodiscard]] Annotator *annotator() const { return find<Annotator>({}); }
    [[nodiscard]] AdjudicationDialog *dialog() const { return find<AdjudicationDialog>({}); }
    [[nodiscard]] QTableView *table() const { return find<QTableView>(u"adjudicationView"_s); }
    [[nodiscard]] QString progress() const { return dialog()->findChild<QLabel *>(u"adjudicationDecided"_s)->text(); }
    [[nodiscard]] int row() const { return table()->currentIndex().row(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(table(), key, modifiers); }
    [[nodiscard]] QString cell(int row, int column) const { return dialog()->model()->index(row, column).data().toString(); }
    /// What is in the layer of the result: "label:words", and "!" before what was refused.
    [[nodiscard]] QStringList result() const
    {
        QStringList out;
        for (const Annotation &annotation : annotator()->annotations()) {
            if (annotation.layer == AdjudicationModel::resultLayer())
                out.append((annotation.state == AnnotationState::Rejected ? u"!"_s : QString()) + annotation.label + u':' + annotation.quote.exact);
        }
        return out;
    }
};

} // namespace

class AdjudicationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void rowsSideBySide();
    void decidesByKey();
    void aSideThatIsEmptyCannotBeTaken();
    void ownLabelAndOwnWords();
    void takesWhatAgrees();
    void undoesAndRedoes();
    void survivesTheNextStart();
    void figures();
    void sidesAreChosen();
    void closesWithTheArticle();
    void modelIsSound();
    void paints_data();
    void paints();
};

void AdjudicationTest::rowsSideBySide()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    const AdjudicationModel &model = *window.dialog()->model();
    QStringList relations;
    for (int row = 0; row < model.rowCount(); ++row)
        relations.append(window.cell(row, AdjudicationModel::RelationColumn));
    QCOMPARE(relations, (QStringList{u"same"_s, u"other words"_s, u"only right"_s, u"other label"_s, u"only left"_s, u"same"_s}));
    QCOMPARE(window.cell(1, AdjudicationModel::FirstColumn), u"Figure: $12.5 million"_s);
    QCOMPARE(window.cell(1, AdjudicationModel::SecondColumn), u"Figure: spend $12.5"_s);
    QCOMPARE(window.cell(2, AdjudicationModel::FirstColumn), QString());
    QCOMPARE(model.headerData(AdjudicationModel::FirstColumn, Qt::Horizontal).toString(), u"Anna"_s);
    QCOMPARE(model.headerData(AdjudicationModel::SecondColumn, Qt::Horizontal).toString(), u"Bert"_s);
    QCOMPARE(window.row(), 1); // the first difference, and its words are shown in the text
    QCOMPARE(window.view()->selection(), samples::spanOfWords(text, u"spend $12.5 million"_s));
    QCOMPARE(window.progress(), u"0 of 4 differences decided"_s);
    QVERIFY(window.result().isEmpty());
}

void AdjudicationTest::decidesByKey()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    window.key(Qt::Key_1);
    QCOMPARE(window.result(), QStringList{u"figure:$12.5 million"_s});
    QCOMPARE(window.row(), 2); // and on
    window.key(Qt::Key_2);
    QCOMPARE(window.row(), 3);
    window.key(Qt::Key_3);
    QCOMPARE(window.row(), 4);
    QCOMPARE(window.progress(), u"3 of 4 differences decided"_s);
    window.key(Qt::Key_Backspace);
    QCOMPARE(window.progress(), u"4 of 4 differences decided"_s);
    QCOMPARE(window.row(), 4); // nothing is open any more
    QCOMPARE(window.result(), (QStringList{u"figure:$12.5 million"_s, u"person:Marta Velling"_s, u"person:Jorun Haske"_s, u"organisation:Jorun Haske"_s,
                                           u"!organisation:harbour fund of Vellhaven"_s}));
    QCOMPARE(window.cell(1, AdjudicationModel::ChoiceColumn), u"left"_s);
    QCOMPARE(window.cell(2, AdjudicationModel::ChoiceColumn), u"right"_s);
    QCOMPARE(window.cell(3, AdjudicationModel::ChoiceColumn), u"both"_s);
    QCOMPARE(window.cell(4, AdjudicationModel::ChoiceColumn), u"neither"_s);
    // Another mind: the new decision takes the place of the old one.
    window.key(Qt::Key_Down);
    QCOMPARE(window.row(), 1);
    window.key(Qt::Key_Right);
    QCOMPARE(window.result().first(), u"figure:spend $12.5"_s);
    QCOMPARE(window.result().size(), 5);
    window.key(Qt::Key_Up);
    QCOMPARE(window.row(), 4);
    window.key(Qt::Key_Left);
    QCOMPARE(window.result().last(), u"organisation:harbour fund of Vellhaven"_s);
    window.key(Qt::Key_0);
    QCOMPARE(window.result().size(), 4);
    QCOMPARE(window.progress(), u"3 of 4 differences decided"_s);
    // What they made themselves is as it was.
    int theirs = 0;
    for (const Annotation &annotation : window.annotator()->annotations())
        theirs += annaAndBert().contains(annotation);
    QCOMPARE(theirs, 10);
}

void AdjudicationTest::aSideThatIsEmptyCannotBeTaken()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    window.key(Qt::Key_Down);
    QCOMPARE(window.row(), 2); // only right
    window.key(Qt::Key_1);
    QVERIFY(window.result().isEmpty());
    QCOMPARE(window.row(), 2);
    window.key(Qt::Key_3); // both are the one there is
    QCOMPARE(window.result(), QStringList{u"person:Marta Velling"_s});
    QCOMPARE(window.cell(2, AdjudicationModel::ChoiceColumn), u"right"_s);
    window.key(Qt::Key_X); // no key of this list
    QCOMPARE(window.result().size(), 1);
}

void AdjudicationTest::ownLabelAndOwnWords()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    const auto choose = [&window](const QString &key) {
        window.key(Qt::Key_4);
        QVERIFY(QTest::qWaitFor([&] { return window.find<QMenu>(u"adjudicationLabels"_s); }));
        auto *const menu = window.find<QMenu>(u"adjudicationLabels"_s);
        QVERIFY(menu->isVisible());
        QTest::keyClicks(menu, key);
        QVERIFY(QTest::qWaitFor([&] { return !window.find<QMenu>(u"adjudicationLabels"_s); }));
    };
    choose(u"7"_s); // to check, on the words of the left one
    QCOMPARE(window.result(), QStringList{u"to-check:$12.5 million"_s});
    QCOMPARE(window.cell(1, AdjudicationModel::ChoiceColumn), u"own: To check"_s);
    QCOMPARE(window.row(), 2);
    window.view()->setSelection(samples::spanOfWords(text, u"Velling, the mayor"_s)); // other words, selected in the text
    choose(u"1"_s);
    QCOMPARE(window.result(), (QStringList{u"to-check:$12.5 million"_s, u"person:Velling, the mayor"_s}));
    window.view()->setSelection(samples::spanOfWords(text, u"Tidewater"_s)); // not about this row
    choose(u"1"_s);
    QCOMPARE(window.result().last(), u"person:Jorun Haske"_s);
    // Esc decides nothing.
    window.key(Qt::Key_4);
    QVERIFY(QTest::qWaitFor([&] { return window.find<QMenu>(u"adjudicationLabels"_s); }));
    QTest::keyClick(window.find<QMenu>(u"adjudicationLabels"_s), Qt::Key_Escape);
    QCOMPARE(window.result().size(), 3);
}

void AdjudicationTest::takesWhatAgrees()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    auto *const button = window.dialog()->findChild<QPushButton *>(u"adjudicationAgreed"_s);
    QVERIFY(button->isEnabled());
    const int steps = window.annotator()->history()->count();
    window.key(Qt::Key_A);
    QCOMPARE(window.result(), (QStringList{u"organisation:Tidewater council"_s, u"to-check:Velling smiled"_s}));
    QCOMPARE(window.annotator()->history()->count(), steps + 1);
    QCOMPARE(window.cell(0, AdjudicationModel::ChoiceColumn), u"taken"_s);
    QVERIFY(!button->isEnabled());
    window.key(Qt::Key_A);
    QCOMPARE(window.result().size(), 2);
    QCOMPARE(window.progress(), u"0 of 4 differences decided"_s);
}

void AdjudicationTest::undoesAndRedoes()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    window.key(Qt::Key_1);
    window.key(Qt::Key_Backspace);
    const QStringList done = window.result();
    QCOMPARE(done, (QStringList{u"figure:$12.5 million"_s, u"!person:Marta Velling"_s}));
    window.key(Qt::Key_Z, Qt::ControlModifier); // in the dialog
    QCOMPARE(window.result(), QStringList{u"figure:$12.5 million"_s});
    QCOMPARE(window.progress(), u"1 of 4 differences decided"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(window.result().isEmpty());
    QCOMPARE(window.cell(1, AdjudicationModel::ChoiceColumn), QString());
    window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.result(), done);
    QCOMPARE(window.cell(2, AdjudicationModel::ChoiceColumn), u"neither"_s);
}

void AdjudicationTest::survivesTheNextStart()
{
    const QTemporaryDir folder;
    {
        Window window(folder);
        QVERIFY(window.openBoth());
        window.key(Qt::Key_2);
        window.key(Qt::Key_Backspace);
    }
    Window window(folder);
    QVERIFY(window.open(text));
    QVERIFY(window.adjudicate());
    QCOMPARE(window.progress(), u"2 of 4 differences decided"_s);
    QCOMPARE(window.cell(1, AdjudicationModel::ChoiceColumn), u"right"_s);
    QCOMPARE(window.cell(2, AdjudicationModel::ChoiceColumn), u"neither"_s);
    QCOMPARE(window.row(), 3);
    // What was refused is not shown in the text, what was taken is.
    QStringList shown;
    for (const Mark &mark : window.annotations()) {
        if (mark.label.endsWith(AdjudicationModel::resultLayer()))
            shown.append(window.words(mark));
    }
    QCOMPARE(shown, QStringList{u"spend $12.5"_s});
}

void AdjudicationTest::figures()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    auto *const label = window.dialog()->findChild<QLabel *>(u"adjudicationFigures"_s);
    QVERIFY(QTest::qWaitFor([&] { return label->text().contains(u"F1 exact"_s); }));
    QVERIFY2(label->text().contains(u"F1 exact 0.40 ["_s), qPrintable(label->text())); // 2 of 5 and 5
    QVERIFY2(label->text().contains(u"F1 overlap 0.60"_s), qPrintable(label->text()));
    QVERIFY2(label->text().contains(u"alpha for unitizing 0."_s), qPrintable(label->text()));
    AgreementReport nothing;
    QVERIFY(figuresInWords(nothing).contains(u"F1 exact –"_s));
    QVERIFY(!figuresInWords(nothing).contains(u"nan"_s, Qt::CaseInsensitive));
}

void AdjudicationTest::sidesAreChosen()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    auto *const first = window.dialog()->findChild<QComboBox *>(u"adjudicationFirst"_s);
    QCOMPARE(first->count(), 2);
    window.key(Qt::Key_1);
    QCOMPARE(first->count(), 2); // the result is no side
    QCOMPARE(first->currentText(), u"Anna"_s);
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Down); // Bert against Bert
    QCOMPARE(window.dialog()->model()->index(0, AdjudicationModel::SecondColumn).data().toString(), QString());
    QTest::keyClick(first, Qt::Key_Up);
    QCOMPARE(window.dialog()->model()->rowCount(), 6);
    QCOMPARE(window.progress(), u"1 of 4 differences decided"_s);
}

void AdjudicationTest::closesWithTheArticle()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    window.session.openText(u"Another article\nNobody has marked anything here so far.\n"_s);
    QVERIFY(QTest::qWaitFor([&] { return !window.dialog(); }));
    QVERIFY(!window.action(u"annotate.adjudicate"_s)->isEnabled());
}

void AdjudicationTest::modelIsSound()
{
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.open(text));
    AdjudicationModel model(window.annotator());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.nextOpen(-1), -1);
    QCOMPARE(model.nextDifference(0), -1);
    model.setSides({u"Anna"_s, u"Anna"_s}, {u"Bert"_s, u"Bert"_s});
    QVERIFY(window.annotator()->perform({.annotationsAfter = annaAndBert()}, u"Anna and Bert"_s));
    QCOMPARE(model.rowCount(), 6);
    QVERIFY(model.decide(0, Choice::Both)); // of the same there is one
    QCOMPARE(model.choice(0), Choice::First);
    QVERIFY(!model.decide(2, Choice::First));
    QVERIFY(!model.decide(2, Choice::Own)); // needs a label
    QVERIFY(!model.decideOwn(2, u"no such label"_s));
    QVERIFY(model.decideOwn(2, u"person"_s, TextSpan{0, 0}, text)); // no words: where the mark stands
    QCOMPARE(model.choice(2), Choice::Own);
    QCOMPARE(model.nextOpen(4), 1);
    QCOMPARE(model.nextOpen(1, -1), 4);
    window.annotator()->remove({annaAndBert().at(1).id});
    QCOMPARE(model.index(1, AdjudicationModel::RelationColumn).data().toString(), u"only right"_s);
    window.annotator()->history()->undo();
    QCOMPARE(model.index(1, AdjudicationModel::RelationColumn).data().toString(), u"other words"_s);
    model.setSides({u"Anna"_s, u"Anna"_s}, {u"Anna"_s, u"Anna"_s});
    QCOMPARE(model.differences(), 5);
    model.setSides({u"Nobody"_s, {}}, {u"Bert"_s, u"Bert"_s});
    QCOMPARE(model.differences(), 5);
}

void AdjudicationTest::paints_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AdjudicationTest::paints()
{
    QFETCH(const bool, dark);
    const QTemporaryDir folder;
    Window window(folder);
    QVERIFY(window.openBoth());
    window.action(dark ? u"view.themedark"_s : u"view.themelight"_s)->trigger();
    const Theme theme = window.themes.theme();
    QCOMPARE(theme.dark, dark);
    QVERIFY(QTest::qWaitFor([&] { return window.dialog()->findChild<QLabel *>(u"adjudicationFigures"_s)->text().contains(u"F1"_s); }));
    window.key(Qt::Key_1);
    window.key(Qt::Key_Down);
    const QImage image = window.table()->viewport()->grab().toImage();
    const auto ground = [&](int row) {
        const QRect cell = window.table()->visualRect(window.dialog()->model()->index(row, AdjudicationModel::RelationColumn));
        return image.pixelColor((cell.topRight() - QPoint(4, -4)) * image.devicePixelRatio());
    };
    QCOMPARE(ground(0), theme.frame.raised); // the same has no tint
    QSet<QRgb> grounds;
    for (const int row : {0, 1, 2, 4})
        grounds.insert(ground(row).rgb());
    QCOMPARE(grounds.size(), 3); // other words; and only right and only left have one of their own
    QCOMPARE(ground(2), ground(4));
    if (const QString target = qEnvironmentVariable("NUTGRAF_PICTURES"); !target.isEmpty())
        window.dialog()->grab().save(QDir(target).filePath(dark ? u"adjudication-dark.png"_s : u"adjudication-light.png"_s));
}

QTEST_MAIN(AdjudicationTest)

#include "tst_adjudication.moc"
