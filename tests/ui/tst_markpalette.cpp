// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markpalettefactory.h"
#include "ui/theme/contrast.h"
#include "ui/theme/themefile.h"
#include "ui/theme/thememanager.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace nutgraf;

class MarkPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void ourColours_data();
    void ourColours();
    void kindsDifferWithoutHue();
    void everyThemeServes_data();
    void everyThemeServes();
    void strangersLendTheirColours();
    void restylesOneKind();
};

void MarkPaletteTest::ourColours_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<MarkKind>("kind");
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("line");
    QTest::addColumn<LineStyle>("lineStyle");
    const QColor none;
    QTest::newRow("person") << false << MarkKind::Person << none << QColor(0xb03a66) << LineStyle::Solid;
    QTest::newRow("organisation") << false << MarkKind::Organisation << none << QColor(0x2f5fb3) << LineStyle::Dashed;
    QTest::newRow("place") << false << MarkKind::Place << none << QColor(0x23784c) << LineStyle::Dotted;
    QTest::newRow("date") << false << MarkKind::Date << QColor(0x6a48b0) << QColor(0x6a48b0) << LineStyle::Dotted;
    QTest::newRow("number") << false << MarkKind::Number << QColor(0x8a5600) << none << LineStyle::None;
    QTest::newRow("quote") << false << MarkKind::Quote << none << none << LineStyle::None;
    QTest::newRow("person-dark") << true << MarkKind::Person << none << QColor(0xf08fb1) << LineStyle::Solid;
    QTest::newRow("date-dark") << true << MarkKind::Date << QColor(0xbda3ff) << QColor(0xbda3ff) << LineStyle::Dotted;
    QTest::newRow("first tint of money") << true << MarkKind::LexicalMoney << QColor(0xf0bd63) << none << LineStyle::None;
}

void MarkPaletteTest::ourColours()
{
    QFETCH(bool, dark);
    QFETCH(MarkKind, kind);
    ThemeManager manager;
    manager.setScheme(dark ? ThemeManager::Scheme::Dark : ThemeManager::Scheme::Light);
    const MarkStyle &style = manager.theme().marks.style(kind);
    QTEST(style.text, "text");
    QTEST(style.line, "line");
    QTEST(style.lineStyle, "lineStyle");
}

void MarkPaletteTest::kindsDifferWithoutHue()
{
    const ThemeManager manager;
    const MarkPalette &palette = manager.theme().marks;
    QSet<LineStyle> lines;
    for (const MarkKind kind : {MarkKind::Person, MarkKind::Organisation, MarkKind::Place})
        lines.insert(palette.style(kind).lineStyle);
    QCOMPARE(lines.size(), 3);
    // Dates and places are both dotted: the date's own text is coloured, the place's is not.
    QVERIFY(palette.style(MarkKind::Date).text.isValid() && !palette.style(MarkKind::Place).text.isValid());
    QVERIFY(!palette.style(MarkKind::Number).line.isValid());
}

void MarkPaletteTest::everyThemeServes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    const ThemeManager manager;
    for (const bool dark : {false, true}) {
        for (const QString &name : manager.themeNames(dark))
            QTest::newRow(qPrintable(name)) << name << dark;
    }
}

void MarkPaletteTest::everyThemeServes()
{
    QFETCH(QString, name);
    QFETCH(bool, dark);
    ThemeManager manager;
    manager.setThemeNames(dark ? QString() : name, dark ? name : QString());
    manager.setScheme(dark ? ThemeManager::Scheme::Dark : ThemeManager::Scheme::Light);
    const MarkPalette &palette = manager.theme().marks;
    QCOMPARE(palette.themeName, name);
    QVERIFY(contrastRatio(palette.text, palette.page) >= readableContrast);
    QVERIFY(contrastRatio(palette.dim, palette.page) >= readableContrast);
    QVERIFY(contrastRatio(palette.accent, palette.page) >= readableContrast);
    QVERIFY(contrastRatio(palette.selectionText, palette.selection) >= readableContrast);
    for (int i = 0; i < markKindCount; ++i) {
        const MarkStyle &style = palette.style(MarkKind(i));
        const QByteArray what = markStyleName(MarkKind(i)).toUtf8();
        const QColor text = style.text.isValid() ? style.text : palette.text;
        QVERIFY2(contrastRatio(text, palette.page) >= readableContrast, what.constData());
        if (style.background.isValid())
            QVERIFY2(contrastRatio(text, style.background) >= readableContrast, what.constData());
        if (style.line.isValid())
            QVERIFY2(contrastRatio(style.line, palette.page) >= visibleContrast, what.constData());
        QVERIFY2(style.background.isValid() || style.line.isValid() || style.text.isValid(), what.constData());
    }
}

void MarkPaletteTest::strangersLendTheirColours()
{
    const auto file = parseThemeFile(R"({"metadata": {"name": "Stranger"},
        "editor-colors": {"BackgroundColor": "#ffffff", "TextSelection": "#aaccff", "SearchHighlight": "#ffff00"},
        "text-styles": {"Normal": {"text-color": "#000000"}, "Function": {"text-color": "#123456"}, "String": {"text-color": "#000000"},
                        "DecVal": {"text-color": "#ffee00"}}})",
                                     {});
    QVERIFY(file);
    const MarkPalette palette = makeMarkPalette(*file);
    QCOMPARE(palette.page, QColor(Qt::white));
    QCOMPARE(palette.style(MarkKind::Person).line, QColor(0x123456));
    QCOMPARE(palette.style(MarkKind::Place).line, QColor(0x23784c)); // the theme has no colour of its own for it
    QVERIFY(contrastRatio(palette.style(MarkKind::Number).text, Qt::white) >= readableContrast); // too pale as it stands there
    QCOMPARE(palette.style(MarkKind::SearchHit).background, QColor(0xffff00));
}

void MarkPaletteTest::restylesOneKind()
{
    const auto file = parseThemeFile(R"({"metadata": {"name": "Ours in part"}, "editor-colors": {"BackgroundColor": "#101010"},
        "text-styles": {"Normal": {"text-color": "#eeeeee"}, "Function": {"text-color": "#ff0000"}},
        "custom-styles": {"Nutgraf Article": {"Person": {"text-color": "#00ff00"}}, "C++": {"Person": {"text-color": "#0000ff"}}}})",
                                     {});
    QVERIFY(file);
    const MarkPalette palette = makeMarkPalette(*file);
    QVERIFY(palette.dark);
    QCOMPARE(palette.style(MarkKind::Person).line, QColor(0x00ff00));
}

QTEST_MAIN(MarkPaletteTest)
#include "tst_markpalette.moc"
