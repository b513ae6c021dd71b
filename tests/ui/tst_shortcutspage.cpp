// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/shortcutspage.h"
#include "ui/shell/actions.h"
#include "ui/shell/cheatsheet.h"
#include "tests/support/ui/program.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

struct Page {
    Page()
        : page(&actions)
        , list(page.findChild<QTreeWidget *>(u"shortcutList"_s))
        , keys(page.findChild<QKeySequenceEdit *>(u"shortcutKeys"_s))
        , assign(page.findChild<QPushButton *>(u"shortcutAssign"_s))
        , reset(page.findChild<QPushButton *>(u"shortcutReset"_s))
        , resetAll(page.findChild<QPushButton *>(u"shortcutResetAll"_s))
        , message(page.findChild<QLabel *>(u"shortcutMessage"_s))
    {
        page.resize(520, 420);
        page.show();
    }

    QTreeWidgetItem *item(const QString &id) const
    {
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            if (list->topLevelItem(i)->data(0, Qt::UserRole).toString() == id)
                return list->topLevelItem(i);
        }
        return nullptr;
    }

    void press(const QString &id, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        list->setCurrentItem(item(id));
        keys->setFocus();
        QTest::keyClick(keys, key, modifiers);
    }

    Actions actions;
    ShortcutsPage page;
    QTreeWidget *list;
    QKeySequenceEdit *keys;
    QPushButton *assign;
    QPushButton *reset;
    QPushButton *resetAll;
    QLabel *message;
};

} // namespace

class ShortcutsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-shortcuts"_s); }
    void init()
    {
        failOnWarnings();
        QSettings().clear();
    }
    void listsEveryAction();
    void assignsAFreeKey();
    void saysWhoHasTheKey();
    void takesAKeyAway();
    void resetsAll();
    void filters();
    void cheatSheetFollows();
};

void ShortcutsPageTest::listsEveryAction()
{
    const Page p;
    QCOMPARE(qsizetype(p.list->topLevelItemCount()), p.actions.all().size());
    QVERIFY(!p.resetAll->isEnabled());
    QVERIFY(!p.reset->isEnabled());
}

void ShortcutsPageTest::assignsAFreeKey()
{
    Page p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.page));
    p.press(u"file.open"_s, Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(p.message->text().isEmpty());
    QVERIFY(p.assign->isEnabled());
    QTest::mouseClick(p.assign, Qt::LeftButton);
    const QKeySequence keys(u"Ctrl+Alt+L"_s);
    QCOMPARE(p.actions.action(u"file.open"_s)->shortcut(), keys);
    QCOMPARE(p.item(u"file.open"_s)->text(1), keys.toString(QKeySequence::NativeText));
    QVERIFY(!p.assign->isEnabled());
    QVERIFY(p.reset->isEnabled());
    QTest::mouseClick(p.reset, Qt::LeftButton);
    QCOMPARE(p.actions.action(u"file.open"_s)->shortcut(), QKeySequence(u"Ctrl+O"_s));
    QVERIFY(!p.reset->isEnabled());
}

void ShortcutsPageTest::saysWhoHasTheKey()
{
    Page p;
    QVERIFY(QTest::qWaitForWindowExposed(&p.page));
    p.press(u"file.open"_s, Qt::Key_F, Qt::ControlModifier);
    QVERIFY2(p.message->text().contains(Actions::plainText(p.actions.action(u"edit.find"_s))), qPrintable(p.message->text()));
    // Nothing is taken before it is asked for.
    QCOMPARE(p.actions.action(u"edit.find"_s)->shortcut(), QKeySequence(u"Ctrl+F"_s));
    QTest::mouseClick(p.assign, Qt::LeftButton);
    QCOMPARE(p.actions.action(u"file.open"_s)->shortcut(), QKeySequence(u"Ctrl+F"_s));
    QVERIFY(p.actions.action(u"edit.find"_s)->shortcuts().isEmpty());
    QVERIFY(p.item(u"edit.find"_s)->text(1).isEmpty());
}

void ShortcutsPageTest::takesAKeyAway()
{
    Page p;
    p.list->setCurrentItem(p.item(u"view.leftpanel"_s));
    p.keys->clear();
    QVERIFY(p.assign->isEnabled());
    QTest::mouseClick(p.assign, Qt::LeftButton);
    QVERIFY(p.actions.action(u"view.leftpanel"_s)->shortcuts().isEmpty());
}

void ShortcutsPageTest::resetsAll()
{
    Page p;
    // Two that have changed places: each one's own key is the other's now.
    p.actions.setShortcuts(u"file.open"_s, {QKeySequence(u"Ctrl+F"_s)});
    p.actions.setShortcuts(u"edit.find"_s, {QKeySequence(u"Ctrl+O"_s)});
    p.list->setCurrentItem(p.item(u"edit.find"_s));
    QVERIFY(p.resetAll->isEnabled());
    QTest::mouseClick(p.resetAll, Qt::LeftButton);
    for (const QAction *action : p.actions.all())
        QCOMPARE(action->shortcuts(), p.actions.defaultShortcuts(Actions::id(action)));
    QVERIFY(!p.resetAll->isEnabled());
    Actions later;
    later.load();
    QCOMPARE(later.action(u"file.open"_s)->shortcut(), QKeySequence(u"Ctrl+O"_s));
}

void ShortcutsPageTest::filters()
{
    Page p;
    auto *field = p.page.findChild<QLineEdit *>(u"shortcutFilter"_s);
    QTest::keyClicks(field, u"ctrl+f"_s);
    QVERIFY(!p.item(u"edit.find"_s)->isHidden());
    QVERIFY(p.item(u"file.open"_s)->isHidden());
    field->clear();
    QVERIFY(!p.item(u"file.open"_s)->isHidden());
}

void ShortcutsPageTest::cheatSheetFollows()
{
    Actions actions;
    actions.setShortcuts(u"file.open"_s, {QKeySequence(u"Ctrl+Alt+L"_s)});
    actions.setShortcuts(u"edit.find"_s, {});
    CheatSheet sheet(&actions);
    sheet.show();
    QVERIFY(QTest::qWaitForWindowExposed(&sheet));
    auto *list = sheet.findChild<QTreeWidget *>(u"cheatSheetList"_s);
    const auto keysOf = [&](const QString &text) {
        const auto found = list->findItems(text, Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QString() : found.first()->text(1);
    };
    QCOMPARE(keysOf(Actions::plainText(actions.action(u"file.open"_s))), QKeySequence(u"Ctrl+Alt+L"_s).toString(QKeySequence::NativeText));
    QVERIFY(keysOf(Actions::plainText(actions.action(u"edit.find"_s))).isEmpty());
    QVERIFY(!keysOf(Actions::plainText(actions.action(u"facts.accept"_s))).isEmpty());
    auto *field = sheet.findChild<QLineEdit *>(u"cheatSheetFilter"_s);
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"zoom"_s);
    int shown = 0;
    for (int i = 0; i < list->topLevelItemCount(); ++i)
        shown += !list->topLevelItem(i)->isHidden();
    QCOMPARE(shown, 1);
    QSignalSpy change(&sheet, &CheatSheet::changeAsked);
    QTest::mouseClick(sheet.findChild<QPushButton *>(u"changeShortcuts"_s), Qt::LeftButton);
    QCOMPARE(change.size(), 1);
    QVERIFY(!sheet.isVisible());
}

QTEST_MAIN(ShortcutsPageTest)
#include "tst_shortcutspage.moc"
