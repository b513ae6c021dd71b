// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/readingview.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/viewdesk.h"
#include "ui/theme/thememanager.h"
#include "tests/support/ui/program.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

/// The dialog as the window opens it, beside the view that it changes.
struct Desk {
    Desk()
        : desk(&actions, &view, &themes)
        , dialog(desk.settings(), desk.themeChoices(), &actions)
    {
        QObject::connect(&dialog, &SettingsDialog::changed, &desk, &ViewDesk::setSettings);
        dialog.show();
    }
    template<typename Widget>
    Widget *find(const QString &name)
    {
        return dialog.findChild<Widget *>(name);
    }
    Actions actions;
    ReadingView view;
    ThemeManager themes;
    ViewDesk desk;
    SettingsDialog dialog;
};

} // namespace

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::setOrganizationName(u"nutgraf-test-settings"_s); }
    void init()
    {
        failOnWarnings();
        QSettings().clear();
    }
    void readingWorksAtOnce();
    void lookWorksAtOnce();
    void everythingIsKept();
    void nonsenseIsBroughtIntoRange_data();
    void nonsenseIsBroughtIntoRange();
    void themesAreNamedOnce();
    void zoomInTheViewIsKept();
    void menusFollow();
};

void SettingsTest::readingWorksAtOnce()
{
    Desk d;
    QVERIFY(QTest::qWaitForWindowExposed(&d.dialog));
    auto *zoom = d.find<QSpinBox>(u"zoom"_s);
    zoom->setFocus();
    zoom->selectAll();
    QTest::keyClicks(zoom, u"150"_s);
    QCOMPARE(d.view.settings().zoomPercent, 150);
    QTest::keyClick(zoom, Qt::Key_Up);
    QCOMPARE(d.view.settings().zoomPercent, 160);
    auto *column = d.find<QSpinBox>(u"column"_s);
    QTest::keyClick(column, Qt::Key_Down);
    QCOMPARE(d.view.settings().columnCharacters, column->value());
    auto *level = d.find<QComboBox>(u"level"_s);
    QTest::keyClick(level, Qt::Key_Home);
    QCOMPARE(d.view.settings().level, MarkLevel::Plain);
    auto *smooth = d.find<QCheckBox>(u"smooth"_s);
    const bool before = d.view.settings().smoothScrolling;
    QTest::keyClick(smooth, Qt::Key_Space);
    QCOMPARE(d.view.settings().smoothScrolling, !before);
    // The font is taken only while the box beside it is checked.
    auto *own = d.find<QCheckBox>(u"ownFont"_s);
    auto *font = d.find<QFontComboBox>(u"font"_s);
    QVERIFY(d.view.settings().fontFamily.isEmpty());
    QVERIFY(!font->isEnabled());
    QTest::keyClick(own, Qt::Key_Space);
    QCOMPARE(d.view.settings().fontFamily, font->currentFont().family());
    QTest::keyClick(own, Qt::Key_Space);
    QVERIFY(d.view.settings().fontFamily.isEmpty());
}

void SettingsTest::lookWorksAtOnce()
{
    Desk d;
    QVERIFY(QTest::qWaitForWindowExposed(&d.dialog));
    d.find<QTabWidget>(u"settingsTabs"_s)->setCurrentIndex(1);
    auto *scheme = d.find<QComboBox>(u"scheme"_s);
    QTest::keyClick(scheme, Qt::Key_End);
    QVERIFY(d.themes.theme().dark);
    QTest::keyClick(scheme, Qt::Key_Up);
    QVERIFY(!d.themes.theme().dark);
    auto *light = d.find<QComboBox>(u"lightTheme"_s);
    QVERIFY(light->count() > 1);
    const QString ours = d.themes.theme().name;
    QTest::keyClick(light, Qt::Key_Down);
    QCOMPARE(d.themes.theme().name, light->currentText());
    QVERIFY(d.themes.theme().name != ours);
    QTest::keyClick(light, Qt::Key_Up);
    QCOMPARE(d.themes.theme().name, ours);
    QVERIFY(d.desk.settings().lightTheme.isEmpty());
    auto *author = d.find<QLineEdit>(u"author"_s);
    QTest::keyClicks(author, u"Ada Reed"_s);
    QTest::keyClick(author, Qt::Key_Escape); // closes the dialog; what was typed is kept
    QVERIFY(!d.dialog.isVisible());
    QCOMPARE(d.desk.settings().author, u"Ada Reed"_s);
    QCOMPARE(AppSettings::load().author, u"Ada Reed"_s);
}

void SettingsTest::everythingIsKept()
{
    AppSettings settings;
    settings.reading.fontFamily = u"Serif"_s;
    settings.reading.zoomPercent = 130;
    settings.reading.columnCharacters = 55;
    settings.reading.level = MarkLevel::Full;
    settings.reading.smoothScrolling = !settings.reading.smoothScrolling;
    settings.reading.hidden = {MarkKind::Place, MarkKind::Money, MarkKind::Quote};
    settings.scheme = SchemeChoice::Dark;
    settings.lightTheme = u"A"_s;
    settings.darkTheme = u"B"_s;
    settings.author = u"Ada"_s;
    settings.save();
    QCOMPARE(AppSettings::load(), settings);
    QVERIFY(!(AppSettings() == settings));
}

void SettingsTest::nonsenseIsBroughtIntoRange_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("zoom too small") << u"reading/zoom"_s << QVariant(-5);
    QTest::newRow("zoom too large") << u"reading/zoom"_s << QVariant(100'000);
    QTest::newRow("zoom no number") << u"reading/zoom"_s << QVariant(u"wide"_s);
    QTest::newRow("column") << u"reading/column"_s << QVariant(0);
    QTest::newRow("level") << u"reading/level"_s << QVariant(9);
    QTest::newRow("scheme") << u"look/scheme"_s << QVariant(-1);
    QTest::newRow("kinds") << u"reading/hidden"_s << QVariant(QStringList{u"dragons"_s});
}

void SettingsTest::nonsenseIsBroughtIntoRange()
{
    QFETCH(QString, key);
    QFETCH(QVariant, value);
    QSettings().setValue(key, value);
    const AppSettings settings = AppSettings::load();
    QVERIFY(settings.reading.zoomPercent >= 50 && settings.reading.zoomPercent <= 400);
    QVERIFY(settings.reading.columnCharacters >= 30 && settings.reading.columnCharacters <= 70);
    QVERIFY(settings.reading.level <= MarkLevel::Full);
    QVERIFY(settings.scheme <= SchemeChoice::Dark);
    QVERIFY(settings.reading.hidden.isEmpty());
}

void SettingsTest::themesAreNamedOnce()
{
    Desk d;
    for (const QString &name : {u"lightTheme"_s, u"darkTheme"_s}) {
        auto *box = d.find<QComboBox>(name);
        QSet<QString> names;
        for (int i = 0; i < box->count(); ++i) {
            QVERIFY2(!names.contains(box->itemText(i)), qPrintable(box->itemText(i)));
            names.insert(box->itemText(i));
        }
        QVERIFY(box->itemText(0).startsWith(u"Nutgraf"_s));
    }
    // One that is not installed here stays chosen.
    AppSettings settings;
    settings.darkTheme = u"Theme of another machine"_s;
    SettingsDialog dialog(settings, d.desk.themeChoices(), &d.actions);
    QCOMPARE(dialog.findChild<QComboBox *>(u"darkTheme"_s)->currentText(), settings.darkTheme);
}

void SettingsTest::zoomInTheViewIsKept()
{
    {
        Desk d;
        d.actions.action(u"view.zoomin"_s)->trigger();
        QVERIFY(d.view.settings().zoomPercent > 100);
        QCOMPARE(d.desk.settings().reading.zoomPercent, d.view.settings().zoomPercent);
    }
    Desk d;
    QVERIFY(d.view.settings().zoomPercent > 100);
    QCOMPARE(d.find<QSpinBox>(u"zoom"_s)->value(), d.view.settings().zoomPercent);
}

void SettingsTest::menusFollow()
{
    Desk d;
    auto *level = d.find<QComboBox>(u"level"_s);
    QTest::keyClick(level, Qt::Key_End);
    QVERIFY(d.actions.action(u"view.full"_s)->isChecked());
    QVERIFY(!d.actions.action(u"view.quiet"_s)->isChecked());
    d.actions.action(u"view.dates"_s)->trigger();
    QVERIFY(d.view.settings().hidden.contains(MarkKind::Date));
    QVERIFY(AppSettings::load().reading.hidden.contains(MarkKind::Date));
}

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
