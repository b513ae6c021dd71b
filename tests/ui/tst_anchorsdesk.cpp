// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// An article gets a new text: the question, the line over the text, the list and its keys, undo.

#include "tests/support/ui/program.h"

#include "ui/annotations/anchorspanel.h"
#include "ui/annotations/annotator.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTreeView>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString before = u"Harbour reopens in Velmora\n\n"
                       "The port of Velmora reopened on Monday after nine weeks. Ada Quill, the harbour master, said 90 ships were waiting outside the wall.\n\n"
                       "“We never agreed to this,” she said. “We never agreed to this,” she said once more. The talks had ended in March.\n\n"
                       "Fishing boats may leave from Tuesday on, and ferries from the end of the month.\n"_s;
/// One number is another, and of two sentences that begin alike one is gone.
const QString after = u"Harbour reopens in Velmora\n\n"
                      "The port of Velmora reopened on Monday after nine weeks. Ada Quill, the harbour master, said 120 ships were waiting outside the wall.\n\n"
                      "“We never agreed to this,” she said. The talks had ended in March.\n\n"
                      "Fishing boats may leave from Tuesday on, and ferries from the end of the month.\n"_s;

struct Desk : Program {
    explicit Desk(const QString &folder)
        : Program(folder + u"/library.sqlite"_s)
        , file(folder + u"/harbour.txt"_s)
    {
    }
    void write(const QString &text) const
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly | QIODevice::Truncate));
        out.write(text.toUtf8());
    }
    [[nodiscard]] bool openFile()
    {
        session.openFiles({file});
        return ready() && QTest::qWaitFor([this] { return session.factsAreThere(); });
    }
    [[nodiscard]] QString text() const { return view()->article().text; }
    [[nodiscard]] TextSpan spanOf(const QString &words, qsizetype nth = 0) const
    {
        qsizetype at = text().indexOf(words);
        for (; nth > 0; --nth)
            at = text().indexOf(words, at + 1);
        return {at, at + words.size()};
    }
    /// Tags four places, then opens the file with its new text as a new revision.
    [[nodiscard]] bool revise()
    {
        write(before);
        if (!openFile())
            return false;
        annotator()->annotate(spanOf(u"Ada Quill"_s), u"person"_s);
        annotator()->annotate(spanOf(u"90"_s), u"person"_s);
        annotator()->annotate(spanOf(u"We never agreed to this"_s), {}, u"first"_s);
        annotator()->annotate(spanOf(u"We never agreed to this"_s, 1), {}, u"second"_s);
        write(after);
        session.openFiles({file});
        auto *const box = find<QMessageBox>(u"revisionBox"_s);
        if (!box || !QTest::qWaitForWindowActive(box))
            return false;
        answer(box, u"revision"_s);
        return QTest::qWaitFor([this] { return text().contains(u"120 ships"); }) && QTest::qWaitForWindowActive(&window);
    }
    /// Goes to the button by Tab and presses it; Escape for none.
    static void answer(QMessageBox *box, const QString &button)
    {
        if (button.isEmpty())
            return QTest::keyClick(box, Qt::Key_Escape);
        for (int i = 0; i < 4; ++i) {
            const auto *const at = qobject_cast<QPushButton *>(box->focusWidget());
            if (at && at->text().remove(u'&').contains(button))
                return QTest::keyClick(box->focusWidget(), Qt::Key_Space);
            QTest::keyClick(box->focusWidget() ? box->focusWidget() : box, Qt::Key_Tab);
        }
        QFAIL("no such button");
    }
    [[nodiscard]] Annotator *annotator() const { return window.findChild<Annotator *>(); }
    [[nodiscard]] AnchorsPanel *panel() const { return find<AnchorsPanel>(u"anchorsPanel"_s); }
    [[nodiscard]] QTreeView *list() const { return find<QTreeView>(u"anchorsList"_s); }
    [[nodiscard]] QString words() const { return find<QLabel>(u"anchorsWords"_s)->text(); }
    /// Presses Down until the row shows the words in some column.
    [[nodiscard]] bool goTo(const QString &shown)
    {
        press(Qt::Key_Home);
        for (int i = 0; i < 12; ++i) {
            for (int column = 0; column < AnchorsModel::columnTotal; ++column) {
                if (list()->currentIndex().siblingAtColumn(column).data().toString().contains(shown))
                    return true;
            }
            press(Qt::Key_Down);
        }
        return false;
    }
    [[nodiscard]] QStringList tagged() const
    {
        QStringList out;
        for (const Annotation &annotation : annotator()->annotations())
            out.append(annotation.span.of(text()).toString());
        return out;
    }
    QString file;
};

} // namespace

class AnchorsDeskTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void asksWhatTheTextIs_data();
    void asksWhatTheTextIs();
    void sameTextAsksNothing();
    void saysWhatHasChanged();
    void enterShowsThePlace();
    void digitTakesAPlace();
    void keeps();
    void reattaches();
    void deletes();
    void closesAndOpensByKey();
    void nothingToSay();
    void modelIsSound();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void AnchorsDeskTest::asksWhatTheTextIs_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<int>("articles");
    QTest::addColumn<int>("revisions");
    QTest::addColumn<bool>("newText");
    QTest::newRow("revision") << u"revision"_s << 1 << 2 << true;
    QTest::newRow("article") << u"own"_s << 2 << 1 << true;
    QTest::newRow("neither") << QString() << 1 << 1 << false;
}

void AnchorsDeskTest::asksWhatTheTextIs()
{
    QFETCH(QString, button);
    QFETCH(int, articles);
    QFETCH(int, revisions);
    QFETCH(bool, newText);
    Desk desk(m_folder->path());
    desk.write(before);
    QVERIFY(desk.openFile());
    const ArticleId first = desk.session.current().id;
    desk.write(after);
    desk.session.openFiles({desk.file});
    auto *const box = desk.find<QMessageBox>(u"revisionBox"_s);
    QVERIFY(box);
    QVERIFY(QTest::qWaitForWindowActive(box));
    QVERIFY2(box->text().contains(u"Harbour reopens in Velmora"_s), qPrintable(box->text()));
    QVERIFY(desk.text().contains(u"90 ships"_s)); // nothing yet
    Desk::answer(box, button);
    QVERIFY(QTest::qWaitFor([&] { return desk.session.foundRevisions().isEmpty(); }));
    QCOMPARE(desk.session.library()->articles().value().size(), articles);
    QCOMPARE(desk.session.library()->revisions(first).value().size(), revisions);
    QCOMPARE(desk.text().contains(u"120 ships"_s), newText);
}

void AnchorsDeskTest::sameTextAsksNothing()
{
    Desk desk(m_folder->path());
    desk.write(before);
    QVERIFY(desk.openFile());
    desk.session.openFiles({desk.file});
    QVERIFY(!desk.find<QMessageBox>(u"revisionBox"_s));
    QCOMPARE(desk.session.library()->articles().value().size(), 1);
    // Pasted text comes from nowhere.
    desk.session.openText(after);
    QVERIFY(!desk.find<QMessageBox>(u"revisionBox"_s));
    QCOMPARE(desk.session.library()->articles().value().size(), 2);
}

void AnchorsDeskTest::saysWhatHasChanged()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    QVERIFY(desk.panel() && desk.panel()->isVisible());
    QVERIFY(!desk.panel()->isListShown());
    QCOMPARE(desk.words(), u"2 tag(s) could not be placed in the new text. 1 tag(s) stand on other words now."_s);
    QCOMPARE(desk.tagged(), (QStringList{u"Ada Quill"_s, u"120"_s}));
    QCOMPARE(desk.annotations().size(), 2); // nothing is painted that has no place
    QVERIFY(desk.panel()->mapTo(&desk.window, QPoint()).y() < desk.view()->mapTo(&desk.window, QPoint()).y());
    // It stays with the article.
    desk.session.openText(u"Another article\n\nAbout something else altogether, said nobody.\n"_s);
    QVERIFY(!desk.panel()->isVisible());
    desk.session.openStored(desk.session.library()->articles().value().last().id);
    QVERIFY(desk.panel()->isVisible());
    QCOMPARE(desk.words(), u"2 tag(s) could not be placed in the new text. 1 tag(s) stand on other words now."_s);
}

void AnchorsDeskTest::enterShowsThePlace()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.panel()->isListShown());
    QVERIFY(desk.list()->hasFocus());
    QVERIFY(desk.goTo(u"120"_s));
    QCOMPARE(desk.list()->currentIndex().siblingAtColumn(AnchorsModel::StateColumn).data().toString(), u"Changed"_s);
    QCOMPARE(desk.list()->currentIndex().siblingAtColumn(AnchorsModel::WasColumn).data().toString(), u"90"_s);
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.view()->selection(), desk.spanOf(u"120"_s));
    QVERIFY(desk.list()->hasFocus()); // to go on with the next
    QVERIFY(desk.goTo(u"possible place"_s));
    desk.press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(desk.view()->selection(), desk.spanOf(u"We never agreed to this"_s));
}

void AnchorsDeskTest::digitTakesAPlace()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.goTo(u"possible place"_s));
    desk.press(Qt::Key_5); // there is no fifth
    QCOMPARE(desk.annotator()->unplaced().size(), 2);
    desk.press(Qt::Key_1);
    QCOMPARE(desk.annotator()->unplaced().size(), 1);
    QCOMPARE(desk.tagged(), (QStringList{u"Ada Quill"_s, u"120"_s, u"We never agreed to this"_s}));
    QCOMPARE(desk.annotations().size(), 3);
    QCOMPARE(desk.session.library()->annotations(desk.session.current().id).value().size(), 3);
    QVERIFY2(desk.words().startsWith(u"1 tag(s) could not"_s), qPrintable(desk.words()));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.annotator()->unplaced().size(), 2);
    QCOMPARE(desk.tagged(), (QStringList{u"Ada Quill"_s, u"120"_s}));
    QCOMPARE(desk.session.library()->unplacedAnnotations(desk.session.current().id).value().size(), 2);
    desk.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.annotator()->unplaced().size(), 1);
    QCOMPARE(desk.session.library()->unplacedAnnotations(desk.session.current().id).value().size(), 1);
}

void AnchorsDeskTest::keeps()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.goTo(u"120"_s));
    desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.words(), u"2 tag(s) could not be placed in the new text."_s);
    QCOMPARE(desk.annotator()->annotations()[1].anchor, AnchorOutcome());
    for (int i = 0; i < 2; ++i) {
        QVERIFY(desk.goTo(u"We never agreed"_s));
        desk.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    }
    QCOMPARE(desk.words(), u"2 tag(s) are kept without a place."_s);
    QVERIFY(desk.panel()->isVisible()); // the list is open
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.panel()->isVisible());
    QVERIFY(desk.view()->hasFocus());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.panel()->isVisible());
    QCOMPARE(desk.words(), u"1 tag(s) could not be placed in the new text."_s);
}

void AnchorsDeskTest::reattaches()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier); // nothing chosen or selected: a word, and no harm
    QCOMPARE(desk.annotator()->unplaced().size(), 2);
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.goTo(u"We never agreed"_s));
    desk.select(u"The talks"_s);
    desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(desk.annotator()->unplaced().size(), 1);
    QCOMPARE(desk.tagged(), (QStringList{u"Ada Quill"_s, u"120"_s, u"The talks"_s}));
    const Annotation &mark = desk.annotator()->annotations()[2];
    QCOMPARE(mark.revision, desk.session.current().revision);
    QCOMPARE(mark.anchor, AnchorOutcome());
    QVERIFY(!mark.note.isEmpty());
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.annotator()->unplaced().size(), 2);
}

void AnchorsDeskTest::deletes()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.goTo(u"We never agreed"_s));
    desk.press(Qt::Key_Delete);
    QCOMPARE(desk.annotator()->unplaced().size(), 1);
    QCOMPARE(desk.session.library()->unplacedAnnotations(desk.session.current().id).value().size(), 1);
    QVERIFY(desk.list()->currentIndex().isValid()); // on to the next
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.annotator()->unplaced().size(), 2);
    QCOMPARE(desk.session.library()->unplacedAnnotations(desk.session.current().id).value().size(), 2);
}

void AnchorsDeskTest::closesAndOpensByKey()
{
    Desk desk(m_folder->path());
    QVERIFY(desk.revise());
    const auto keys = Qt::ControlModifier | Qt::ShiftModifier;
    desk.press(Qt::Key_T, keys);
    QVERIFY(desk.panel()->isListShown());
    desk.press(Qt::Key_T, keys);
    QVERIFY(!desk.panel()->isListShown());
    QVERIFY(desk.view()->hasFocus());
    desk.press(Qt::Key_T, keys);
    desk.press(Qt::Key_Escape);
    QVERIFY(!desk.panel()->isListShown());
    QVERIFY(desk.panel()->isVisible()); // there is still something to look at
}

void AnchorsDeskTest::nothingToSay()
{
    Desk desk(m_folder->path());
    desk.write(before);
    QVERIFY(desk.openFile());
    desk.press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!desk.panel());
}

void AnchorsDeskTest::modelIsSound()
{
    AnchorsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString text = u"One two three. One two four."_s;
    Annotation ambiguous;
    ambiguous.id = u"a"_s;
    ambiguous.anchor = {AnchorState::Ambiguous, u"One two"_s, {{0, 7}, {15, 22}, {20, 99}}, false};
    Annotation settled = ambiguous;
    settled.id = u"s"_s;
    settled.anchor = {AnchorState::Lost, u"gone"_s, {}, true};
    Annotation changed;
    changed.id = u"c"_s;
    changed.span = {8, 13};
    changed.quote = quoteSelector(text, changed.span);
    changed.anchor = {AnchorState::Changed, u"five"_s, {}, false};
    Annotation plain = changed;
    plain.anchor = {};
    const QList<AnchorRow> rows = anchorRows({plain, changed}, {settled, ambiguous}, {}, text);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].id, u"c"_s);
    QCOMPARE(rows[1].contexts, (QStringList{u"…[One two] three. One two four.…"_s, u"…One two three. [One two] four.…"_s})); // outside the text is none
    QCOMPARE(rows[2].id, u"s"_s);
    model.setRows(rows);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowCount(model.index(1, 0)), 2);
    QCOMPARE(model.placeOf(model.index(0, 0)), (TextSpan{8, 13}));
    QCOMPARE(model.placeOf(model.index(1, 0)), (TextSpan{0, 7}));
    QCOMPARE(model.placeOf(model.index(1, 3, model.index(1, 0))), (TextSpan{15, 22}));
    QCOMPARE(model.placeOf(model.index(2, 0)), TextSpan());
    QCOMPARE(model.index(1, 0, model.index(1, 0)).data(Qt::AccessibleTextRole).toString(), u"Place 2: …One two three. [One two] four.…"_s);
    QCOMPARE(model.index(0, 0).data(Qt::AccessibleTextRole).toString(), u"Changed, Note: “five”, now three"_s);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(AnchorsDeskTest)
#include "tst_anchorsdesk.moc"
