// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/accessibletext.h"
#include "ui/reading/readingview.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nutgraf;

namespace {

QList<QPair<QAccessible::Event, int>> told; ///< kind and caret or start of selection

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::TextCaretMoved)
        told.append({event->type(), static_cast<QAccessibleTextCursorEvent *>(event)->cursorPosition()});
    else if (event->type() == QAccessible::TextSelectionChanged)
        told.append({event->type(), static_cast<QAccessibleTextSelectionEvent *>(event)->selectionStart()});
}

} // namespace

class AccessibleTextTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void isADocument();
    void givesText_data();
    void givesText();
    void findsWords_data();
    void findsWords();
    void movesCaret_data();
    void movesCaret();
    void selects();
    void tellsMoves();
    void placesCharacters_data();
    void placesCharacters();
    void namesMarks();

private:
    [[nodiscard]] QAccessibleTextInterface *text() const { return QAccessible::queryAccessibleInterface(m_view.get())->textInterface(); }

    std::unique_ptr<ReadingView> m_view;
    Article m_article;
};

void AccessibleTextTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"."_s));
    m_article = {};
    m_article.text = u"Port Elm reopens\nAda Tolvanen 😀 said so. It was late.\nנמל נפתח מחדש"_s;
    m_article.title = u"Port Elm reopens"_s;
    m_article.structure = structureFromLines(m_article.text);
    m_view = std::make_unique<ReadingView>();
    m_view->resize(700, 500);
    m_view->setArticle(m_article);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void AccessibleTextTest::cleanup()
{
    QAccessible::installUpdateHandler(nullptr);
    m_view.reset();
}

void AccessibleTextTest::isADocument()
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(interface != nullptr && interface->isValid());
    QCOMPARE(interface->role(), QAccessible::Document);
    QVERIFY(interface->textInterface() != nullptr);
    QVERIFY(interface->editableTextInterface() == nullptr);
    QVERIFY(interface->state().readOnly && interface->state().selectableText && interface->state().focusable);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    QCOMPARE(interface->text(QAccessible::Value), m_article.text);
}

void AccessibleTextTest::givesText_data()
{
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("end");
    QTest::addColumn<QString>("expected");
    QTest::newRow("words") << 0 << 8 << u"Port Elm"_s;
    QTest::newRow("emoji") << 30 << 32 << u"😀"_s;
    QTest::newRow("over the end") << 60 << 9000 << u"פתח מחדש"_s;
    QTest::newRow("to the end") << 64 << -1 << u"מחדש"_s;
    QTest::newRow("backwards") << 8 << 2 << QString();
    QTest::newRow("before") << -9 << 4 << u"Port"_s;
    QTest::newRow("after") << 800 << 900 << QString();
}

void AccessibleTextTest::givesText()
{
    QFETCH(int, start);
    QFETCH(int, end);
    QTEST(text()->text(start, end), "expected");
    QCOMPARE(text()->characterCount(), int(m_article.text.size()));
}

void AccessibleTextTest::findsWords_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<QAccessible::TextBoundaryType>("boundary");
    QTest::addColumn<QString>("expected");
    QTest::newRow("word") << 6 << QAccessible::WordBoundary << u"Elm"_s;
    QTest::newRow("emoji") << 30 << QAccessible::CharBoundary << u"😀"_s;
    QTest::newRow("hebrew word") << 57 << QAccessible::WordBoundary << u"נמל"_s;
    QTest::newRow("sentence") << 3 << QAccessible::SentenceBoundary << u"Port Elm reopens\n"_s;
    QTest::newRow("paragraph") << 3 << QAccessible::LineBoundary << u"Port Elm reopens\n"_s;
}

void AccessibleTextTest::findsWords()
{
    QFETCH(int, offset);
    QFETCH(QAccessible::TextBoundaryType, boundary);
    int start = 0;
    int end = 0;
    QTEST(text()->textAtOffset(offset, boundary, &start, &end), "expected");
    QCOMPARE(text()->text(start, end), text()->textAtOffset(offset, boundary, &start, &end));
}

void AccessibleTextTest::movesCaret_data()
{
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("expected");
    QTest::newRow("inside") << 20 << 20;
    QTest::newRow("start") << 0 << 0;
    QTest::newRow("before") << -5 << 0;
    QTest::newRow("after") << 9999 << 68;
}

void AccessibleTextTest::movesCaret()
{
    QFETCH(int, to);
    text()->setCursorPosition(to);
    QTEST(text()->cursorPosition(), "expected");
    QCOMPARE(m_view->caret(), qsizetype(text()->cursorPosition()));
    QCOMPARE(text()->selectionCount(), 0);
}

void AccessibleTextTest::selects()
{
    int start = -1;
    int end = -1;
    text()->selection(0, &start, &end);
    QCOMPARE(qMakePair(start, end), qMakePair(0, 0));
    text()->addSelection(5, 8);
    QCOMPARE(m_view->selection(), (TextSpan{5, 8}));
    QCOMPARE(text()->selectionCount(), 1);
    text()->setSelection(0, 16, 9); // backwards
    text()->selection(0, &start, &end);
    QCOMPARE(qMakePair(start, end), qMakePair(9, 16));
    text()->setSelection(1, 0, 4); // there is only one
    QCOMPARE(m_view->selection(), (TextSpan{9, 16}));
    text()->removeSelection(1);
    QCOMPARE(text()->selectionCount(), 1);
    text()->removeSelection(0);
    QCOMPARE(text()->selectionCount(), 0);
}

void AccessibleTextTest::tellsMoves()
{
    QVERIFY(text() != nullptr); // a client has asked for it
    QAccessible::installUpdateHandler(listen);
    told.clear();
    m_view->setFocus();
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(told.contains({QAccessible::TextCaretMoved, int(m_view->caret())}));
    told.clear();
    m_view->setSelection({5, 8});
    QVERIFY(told.contains({QAccessible::TextSelectionChanged, 5}));
    told.clear();
    m_view->setSelection({5, 8}); // nothing new
    QVERIFY(!told.contains({QAccessible::TextSelectionChanged, 5}));
}

void AccessibleTextTest::placesCharacters_data()
{
    QTest::addColumn<int>("offset");
    QTest::newRow("first") << 0;
    QTest::newRow("middle") << 7;
    QTest::newRow("emoji") << 30;
    QTest::newRow("hebrew") << 58;
    QTest::newRow("hebrew last") << 67;
}

void AccessibleTextTest::placesCharacters()
{
    QFETCH(int, offset);
    const QRect rect = text()->characterRect(offset);
    QVERIFY(rect.width() > 1 && rect.height() > 5);
    const QRect shown(m_view->viewport()->mapToGlobal(QPoint(0, 0)), m_view->viewport()->size());
    QVERIFY(shown.contains(rect));
    const int found = text()->offsetAtPoint(rect.center());
    QVERIFY2(qAbs(found - offset) <= 2, qPrintable(u"%1 at the place of %2"_s.arg(found).arg(offset)));
    QVERIFY(text()->characterRect(-1).isEmpty());
    QVERIFY(text()->characterRect(int(m_article.text.size())).isEmpty());
    QCOMPARE(text()->offsetAtPoint(shown.topLeft() - QPoint(50, 50)), -1);
}

void AccessibleTextTest::namesMarks()
{
    Mark person;
    person.span = {17, 29};
    person.kind = MarkKind::Person;
    person.label = u"Ada Tolvanen, person"_s;
    Mark note;
    note.span = {21, 40};
    note.kind = MarkKind::Annotation;
    m_view->setMarks(ReadingView::Layer::Facts, {person});
    m_view->setMarks(ReadingView::Layer::Annotations, {note});
    int start = 0;
    int end = 0;
    QCOMPARE(text()->attributes(18, &start, &end), u"block:paragraph;mark:Ada Tolvanen\\, person;"_s);
    QCOMPARE(qMakePair(start, end), qMakePair(17, 21));
    QCOMPARE(text()->attributes(22, &start, &end), u"block:paragraph;mark:Ada Tolvanen\\, person\\; annotation;"_s);
    QCOMPARE(qMakePair(start, end), qMakePair(21, 29));
    QCOMPARE(text()->attributes(45, &start, &end), u"block:paragraph;"_s);
    QCOMPARE(start, 40);
    QCOMPARE(text()->attributes(-1, &start, &end), QString());
    QCOMPARE(qMakePair(start, end), qMakePair(-1, -1));
    ReadingSettings settings;
    settings.hidden.insert(MarkKind::Person);
    m_view->setSettings(settings);
    QCOMPARE(text()->attributes(18, &start, &end), u"block:paragraph;"_s);
}

QTEST_MAIN(AccessibleTextTest)
#include "tst_accessibletext.moc"
