// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/factspanel.h"
#include "ui/reading/readingview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/session.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QString page = u"<!DOCTYPE html><html><head><title>Ferry to Elmport resumes</title></head><body><nav><a href=\"/\">Home</a></nav>"
                     "<article><h1>Ferry to Elmport resumes</h1><p>The ferry to Elmport runs again after a pause of two weeks, the harbour office said on Monday.</p>"
                     "<p>About 400 people use it each day, and most of them work in the mills on the other shore.</p></article></body></html>"_s;

QString shortText(int number)
{
    return u"Harbour note %1\nThe harbour of Elmport took in %1 boats on 3 May 2019, the office said on Monday evening.\n"_s.arg(number);
}

/// News of that many bytes: no two paragraphs alike.
QString longText(qsizetype bytes)
{
    QString text = u"Elmport keeps its books\n"_s;
    text.reserve(bytes + 400);
    for (int i = 1; text.size() < bytes; ++i)
        text += u"The harbour of Elmport took in %1 tonnes of grain on day %2 of the year, said Ada Tolvanen, who keeps the books. "
                "\"We weigh each sack, and number %3 was the heaviest,\" she told the council in the old hall by the river.\n"_s
                    .arg(i * 37).arg(i).arg(i * 3 + 1);
    return text;
}

/// Longest time between two turns of the event loop.
class Stalls {
public:
    Stalls()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_longest = std::max(m_longest, m_clock.restart());
        });
        m_clock.start();
        m_timer.start(1);
    }
    void reset()
    {
        m_clock.restart();
        m_longest = 0;
    }
    qint64 longest() const { return m_longest; }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

} // namespace

class SessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-session"_s); }
    void init();
    void cleanup() { m_folder.reset(); }
    void opensWebPages_data();
    void opensWebPages();
    void opensSeveral();
    void namesWhatFails();
    void opensTheSameTextOnce();
    void refusesEmptyText();
    void secondOpenCancelsFirst();
    void keepsManyFilesWhenAnotherIsOpened();
    void stopEndsReading();
    void stopEndsFinding();
    void findsNothingWhileHeldBack();
    void readsOnWithoutStall();
    void showsProgressOfLongWork();

private:
    QString write(const QString &name, const QString &text) const;
    QString library() const { return m_folder->filePath(u"library.sqlite"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SessionTest::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
}

QString SessionTest::write(const QString &name, const QString &text) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void SessionTest::opensWebPages_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<qsizetype>("padding");
    QTest::newRow("file") << true << qsizetype(0);
    QTest::newRow("file in the background") << true << qsizetype(20'000);
    QTest::newRow("pasted") << false << qsizetype(0);
    QTest::newRow("pasted in the background") << false << qsizetype(20'000);
}

void SessionTest::opensWebPages()
{
    QFETCH(bool, fromFile);
    QFETCH(qsizetype, padding);
    Session session(Library::open(library()).value());
    const QString source = page + u"<!-- "_s + QString(padding, u'x') + u" -->"_s;
    if (fromFile)
        session.openFiles({write(u"page.html"_s, source)});
    else
        session.openText(source);
    QTRY_VERIFY(session.current().id > 0);
    const Article &article = session.current().article;
    QCOMPARE(article.title, u"Ferry to Elmport resumes"_s);
    QVERIFY2(!article.text.contains(u'<') && !article.text.contains(u"xxx"_s), qPrintable(article.text.left(200)));
    QVERIFY(article.text.contains(u"pause of two weeks"_s));
    QTRY_VERIFY(session.factsAreThere());
    QVERIFY(!session.facts().quantities.isEmpty());
}

void SessionTest::opensSeveral()
{
    Session session(Library::open(library()).value());
    QSignalSpy opened(&session, &Session::articleOpened);
    QStringList paths;
    for (int i = 1; i <= 5; ++i)
        paths.append(write(u"note%1.txt"_s.arg(i), shortText(i)));
    session.openFiles(paths);
    QTRY_COMPARE(session.library()->articles()->size(), 5);
    QTRY_VERIFY(!session.isBusy());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(session.current().article.title, u"Harbour note 1"_s);
    QCOMPARE(session.current().file, paths.first());
}

void SessionTest::namesWhatFails()
{
    Session session(Library::open(library()).value());
    QSignalSpy failed(&session, &Session::failed);
    const QString gone = m_folder->filePath(u"gone.txt"_s);
    session.openFiles({gone, write(u"note.txt"_s, shortText(7))});
    QTRY_VERIFY(session.current().id > 0);
    QCOMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().value<Error>().message.contains(gone));
    QCOMPARE(session.current().article.title, u"Harbour note 7"_s);
}

void SessionTest::opensTheSameTextOnce()
{
    Session session(Library::open(library()).value());
    session.openText(shortText(1));
    const ArticleId first = session.current().id;
    session.openText(shortText(2));
    session.openText(shortText(1));
    QCOMPARE(session.current().id, first);
    QCOMPARE(session.library()->articles()->size(), 2);
    QTRY_VERIFY(session.factsAreThere());
}

void SessionTest::refusesEmptyText()
{
    Session session(Library::open(library()).value());
    QSignalSpy failed(&session, &Session::failed);
    session.openText(u" \n\t"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(session.current().id, 0);
    QVERIFY(session.library()->articles()->isEmpty());
}

void SessionTest::secondOpenCancelsFirst()
{
    Session session(Library::open(library()).value());
    QSignalSpy opened(&session, &Session::articleOpened);
    session.openFiles({write(u"long.txt"_s, longText(2'000'000))});
    QVERIFY(session.isBusy());
    session.openText(shortText(3));
    QTRY_VERIFY(session.factsAreThere());
    QTRY_VERIFY(!session.isBusy());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(session.current().article.title, u"Harbour note 3"_s);
    QCOMPARE(session.library()->articles()->size(), 1);
}

void SessionTest::keepsManyFilesWhenAnotherIsOpened()
{
    Session session(Library::open(library()).value());
    QStringList paths;
    for (int i = 1; i <= 4; ++i)
        paths.append(write(u"long%1.txt"_s.arg(i), longText(40'000 + 1000 * i)));
    session.openFiles(paths);
    session.openText(shortText(9));
    QTRY_COMPARE(session.library()->articles()->size(), 5);
    QTRY_VERIFY(!session.isBusy());
    QCOMPARE(session.current().article.title, u"Harbour note 9"_s);
}

void SessionTest::stopEndsReading()
{
    Session session(Library::open(library()).value());
    QSignalSpy busy(&session, &Session::busyChanged);
    QSignalSpy opened(&session, &Session::articleOpened);
    session.openFiles({write(u"long.txt"_s, longText(2'000'000))});
    QVERIFY(!busy.last().first().toString().isEmpty());
    session.stop();
    QVERIFY(busy.last().first().toString().isEmpty());
    QVERIFY(!session.isBusy());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(opened.isEmpty());
    QVERIFY(session.library()->articles()->isEmpty());
}

void SessionTest::stopEndsFinding()
{
    Session session(Library::open(library()).value());
    QSignalSpy facts(&session, &Session::factsReady);
    session.openText(longText(1'000'000));
    QTRY_VERIFY_WITH_TIMEOUT(session.current().id > 0, 30'000);
    session.stop();
    QVERIFY(!session.isBusy());
    QCOMPARE(facts.size(), 1); // none, and nothing follows
    QVERIFY(session.facts().mentions.isEmpty());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(facts.size(), 1);
    QVERIFY(!session.current().article.text.isEmpty());
}

void SessionTest::findsNothingWhileHeldBack()
{
    Session session(Library::open(library()).value());
    session.holdBack();
    QSignalSpy facts(&session, &Session::factsReady);
    session.openText(shortText(1));
    QVERIFY(session.isBusy());
    QTest::qWait(150);
    QCOMPARE(facts.size(), 0);
    session.openText(shortText(2)); // the last one is what is looked through then
    session.goOn();
    QTRY_COMPARE(facts.size(), 1);
    QVERIFY(session.current().article.text.contains(u"note 2"));
    QVERIFY(!session.facts().quantities.isEmpty());
    session.goOn();
    QTest::qWait(50);
    QCOMPARE(facts.size(), 1);

    Session other(Library::open(library()).value());
    other.holdBack();
    QSignalSpy otherFacts(&other, &Session::factsReady);
    other.openText(shortText(3));
    other.stop();
    QCOMPARE(otherFacts.size(), 1); // none, and nothing follows
    other.goOn();
    QTest::qWait(150);
    QCOMPARE(otherFacts.size(), 1);
    QVERIFY(!other.isBusy());
}

void SessionTest::readsOnWithoutStall()
{
    ThemeManager themes;
    Session session(Library::open(library()).value());
    MainWindow window(&session, &themes);
    window.show();
    session.openText(shortText(1));
    QTRY_VERIFY(session.factsAreThere());
    const QString path = write(u"long.txt"_s, longText(10'000'000));
    QTRY_VERIFY(window.findChild<QWidget *>(u"factsPanel"_s));
    QTest::qWait(400); // until the window itself has come to rest

    Stalls stalls;
    QSignalSpy tinted(window.view(), &ReadingView::painted);
    session.openFiles({path});
    QTRY_VERIFY_WITH_TIMEOUT(session.current().article.text.size() > 9'000'000, 120'000);
    const qint64 opening = stalls.longest();
    stalls.reset();
    QTRY_VERIFY(!tinted.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(session.factsAreThere() || !window.view()->marks(ReadingView::Layer::Lexical).isEmpty(), 60'000);
    const bool before = !session.factsAreThere();
    QTRY_VERIFY_WITH_TIMEOUT(session.factsAreThere(), 300'000);
    const qint64 finding = stalls.longest();
    stalls.reset();
    QTRY_VERIFY_WITH_TIMEOUT(!window.view()->marks(ReadingView::Layer::Facts).isEmpty(), 60'000);
    auto *panel = window.findChild<FactsPanel *>(u"factsPanel"_s);
    QTRY_VERIFY_WITH_TIMEOUT(panel->model()->rowCount() > 0, 60'000);
    QTest::qWait(200);
    qInfo("10 MB: longest stall while opening %lld ms, while looking for facts %lld ms, when they arrived %lld ms; tinted first: %d",
          static_cast<long long>(opening), static_cast<long long>(finding), static_cast<long long>(stalls.longest()), int(before));
    QVERIFY(before);
    QVERIFY(window.view()->marks(ReadingView::Layer::Lexical).isEmpty());
    // Generous: the machine of a test is shared. What is measured is printed above.
    QVERIFY(opening < 2000);
    QVERIFY(finding < 2000);
    QVERIFY(stalls.longest() < 3000);
}

void SessionTest::showsProgressOfLongWork()
{
    ThemeManager themes;
    Session session(Library::open(library()).value());
    MainWindow window(&session, &themes);
    window.show();
    auto *progress = window.findChild<QProgressBar *>(u"statusProgress"_s);
    auto *stop = window.findChild<QPushButton *>(u"statusStop"_s);
    QVERIFY(progress && stop && !progress->isVisible());
    QElapsedTimer clock;
    clock.start();
    session.openText(longText(10'000'000));
    QVERIFY(!progress->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(progress->isVisible(), 10'000);
    QVERIFY(clock.elapsed() >= 450);
    QVERIFY(!window.findChild<QLabel *>(u"statusBusy"_s)->text().isEmpty());
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!session.isBusy());
    QVERIFY(!progress->isVisible());
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_MAIN(SessionTest)
#include "tst_session.moc"
