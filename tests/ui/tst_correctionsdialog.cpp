// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/samples.h"
#include "ui/facts/correctionsdialog.h"
#include "ui/facts/ruletext.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>
#include <QTreeView>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

NameRule rule(const QString &id, const QString &name, RuleEffect effect, const QString &value, int minute, std::optional<EntityType> type = {})
{
    return {id, name, type, effect, value, QDateTime({2026, 3, 4}, {12, minute}, QTimeZone::UTC), 2};
}

} // namespace

class CorrectionsDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_dialog.reset(); }
    void rowsTellAll();
    void rulesInWords_data();
    void rulesInWords();
    void updatesInPlace();
    void filtersByKeyboard();
    void deletesByKey();
    void sorts();
    void readOnly();
    void emptyState();
    void rowsOfOtherArticles();
    void exportsTheSelection();
    void reportsWhatWasLeft();

private:
    [[nodiscard]] Decision decide(FactRef ref, Verdict verdict, const QString &correction, int minute) const;
    [[nodiscard]] QList<CorrectionRow> rows() const { return correctionRows(correctFacts(m_facts, m_article.text, m_corrections), {7, 1, m_article, {}}, m_corrections); }
    [[nodiscard]] QStringList printed(const QAbstractItemModel *model) const;
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }

    Article m_article = samples::harbourArticle();
    Facts m_facts = samples::harbourFacts();
    Corrections m_corrections;
    std::unique_ptr<CorrectionsDialog> m_dialog;
};

Decision CorrectionsDialogTest::decide(FactRef ref, Verdict verdict, const QString &correction, int minute) const
{
    const TextSpan span = spanOf(m_facts, ref);
    return {u"%1-%2"_s.arg(int(ref.kind)).arg(ref.index), ref.kind, span, span.of(m_article.text).toString(), verdict, correction, {},
            QDateTime({2026, 3, 4}, {12, minute}, QTimeZone::UTC), 1};
}

void CorrectionsDialogTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
    m_corrections = {{rule(u"r1"_s, u"Ostvik"_s, RuleEffect::NoName, {}, 5), rule(u"r2"_s, u"Sanmere"_s, RuleEffect::IsOfType, u"ORG"_s, 1, EntityType::Place)},
                     {decide({FactKind::Quantity, 1}, Verdict::Corrected, uR"({"value":"13000000","unit":"euro"})"_s, 4),
                      decide({FactKind::Date, 0}, Verdict::Rejected, {}, 3), decide({FactKind::Claim, 0}, Verdict::Accepted, {}, 9),
                      decide({FactKind::Mention, 5}, Verdict::Corrected, uR"({"same":{"name":"Sanmere"},"unimportant":true})"_s, 2)}};
    m_dialog = std::make_unique<CorrectionsDialog>();
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    m_dialog->setRows(rows());
}

QStringList CorrectionsDialogTest::printed(const QAbstractItemModel *model) const
{
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (const int column : {int(CorrectionsModel::WhatColumn), int(CorrectionsModel::ChangeColumn), int(CorrectionsModel::ScopeColumn), int(CorrectionsModel::EngineColumn)})
            cells.append(model->index(row, column).data().toString());
        lines.append(cells.join(u" | "));
    }
    return lines;
}

void CorrectionsDialogTest::rowsTellAll()
{
    CorrectionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows());
    const QStringList expected{
        u"Ostvik | → never a name | All articles | 2"_s,
        u"$12.5 million | 12,500,000 dollar → 13,000,000 euro | Open: Port of Sanmere to double its ferry berths | 1"_s,
        u"Tuesday | 2025-03-04, date → rejected | Open: Port of Sanmere to double its ferry berths | 1"_s,
        u"Coastal Office | Coastal Office, organisation → the same as “Sanmere”, unimportant | Open: Port of Sanmere to double its ferry berths | 1"_s,
        u"Sanmere | place → organisation | All articles | 2"_s,
    }; // the newest first; what was accepted corrects nothing
    QCOMPARE(printed(&model).join(u'\n'), expected.join(u'\n'));
    QVERIFY(!model.index(0, CorrectionsModel::MadeColumn).data().toString().isEmpty());
    for (int column = 0; column < CorrectionsModel::columnTotal; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void CorrectionsDialogTest::rulesInWords_data()
{
    QTest::addColumn<int>("effect");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << int(RuleEffect::NoName) << QString() << u"“Quill” is never a name"_s;
    QTest::newRow("type") << int(RuleEffect::IsOfType) << u"PER"_s << u"“Quill” is a person"_s;
    QTest::newRow("called") << int(RuleEffect::IsCalled) << u"Ada Quill"_s << u"“Quill” is called “Ada Quill”"_s;
    QTest::newRow("same") << int(RuleEffect::SameAs) << u"Ada Quill"_s << u"“Quill” is the same as “Ada Quill”"_s;
    QTest::newRow("not") << int(RuleEffect::NotSameAs) << u"Ada Quill"_s << u"“Quill” is not “Ada Quill”"_s;
    QTest::newRow("unimportant") << int(RuleEffect::Unimportant) << QString() << u"“Quill” is unimportant"_s;
}

void CorrectionsDialogTest::rulesInWords()
{
    QFETCH(int, effect);
    QFETCH(QString, value);
    QTEST(ruleInWords(rule(u"r"_s, u"Quill"_s, RuleEffect(effect), value, 0)), "words");
}

void CorrectionsDialogTest::updatesInPlace()
{
    CorrectionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(rows());
    const QPersistentModelIndex kept = model.index(3, 0);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QList<CorrectionRow> all = rows();
    QList<CorrectionRow> turned = all;
    std::ranges::reverse(turned);
    for (const QList<CorrectionRow> &next : {all.sliced(1), all, QList<CorrectionRow>{all[3]}, all, turned, all}) {
        model.setRows(next);
        QCOMPARE(model.rowCount(), next.size());
        for (int i = 0; i < next.size(); ++i)
            QCOMPARE(model.row(i), next[i]);
    }
    QCOMPARE(resets.size(), 0);
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!kept.isValid());
}

void CorrectionsDialogTest::filtersByKeyboard()
{
    auto *const box = find<QLineEdit>(u"correctionsFilter"_s);
    auto *const view = find<QTreeView>(u"correctionsView"_s);
    QVERIFY(box->hasFocus());
    QTest::keyClicks(box, u"all ART"_s);
    QCOMPARE(view->model()->rowCount(), 2);
    QTest::keyClicks(box, u"xyz"_s);
    QCOMPARE(view->model()->rowCount(), 0);
    box->clear();
    QTest::keyClicks(box, u"euro"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QTest::keyClick(box, Qt::Key_Down);
    QVERIFY(view->hasFocus());
    QCOMPARE(view->currentIndex().siblingAtColumn(0).data().toString(), u"$12.5 million"_s);
}

void CorrectionsDialogTest::deletesByKey()
{
    QSignalSpy removed(m_dialog.get(), &CorrectionsDialog::removeAsked);
    auto *const view = find<QTreeView>(u"correctionsView"_s);
    auto *const button = find<QPushButton>(u"correctionsDelete"_s);
    QTest::keyClick(view, Qt::Key_Delete); // nothing is selected
    QCOMPARE(removed.size(), 0);
    QVERIFY(!button->isEnabled());
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY(button->isEnabled());
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(0).toStringList(), QStringList{u"1-1"_s});
    QCOMPARE(removed.at(0).at(1).toStringList(), QStringList{u"r1"_s});
    m_corrections.decisions.removeFirst();
    m_corrections.rules.removeFirst();
    m_dialog->setRows(rows());
    QCOMPARE(view->model()->rowCount(), 3);
}

void CorrectionsDialogTest::sorts()
{
    auto *const view = find<QTreeView>(u"correctionsView"_s);
    QCOMPARE(view->model()->index(0, 0).data().toString(), u"Ostvik"_s); // the newest
    view->sortByColumn(CorrectionsModel::WhatColumn, Qt::AscendingOrder);
    QCOMPARE(view->model()->index(0, 0).data().toString(), u"$12.5 million"_s);
    QCOMPARE(view->model()->index(4, 0).data().toString(), u"Tuesday"_s);
}

void CorrectionsDialogTest::readOnly()
{
    m_dialog->setWritable(false);
    QSignalSpy removed(m_dialog.get(), &CorrectionsDialog::removeAsked);
    auto *const view = find<QTreeView>(u"correctionsView"_s);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    QVERIFY(!find<QPushButton>(u"correctionsDelete"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"correctionsImport"_s)->isEnabled());
    QVERIFY(find<QPushButton>(u"correctionsExport"_s)->isEnabled());
}

void CorrectionsDialogTest::emptyState()
{
    auto *const message = find<QLabel>(u"correctionsMessage"_s);
    QVERIFY(message->text().isEmpty());
    m_dialog->setRows({});
    QVERIFY(message->text().startsWith(u"Nothing has been corrected yet"));
}

void CorrectionsDialogTest::rowsOfOtherArticles()
{
    QList<DecidedArticle> others{{9, u"Ferry stays"_s, {decide({FactKind::Date, 0}, Verdict::Rejected, {}, 8), decide({FactKind::Claim, 0}, Verdict::Accepted, {}, 7)}},
                                 {11, {}, {decide({FactKind::Quantity, 1}, Verdict::Corrected, uR"({"unit":"euro","as":{"value":"12500000","unit":"dollar"}})"_s, 6)}}};
    others[0].decisions[0].id = u"else"_s;
    CorrectionsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(correctionRows(others));
    QCOMPARE(printed(&model), (QStringList{u"Tuesday | → rejected | Ferry stays | 1"_s, u"$12.5 million | 12,500,000 dollar → euro | Untitled | 1"_s}));
    QCOMPARE(model.row(0).article, 9);
    m_dialog->setRows(rows() + correctionRows(others));
    auto *const box = find<QLineEdit>(u"correctionsFilter"_s);
    auto *const view = find<QTreeView>(u"correctionsView"_s);
    QTest::keyClicks(box, u"ferry stays"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    QTest::keyClick(box, Qt::Key_Down);
    QSignalSpy removed(m_dialog.get(), &CorrectionsDialog::removeAsked);
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(removed.at(0).at(0).toStringList(), QStringList{u"else"_s});
}

void CorrectionsDialogTest::exportsTheSelection()
{
    QSignalSpy asked(m_dialog.get(), &CorrectionsDialog::exportSelectedAsked);
    auto *const view = find<QTreeView>(u"correctionsView"_s);
    auto *const button = find<QPushButton>(u"correctionsExportSelected"_s);
    QVERIFY(!button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 0);
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(0).toStringList(), QStringList{u"1-1"_s});
    QCOMPARE(asked.at(0).at(1).toStringList(), QStringList{u"r1"_s});
    m_dialog->setWritable(false); // reading is enough for that
    QVERIFY(button->isEnabled());
}

void CorrectionsDialogTest::reportsWhatWasLeft()
{
    auto *const report = find<QPlainTextEdit>(u"correctionsReport"_s);
    QVERIFY(!report->isVisible());
    m_dialog->say(u"1 added, 0 already there, 2 not placed."_s);
    m_dialog->report({u"“Quill”, Port: gone"_s, u"“Tarn”, Port: gone"_s});
    QVERIFY(report->isVisible());
    QCOMPARE(report->blockCount(), 2);
    QVERIFY(!report->accessibleName().isEmpty());
    m_dialog->report({});
    QVERIFY(!report->isVisible());
}

QTEST_MAIN(CorrectionsDialogTest)
#include "tst_correctionsdialog.moc"
