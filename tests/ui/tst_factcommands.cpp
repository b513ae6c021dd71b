// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The keys of the facts panel that correct: each pressed for real, each dialog used by keyboard.

#include "core/facts/factfields.h"
#include "core/facts/pipeline.h"
#include "tests/support/ui/samples.h"
#include "ui/facts/extentstep.h"
#include "ui/facts/facteditor.h"
#include "ui/facts/factsmodel.h"
#include "ui/facts/factspanel.h"
#include "ui/facts/mergedialog.h"
#include "ui/facts/splitdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>
#include <QTimeZone>
#include <QTreeView>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(QList<nutgraf::FactRef>)
Q_DECLARE_METATYPE(QList<nutgraf::NameRule>)

class FactCommandsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-factcommands"_s); }
    void init();
    void cleanup() { m_panel.reset(); }
    void rejectsInAllArticles();
    void mergesByTyping();
    void mergesSelectedRows();
    void mergesInAllArticles();
    void splitsByTicking();
    void splitsInAllArticles();
    void unimportantAndBack();
    void unimportantRowsSink();
    void correctsInAllArticles();
    void scopeIsRemembered();
    void whatIsNoNameHoldsHere();
    void extentBySelection_data();
    void extentBySelection();
    void extentByKeys();
    void steps_data();
    void steps();
    void takesRulesBack();
    void severalRowsAtOnce();
    void keysCanBeChanged();
    void detailsSayWhoFoundIt();
    void handMadeFactsCanBeRejected();
    void nothingSelectedNothingDone();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(m_view, key, modifiers); }
    void select(const QString &row) { m_view->setCurrentIndex(rowOf(row)); }
    [[nodiscard]] QModelIndex rowOf(const QString &text) const;
    [[nodiscard]] TextSpan at(const QString &words, int nth = 0) const { return samples::spanOfWords(m_article.text, words, nth); }
    [[nodiscard]] QString details() const;
    void chooseEverywhere(QWidget *dialog) { dialog->findChild<QRadioButton *>(u"scopeEverywhere"_s)->click(); }
    [[nodiscard]] QJsonObject corrected(const QSignalSpy &spy, qsizetype i = 0) const { return QJsonDocument::fromJson(spy.at(i).at(1).toString().toUtf8()).object(); }
    [[nodiscard]] QList<NameRule> rules(const QSignalSpy &spy) const { return spy.isEmpty() ? QList<NameRule>() : spy.last().at(0).value<QList<NameRule>>(); }
    Decision decide(FactRef ref, const QJsonObject &correction) const;

    Article m_article = samples::harbourArticle();
    Facts m_facts = samples::harbourFacts();
    std::unique_ptr<FactsPanel> m_panel;
    QTreeView *m_view = nullptr;
};

void FactCommandsTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); // said by the offscreen platform
    QSettings().clear();
    m_panel = std::make_unique<FactsPanel>();
    m_view = m_panel->findChild<QTreeView *>(u"factsView"_s);
    m_panel->setTheme(samples::lightTheme());
    m_panel->resize(356, 900);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->setArticle(m_article);
    m_panel->setFacts(m_facts);
    m_view->setFocus();
}

QModelIndex FactCommandsTest::rowOf(const QString &text) const
{
    const QModelIndexList found = m_panel->model()->match(m_panel->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

QString FactCommandsTest::details() const
{
    QTextDocument document;
    document.setHtml(m_panel->findChild<QLabel *>(u"factDetails"_s)->text());
    return document.toPlainText();
}

Decision FactCommandsTest::decide(FactRef ref, const QJsonObject &correction) const
{
    const TextSpan span = spanOf(m_facts, ref);
    return {u"%1-%2"_s.arg(int(ref.kind)).arg(ref.index), ref.kind, span, span.of(m_article.text).toString(), Verdict::Corrected,
            QString::fromUtf8(QJsonDocument(correction).toJson(QJsonDocument::Compact)), {}, QDateTime({2026, 3, 4}, {12, 0}, QTimeZone::UTC), 1};
}

void FactCommandsTest::rejectsInAllArticles()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::rulesAsked);
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    select(u"Ilda Brannoch ×3"_s);
    press(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(rejected.size(), 0);
    QCOMPARE(rules(asked).size(), 1);
    const NameRule rule = rules(asked).first();
    QCOMPARE(rule.name, u"Ilda Brannoch"_s);
    QCOMPARE(rule.effect, RuleEffect::NoName);
    QCOMPARE(rule.engine, factEngineVersion);
    QVERIFY(!rule.type);
    asked.clear();
    select(u"$12.5 million"_s); // figures are no names
    press(Qt::Key_X, Qt::ShiftModifier);
    QCOMPARE(asked.size() + rejected.size(), 0);
}

void FactCommandsTest::mergesByTyping()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    select(u"Coastal Office"_s);
    press(Qt::Key_M);
    auto *const dialog = m_panel->findChild<MergeDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *const box = dialog->findChild<QLineEdit *>(u"mergeFilter"_s);
    auto *const list = dialog->findChild<QListWidget *>(u"mergeList"_s);
    QCOMPARE(list->count(), 5); // all but itself
    QVERIFY(list->item(0)->text().startsWith(u"Sanmere Shipping Union")); // the same type comes first
    QTest::keyClicks(box, u"san"_s);
    QCOMPARE(list->count(), 2);
    QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(list->currentItem()->text().startsWith(u"Sanmere —"));
    QTest::keyClick(box, Qt::Key_Up);
    QTest::keyClick(box, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<QList<FactRef>>(), QList<FactRef>({{FactKind::Mention, 5}}));
    const QJsonObject same = corrected(asked)[u"same"].toObject();
    QCOMPARE(same[u"name"].toString(), u"Sanmere Shipping Union"_s);
    QCOMPARE(placeFromJson(m_article.text, same), m_facts.mentions[4].span);
    // Shown as one when it is decided.
    m_panel->setDecisions({decide({FactKind::Mention, 5}, corrected(asked))});
    QVERIFY(rowOf(u"Sanmere Shipping Union ×2"_s).isValid());
    QVERIFY(!rowOf(u"Coastal Office"_s).isValid());
}

void FactCommandsTest::mergesSelectedRows()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    select(u"Ilda Brannoch ×3"_s);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_M);
    auto *const dialog = m_panel->findChild<MergeDialog *>();
    QVERIFY(dialog);
    auto *const list = dialog->findChild<QListWidget *>(u"mergeList"_s);
    QCOMPARE(list->count(), 2); // one of these two names
    QVERIFY(list->currentItem()->text().startsWith(u"Ilda Brannoch")); // named more often
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"mergeFilter"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<QList<FactRef>>(), QList<FactRef>({{FactKind::Mention, 3}}));
    // A figure among them cannot be merged.
    QTRY_VERIFY(!m_panel->findChild<MergeDialog *>());
    select(u"2031"_s);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_M);
    QVERIFY(!m_panel->findChild<MergeDialog *>());
}

void FactCommandsTest::mergesInAllArticles()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::rulesAsked);
    select(u"Jory Tamsin"_s); // of the people: quotes have a row of that name too
    m_panel->select({FactKind::Mention, 3});
    press(Qt::Key_M);
    auto *const dialog = m_panel->findChild<MergeDialog *>();
    QVERIFY(dialog);
    chooseEverywhere(dialog);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"mergeFilter"_s), Qt::Key_Return);
    QCOMPARE(rules(asked).size(), 1);
    QCOMPARE(rules(asked).first().name, u"Jory Tamsin"_s);
    QCOMPARE(rules(asked).first().effect, RuleEffect::SameAs);
    QCOMPARE(rules(asked).first().value, u"Ilda Brannoch"_s);
}

void FactCommandsTest::splitsByTicking()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    select(u"Ilda Brannoch ×3"_s);
    press(Qt::Key_S);
    auto *const dialog = m_panel->findChild<SplitDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *const list = dialog->findChild<QListWidget *>(u"splitList"_s);
    auto *const ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QCOMPARE(list->count(), 3);
    QVERIFY2(list->item(1)->text().contains(u"“Now we build.” [Brannoch] put the cost at"), qPrintable(list->item(1)->text()));
    QVERIFY(!ok->isEnabled()); // nothing ticked
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(ok->isEnabled());
    QVERIFY(!dialog->findChild<QRadioButton *>(u"scopeEverywhere"_s)->isEnabled()); // another "Brannoch" stays
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"splitName"_s), u"Una Brannoch"_s);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"splitName"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).value<QList<FactRef>>(), QList<FactRef>({{FactKind::Mention, 1}}));
    QCOMPARE(corrected(asked)[u"name"].toString(), u"Una Brannoch"_s);
    QVERIFY(!corrected(asked)[u"apart"].toString().isEmpty());
    m_panel->setDecisions({decide({FactKind::Mention, 1}, corrected(asked))});
    QVERIFY(rowOf(u"Ilda Brannoch ×2"_s).isValid());
    QVERIFY(rowOf(u"Una Brannoch"_s).isValid());
}

void FactCommandsTest::splitsInAllArticles()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::rulesAsked);
    select(u"Ilda Brannoch ×3"_s);
    press(Qt::Key_S);
    auto *const dialog = m_panel->findChild<SplitDialog *>();
    QVERIFY(dialog);
    auto *const list = dialog->findChild<QListWidget *>(u"splitList"_s);
    for (const int row : {1, 2})
        list->item(row)->setCheckState(Qt::Checked);
    chooseEverywhere(dialog);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(rules(asked).size(), 1);
    QCOMPARE(rules(asked).first().name, u"Brannoch"_s);
    QCOMPARE(rules(asked).first().effect, RuleEffect::NotSameAs);
    QCOMPARE(rules(asked).first().value, u"Ilda Brannoch"_s);
    // All of them ticked is no split; a row with one place has nothing to split.
    QTRY_VERIFY(!m_panel->findChild<SplitDialog *>());
    select(u"Ostvik"_s);
    press(Qt::Key_S);
    QVERIFY(!m_panel->findChild<SplitDialog *>());
}

void FactCommandsTest::unimportantAndBack()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    select(u"$12.5 million"_s);
    press(Qt::Key_U);
    QCOMPARE(corrected(asked), (QJsonObject{{u"unimportant"_s, true}}));
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, corrected(asked))});
    QCOMPARE(m_view->currentIndex().data().toString(), u"500,000 barrels a year"_s); // goes on with what took its place
    select(u"$12.5 million"_s);
    press(Qt::Key_U);
    QCOMPARE(corrected(asked, 1), (QJsonObject{{u"unimportant"_s, false}}));
    QSignalSpy everywhere(m_panel.get(), &FactsPanel::rulesAsked);
    press(Qt::Key_U, Qt::ShiftModifier); // no name
    QCOMPARE(everywhere.size(), 0);
    select(u"Ostvik"_s);
    press(Qt::Key_U, Qt::ShiftModifier);
    QCOMPARE(rules(everywhere).value(0).effect, RuleEffect::Unimportant);
    QCOMPARE(rules(everywhere).value(0).name, u"Ostvik"_s);
    // With Shift still held, the row that takes the place of one that is gone is selected alone.
    select(u"nearly 40 per cent"_s);
    QTest::keyClick(m_view, Qt::Key_X, Qt::ShiftModifier);
    m_panel->setDecisions({decide({FactKind::Quantity, 0}, {{u"unimportant"_s, true}})});
    QCOMPARE(m_view->selectionModel()->selectedRows().size(), 1);
    m_panel->select({FactKind::Date, 0});
    QCOMPARE(m_view->selectionModel()->selectedRows().size(), 1);
}

void FactCommandsTest::unimportantRowsSink()
{
    m_panel->setDecisions({decide({FactKind::Quantity, 0}, {{u"unimportant"_s, true}}), decide({FactKind::Mention, 6}, {{u"unimportant"_s, true}})});
    const QModelIndex figure = rowOf(u"nearly 40 per cent"_s);
    QCOMPARE(figure.row(), 2); // behind the other figures
    QVERIFY(figure.data(FactsModel::UnimportantRole).toBool());
    QVERIFY(figure.data(Qt::AccessibleTextRole).toString().endsWith(u"unimportant"));
    QCOMPARE(figure.data(FactsModel::VerdictRole).toInt(), int(RowVerdict::None)); // nothing was wrong with it
    QCOMPARE(rowOf(u"Sanmere ×3"_s).row(), 1);
    QVERIFY(!rowOf(u"Ostvik"_s).data(FactsModel::UnimportantRole).toBool());
    m_view->setCurrentIndex(figure);
    QVERIFY(details().contains(u"unimportant"));
    if (const QString folder = qEnvironmentVariable("NUTGRAF_PICTURES"); !folder.isEmpty())
        m_panel->grab().save(QDir(folder).filePath(u"facts-unimportant.png"_s));
}

void FactCommandsTest::correctsInAllArticles()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::rulesAsked);
    QSignalSpy here(m_panel.get(), &FactsPanel::correctAsked);
    select(u"Coastal Office"_s);
    press(Qt::Key_E);
    auto *const editor = m_panel->findChild<FactEditor *>();
    QVERIFY(editor);
    editor->findChild<QLineEdit *>(u"factName"_s)->setText(u"Coast Office"_s);
    editor->findChild<QComboBox *>(u"factType"_s)->setCurrentIndex(int(EntityType::Place));
    chooseEverywhere(editor);
    QTest::keyClick(editor->findChild<QLineEdit *>(u"factName"_s), Qt::Key_Return);
    QCOMPARE(here.size(), 0);
    QCOMPARE(rules(asked).size(), 2);
    QCOMPARE(rules(asked)[0].effect, RuleEffect::IsOfType);
    QCOMPARE(rules(asked)[0].value, u"LOC"_s);
    QCOMPARE(rules(asked)[1].effect, RuleEffect::IsCalled);
    QCOMPARE(rules(asked)[1].value, u"Coast Office"_s);
    // Both hold, one after the other.
    QList<NameRule> made = rules(asked);
    made[0].id = u"a"_s;
    made[1].id = u"b"_s;
    m_panel->setCorrections({made, {}});
    QCOMPARE(rowOf(u"Coast Office"_s).parent(), rowOf(u"Places"_s));
}

void FactCommandsTest::scopeIsRemembered()
{
    select(u"Coastal Office"_s);
    press(Qt::Key_M);
    auto *dialog = m_panel->findChild<MergeDialog *>();
    chooseEverywhere(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape); // nothing was chosen
    QTRY_VERIFY(!m_panel->findChild<MergeDialog *>());
    press(Qt::Key_M);
    dialog = m_panel->findChild<MergeDialog *>();
    QVERIFY(dialog->findChild<QRadioButton *>(u"scopeHere"_s)->isChecked());
    chooseEverywhere(dialog);
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"mergeFilter"_s), Qt::Key_Return);
    QTRY_VERIFY(!m_panel->findChild<MergeDialog *>());
    press(Qt::Key_E);
    QVERIFY(m_panel->findChild<FactEditor *>()->findChild<QRadioButton *>(u"scopeEverywhere"_s)->isChecked());
}

void FactCommandsTest::whatIsNoNameHoldsHere()
{
    QSettings().setValue(u"facts/everywhere"_s, true);
    QSignalSpy asked(m_panel.get(), &FactsPanel::rulesAsked);
    QSignalSpy here(m_panel.get(), &FactsPanel::correctAsked);
    select(u"$12.5 million"_s);
    press(Qt::Key_E);
    auto *const editor = m_panel->findChild<FactEditor *>();
    QVERIFY(!editor->findChild<QRadioButton *>(u"scopeEverywhere"_s));
    editor->findChild<QLineEdit *>(u"factValue"_s)->setText(u"13"_s);
    QTest::keyClick(editor->findChild<QLineEdit *>(u"factValue"_s), Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QCOMPARE(here.size(), 1);
}

void FactCommandsTest::extentBySelection_data()
{
    QTest::addColumn<FactRef>("selected");
    QTest::addColumn<QString>("words");
    QTest::addColumn<FactRef>("touched"); // index -1: refused
    const FactRef none{FactKind::Mention, -1};
    QTest::newRow("figure") << FactRef{FactKind::Quantity, 1} << u"at $12.5 million"_s << FactRef{FactKind::Quantity, 1};
    QTest::newRow("shorter") << FactRef{FactKind::Quantity, 2} << u"500,000 barrels"_s << FactRef{FactKind::Quantity, 2};
    QTest::newRow("the-mention-it-touches") << FactRef{FactKind::Mention, 0} << u"harbour master Ilda Brannoch"_s << FactRef{FactKind::Mention, 0};
    QTest::newRow("another-mention-of-the-row") << FactRef{FactKind::Mention, 0} << u"that Brannoch called"_s << FactRef{FactKind::Mention, 2};
    QTest::newRow("the-same-again") << FactRef{FactKind::Quantity, 1} << u"$12.5 million"_s << none;
    QTest::newRow("claims-have-parts") << FactRef{FactKind::Claim, 0} << u"welcomed the plan"_s << none;
    QTest::newRow("quote") << FactRef{FactKind::Quote, 0} << u"Now we build"_s << FactRef{FactKind::Quote, 0};
}

void FactCommandsTest::extentBySelection()
{
    QFETCH(FactRef, selected);
    QFETCH(QString, words);
    QFETCH(FactRef, touched);
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    m_panel->select(selected);
    m_panel->setExtent(at(words));
    QCOMPARE(asked.size(), touched.index < 0 ? 0 : 1);
    if (touched.index < 0)
        return;
    QCOMPARE(asked.at(0).at(0).value<QList<FactRef>>(), QList<FactRef>{touched});
    if (touched.kind == FactKind::Quote) {
        const QJsonArray pieces = corrected(asked)[u"pieces"].toArray();
        QCOMPARE(pieces.size(), 2);
        QCOMPARE(pieces[0].toObject()[u"exact"].toString(), u"We have waited eleven years for this,"_s);
        QCOMPARE(pieces[1].toObject()[u"exact"].toString(), words);
    } else {
        QCOMPARE(placeFromJson(m_article.text, corrected(asked)[u"extent"].toObject()), at(words));
    }
    m_panel->setDecisions({decide(touched, corrected(asked))});
    const QModelIndex row = m_view->currentIndex();
    QVERIFY(row.isValid());
    if (touched.kind == FactKind::Quantity)
        QCOMPARE(row.data(FactsModel::TitleRole).toString(), words);
}

void FactCommandsTest::extentByKeys()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    const auto last = [&] { return corrected(asked, asked.size() - 1)[u"extent"].toObject()[u"exact"].toString(); };
    select(u"$12.5 million"_s);
    press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(last(), u"at $12.5 million"_s);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(last(), u"$12.5"_s);
    select(u"Ostvik"_s);
    press(Qt::Key_Right, Qt::ShiftModifier); // the paragraph ends here
    QCOMPARE(asked.size(), 2);
    select(u"Coastal Office"_s);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(last(), u"Coastal Office for"_s);
    press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(last(), u"Office"_s);
}

void FactCommandsTest::steps_data()
{
    QTest::addColumn<FactCommand>("command");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("stepped");
    using enum FactCommand;
    QTest::newRow("widen-end") << WidenEnd << u"two"_s << u"two three"_s;
    QTest::newRow("widen-start") << WidenStart << u"two"_s << u"one two"_s;
    QTest::newRow("widen-over-a-comma") << WidenEnd << u"three"_s << u"three, four"_s;
    QTest::newRow("narrow-end") << NarrowEnd << u"two three"_s << u"two"_s;
    QTest::newRow("narrow-start") << NarrowStart << u"two three"_s << u"three"_s;
    QTest::newRow("last-word-stays") << NarrowEnd << u"two"_s << u"two"_s;
    QTest::newRow("first-word-stays") << NarrowStart << u"two"_s << u"two"_s;
    QTest::newRow("start-of-text") << WidenStart << u"one"_s << u"one"_s;
    QTest::newRow("end-of-paragraph") << WidenEnd << u"four"_s << u"four"_s;
    QTest::newRow("start-of-paragraph") << WidenStart << u"five"_s << u"five"_s;
    QTest::newRow("end-of-text") << WidenEnd << u"six"_s << u"six"_s;
}

void FactCommandsTest::steps()
{
    QFETCH(FactCommand, command);
    QFETCH(QString, words);
    const QString text = u"one two three, four\nfive six"_s;
    QTEST(steppedExtent(text, samples::spanOfWords(text, words), command).of(text).toString(), "stepped");
    QCOMPARE(steppedExtent(text, {90, 95}, command), (TextSpan{90, 95}));
    QCOMPARE(steppedExtent(text, {4, 4}, command), (TextSpan{4, 4}));
}

void FactCommandsTest::takesRulesBack()
{
    QSignalSpy rulesGone(m_panel.get(), &FactsPanel::removeRulesAsked);
    QSignalSpy restored(m_panel.get(), &FactsPanel::restoreAsked);
    const NameRule rule{u"r"_s, u"Ostvik"_s, {}, RuleEffect::NoName, {}, QDateTime({2026, 3, 4}, {12, 0}, QTimeZone::UTC), 1};
    m_panel->setCorrections({{rule}, {}});
    m_view->expand(rowOf(u"Rejected"_s));
    select(u"Ostvik"_s);
    QVERIFY(details().contains(u"corrected in all articles"));
    QVERIFY(details().contains(u"“Ostvik” is never a name"));
    press(Qt::Key_R);
    QCOMPARE(rulesGone.size(), 1);
    QCOMPARE(rulesGone.at(0).at(0).toStringList(), QStringList{u"r"_s});
    QCOMPARE(restored.size(), 0);
    // A is possible too: for this article alone.
    QSignalSpy accepted(m_panel.get(), &FactsPanel::acceptAsked);
    press(Qt::Key_A);
    QCOMPARE(accepted.size(), 1);
}

void FactCommandsTest::severalRowsAtOnce()
{
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    select(u"nearly 40 per cent"_s);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_X);
    QCOMPARE(rejected.size(), 1);
    QCOMPARE(rejected.at(0).at(0).value<QList<FactRef>>().size(), 2);
}

void FactCommandsTest::keysCanBeChanged()
{
    FactKeys keys;
    keys.set(FactCommand::Reject, {QKeySequence(u"D"_s)});
    keys.set(FactCommand::Correct, {});
    m_panel->setKeys(keys);
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    select(u"Ostvik"_s);
    press(Qt::Key_X);
    press(Qt::Key_E);
    QCOMPARE(rejected.size(), 0);
    QVERIFY(!m_panel->findChild<FactEditor *>());
    press(Qt::Key_D);
    QCOMPARE(rejected.size(), 1);
    const QString hints = m_panel->findChild<QLabel *>(u"factHints"_s)->text();
    QVERIFY(hints.contains(u">D<") && !hints.contains(u">X<") && !hints.contains(u"correct"));
}

void FactCommandsTest::detailsSayWhoFoundIt()
{
    select(u"$12.5 million"_s);
    QVERIFY(details().contains(u"found by engine %1"_s.arg(factEngineVersion)));
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, {{u"value"_s, u"13000000"_s}})});
    select(u"$12.5 million"_s);
    QVERIFY2(details().contains(u"corrected by hand on"), qPrintable(details()));
    QVERIFY(details().contains(u"said: 12,500,000 dollar)"));
    m_panel->setDecisions({decide({FactKind::Quantity, 1}, {{u"unimportant"_s, true}})});
    select(u"$12.5 million"_s);
    QVERIFY(!details().contains(u"found by hand"));
    // Of one mention that was corrected, the others are still the engine's.
    Decision lost = decide({FactKind::Mention, 5}, {{u"type"_s, u"LOC"_s}});
    Facts fewer = m_facts;
    fewer.mentions.removeAt(5);
    fewer.entities[3].mentions.clear();
    for (Entity &entity : fewer.entities) {
        for (int &mention : entity.mentions)
            mention -= mention > 5;
    }
    m_panel->setFacts(fewer);
    m_panel->setDecisions({lost});
    select(u"Coastal Office"_s);
    QCOMPARE(m_view->currentIndex().parent(), rowOf(u"Places"_s));
    QVERIFY2(details().contains(u"set by hand on"), qPrintable(details()));
}

void FactCommandsTest::handMadeFactsCanBeRejected()
{
    QSignalSpy rejected(m_panel.get(), &FactsPanel::rejectAsked);
    Decision lost = decide({FactKind::Quantity, 1}, {{u"extent"_s, placeToJson(m_article.text, at(u"the cost"_s))}, {u"as"_s, QJsonObject{{u"value"_s, u"77"_s}}}});
    lost.exact = u"the engine of another day"_s;
    m_panel->setDecisions({lost});
    select(u"the cost"_s);
    QVERIFY(m_view->currentIndex().isValid());
    press(Qt::Key_X);
    QCOMPARE(rejected.at(0).at(0).value<QList<FactRef>>(), QList<FactRef>({{FactKind::Quantity, 3}}));
}

void FactCommandsTest::nothingSelectedNothingDone()
{
    QSignalSpy asked(m_panel.get(), &FactsPanel::correctAsked);
    QSignalSpy rulesAsked(m_panel.get(), &FactsPanel::rulesAsked);
    m_view->setCurrentIndex({});
    for (int i = 0; i < factCommandCount; ++i)
        QVERIFY(!m_panel->run(FactCommand(i)));
    QVERIFY(!m_panel->setExtent({0, 5}));
    QCOMPARE(asked.size() + rulesAsked.size(), 0);
}

QTEST_MAIN(FactCommandsTest)
#include "tst_factcommands.moc"
