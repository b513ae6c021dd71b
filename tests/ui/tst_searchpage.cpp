// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Find and count in all articles, as a person does it: by keys, in the window.

#include "tests/support/ui/program.h"
#include "ui/annotations/annotator.h"
#include "ui/search/queryform.h"
#include "ui/search/searchpage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {
const QString harbour = u"Ships return to the harbour\n\nThe harbour of Velmora reopened on Monday, said Ada Quill. The salt tax stays at 15 percent.\n"_s;
const QString prices = u"Salt prices rise\n\nPrices of salt rose by 20 percent, said Bo Tarn. He had met Ada Quill at the harbour.\n"_s;
} // namespace

class SearchPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { failOnWarnings(); }
    void init();
    void cleanup();
    void findsByKeyboard();
    void opensTheArticleAtThePlace();
    void saysWhatIsWrong();
    void annotatesAndDeletesInOneStep();
    void sorts();
    void counts();
    void form();
    void formWrites_data();
    void formWrites();
    void savesSearches();
    void readOnly();

private:
    SearchPage *openPage();
    void ask(const QString &query);
    [[nodiscard]] QStringList lines() const;
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_program->window.findChild<Widget *>(name);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Program> m_program;
    SearchPage *m_page = nullptr;
    std::unique_ptr<QAbstractItemModelTester> m_places;
    std::unique_ptr<QAbstractItemModelTester> m_counts;
};

void SearchPageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_program = std::make_unique<Program>(m_folder->filePath(u"a.sqlite"_s));
    QVERIFY(m_program->ready());
    QVERIFY(m_program->open(harbour));
    QVERIFY(m_program->open(prices));
}

void SearchPageTest::cleanup()
{
    m_places.reset();
    m_counts.reset();
    m_page = nullptr;
    m_program.reset();
    m_folder.reset();
}

SearchPage *SearchPageTest::openPage()
{
    m_program->press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    m_page = find<SearchPage>(u"searchPage"_s);
    if (!m_page || !QTest::qWaitForWindowActive(m_page))
        return nullptr;
    m_places = std::make_unique<QAbstractItemModelTester>(m_page->places(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_counts = std::make_unique<QAbstractItemModelTester>(m_page->counts(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    return m_page;
}

void SearchPageTest::ask(const QString &query)
{
    auto *const field = find<QLineEdit>(u"searchQuery"_s);
    QTRY_VERIFY(field->hasFocus());
    field->selectAll();
    QSignalSpy asked(m_page, &SearchPage::asked);
    QTest::keyClicks(field, query);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(!asked.isEmpty());
}

QStringList SearchPageTest::lines() const
{
    QStringList out;
    for (int row = 0; row < m_page->places()->rowCount(); ++row) {
        const ConcordanceLine &line = m_page->places()->line(row);
        out.append(line.left.right(4) + u'|' + line.keyword + u'|' + line.right.left(4));
    }
    return out;
}

void SearchPageTest::findsByKeyboard()
{
    QVERIFY(openPage());
    ask(u"harbour"_s);
    QTRY_COMPARE(lines(), (QStringList{u"the |harbour|."_s, u"the |harbour|"_s, u"The |harbour| of "_s}));
    QCOMPARE(find<QLabel>(u"searchStatus"_s)->text().section(u" · "_s, 0, 0), u"3 places, 2 articles"_s);
    ask(u"entity:\"Ada Quill\" salt NOT tax"_s); // facts of both articles are found in the background
    QTRY_COMPARE(lines().filter(u"Ada Quill"_s).size(), 1);
    ask(u"nothing"_s);
    QTRY_COMPARE(lines(), QStringList());
}

void SearchPageTest::opensTheArticleAtThePlace()
{
    QVERIFY(openPage());
    ask(u"tax"_s);
    QTRY_COMPARE(lines().size(), 1);
    auto *const list = find<QTableView>(u"searchPlaces"_s);
    QTest::keyClick(find<QLineEdit>(u"searchQuery"_s), Qt::Key_Down);
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_program->session.current().article.title, u"Ships return to the harbour"_s);
    QCOMPARE(m_program->view()->selection().of(m_program->session.current().article.text), u"tax"_s);
}

void SearchPageTest::saysWhatIsWrong()
{
    QVERIFY(openPage());
    auto *const problem = find<QLabel>(u"searchProblem"_s);
    auto *const field = find<QLineEdit>(u"searchQuery"_s);
    QTRY_VERIFY(field->hasFocus());
    QVERIFY(!problem->isVisible());
    QTest::keyClicks(field, u"salt lable:person"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().startsWith(u"At “lable:”: There is no field “lable”"_s), qPrintable(problem->text()));
    field->selectAll();
    QTest::keyClicks(field, u"label:person"_s);
    QTRY_VERIFY(!problem->isVisible());
}

void SearchPageTest::annotatesAndDeletesInOneStep()
{
    QVERIFY(openPage());
    ask(u"percent"_s);
    QTRY_COMPARE(lines().size(), 2);
    QPushButton *const annotate = find<QPushButton>(u"searchAnnotate"_s);
    QVERIFY(!annotate->isEnabled());
    auto *const list = find<QTableView>(u"searchPlaces"_s);
    QTest::keyClick(find<QLineEdit>(u"searchQuery"_s), Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(m_page->places()->ticked().size(), 1);
    QTest::keyClick(find<QPushButton>(u"searchTickAll"_s), Qt::Key_Space);
    QCOMPARE(m_page->places()->ticked().size(), 2);
    QVERIFY(annotate->isEnabled());
    for (QAction *action : annotate->menu()->actions()) {
        if (action->text() == u"Figure")
            action->trigger();
    }
    Library *const library = m_program->session.library();
    QCOMPARE(library->annotations(1).value().size(), 1);
    QCOMPARE(library->annotations(2).value().size(), 1);
    QCOMPARE(library->annotations(1).value().first().quote.exact, u"percent"_s);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(library->annotations(1).value().size() + library->annotations(2).value().size(), 0);
    QTest::keyClick(list, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(library->annotations(1).value().size() + library->annotations(2).value().size(), 2);

    find<QLineEdit>(u"searchQuery"_s)->setFocus();
    ask(u"label:figure"_s);
    QTRY_COMPARE(lines().size(), 2);
    QTRY_COMPARE(m_page->places()->line(0).hit.kind, HitKind::Annotation);
    QTest::keyClick(find<QPushButton>(u"searchTickAll"_s), Qt::Key_Space);
    QTest::keyClick(find<QPushButton>(u"searchDelete"_s), Qt::Key_Space);
    QCOMPARE(library->annotations(1).value().size() + library->annotations(2).value().size(), 0);
    QTRY_COMPARE(lines().size(), 0);
    m_program->action(u"edit.undo"_s)->trigger();
    QCOMPARE(library->annotations(1).value().size() + library->annotations(2).value().size(), 2);
    QTRY_COMPARE(lines().size(), 2); // the list follows
}

void SearchPageTest::sorts()
{
    QVERIFY(openPage());
    ask(u"salt"_s);
    QTRY_COMPARE(lines(), (QStringList{u"|Salt| pri"_s, u" of |salt| ros"_s, u"The |salt| tax"_s}));
    auto *const sort = find<QComboBox>(u"searchSort"_s);
    QTest::keyClick(m_page->places()->ticked().isEmpty() ? find<QPushButton>(u"searchTickAll"_s) : nullptr, Qt::Key_Space);
    m_page->places()->setData(m_page->places()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole);
    sort->setFocus();
    QTest::keyClick(sort, Qt::Key_End); // by the 3rd word after
    QTest::keyClick(sort, Qt::Key_Up);
    QTest::keyClick(sort, Qt::Key_Up); // by the word after
    QCOMPARE(lines(), (QStringList{u"|Salt| pri"_s, u" of |salt| ros"_s, u"The |salt| tax"_s}));
    sort->setCurrentIndex(0);
    QTest::keyClick(sort, Qt::Key_Down);
    QTest::keyClick(sort, Qt::Key_Down); // by the word before
    QCOMPARE(lines(), (QStringList{u"|Salt| pri"_s, u" of |salt| ros"_s, u"The |salt| tax"_s}));
    QCOMPARE(m_page->places()->ticked().size(), 2); // ticks stay with their places
    QCOMPARE(m_page->places()->data(m_page->places()->index(0, 0), Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
}

void SearchPageTest::counts()
{
    m_program->select(u"Bo Tarn"_s);
    m_program->press(Qt::Key_1);
    m_program->select(u"20 percent"_s);
    m_program->press(Qt::Key_4);
    QVERIFY(openPage());
    ask(u"salt"_s);
    QTRY_COMPARE(m_page->counts()->rowCount(), 2);
    QCOMPARE(m_page->counts()->data(m_page->counts()->index(0, 1), Qt::DisplayRole).toInt(), 1);
    find<QTabWidget>(u"searchTabs"_s)->setCurrentIndex(1);
    QTest::keyClick(find<QPushButton>(u"countCopy"_s), Qt::Key_Space);
    QCOMPARE(QApplication::clipboard()->text(), u"label,total\r\nFigure,1\r\nPerson,1\r\ntotal,2\r\n"_s);
    auto *const rows = find<QComboBox>(u"countRows"_s);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Down); // by article
    QTRY_COMPARE(m_page->counts()->rowCount(), 1);
    QCOMPARE(m_page->counts()->data(m_page->counts()->index(0, 0), Qt::DisplayRole).toString(), u"Salt prices rise"_s);
    auto *const table = find<QTableView>(u"countTable"_s);
    const QImage picture = table->grab().toImage(); // the bar is painted
    const QRect cell = table->visualRect(m_page->counts()->index(0, 1));
    QCOMPARE(picture.pixelColor(table->viewport()->pos() + QPoint(cell.right() - 20, cell.center().y())), m_program->themes.theme().frame.accent);
}

void SearchPageTest::form()
{
    QVERIFY(openPage());
    auto *const form = find<QueryForm>(u"queryForm"_s);
    QVERIFY(!form->isVisible());
    auto *const show = find<QToolButton>(u"searchShowForm"_s);
    QTest::keyClick(show, Qt::Key_Space);
    QVERIFY(form->isVisible());
    auto *const words = find<QLineEdit>(u"formWords"_s);
    words->setFocus();
    QTest::keyClicks(words, u"salt"_s);
    auto *const quantity = find<QLineEdit>(u"formQuantity"_s);
    QTest::keyClicks(quantity, u"10..16 percent"_s);
    QCOMPARE(find<QLineEdit>(u"searchQuery"_s)->text(), u"salt quantity 10..16 percent"_s);
    QTest::keyClick(quantity, Qt::Key_Return);
    QTRY_COMPARE(lines().filter(u"15 percent"_s).size(), 1);
    QCOMPARE(lines().filter(u"20 percent"_s).size(), 0);
}

void SearchPageTest::formWrites_data()
{
    QTest::addColumn<QStringList>("typed"); // words, author, entity, dates, quantity
    QTest::addColumn<QString>("query");
    QTest::newRow("nothing") << QStringList{{}, {}, {}, {}, {}} << QString();
    QTest::newRow("blanks") << QStringList{u" "_s, u"  "_s, {}, {}, {}} << QString();
    QTest::newRow("all") << QStringList{u"salt tax"_s, u"ada"_s, u"Bo Tarn"_s, u"2017"_s, u"> 5 dollars"_s} << u"salt tax author:\"ada\" entity:\"Bo Tarn\" date 2017 quantity > 5 dollars"_s;
    QTest::newRow("marks") << QStringList{{}, u"a\"b"_s, {}, {}, {}} << u"author:\"ab\""_s;
}

void SearchPageTest::formWrites()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, query);
    QueryForm form;
    const QStringList names{u"formWords"_s, u"formAuthor"_s, u"formEntity"_s, u"formDates"_s, u"formQuantity"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
        QTest::keyClicks(form.findChild<QLineEdit *>(names[i]), typed[i]);
    QCOMPARE(form.query(), query);
    QVERIFY(query.isEmpty() || parseQuery(query));
    form.clear();
    QCOMPARE(form.query(), QString());
}

void SearchPageTest::savesSearches()
{
    QVERIFY(openPage());
    ask(u"salt"_s);
    Q_EMIT m_page->saveAsked(u"All salt"_s, m_page->query());
    QCOMPARE(m_program->session.library()->savedSearches().value(), (QList<SavedSearch>{{u"All salt"_s, u"salt"_s}}));
    Q_EMIT m_page->saveAsked(u"bad"_s, u"(salt"_s);
    QCOMPARE(m_program->session.library()->savedSearches().value().size(), 1);
    QMenu *const menu = find<QToolButton>(u"searchSaved"_s)->menu();
    Q_EMIT menu->aboutToShow();
    ask(u"harbour"_s);
    for (QAction *action : menu->actions()) {
        if (action->text() == u"All salt")
            action->trigger();
    }
    QCOMPARE(m_page->query(), u"salt"_s);
    QTRY_COMPARE(lines().size(), 3);
    Q_EMIT m_page->forgetAsked(u"All salt"_s);
    QCOMPARE(m_program->session.library()->savedSearches().value().size(), 0);
}

void SearchPageTest::readOnly()
{
    const QString path = m_program->session.library()->path();
    m_program.reset();
    m_program = std::make_unique<Program>(path, LibraryMode::ReadOnly);
    QVERIFY(m_program->ready());
    m_program->session.openStored(1);
    QVERIFY(openPage());
    ask(u"salt"_s);
    QTRY_COMPARE(lines().size(), 3);
    QTest::keyClick(find<QPushButton>(u"searchTickAll"_s), Qt::Key_Space);
    QVERIFY(!find<QPushButton>(u"searchAnnotate"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"searchDelete"_s)->isEnabled());
}

QTEST_MAIN(SearchPageTest)
#include "tst_searchpage.moc"
