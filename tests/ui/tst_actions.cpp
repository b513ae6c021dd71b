// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/menus.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class ActionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-actions"_s); }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"."_s));
        QSettings().clear();
    }
    void everyActionHasIdAndText();
    void noTwoActionsShareAShortcut();
    void everyActionStandsInAMenu();
    void conflicts_data();
    void conflicts();
    void takesWhatAnotherHad();
    void remembers();
    void forgetsWhatIsTheDefault();
};

void ActionsTest::everyActionHasIdAndText()
{
    const Actions actions;
    QCOMPARE(size_t(actions.all().size()), actionTable().size());
    QSet<QString> ids;
    for (const QAction *action : actions.all()) {
        QVERIFY2(!ids.contains(Actions::id(action)), qPrintable(Actions::id(action)));
        ids.insert(Actions::id(action));
        QVERIFY(!Actions::plainText(action).isEmpty());
        QVERIFY(!Actions::plainText(action).contains(u'&'));
    }
}

void ActionsTest::noTwoActionsShareAShortcut()
{
    const Actions actions;
    for (const QAction *action : actions.all()) {
        const auto shortcuts = action->shortcuts();
        for (const QKeySequence &keys : shortcuts) {
            QVERIFY2(!keys.isEmpty(), qPrintable(Actions::id(action)));
            const QAction *other = actions.conflict(Actions::id(action), keys);
            QVERIFY2(!other, qPrintable(Actions::id(action) + u' ' + keys.toString()));
        }
    }
}

void ActionsTest::everyActionStandsInAMenu()
{
    Actions actions;
    QMenuBar bar;
    buildMenus(&bar, &actions);
    for (QAction *action : actions.all())
        QVERIFY2(!action->associatedObjects().isEmpty(), qPrintable(Actions::id(action)));
    QVERIFY(menuNamed(&bar, u"slot:recent"_s));
    QVERIFY(menuNamed(&bar, u"slot:labels"_s));
    QVERIFY(!menuNamed(&bar, u"slot:nothing"_s));
}

void ActionsTest::conflicts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("keys");
    QTest::addColumn<QString>("other");
    QTest::newRow("taken") << u"file.close"_s << u"Ctrl+O"_s << u"file.open"_s;
    QTest::newRow("its own") << u"file.open"_s << u"Ctrl+O"_s << QString();
    QTest::newRow("second shortcut of another") << u"file.open"_s << u"Ctrl+Y"_s << u"edit.redo"_s;
    QTest::newRow("beginning of a sequence") << u"file.close"_s << u"Ctrl+O, P"_s << u"file.open"_s;
    QTest::newRow("free") << u"file.open"_s << u"Ctrl+Alt+O"_s << QString();
    QTest::newRow("none") << u"file.open"_s << QString() << QString();
}

void ActionsTest::conflicts()
{
    QFETCH(QString, id);
    QFETCH(QString, keys);
    QFETCH(QString, other);
    const Actions actions;
    const QAction *found = actions.conflict(id, QKeySequence(keys, QKeySequence::PortableText));
    QCOMPARE(found ? Actions::id(found) : QString(), other);
}

void ActionsTest::takesWhatAnotherHad()
{
    Actions actions;
    const QKeySequence keys(u"Ctrl+Y"_s);
    actions.setShortcuts(u"file.open"_s, {keys});
    QCOMPARE(actions.action(u"file.open"_s)->shortcut(), keys);
    QVERIFY(!actions.action(u"edit.redo"_s)->shortcuts().contains(keys));
    QVERIFY(actions.action(u"edit.redo"_s)->shortcuts().contains(QKeySequence(u"Ctrl+Shift+Z"_s)));
}

void ActionsTest::remembers()
{
    {
        Actions actions;
        actions.setShortcuts(u"file.open"_s, {QKeySequence(u"Ctrl+Alt+P"_s)});
        actions.setShortcuts(u"view.leftpanel"_s, {});
    }
    Actions actions;
    actions.load();
    QCOMPARE(actions.action(u"file.open"_s)->shortcut(), QKeySequence(u"Ctrl+Alt+P"_s));
    QVERIFY(actions.action(u"view.leftpanel"_s)->shortcuts().isEmpty());
}

void ActionsTest::forgetsWhatIsTheDefault()
{
    Actions actions;
    actions.setShortcuts(u"file.open"_s, {QKeySequence(u"Ctrl+Alt+P"_s)});
    QVERIFY(QSettings().contains(u"shortcuts/file.open"_s));
    actions.resetShortcuts(u"file.open"_s);
    QVERIFY(!QSettings().contains(u"shortcuts/file.open"_s));
    QCOMPARE(actions.action(u"file.open"_s)->shortcuts(), actions.defaultShortcuts(u"file.open"_s));
}

QTEST_MAIN(ActionsTest)
#include "tst_actions.moc"
