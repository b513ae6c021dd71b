// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/contrast.h"
#include "ui/theme/framefont.h"
#include "ui/theme/themebuilder.h"
#include "ui/theme/themefile.h"
#include "ui/theme/thememanager.h"

#include <QApplication>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nutgraf;

class ThemeManagerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void startsWithOurThemes_data();
    void startsWithOurThemes();
    void tellsOnlyRealChanges();
    void offersInstalledThemes();
    void unknownThemeGivesWay();
    void everyThemeIsReadable_data();
    void everyThemeIsReadable();
    void refusesBrokenFiles_data();
    void refusesBrokenFiles();
    void reachesWidgets();
    void showsKeyboardFocus();
    void drawsItsSigns_data();
    void drawsItsSigns();
    void growsWithDesktopFont_data();
    void growsWithDesktopFont();
    void mixesToContrast_data();
    void mixesToContrast();
};

void ThemeManagerTest::startsWithOurThemes_data()
{
    QTest::addColumn<ThemeManager::Scheme>("scheme");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QColor>("page");
    QTest::addColumn<QColor>("frame");
    // The offscreen platform has no dark desktop to follow.
    QTest::newRow("desktop") << ThemeManager::Scheme::FollowDesktop << u"Nutgraf Light"_s << QColor(0xfffdf9) << QColor(0xf3f2ee);
    QTest::newRow("light") << ThemeManager::Scheme::Light << u"Nutgraf Light"_s << QColor(0xfffdf9) << QColor(0xf3f2ee);
    QTest::newRow("dark") << ThemeManager::Scheme::Dark << u"Nutgraf Dark"_s << QColor(0x16181b) << QColor(0x1d2024);
}

void ThemeManagerTest::startsWithOurThemes()
{
    QFETCH(ThemeManager::Scheme, scheme);
    ThemeManager manager;
    manager.setScheme(scheme);
    QTEST(manager.theme().name, "name");
    QTEST(manager.theme().marks.page, "page");
    QTEST(manager.theme().frame.frame, "frame");
    QCOMPARE(manager.theme().dark, scheme == ThemeManager::Scheme::Dark);
}

void ThemeManagerTest::tellsOnlyRealChanges()
{
    ThemeManager manager;
    QSignalSpy changes(&manager, &ThemeManager::changed);
    manager.setScheme(ThemeManager::Scheme::Light);
    QCOMPARE(changes.count(), 0);
    manager.setScheme(ThemeManager::Scheme::Dark);
    QCOMPARE(changes.count(), 1);
    manager.setThemeNames(u"Breeze Light"_s, {}); // not the scheme in use
    QCOMPARE(changes.count(), 1);
    manager.setScheme(ThemeManager::Scheme::Light);
    QCOMPARE(changes.count(), 2);
    QCOMPARE(manager.theme().name, u"Breeze Light"_s);
}

void ThemeManagerTest::offersInstalledThemes()
{
    const ThemeManager manager;
    const QStringList light = manager.themeNames(false);
    const QStringList dark = manager.themeNames(true);
    QCOMPARE(light.first(), u"Nutgraf Light"_s);
    QCOMPARE(dark.first(), u"Nutgraf Dark"_s);
    QVERIFY(light.contains(u"Breeze Light"_s) && !light.contains(u"Breeze Dark"_s));
    QVERIFY(dark.contains(u"Breeze Dark"_s) && !dark.contains(u"Breeze Light"_s));
    QCOMPARE(light.count(u"Nutgraf Light"_s), 1);
    QVERIFY(!light.contains(u"Nutgraf Dark"_s));
}

void ThemeManagerTest::unknownThemeGivesWay()
{
    ThemeManager manager;
    manager.setThemeNames(u"No such theme"_s, u"Nor this"_s);
    QCOMPARE(manager.theme().name, u"Nutgraf Light"_s);
    manager.setScheme(ThemeManager::Scheme::Dark);
    QCOMPARE(manager.theme().name, u"Nutgraf Dark"_s);
}

void ThemeManagerTest::everyThemeIsReadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    const ThemeManager manager;
    for (const bool dark : {false, true}) {
        for (const QString &name : manager.themeNames(dark))
            QTest::newRow(qPrintable(name)) << name << dark;
    }
}

void ThemeManagerTest::everyThemeIsReadable()
{
    QFETCH(QString, name);
    QFETCH(bool, dark);
    ThemeManager manager;
    manager.setThemeNames(dark ? QString() : name, dark ? name : QString());
    manager.setScheme(dark ? ThemeManager::Scheme::Dark : ThemeManager::Scheme::Light);
    const Theme &theme = manager.theme();
    QCOMPARE(theme.name, name);
    const FrameColours &frame = theme.frame;
    const auto readable = [](const char *what, const QColor &text, const QColor &ground, qreal ratio = readableContrast) {
        const qreal found = contrastRatio(text, ground);
        if (found < ratio)
            qCritical("%s: %.2f of %.1f, %s on %s", what, found, ratio, qPrintable(text.name()), qPrintable(ground.name()));
        return found >= ratio;
    };
    QVERIFY(readable("text", frame.text, frame.frame));
    QVERIFY(readable("text while pointed at", frame.text, frame.hover));
    QVERIFY(readable("dim", frame.dim, frame.frame));
    QVERIFY(readable("dim in selected row", frame.dim, frame.selection));
    QVERIFY(readable("selected", frame.selectionText, frame.selection));
    QVERIFY(readable("on accent", frame.accentText, frame.accent));
    QVERIFY(readable("accent", frame.accent, frame.frame, visibleContrast));
    const QPalette widgets = makeWidgetPalette(theme);
    QVERIFY(readable("input", widgets.color(QPalette::Text), widgets.color(QPalette::Base)));
    QVERIFY(readable("hint", widgets.color(QPalette::PlaceholderText), widgets.color(QPalette::Base)));
    QVERIFY(readable("tool tip", widgets.color(QPalette::ToolTipText), widgets.color(QPalette::ToolTipBase)));
    QVERIFY(readable("link", widgets.color(QPalette::Link), widgets.color(QPalette::Window)));
}

void ThemeManagerTest::refusesBrokenFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("empty") << QByteArray() << Error::Code::BadInput;
    QTest::newRow("no-json") << QByteArray("<theme/>") << Error::Code::BadInput;
    QTest::newRow("cut-off") << QByteArray(R"({"metadata": {"name": "A)") << Error::Code::BadInput;
    QTest::newRow("no-name") << QByteArray(R"({"metadata": {}})") << Error::Code::BadInput;
    QTest::newRow("list") << QByteArray("[1, 2]") << Error::Code::BadInput;
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ') << Error::Code::TooLarge;
}

void ThemeManagerTest::refusesBrokenFiles()
{
    QFETCH(QByteArray, json);
    const Result<ThemeFile> file = parseThemeFile(json, u"odd.theme"_s);
    QVERIFY(!file);
    QTEST(file.error().code, "code");
    QVERIFY(file.error().message.contains(u"odd.theme"_s));
    // What can be read but says nothing still gives a page on which text can be read.
    const Theme bare = makeTheme(parseThemeFile(R"({"metadata": {"name": "Bare"}, "editor-colors": {"BackgroundColor": "no colour"}})", {}).value());
    QVERIFY(contrastRatio(bare.marks.text, bare.marks.page) >= readableContrast);
}

void ThemeManagerTest::reachesWidgets()
{
    QWidget window;
    ThemeManager manager;
    manager.setScheme(ThemeManager::Scheme::Light);
    manager.applyToApplication();
    window.resize(120, 80);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(window.grab().toImage().pixelColor(60, 40), QColor(0xf3f2ee));
    manager.setScheme(ThemeManager::Scheme::Dark);
    QTRY_COMPARE(window.grab().toImage().pixelColor(60, 40), QColor(0x1d2024));
    QCOMPARE(QApplication::style()->objectName(), u"nutgraf"_s);
    QCOMPARE(QApplication::font().pixelSize(), framePixelSize(9, 96));
}

void ThemeManagerTest::drawsItsSigns_data()
{
    QTest::addColumn<int>("sign");
    QTest::newRow("clear a field") << int(QStyle::SP_LineEditClearButton);
    QTest::newRow("more tools across") << int(QStyle::SP_ToolBarHorizontalExtensionButton);
    QTest::newRow("more tools down") << int(QStyle::SP_ToolBarVerticalExtensionButton);
}

void ThemeManagerTest::drawsItsSigns()
{
    QFETCH(int, sign);
    ThemeManager manager;
    manager.applyToApplication();
    const QIcon icon = QApplication::style()->standardIcon(QStyle::StandardPixmap(sign));
    const auto strongest = [&icon](QSize size) {
        const QImage picture = icon.pixmap(size, 1).toImage();
        QColor ink(Qt::transparent);
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).alpha() > ink.alpha())
                    ink = picture.pixelColor(x, y);
        return ink;
    };
    for (const auto scheme : {ThemeManager::Scheme::Light, ThemeManager::Scheme::Dark}) { // the same icon in the colours of the time
        manager.setScheme(scheme);
        for (const int side : {16, 32}) {
            const QColor ink = strongest({side, side});
            QVERIFY(ink.alpha() > 200);
            QVERIFY(contrastRatio(QColor(ink.rgb()), manager.theme().frame.raised) >= visibleContrast);
        }
        QCOMPARE(icon.pixmap(16, 16).toImage().pixelColor(0, 0).alpha(), 0);
    }
}

void ThemeManagerTest::showsKeyboardFocus()
{
    ThemeManager manager;
    manager.setScheme(ThemeManager::Scheme::Light);
    manager.applyToApplication();
    QWidget window;
    QPushButton first(u"First"_s, &window);
    QPushButton second(u"Second"_s, &window);
    QLineEdit edit(&window);
    first.move(10, 10);
    second.move(10, 60);
    edit.move(10, 110);
    window.resize(240, 160);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first.setFocus();
    const auto ring = [](QWidget &widget) {
        return widget.grab().toImage().pixelColor(widget.width() / 2, 1) == QColor(0x1d6b86);
    };
    QTest::keyClick(&first, Qt::Key_Tab);
    QTRY_VERIFY(second.hasFocus());
    QVERIFY(ring(second));
    QVERIFY(!ring(first));
    QTest::keyClick(&second, Qt::Key_Tab);
    QTRY_VERIFY(edit.hasFocus());
    QVERIFY(ring(edit));
    QVERIFY(!ring(second));
}

void ThemeManagerTest::growsWithDesktopFont_data()
{
    QTest::addColumn<qreal>("points");
    QTest::addColumn<qreal>("dpi");
    QTest::addColumn<int>("pixels");
    QTest::newRow("usual") << 9.0 << 96.0 << 13;
    QTest::newRow("ten") << 10.0 << 96.0 << 13;
    QTest::newRow("eleven") << 11.0 << 96.0 << 15;
    QTest::newRow("large") << 14.0 << 96.0 << 19;
    QTest::newRow("dense") << 10.0 << 144.0 << 20;
    QTest::newRow("unknown") << -1.0 << 96.0 << 13;
}

void ThemeManagerTest::growsWithDesktopFont()
{
    QFETCH(qreal, points);
    QFETCH(qreal, dpi);
    QTEST(framePixelSize(points, dpi), "pixels");
}

void ThemeManagerTest::mixesToContrast_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<bool>("kept");
    QTest::newRow("black-on-white") << QColor(Qt::black) << QColor(Qt::white) << true;
    QTest::newRow("yellow-on-white") << QColor(Qt::yellow) << QColor(Qt::white) << false;
    QTest::newRow("navy-on-black") << QColor(0, 0, 96) << QColor(Qt::black) << false;
    QTest::newRow("grey-on-grey") << QColor(119, 119, 119) << QColor(119, 119, 119) << false;
    QTest::newRow("white-on-white") << QColor(Qt::white) << QColor(Qt::white) << false;
}

void ThemeManagerTest::mixesToContrast()
{
    QFETCH(QColor, colour);
    QFETCH(QColor, ground);
    const QColor found = withContrast(colour, ground);
    QVERIFY(contrastRatio(found, ground) >= readableContrast);
    QTEST(found == colour, "kept");
    QCOMPARE(contrastRatio(colour, ground), contrastRatio(ground, colour));
}

QTEST_MAIN(ThemeManagerTest)
#include "tst_thememanager.moc"
