// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/samples.h"
#include "ui/facts/facteditor.h"
#include "ui/facts/factsdelegate.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QPushButton>
#include <QTreeView>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<nutgraf::FactRef>)

class FactsPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void emptyStates();
    void entersWalkMentions();
    void clickWalks();
    void arrowsLightTheEntity();
    void selectGoesOnFromThere();
    void walksWhatMeansTheEntity();
    void extentByButtons_data();
    void extentByButtons();
    void extentBarComesAndGoes();
    void extentBarByKeyboard();
    void keysDecide();
    void decidedRowsKeepSelectionAndGroups();
    void rejectedGroupIsClosedAndRestores();
    void filterByKeyboard();
    void correctsByKey();
    void wrongCorrectionsAreHeldBack_data();
    void wrongCorrectionsAreHeldBack();
    void showsWhatWasCorrected();
    void detailsGrowWhenNarrow();
    void headingOpensAndCloses();
    void detailsTellAll_data();
    void detailsTellAll();
    void wordsOfTheArticleAreNoMarkup();
    void contextMenuOffersTheSame();
    void plainKeysWithCtrlStayFree();
    void paintsInBothThemes_data();
    void paintsInBothThemes();
    void paintsRightToLeft();
    void cutsLongWordsWithAnEllipsis();
    void longListsShowAPart();
    void longListsFilterAll();
    void longListsShowWhatIsAskedFor();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_view, key, modifiers); }
    [[nodiscard]] QModelIndex rowOf(const QString &text) const;
    [[nodiscard]] QImage picture() const
    {
        QCoreApplication::processEvents(); // lays out what has changed
        return m_panel->grab().toImage().convertToFormat(QImage::Format_RGB32);
    }
    [[nodiscard]] int countOf(const QImage &image, const QRect &area, const QColor &colour) const;
    [[nodiscard]] QString details() const;
    Decision decide(FactRef ref, Verdict verdict) const;
    void setLongFacts();
    [[nodiscard]] QModelIndex firstGroup() const { return m_panel->model()->index(0, 0); }
    [[nodiscard]] int shownRows() const { return m_panel->model()->rowCount(firstGroup()); }

    Article m_article = samples::harbourArticle();
    Facts m_facts = samples::harbourFacts();
    Theme m_theme = samples::lightTheme();
    std::unique_ptr<FactsPanel> m_panel;
    QTreeView *m_view = nullptr;
    QLineEdit *m_box = nullptr;
};

void FactsPanelTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); // said by the offscreen platform
    m_panel = std::make_unique<FactsPanel>();
    m_view = m_panel->findChild<QTreeView *>(u"factsView"_s);
    m_box = m_panel->findChild<QLineEdit *>(u"factsFilter"_s);
    m_panel->setTheme(m_theme);
    m_panel->resize(356, 720);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->setArticle(m_article);
    m_panel->setFacts(m_facts);
    m_view->setFocus();
}

void FactsPanelTest::cleanup()
{
    m_panel.reset();
}

QModelIndex FactsPanelTest::rowOf(const QString &text) const
{
    const QModelIndexList found = m_panel->model()->match(m_panel->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

int FactsPanelTest::countOf(const QImage &image, const QRect &area, const QColor &colour) const
{
    int count = 0;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            count += image.valid(x, y) && image.pixel(x, y) == colour.rgb();
    return count;
}

QString FactsPanelTest::details() const
{
    QTextDocument document;
    document.setHtml(m_panel->findChild<QLabel *>(u"factDetails"_s)->text());
    return document.toPlainText();
}

Decision FactsPanelTest::decide(FactRef ref, Verdict verdict) const
{
    Decision decision;
    decision.id = u"%1-%2"_s.arg(int(ref.kind)).arg(ref.index);
    decision.kind = ref.kind;
    decision.span = spanOf(m_facts, ref);
    decision.exact = decision.span.of(m_article.text).toString();
    decision.verdict = verdict;
    return decision;
}

void FactsPanelTest::emptyStates()
{
    FactsPanel fresh;
    auto *const empty = fresh.findChild<QLabel *>(u"factsEmpty"_s);
    auto *const box = fresh.findChild<QLineEdit *>(u"factsFilter"_s);
    fresh.show();
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().startsWith(u"Open an article"));
    fresh.setArticle(m_article);
    QVERIFY(empty->text().startsWith(u"No facts found yet"));
    fresh.setFacts({});
    QVERIFY(empty->text().startsWith(u"No facts found in this text"));
    fresh.setFacts(m_facts);
    QVERIFY(!empty->isVisible());
    QTest::keyClicks(box, u"xyz"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->text().contains(u"xyz"));
    QTest::keyClick(box, Qt::Key_Escape);
    QVERIFY(!empty->isVisible());
}

void FactsPanelTest::entersWalkMentions()
{
    QSignalSpy shown(m_panel.get(), &FactsPanel::showSpanAsked);
    m_view->setCurrentIndex(rowOf(u"Ilda Brannoch ×3"_s));
    const auto spanAt = [&shown](qsizetype i) { return shown.at(i).at(0).value<TextSpan>(); };
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Return);
    press(Qt::Key_Return, Qt::ShiftModifier);
    press(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(shown.size(), 6);
    for (const auto &[i, mention] : {std::pair{0, 0}, {1, 1}, {2, 2}, {3, 0}, {4, 2}, {5, 0}})
        QCOMPARE(spanAt(i), m_facts.mentions[mention].span);
    QCOMPARE(shown.at(0).at(1).toInt(), 0);
    QVERIFY(details().contains(u"mention 1 of 3"));
    // Another row starts from its own first mention, a figure lights nothing.
    m_view->setCurrentIndex(rowOf(u"$12.5 million"_s));
    shown.clear();
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(spanAt(0), m_facts.quantities[1].span);
    QCOMPARE(shown.at(0).at(1).toInt(), -1);
}

void FactsPanelTest::clickWalks()
{
    QSignalSpy shown(m_panel.get(), &FactsPanel::showSpanAsked);
    const QPoint place = m_view->visualRect(rowOf(u"Tuesday ×2"_s)).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(shown.size(), 2);
    QCOMPARE(shown.at(0).at(0).value<TextSpan>(), m_facts.dates[0].span);
    QCOMPARE(shown.at(1).at(0).value<TextSpan>(), m_facts.dates[1].span);
}

void FactsPanelTest::arrowsLightTheEntity()
{
    QSignalSpy lit(m_panel.get(), &FactsPanel::entityLit);
    QSignalSpy shown(m_panel.get(), &FactsPanel::showSpanAsked);
    m_view->setCurrentIndex(rowOf(u"Ilda Brannoch ×3"_s));
    press(Qt::Key_Down);
    press(Qt::Key_Down); // the heading of the next group
    QCOMPARE(lit.size(), 3);
    QCOMPARE(lit.at(0).at(0).toInt(), 0);
    QCOMPARE(lit.at(1).at(0).toInt(), 1);
    QCOMPARE(lit.at(2).at(0).toInt(), -1);
    QCOMPARE(shown.size(), 0); // looking through the list does not move the text
}

void FactsPanelTest::selectGoesOnFromThere()
{
    QSignalSpy shown(m_panel.get(), &FactsPanel::showSpanAsked);
    m_panel->select({FactKind::Mention, 1});
    QCOMPARE(m_view->currentIndex(), rowOf(u"Ilda Brannoch ×3"_s));
    QVERIFY(details().contains(u"mention 2 of 3"));
    QCOMPARE(shown.size(), 0);
    press(Qt::Key_Return);
    QCOMPARE(shown.at(0).at(0).value<TextSpan>(), m_facts.mentions[2].span);
    QTest::keyClicks(m_box, u"xyz"_s);
    m_panel->select({FactKind::Quote, 0}); // a filter that hides it gives way
    QCOMPARE(m_view->currentIndex(), rowOf(u"Ilda Brannoch"_s));
    QVERIFY(m_box->text().isEmpty());
    m_panel->select({FactKind::Quote, 77});
    QVERIFY(!m_view->currentIndex().isValid());
    QVERIFY(!m_panel->findChild<QWidget *>(u"factDetailsPane"_s)->isVisible());
}

void FactsPanelTest::walksWhatMeansTheEntity()
{
    Facts facts = m_facts;
    const TextSpan meant = samples::spanOfWords(m_article.text, u"harbour master"_s, 0); // before the first name
    const TextSpan figure = samples::spanOfWords(m_article.text, u"a figure"_s, 0);
    facts.references = {{meant, ReferenceForm::Noun, 0}, {figure, ReferenceForm::Pronoun, 0}};
    QVERIFY(meant.start < facts.mentions[0].span.start && figure.start > facts.mentions[1].span.start && figure.start < facts.mentions[2].span.start);
    m_panel->setFacts(facts);
    QSignalSpy shown(m_panel.get(), &FactsPanel::showSpanAsked);
    m_view->setCurrentIndex(rowOf(u"Ilda Brannoch ×3"_s)); // names alone are counted
    const QList<TextSpan> way{meant, facts.mentions[0].span, facts.mentions[1].span, figure, facts.mentions[2].span, meant};
    for (qsizetype i = 0; i < way.size(); ++i) {
        press(Qt::Key_Return);
        QCOMPARE(shown.at(i).at(0).value<TextSpan>(), way[i]);
        QCOMPARE(shown.at(i).at(1).toInt(), 0);
    }
    QVERIFY(details().contains(u"meant by “harbour master”"));
    press(Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(shown.last().at(0).value<TextSpan>(), facts.mentions[2].span);
    QVERIFY(details().contains(u"mention 3 of 3"));
    // From a place in the text; the ends that move are those of the name that it leans on.
    m_panel->select({FactKind::Mention, 1}, figure.start);
    QVERIFY(details().contains(u"meant by “a figure”"));
    QSignalSpy corrected(m_panel.get(), &FactsPanel::correctAsked);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(corrected.at(0).at(0).value<QList<FactRef>>(), (QList<FactRef>{{FactKind::Mention, 1}}));
    m_panel->select({FactKind::Mention, 1}, 3); // there is no such place
    QVERIFY(details().contains(u"mention 1 of 3"));
    press(Qt::Key_Return);
    QCOMPARE(shown.last().at(0).value<TextSpan>(), meant);
}

void FactsPanelTest::extentByButtons_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("exact");
    QTest::newRow("more at the start") << u"facts.widenstart"_s << u"One word more at the start"_s << u"Ctrl+Shift+Left"_s << u"at $12.5 million"_s;
    QTest::newRow("less at the start") << u"facts.narrowstart"_s << u"One word less at the start"_s << u"Ctrl+Shift+Right"_s << u"million"_s;
    QTest::newRow("more at the end") << u"facts.widenend"_s << u"One word more at the end"_s << u"Shift+Right"_s << QString();
    QTest::newRow("less at the end") << u"facts.narrowend"_s << u"One word less at the end"_s << u"Shift+Left"_s << u"$12.5"_s;
}

void FactsPanelTest::extentByButtons()
{
    QFETCH(QString, button);
    QFETCH(QString, name);
    QFETCH(QString, key);
    QFETCH(QString, exact);
    m_view->setCurrentIndex(rowOf(u"$12.5 million"_s));
    auto *const pressed = m_panel->findChild<QPushButton *>(button);
    QVERIFY(pressed && pressed->isVisible());
    QCOMPARE(pressed->accessibleName(), name);
    QVERIFY(pressed->toolTip().startsWith(name) && pressed->toolTip().contains(key));
    QSignalSpy corrected(m_panel.get(), &FactsPanel::correctAsked);
    QTest::mouseClick(pressed, Qt::LeftButton);
    QVERIFY(m_view->hasFocus()); // the keys go on working
    if (exact.isEmpty()) { // the paragraph ends there
        QCOMPARE(corrected.size(), 0);
        return;
    }
    QCOMPARE(corrected.size(), 1);
    QCOMPARE(corrected.at(0).at(0).value<QList<FactRef>>(), (QList<FactRef>{{FactKind::Quantity, 1}}));
    QVERIFY2(corrected.at(0).at(1).toString().contains(u"\"exact\":\"%1\""_s.arg(exact)), qPrintable(corrected.at(0).at(1).toString()));
}

void FactsPanelTest::extentBarComesAndGoes()
{
    auto *const bar = m_panel->findChild<QWidget *>(u"extentBar"_s);
    m_view->setCurrentIndex(rowOf(u"Ostvik"_s));
    QVERIFY(bar->isVisible());
    m_view->setCurrentIndex(rowOf(u"The Sanmere Shipping Union"_s)); // a claim has no extent
    QVERIFY(m_view->currentIndex().isValid() && !bar->isVisible());
    m_view->setCurrentIndex(firstGroup());
    QVERIFY(!bar->isVisible());
    m_view->setCurrentIndex(rowOf(u"Ostvik"_s));
    QVERIFY(bar->isVisible());
    m_panel->setDecisions({decide({FactKind::Mention, 8}, Verdict::Rejected)});
    m_panel->select({FactKind::Mention, 8});
    QVERIFY(!bar->isVisible());
}

void FactsPanelTest::extentBarByKeyboard()
{
    m_view->setCurrentIndex(rowOf(u"Ostvik"_s));
    QSignalSpy asked(m_panel.get(), &FactsPanel::extentOfSelectionAsked);
    QStringList reached;
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        reached.append(QApplication::focusWidget()->objectName());
    }
    QCOMPARE(reached, (QStringList{u"facts.widenstart"_s, u"facts.narrowstart"_s, u"facts.narrowend"_s, u"facts.widenend"_s, u"extentSelection"_s}));
    QVERIFY(static_cast<QPushButton *>(QApplication::focusWidget())->toolTip().contains(u"Shift+E"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
    FactKeys keys; // other keys, other words
    keys.set(FactCommand::WidenStart, {});
    keys.setSelectionKey(QKeySequence(u"Ctrl+J"_s));
    m_panel->setKeys(keys);
    QCOMPARE(m_panel->findChild<QPushButton *>(u"facts.widenstart"_s)->toolTip(), u"One word more at the start"_s);
    QVERIFY(m_panel->findChild<QPushButton *>(u"extentSelection"_s)->toolTip().contains(u"Ctrl+J"));
}

void FactsPanelTest::keysDecide()
{
    QSignalSpy accepted(m_panel.get(), &FactsPanel::acceptAsked);
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    m_view->setCurrentIndex(rowOf(u"Ilda Brannoch ×3"_s));
    press(Qt::Key_A);
    press(Qt::Key_X);
    const QList<FactRef> refs{{FactKind::Mention, 0}, {FactKind::Mention, 1}, {FactKind::Mention, 2}};
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.at(0).at(0).value<QList<FactRef>>(), refs);
    QCOMPARE(rejected.at(0).at(0).value<QList<FactRef>>(), refs);
    m_view->setCurrentIndex(m_panel->model()->index(0, 0)); // a heading has nothing to decide
    press(Qt::Key_A);
    press(Qt::Key_X);
    press(Qt::Key_R);
    QCOMPARE(accepted.size() + rejected.size(), 2);
    m_panel->setDecisions({decide({FactKind::Claim, 0}, Verdict::Accepted)});
    m_panel->select({FactKind::Claim, 0});
    press(Qt::Key_A); // is so already
    QCOMPARE(accepted.size(), 1);
}

void FactsPanelTest::decidedRowsKeepSelectionAndGroups()
{
    const QAbstractItemModelTester tester(m_view->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_view->collapse(rowOf(u"Places"_s));
    m_view->setCurrentIndex(rowOf(u"$12.5 million"_s));
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, Verdict::Accepted)});
    QCOMPARE(m_view->currentIndex().data().toString(), u"$12.5 million"_s);
    QVERIFY(details().contains(u"accepted"));
    QVERIFY(!m_view->isExpanded(rowOf(u"Places"_s)));
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, Verdict::Rejected)});
    QCOMPARE(m_view->currentIndex().data().toString(), u"500,000 barrels a year"_s); // what took its place
    QVERIFY(!m_view->isExpanded(rowOf(u"Places"_s)));
    QVERIFY(m_view->isExpanded(rowOf(u"People"_s)));
}

void FactsPanelTest::rejectedGroupIsClosedAndRestores()
{
    QSignalSpy restored(m_panel.get(), &FactsPanel::restoreAsked);
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, Verdict::Rejected)});
    const QModelIndex group = rowOf(u"Rejected"_s);
    QVERIFY(group.isValid());
    QVERIFY(!m_view->isExpanded(group));
    m_view->setCurrentIndex(group);
    press(Qt::Key_Return);
    QVERIFY(m_view->isExpanded(group));
    press(Qt::Key_Down);
    QCOMPARE(m_view->currentIndex().data().toString(), u"$12.5 million"_s);
    QVERIFY(m_panel->findChild<QLabel *>(u"factHints"_s)->text().contains(u"restore"));
    QVERIFY(m_view->currentIndex().data(Qt::AccessibleTextRole).toString().endsWith(u"rejected"));
    press(Qt::Key_R);
    QCOMPARE(restored.size(), 1);
    QCOMPARE(restored.at(0).at(0).toStringList(), QStringList{u"1-1"_s});
    m_panel->setDecisions({});
    QVERIFY(!rowOf(u"Rejected"_s).isValid());
    QCOMPARE(rowOf(u"Figures"_s).data(FactsModel::CountRole).toInt(), 3);
}

void FactsPanelTest::filterByKeyboard()
{
    m_view->setCurrentIndex(rowOf(u"Tuesday ×2"_s));
    press(Qt::Key_Slash);
    QVERIFY(m_box->hasFocus());
    QTest::keyClicks(m_box, u"ostvik"_s);
    QCOMPARE(m_panel->model()->rowCount(), 2);
    QTest::keyClick(m_box, Qt::Key_Down);
    QVERIFY(m_view->hasFocus());
    QVERIFY(m_view->currentIndex().parent().isValid());
    press(Qt::Key_Escape);
    QVERIFY(m_box->text().isEmpty());
    QCOMPARE(m_panel->model()->rowCount(), 7);
}

void FactsPanelTest::correctsByKey()
{
    QSignalSpy corrected(m_panel.get(), &FactsPanel::correctAsked);
    m_view->setCurrentIndex(rowOf(u"Ilda Brannoch ×3"_s));
    press(Qt::Key_E);
    auto *const editor = m_panel->findChild<FactEditor *>();
    QVERIFY(editor && editor->isVisible());
    auto *const save = editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled()); // nothing is changed yet
    auto *const name = editor->findChild<QLineEdit *>(u"factName"_s);
    QCOMPARE(name->text(), u"Ilda Brannoch"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Ilda Brannoch-Tey"_s);
    editor->findChild<QComboBox *>(u"factType"_s)->setCurrentIndex(int(EntityType::Organisation));
    QVERIFY(save->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(corrected.size(), 1);
    QCOMPARE(corrected.at(0).at(0).value<QList<FactRef>>().size(), 3);
    QCOMPARE(corrected.at(0).at(1).toString(), uR"({"name":"Ilda Brannoch-Tey","type":"ORG"})"_s);
    QTRY_VERIFY(!m_panel->findChild<FactEditor *>());
    press(Qt::Key_E);
    QTest::keyClick(m_panel->findChild<FactEditor *>(), Qt::Key_Escape);
    QCOMPARE(corrected.size(), 1);
}

void FactsPanelTest::wrongCorrectionsAreHeldBack_data()
{
    QTest::addColumn<FactRef>("ref");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("correction"); // empty: refused
    const FactRef figure{FactKind::Quantity, 0};
    const FactRef date{FactKind::Date, 0};
    QTest::newRow("number") << figure << u"factValue"_s << u"41.5"_s << uR"({"value":"41.5"})"_s;
    QTest::newRow("grouped") << figure << u"factValue"_s << u"41,500"_s << uR"({"value":"41500"})"_s;
    QTest::newRow("range") << figure << u"factUpper"_s << u"60"_s << uR"({"upper":"60"})"_s;
    QTest::newRow("unit") << figure << u"factUnit"_s << u"berth"_s << uR"({"unit":"berth"})"_s;
    QTest::newRow("words") << figure << u"factValue"_s << u"forty"_s << QString();
    QTest::newRow("no number") << figure << u"factValue"_s << QString() << QString();
    QTest::newRow("upper in words") << figure << u"factUpper"_s << u"many"_s << QString();
    QTest::newRow("day") << date << u"factValue"_s << u"2025-03-05"_s << uR"({"value":"2025-03-05"})"_s;
    QTest::newRow("day in words") << date << u"factValue"_s << u"last Monday"_s << QString();
    QTest::newRow("empty day") << date << u"factValue"_s << QString() << QString();
    QTest::newRow("quotation marks") << date << u"factValue"_s << u"2025\""_s << QString();
    QTest::newRow("nameless") << FactRef{FactKind::Mention, 0} << u"factName"_s << u"  "_s << QString();
}

void FactsPanelTest::wrongCorrectionsAreHeldBack()
{
    QFETCH(FactRef, ref);
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, correction);
    FactEditor editor(m_facts, ref, u"words"_s);
    QVERIFY(editor.correction().isEmpty());
    editor.findChild<QLineEdit *>(field)->setText(typed);
    const bool allowed = editor.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->isEnabled();
    QCOMPARE(allowed, !correction.isEmpty());
    QCOMPARE(editor.findChild<QLabel *>(u"factProblem"_s)->text().isEmpty(), allowed);
    if (allowed)
        QCOMPARE(editor.correction(), correction);
}

void FactsPanelTest::showsWhatWasCorrected()
{
    Decision decision = decide({FactKind::Quantity, 1}, Verdict::Corrected);
    decision.correction = uR"({"value":"13000000","unit":"euro"})"_s;
    m_view->setCurrentIndex(rowOf(u"$12.5 million"_s));
    m_panel->setDecisions({decision, decide({FactKind::Quantity, 0}, Verdict::Rejected)});
    const QModelIndex row = rowOf(u"$12.5 million"_s); // its words stay
    QCOMPARE(row.data(FactsModel::ValueRole).toString(), u"€13,000,000"_s);
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().endsWith(u"corrected"));
    m_view->setCurrentIndex(row);
    QVERIFY(details().contains(u"corrected"));
    QSignalSpy restored(m_panel.get(), &FactsPanel::restoreAsked);
    press(Qt::Key_R);
    QCOMPARE(restored.at(0).at(0).toStringList(), QStringList{u"1-1"_s});
    m_panel->setDecisions({});
    QCOMPARE(rowOf(u"$12.5 million"_s).data(FactsModel::ValueRole).toString(), u"$12,500,000"_s);
}

void FactsPanelTest::detailsGrowWhenNarrow()
{
    m_view->setCurrentIndex(rowOf(u"nearly 40 per cent"_s));
    auto *const label = m_panel->findChild<QLabel *>(u"factDetails"_s);
    QTRY_COMPARE(label->width(), 356);
    QTRY_COMPARE(label->height(), label->heightForWidth(356));
    const int wide = label->height();
    m_panel->resize(220, 720);
    QTRY_COMPARE(label->width(), 220);
    QTRY_COMPARE(label->height(), label->heightForWidth(220));
    QVERIFY(label->height() > wide);
    m_panel->resize(500, 720);
    QTRY_COMPARE(label->width(), 500);
    QTRY_COMPARE(label->height(), label->heightForWidth(500));
    QVERIFY(label->height() <= wide);
}

void FactsPanelTest::headingOpensAndCloses()
{
    const QModelIndex heading = rowOf(u"People"_s);
    const QPoint place = m_view->visualRect(heading).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(!m_view->isExpanded(heading));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(m_view->isExpanded(heading));
    m_view->setCurrentIndex(heading);
    press(Qt::Key_Left);
    QVERIFY(!m_view->isExpanded(heading));
    press(Qt::Key_Right);
    QVERIFY(m_view->isExpanded(heading));
}

void FactsPanelTest::detailsTellAll_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("figure") << u"nearly 40 per cent"_s
                            << QStringList{u"value 40"_s, u"unit percent"_s, u"modifier nearly (just below)"_s, u"of berths for ferries to Ostvik"_s,
                                   u"paragraph 1"_s, u"The port of Sanmere said on Tuesday"_s};
    QTest::newRow("date") << u"Tuesday ×2"_s
                          << QStringList{u"value 2025-03-04"_s, u"because the last Tuesday up to publication on 4 Mar 2025"_s, u"mention 1 of 2"_s};
    QTest::newRow("person") << u"Ilda Brannoch ×3"_s << QStringList{u"type person"_s, u"role harbour master"_s, u"paragraph 2"_s};
    QTest::newRow("quote") << u"Ilda Brannoch"_s << QStringList{u"kind direct"_s, u"cue said"_s, u"speaker Ilda Brannoch (“harbour master Ilda Brannoch”)"_s};
    QTest::newRow("claim") << u"The Sanmere Shipping Union"_s << QStringList{u"does welcomed"_s, u"what the plan"_s, u"paragraph 3"_s};
}

void FactsPanelTest::detailsTellAll()
{
    QFETCH(QString, row);
    QFETCH(QStringList, words);
    m_view->setCurrentIndex(rowOf(row));
    const auto *const label = m_panel->findChild<QLabel *>(u"factDetails"_s);
    QVERIFY(label->isVisible());
    QTRY_VERIFY(label->height() >= label->heightForWidth(label->width())); // nothing cut off
    const QString shown = details().simplified();
    for (const QString &word : std::as_const(words))
        QVERIFY2(shown.contains(word), qPrintable(u"“%1” is not in: %2"_s.arg(word, shown)));
}

void FactsPanelTest::wordsOfTheArticleAreNoMarkup()
{
    Article article;
    article.text = u"The <b>Guild</b> & <img src=x> met."_s;
    article.structure = structureFromLines(article.text);
    Facts facts;
    facts.mentions.append({{4, 16}, EntityType::Organisation, 0, 1});
    facts.entities.append({u"<b>Guild</b>"_s, EntityType::Organisation, u"<i>kind</i>"_s, {}, {0}});
    m_panel->setArticle(article);
    m_panel->setFacts(facts);
    m_panel->select({FactKind::Mention, 0});
    QVERIFY(details().contains(u"<b>Guild</b>"));
    QVERIFY(details().contains(u"<i>kind</i>"));
    QVERIFY(details().contains(u"<img src=x>"));
}

void FactsPanelTest::contextMenuOffersTheSame()
{
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    m_view->setCurrentIndex(rowOf(u"Coastal Office"_s));
    bool seen = false;
    QTimer::singleShot(0, this, [this, &seen] {
        auto *const menu = m_view->findChild<QMenu *>(u"factMenu"_s);
        QVERIFY(menu);
        seen = menu->isVisible() && !menu->actions().last()->isEnabled(); // nothing to restore
        menu->setActiveAction(menu->actions().at(3));
        QTest::keyClick(menu, Qt::Key_Return);
    });
    Q_EMIT m_view->customContextMenuRequested(m_view->visualRect(m_view->currentIndex()).center());
    QVERIFY(seen);
    QCOMPARE(rejected.size(), 1);
}

void FactsPanelTest::plainKeysWithCtrlStayFree()
{
    QSignalSpy accepted(m_panel.get(), &FactsPanel::acceptAsked);
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    m_view->setCurrentIndex(rowOf(u"Coastal Office"_s));
    press(Qt::Key_A, Qt::ControlModifier);
    press(Qt::Key_X, Qt::ControlModifier);
    press(Qt::Key_X, Qt::AltModifier);
    QCOMPARE(accepted.size() + rejected.size(), 0);
}

void FactsPanelTest::paintsInBothThemes_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void FactsPanelTest::paintsInBothThemes()
{
    QFETCH(bool, dark);
    m_theme = dark ? samples::darkTheme() : samples::lightTheme();
    m_panel->setTheme(m_theme);
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, Verdict::Accepted)});
    m_panel->select({FactKind::Quantity, 0});
    const QImage image = picture();
    if (const QString folder = qEnvironmentVariable("NUTGRAF_PICTURES"); !folder.isEmpty())
        image.save(QDir(folder).filePath(dark ? u"facts-dark.png"_s : u"facts-light.png"_s));
    const auto area = [this](const QString &text) {
        const QRect rect = m_view->visualRect(rowOf(text));
        return QRect(m_view->viewport()->mapTo(m_panel.get(), rect.topLeft()), rect.size());
    };
    QVERIFY(countOf(image, area(u"nearly 40 per cent"_s), m_theme.frame.selection) > 4000);
    QCOMPARE(countOf(image, area(u"Ostvik"_s), m_theme.frame.selection), 0);
    const QRect person = area(u"Ilda Brannoch ×3"_s);
    QVERIFY(countOf(image, {person.left(), person.top(), 30, person.height()}, factColour(m_theme.marks, FactGroup::People)) > 30);
    const int accepted = countOf(image, area(u"$12.5 million"_s), factColour(m_theme.marks, FactGroup::Figures));
    QVERIFY2(accepted > 60, qPrintable(QString::number(accepted))); // a disc, larger than a dot
    QVERIFY(countOf(image, {0, 0, 356, 8}, m_theme.frame.frame) > 2000);
}

void FactsPanelTest::paintsRightToLeft()
{
    m_panel->setLayoutDirection(Qt::RightToLeft);
    const QImage image = picture();
    const QRect row = m_view->visualRect(rowOf(u"Ilda Brannoch ×3"_s)).translated(m_view->viewport()->mapTo(m_panel.get(), QPoint()));
    const QColor dot = factColour(m_theme.marks, FactGroup::People);
    QCOMPARE(countOf(image, {row.left(), row.top(), 30, row.height()}, dot), 0);
    QVERIFY(countOf(image, {row.right() - 30, row.top(), 31, row.height()}, dot) > 30);
}

void FactsPanelTest::cutsLongWordsWithAnEllipsis()
{
    m_panel->resize(220, 720);
    const QImage image = picture();
    const QRect row = m_view->visualRect(rowOf(u"500,000 barrels a year"_s)).translated(m_view->viewport()->mapTo(m_panel.get(), QPoint()));
    QCOMPARE(row.width(), m_view->viewport()->width()); // no scrolling sideways
    // Words and value leave the gap between them free; the value of a figure has three quarters of the row where both are cut.
    const int middle = row.left() + 36 + (row.width() - 50) / 4 - 7;
    QCOMPARE(countOf(image, {middle, row.top(), 4, 20}, m_theme.frame.frame), 80);
}

/// 4000 figures: so many that the panel works them up on a worker and lists a part.
void FactsPanelTest::setLongFacts()
{
    Article article;
    Facts facts;
    for (int i = 10'000; i < 14'000; ++i) {
        const qsizetype start = article.text.size();
        article.text += u"%1 people\n"_s.arg(i);
        facts.quantities.append({{start, start + 12}, QuantityKind::Count, Decimal{i, 0}, {}, u"person"_s, Modifier::None, {}, {}});
    }
    m_panel->setArticle(article);
    m_panel->setFacts(facts);
}

void FactsPanelTest::longListsShowAPart()
{
    setLongFacts();
    QTRY_COMPARE(shownRows(), 501);
    QCOMPARE(firstGroup().data(FactsModel::CountRole).toInt(), 4000);
    QCOMPARE(firstGroup().data(Qt::AccessibleTextRole).toString(), u"Figures, 4000 rows"_s);
    const QModelIndex more = m_panel->model()->index(500, 0, firstGroup());
    QCOMPARE(more.data(FactsModel::MoreRole).toInt(), 3500);
    QVERIFY(more.data().toString().startsWith(QLocale().toString(3500) + u" more"_s));

    // It stands for no fact, so nothing can be done to it.
    QSignalSpy spans(m_panel.get(), &FactsPanel::showSpanAsked);
    QSignalSpy accepted(m_panel.get(), &FactsPanel::acceptAsked);
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    m_view->setCurrentIndex(more);
    press(Qt::Key_A);
    press(Qt::Key_X);
    press(Qt::Key_E);
    QVERIFY(!m_panel->findChild<QWidget *>(u"factDetailsPane"_s)->isVisible());
    QVERIFY(!m_panel->findChild<FactEditor *>());

    press(Qt::Key_Return);
    QTRY_COMPARE(shownRows(), 1501);
    QCOMPARE(m_view->currentIndex().row(), 500);
    QCOMPARE(m_view->currentIndex().data().toString(), u"10500 people"_s);
    QCOMPARE(m_panel->model()->index(1500, 0, firstGroup()).data(FactsModel::MoreRole).toInt(), 2500);
    QCOMPARE(firstGroup().data(FactsModel::CountRole).toInt(), 4000);
    QCOMPARE(spans.size() + accepted.size() + rejected.size(), 0);
    press(Qt::Key_Return); // now a fact
    QCOMPARE(spans.size(), 1);
}

void FactsPanelTest::longListsFilterAll()
{
    setLongFacts();
    QTRY_COMPARE(shownRows(), 501);
    QTest::keyClicks(m_box, u"13999"_s);
    QTRY_COMPARE(shownRows(), 1);
    QCOMPARE(firstGroup().data(FactsModel::CountRole).toInt(), 1);
    QCOMPARE(m_panel->model()->index(0, 0, firstGroup()).data().toString(), u"13999 people"_s);
    QTest::keyClicks(m_box, u"x"_s);
    QTRY_COMPARE(m_panel->model()->rowCount(), 0);
    QTest::keyClick(m_box, Qt::Key_Escape);
    QTRY_COMPARE(shownRows(), 501);

    // Words typed before the facts are there hold for them too; those of an ordinary article are all filtered at once.
    m_box->setText(u"12345"_s);
    setLongFacts();
    QTRY_COMPARE(shownRows(), 1);
    m_panel->setArticle(m_article);
    m_panel->setFacts(m_facts);
    QCOMPARE(m_panel->model()->rowCount(), 0);
    m_box->clear();
    QCOMPARE(m_panel->model()->rowCount(), 7);
}

void FactsPanelTest::longListsShowWhatIsAskedFor()
{
    setLongFacts();
    QTRY_COMPARE(shownRows(), 501);
    m_box->setText(u"12345"_s);
    QTRY_COMPARE(shownRows(), 1);
    m_panel->select({FactKind::Quantity, 3000}); // neither listed nor held by the filter
    QCOMPARE(m_view->currentIndex().data().toString(), u"13000 people"_s);
    QCOMPARE(m_box->text(), QString());
    QCOMPARE(shownRows(), 502);
    QCOMPARE(firstGroup().data(FactsModel::CountRole).toInt(), 4000);
    QSignalSpy accepted(m_panel.get(), &FactsPanel::acceptAsked);
    m_view->setFocus();
    press(Qt::Key_A);
    QCOMPARE(accepted.size(), 1);
    QCOMPARE(accepted.first().first().value<QList<FactRef>>(), (QList<FactRef>{{FactKind::Quantity, 3000}}));
    m_panel->select({FactKind::Quantity, 4000}); // there is none
    QVERIFY(!m_view->currentIndex().isValid());
}

QTEST_MAIN(FactsPanelTest)
#include "tst_factspanel.moc"
