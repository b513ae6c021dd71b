// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/ui/program.h"

#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// Two hundred paragraphs, no two alike.
QString longArticle(const QString &town)
{
    QString text = u"The harbour of %1 keeps its books\n\n"_s.arg(town);
    for (int i = 1; i <= 200; ++i)
        text += u"On day %1 the harbour of %2 took in grain, salt and timber, said the woman who keeps the books in the old hall by the river.\n\n"_s.arg(i).arg(town);
    return text;
}

QString lineAt(const Program &program, qsizetype offset)
{
    const QString text = program.view()->article().text;
    const qsizetype start = offset > 0 ? text.lastIndexOf(u'\n', offset - 1) + 1 : 0;
    return text.mid(start, text.indexOf(u'\n', offset) - start);
}

} // namespace

/// An article opens where it was left.
class PlaceKeeperTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-place"_s); }
    void init();
    void comesBackAfterClosing();
    void eachArticleHasItsOwn();
    void wasMovedAndRestedIsEnough();
    void newArticleStartsAtTheTop();
    void narrowerWindowKeepsThePlace();
    void readOnlyKeepsNothing();

private:
    QString path() const { return m_folder->filePath(u"library.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void PlaceKeeperTest::init()
{
    failOnWarnings();
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
}

void PlaceKeeperTest::comesBackAfterClosing()
{
    qsizetype left = 0;
    ArticleId id = 0;
    {
        Program program(path());
        QVERIFY(program.open(longArticle(u"Elmport"_s)));
        id = program.session.current().id;
        program.view()->setFocus();
        for (int i = 0; i < 7; ++i)
            program.press(Qt::Key_PageDown);
        QTRY_VERIFY(program.view()->firstInView() > 1000);
        QTest::qWait(300); // scrolling is smooth
        left = program.view()->firstInView();
        program.window.close();
    }
    Program program(path());
    QCOMPARE(program.session.library()->lastReadingPlace(), (ReadingPlace{id, left}));
    program.session.openStored(id);
    QVERIFY(program.ready());
    QCOMPARE(lineAt(program, program.view()->firstInView()), lineAt(program, left));
    QCOMPARE(program.view()->caret(), left); // the keys go on from there
    QVERIFY(program.view()->selection().isEmpty());
    program.window.close();
    QCOMPARE(program.session.library()->lastReadingPlace(), (ReadingPlace{id, left})); // it does not creep
}

void PlaceKeeperTest::eachArticleHasItsOwn()
{
    Program program(path());
    QVERIFY(program.open(longArticle(u"Elmport"_s)));
    const ArticleId first = program.session.current().id;
    program.view()->verticalScrollBar()->setValue(900);
    const qsizetype left = program.view()->firstInView();
    QVERIFY(left > 0);
    QVERIFY(program.open(longArticle(u"Tidewater"_s)));
    const ArticleId second = program.session.current().id;
    program.view()->verticalScrollBar()->setValue(2400);
    const qsizetype further = program.view()->firstInView();
    QVERIFY(further > left);
    program.session.openStored(first);
    QCOMPARE(lineAt(program, program.view()->firstInView()), lineAt(program, left));
    program.session.openStored(second);
    QCOMPARE(lineAt(program, program.view()->firstInView()), lineAt(program, further));
    // Closed and opened again, too.
    program.session.close();
    QCOMPARE(program.session.library()->readingPlace(second).offset, further);
    program.session.openStored(second);
    QCOMPARE(lineAt(program, program.view()->firstInView()), lineAt(program, further));
}

void PlaceKeeperTest::wasMovedAndRestedIsEnough()
{
    Program program(path());
    QVERIFY(program.open(longArticle(u"Elmport"_s)));
    const ArticleId id = program.session.current().id;
    program.view()->verticalScrollBar()->setValue(1200);
    QVERIFY(program.session.library()->readingPlace(id).offset == 0);
    // Without being closed, as when the machine loses its power.
    QTRY_COMPARE_WITH_TIMEOUT(program.session.library()->readingPlace(id).offset, program.view()->firstInView(), 4000);
}

void PlaceKeeperTest::newArticleStartsAtTheTop()
{
    Program program(path());
    QVERIFY(program.open(longArticle(u"Elmport"_s)));
    program.view()->verticalScrollBar()->setValue(1200);
    QVERIFY(program.open(longArticle(u"Tidewater"_s)));
    QCOMPARE(program.view()->firstInView(), 0);
    QCOMPARE(program.view()->verticalScrollBar()->value(), 0);
    QCOMPARE(program.view()->caret(), 0);
}

void PlaceKeeperTest::narrowerWindowKeepsThePlace()
{
    qsizetype left = 0;
    ArticleId id = 0;
    {
        Program program(path());
        QVERIFY(program.open(longArticle(u"Elmport"_s)));
        id = program.session.current().id;
        program.view()->verticalScrollBar()->setValue(3000);
        left = program.view()->firstInView();
        program.window.close();
    }
    Program program(path(), LibraryMode::ReadWrite, {760, 500});
    program.session.openStored(id);
    QVERIFY(program.ready());
    QCOMPARE(lineAt(program, program.view()->firstInView()), lineAt(program, left));
}

void PlaceKeeperTest::readOnlyKeepsNothing()
{
    ArticleId id = 0;
    {
        Program program(path());
        QVERIFY(program.open(longArticle(u"Elmport"_s)));
        id = program.session.current().id;
        program.window.close();
    }
    const ReadingPlace before = Library::open(path(), LibraryMode::ReadOnly).value()->lastReadingPlace();
    {
        Program program(path(), LibraryMode::ReadOnly);
        program.session.openStored(id);
        QVERIFY(program.ready());
        program.view()->verticalScrollBar()->setValue(1200);
        program.window.close();
    }
    QCOMPARE(Library::open(path(), LibraryMode::ReadOnly).value()->lastReadingPlace(), before);
    QCOMPARE(before.article, id);
}

QTEST_MAIN(PlaceKeeperTest)
#include "tst_placekeeper.moc"
