// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"
#include "tests/support/ui/samples.h"
#include "ui/annotations/annotationdetails.h"
#include "ui/annotations/annotationspanel.h"
#include "ui/annotations/annotator.h"
#include "ui/annotations/history.h"
#include "ui/annotations/stateinwords.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

/// The list of annotations with the details under it, worked by keys.
class AnnotationDetailsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keysSetTheState_data();
    void keysSetTheState();
    void labelKeysComeFirst();
    void linksByKeys();
    void linkingCanBeLeft();
    void choosesAmongSeveralKinds();
    void joinsAndTakesApart();
    void certaintyBySlider();
    void attributesByTheirFields();
    void evidence_data();
    void evidence();
    void relationsAreListed();
    void paints_data();
    void paints();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view, key, modifiers); }
    void choose(int row) { m_view->setCurrentIndex(m_view->model()->index(row, 0)); }
    [[nodiscard]] const Annotation &mark(int row) const { return m_annotator->annotations()[row]; }
    [[nodiscard]] QString valueOf(const QString &attribute) const
    {
        for (const AttributeValue &value : mark(0).attributes)
            if (value.attribute == attribute)
                return value.value;
        return {};
    }
    template<typename T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_panel->findChild<T *>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Annotator> m_annotator;
    std::unique_ptr<AnnotationsPanel> m_panel;
    QListView *m_view = nullptr;
};

namespace {

TagSet tagSet()
{
    TagSet set = defaultTagSet();
    set.attributes = {{u"checked"_s, u"Checked"_s, AttributeKind::Flag}, {u"role"_s, u"Role"_s, AttributeKind::Choice, {u"speaker"_s, u"victim"_s}, true, {u"person"_s}},
        {u"year"_s, u"Year"_s, AttributeKind::Number}, {u"remark"_s, u"Remark"_s, AttributeKind::Text}};
    set.relations = {{u"member"_s, u"member of"_s, {}, {u"person"_s}, {u"organisation"_s}}};
    return set;
}

} // namespace

void AnnotationDetailsTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    m_library = Library::open(m_folder->filePath(u"library.sqlite"_s)).value();
    QVERIFY(m_library->setTagSet(tagSet()));
    Article other;
    other.title = u"Minutes"_s;
    other.text = u"The board of Wexby voted for a second quay in spring."_s;
    QVERIFY(m_library->addArticle(other));
    Article article;
    article.text = u"Ada Fenn leads the Ferry Guild.\nOla Rust left it for Wexby."_s;
    const ArticleId id = m_library->addArticle(article).value();
    m_annotator = std::make_unique<Annotator>();
    m_annotator->open(m_library.get(), m_library->article(id).value());
    m_annotator->setAuthor(u"Kim"_s);
    for (const auto &[words, label] : {std::pair{u"Ada Fenn"_s, u"person"_s}, {u"Ferry Guild"_s, u"organisation"_s}, {u"Ola Rust"_s, u"person"_s}})
        QVERIFY(!m_annotator->annotate(samples::spanOfWords(article.text, words), label).isEmpty());
    m_panel = std::make_unique<AnnotationsPanel>(m_annotator.get());
    m_panel->setTheme(samples::lightTheme());
    m_view = part<QListView>(u"annotationsView"_s);
    m_panel->resize(356, 760);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_view->setFocus();
    choose(0);
}

void AnnotationDetailsTest::cleanup()
{
    m_panel.reset();
    m_annotator.reset();
    m_library.reset();
}

void AnnotationDetailsTest::keysSetTheState_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("state");
    for (const AnnotationState state : allStates) {
        const int key = keyOf(state).unicode();
        QTest::addRow("%s", qPrintable(stateInWords(state))) << key << int(Qt::NoModifier) << int(state);
        QTest::addRow("%s, Shift", qPrintable(stateInWords(state))) << key << int(Qt::ShiftModifier) << int(state);
        QTest::addRow("%s, Ctrl is another key", qPrintable(stateInWords(state))) << key << int(Qt::ControlModifier) << -1;
    }
    QTest::newRow("no state") << int(Qt::Key_Q) << int(Qt::NoModifier) << -1;
}

void AnnotationDetailsTest::keysSetTheState()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, state);
    const auto other = AnnotationState(state == int(AnnotationState::Disputed) ? int(AnnotationState::False) : int(AnnotationState::Disputed));
    m_annotator->setState({mark(0).id}, other);
    choose(0);
    press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(mark(0).state, state < 0 ? other : AnnotationState(state));
    QCOMPARE(mark(1).state, AnnotationState::Accepted);
    QCOMPARE(part<QComboBox>(u"detailsState"_s)->currentIndex(), int(mark(0).state));
}

void AnnotationDetailsTest::labelKeysComeFirst()
{
    TagSet set = tagSet();
    set.labels[1].key = u"d"_s;
    m_annotator->setTagSet(set);
    choose(0);
    press(Qt::Key_D);
    QCOMPARE(mark(0).label, set.labels[1].id);
    QCOMPARE(mark(0).state, AnnotationState::Accepted);
    press(Qt::Key_D, Qt::ShiftModifier);
    QCOMPARE(mark(0).state, AnnotationState::Disputed);
}

void AnnotationDetailsTest::linksByKeys()
{
    press(Qt::Key_R);
    QVERIFY(part<QLabel>(u"linkMessage"_s)->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_annotator->relations().size(), 1);
    QCOMPARE(m_annotator->relations().first().from, mark(0).id);
    QCOMPARE(m_annotator->relations().first().to, mark(1).id);
    QVERIFY(!part<QLabel>(u"linkMessage"_s)->isVisible());
    QSignalSpy asked(m_panel.get(), &AnnotationsPanel::showSpanAsked);
    press(Qt::Key_Return); // the mode is over: Enter shows again
    QCOMPARE(asked.count(), 1);
    m_annotator->history()->undo();
    QVERIFY(m_annotator->relations().isEmpty());
}

void AnnotationDetailsTest::linkingCanBeLeft()
{
    press(Qt::Key_R);
    press(Qt::Key_Return); // itself
    QVERIFY(m_annotator->relations().isEmpty());
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return); // a person with a person: no such relation
    QVERIFY(m_annotator->relations().isEmpty());
    QVERIFY2(part<QLabel>(u"linkMessage"_s)->text().contains(u"no relation between"), qPrintable(part<QLabel>(u"linkMessage"_s)->text()));
    press(Qt::Key_Escape);
    QVERIFY(!part<QLabel>(u"linkMessage"_s)->isVisible());
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QVERIFY(m_annotator->relations().isEmpty());
}

void AnnotationDetailsTest::choosesAmongSeveralKinds()
{
    TagSet set = tagSet();
    set.relations.append({u"leads"_s, u"leads"_s, {}, {u"person"_s}, {u"organisation"_s}});
    m_annotator->setTagSet(set);
    choose(0);
    press(Qt::Key_R);
    press(Qt::Key_Down);
    QStringList offered;
    QTimer::singleShot(0, this, [&] {
        auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (const QAction *action : menu->actions())
            offered.append(action->text());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    press(Qt::Key_Return);
    QCOMPARE(offered, (QStringList{u"member of"_s, u"leads"_s}));
    QCOMPARE(m_annotator->relations().size(), 1);
    QCOMPARE(m_annotator->relations().first().type, u"leads"_s);
}

void AnnotationDetailsTest::joinsAndTakesApart()
{
    m_view->selectAll();
    press(Qt::Key_J);
    QCOMPARE(m_annotator->annotations().size(), 1);
    QCOMPARE(mark(0).pieces.size(), 3);
    choose(0);
    press(Qt::Key_T);
    QCOMPARE(m_annotator->annotations().size(), 3);
    m_annotator->history()->undo();
    m_annotator->history()->undo();
    QCOMPARE(m_annotator->annotations().size(), 3);
    QCOMPARE(mark(1).label, u"organisation"_s);
}

void AnnotationDetailsTest::certaintyBySlider()
{
    auto *const slider = part<QSlider>(u"detailsCertainty"_s);
    auto *const words = part<QLabel>(u"detailsCertaintyWords"_s);
    QCOMPARE(words->text(), u"not said"_s);
    QTest::keyClick(slider, Qt::Key_End);
    QCOMPARE(mark(0).certainty, std::optional(1.0));
    QTest::keyClick(slider, Qt::Key_Left);
    QCOMPARE(mark(0).certainty, std::optional(0.95));
    QCOMPARE(words->text(), u"95 %"_s);
    QTest::keyClick(slider, Qt::Key_Home);
    QVERIFY(!mark(0).certainty);
    choose(1);
    QVERIFY(!mark(1).certainty); // looking at another changes nothing
}

void AnnotationDetailsTest::attributesByTheirFields()
{
    QTest::keyClick(part<QCheckBox>(u"attribute-checked"_s), Qt::Key_Space);
    QCOMPARE(mark(0).attributes, (QList<AttributeValue>{{u"checked"_s, u"true"_s}}));
    auto *const role = part<QComboBox>(u"attribute-role"_s);
    auto *const form = qobject_cast<QFormLayout *>(role->parentWidget()->layout());
    QCOMPARE(qobject_cast<QLabel *>(form->labelForField(role))->text(), u"Role (required)"_s);
    QTest::keyClick(role, Qt::Key_Down);
    QCOMPARE(valueOf(u"role"_s), u"speaker"_s);
    QCOMPARE(qobject_cast<QLabel *>(form->labelForField(role))->text(), u"Role"_s);
    auto *const year = part<QLineEdit>(u"attribute-year"_s);
    year->setFocus();
    QTest::keyClicks(year, u"abc19.5x"_s);
    QTest::keyClick(year, Qt::Key_Return);
    QCOMPARE(valueOf(u"year"_s), u"19.5"_s);
    year->selectAll();
    QTest::keyClick(year, Qt::Key_Delete);
    m_view->setFocus(); // leaving is enough
    QCOMPARE(valueOf(u"year"_s), QString());
    QCOMPARE(mark(0).attributes.size(), 2);
    choose(1);
    QVERIFY(!part<QComboBox>(u"attribute-role"_s)); // of people alone
    QVERIFY(mark(1).attributes.isEmpty());
}

void AnnotationDetailsTest::evidence_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("quote"); // null: refused
    QTest::newRow("page") << u"https://example.org/report"_s << u""_s;
    QTest::newRow("words of another article") << u"voted for a second quay"_s << u"voted for a second quay"_s;
    QTest::newRow("in small letters") << u"the board of wexby"_s << u"The board of Wexby"_s;
    QTest::newRow("words of this one") << u"leads the Ferry Guild"_s << QString();
    QTest::newRow("a program") << u"file:///bin/sh"_s << QString();
    QTest::newRow("no host") << u"https://"_s << QString();
    QTest::newRow("nothing") << u"  "_s << QString();
    QTest::newRow("marks of the query") << u"\"board\" OR *"_s << QString();
}

void AnnotationDetailsTest::evidence()
{
    QFETCH(QString, typed);
    QFETCH(QString, quote);
    auto *const field = part<QLineEdit>(u"detailsNewEvidence"_s);
    auto *const list = part<QListWidget>(u"detailsEvidence"_s);
    field->setFocus();
    QTest::keyClicks(field, typed);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(part<QLabel>(u"detailsMessage"_s)->isVisible(), quote.isNull());
    QCOMPARE(mark(0).evidence.size(), quote.isNull() ? 0 : 1);
    if (quote.isNull())
        return;
    QCOMPARE(mark(0).evidence.first().quote, quote);
    QCOMPARE(list->count(), 1);
    QSignalSpy page(part<AnnotationDetails>(u"annotationDetails"_s), &AnnotationDetails::articleAsked);
    list->setCurrentRow(0);
    if (!quote.isEmpty()) {
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(page.count(), 1);
    }
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(mark(0).evidence.isEmpty());
    QVERIFY(!list->isVisible());
}

void AnnotationDetailsTest::relationsAreListed()
{
    QVERIFY(!m_annotator->addRelation(mark(0).id, mark(1).id, u"member"_s).isEmpty());
    auto *const list = part<QListWidget>(u"detailsRelations"_s);
    QCOMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"→ member of “Ferry Guild”"_s);
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_view->currentIndex().row(), 1);
    QCOMPARE(list->item(0)->text(), u"← member of “Ada Fenn”"_s);
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Delete);
    QVERIFY(m_annotator->relations().isEmpty());
    QVERIFY(!list->isVisible());
}

void AnnotationDetailsTest::paints_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void AnnotationDetailsTest::paints()
{
    QFETCH(bool, dark);
    m_panel->setTheme(dark ? samples::darkTheme() : samples::lightTheme());
    QVERIFY(!m_annotator->addRelation(mark(0).id, mark(1).id, u"member"_s).isEmpty());
    m_annotator->setEvidence(mark(0).id, {{u"https://example.org/report"_s, {}, {}, {}}});
    m_annotator->setState({mark(0).id}, AnnotationState::Disputed);
    QCoreApplication::processEvents(); // the layout follows with the next event
    const auto *const list = part<QListWidget>(u"detailsEvidence"_s);
    QVERIFY(list->geometry().bottom() < part<QLineEdit>(u"detailsNewEvidence"_s)->geometry().top());
    const QImage picture = m_panel->grab().toImage();
    if (const QString folder = qEnvironmentVariable("NUTGRAF_SCREENSHOTS"); !folder.isEmpty())
        QVERIFY(picture.save(QDir(folder).filePath(u"details-%1.png"_s.arg(dark ? u"dark"_s : u"light"_s))));
    const QColor ground = picture.pixelColor(picture.width() - 3, picture.height() - 3);
    QCOMPARE(ground.lightness() < 128, dark);
    // The words are there: some of the pixels under the list are far from the ground.
    int ink = 0;
    for (int y = picture.height() / 2; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ink += qAbs(picture.pixelColor(x, y).lightness() - ground.lightness()) > 120 ? 1 : 0;
    QVERIFY2(ink > 300, qPrintable(QString::number(ink)));
}

QTEST_MAIN(AnnotationDetailsTest)
#include "tst_annotationdetails.moc"
