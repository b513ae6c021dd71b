// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/tagset.h"
#include "tests/support/ui/samples.h"
#include "ui/annotations/labelchip.h"
#include "ui/annotations/labelpalette.h"

#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace nutgraf;
using namespace Qt::StringLiterals;

class LabelPaletteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void keys_data();
    void keys();
    void keyOfALabelGoesBeforeNote();
    void hiddenTakesNoKeys();
    void mouseChoosesWithoutTakingFocus();
    void staysInside_data();
    void staysInside();
    void keepsToTheArea();
    void resizeDismisses();
    void paints_data();
    void paints();

private:
    [[nodiscard]] bool key(const QString &text, int code = 0, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        return m_palette->handleKey(QKeyEvent(QEvent::KeyPress, code, modifiers, text));
    }
    void showAt(const QRect &place) { m_palette->showAt({m_window->mapToGlobal(place.topLeft()), place.size()}); }

    std::unique_ptr<QWidget> m_window;
    LabelPalette *m_palette = nullptr;
};

void LabelPaletteTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s)); // said by the offscreen platform
    m_window = std::make_unique<QWidget>();
    m_window->resize(760, 400);
    m_palette = new LabelPalette(m_window.get());
    m_palette->setTheme(samples::lightTheme());
    m_palette->setTagSet(defaultTagSet());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_palette->isHidden());
    showAt({300, 100, 80, 20});
    QVERIFY(m_palette->isVisible());
}

void LabelPaletteTest::keys_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("outcome");
    const Qt::KeyboardModifiers none = Qt::NoModifier;
    QTest::newRow("first") << u"1"_s << int(Qt::Key_1) << none << u"person"_s;
    QTest::newRow("last") << u"7"_s << int(Qt::Key_7) << none << u"to-check"_s;
    QTest::newRow("keypad") << u"2"_s << int(Qt::Key_2) << Qt::KeyboardModifiers(Qt::KeypadModifier) << u"organisation"_s;
    QTest::newRow("note") << u"n"_s << int(Qt::Key_N) << none << u"note"_s;
    QTest::newRow("capital-note") << u"N"_s << int(Qt::Key_N) << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"note"_s;
    QTest::newRow("escape") << u"\x1b"_s << int(Qt::Key_Escape) << none << u"dismissed"_s;
    QTest::newRow("unknown-digit") << u"8"_s << int(Qt::Key_8) << none << QString();
    QTest::newRow("letter") << u"q"_s << int(Qt::Key_Q) << none << QString();
    QTest::newRow("arrow") << QString() << int(Qt::Key_Right) << none << QString();
    QTest::newRow("ctrl") << u"1"_s << int(Qt::Key_1) << Qt::KeyboardModifiers(Qt::ControlModifier) << QString();
    QTest::newRow("alt") << u"n"_s << int(Qt::Key_N) << Qt::KeyboardModifiers(Qt::AltModifier) << QString();
}

void LabelPaletteTest::keys()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, outcome);
    QString happened;
    const QObject scope;
    connect(m_palette, &LabelPalette::labelChosen, &scope, [&](const QString &id) { happened += id; });
    connect(m_palette, &LabelPalette::noteAsked, &scope, [&] { happened += u"note"; });
    connect(m_palette, &LabelPalette::dismissed, &scope, [&] { happened += u"dismissed"; });
    QCOMPARE(key(text, code, modifiers), !outcome.isEmpty());
    QCOMPARE(happened, outcome);
}

void LabelPaletteTest::keyOfALabelGoesBeforeNote()
{
    TagSet tagSet = defaultTagSet();
    tagSet.labels[3].key = u"N"_s;
    m_palette->setTagSet(tagSet);
    QSignalSpy chosen(m_palette, &LabelPalette::labelChosen);
    QSignalSpy note(m_palette, &LabelPalette::noteAsked);
    QVERIFY(key(u"n"_s, Qt::Key_N));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(note.size(), 0);
    QCOMPARE(m_palette->findChild<LabelChip *>(u"note"_s)->accessibleName(), u"Note…"_s); // promises no key
}

void LabelPaletteTest::hiddenTakesNoKeys()
{
    m_palette->hide();
    QSignalSpy chosen(m_palette, &LabelPalette::labelChosen);
    QVERIFY(!key(u"1"_s, Qt::Key_1));
    QVERIFY(!key({}, Qt::Key_Escape));
    QCOMPARE(chosen.size(), 0);
}

void LabelPaletteTest::mouseChoosesWithoutTakingFocus()
{
    QLineEdit reader(m_window.get());
    reader.show();
    reader.setFocus();
    QSignalSpy chosen(m_palette, &LabelPalette::labelChosen);
    QSignalSpy note(m_palette, &LabelPalette::noteAsked);
    QTest::mouseClick(m_palette->findChild<LabelChip *>(u"label-place"_s), Qt::LeftButton);
    QCOMPARE(chosen.value(0).value(0).toString(), u"place"_s);
    QTest::mouseClick(m_palette->findChild<LabelChip *>(u"note"_s), Qt::LeftButton);
    QCOMPARE(note.size(), 1);
    QVERIFY(reader.hasFocus());
    QCOMPARE(m_palette->findChild<LabelChip *>(u"label-place"_s)->accessibleName(), u"Place, key 3"_s);
}

void LabelPaletteTest::staysInside_data()
{
    QTest::addColumn<QSize>("window");
    QTest::addColumn<QRect>("place");
    QTest::addColumn<bool>("above");
    QTest::newRow("middle") << QSize(760, 400) << QRect(300, 100, 80, 20) << false;
    QTest::newRow("left-edge") << QSize(760, 400) << QRect(0, 100, 10, 20) << false;
    QTest::newRow("right-edge") << QSize(760, 400) << QRect(750, 100, 10, 20) << false;
    QTest::newRow("bottom") << QSize(760, 400) << QRect(300, 375, 80, 20) << true;
    QTest::newRow("narrow-window") << QSize(260, 400) << QRect(100, 100, 20, 20) << false;
    QTest::newRow("selection-scrolled-away") << QSize(760, 400) << QRect(300, -900, 80, 20) << false;
}

void LabelPaletteTest::staysInside()
{
    QFETCH(QSize, window);
    QFETCH(QRect, place);
    QFETCH(bool, above);
    m_window->resize(window);
    QCoreApplication::processEvents();
    showAt(place);
    QVERIFY(m_palette->isVisible());
    QVERIFY(m_window->rect().contains(m_palette->geometry()));
    const QList<LabelChip *> chips = m_palette->findChildren<LabelChip *>();
    QCOMPARE(chips.size(), 8);
    for (const LabelChip *chip : chips) {
        QVERIFY(m_palette->rect().contains(chip->geometry()));
        for (const LabelChip *other : chips)
            QVERIFY(chip == other || !chip->geometry().intersects(other->geometry()));
    }
    if (above)
        QVERIFY(m_palette->geometry().bottom() - 10 <= place.top());
    else if (place.top() >= 0)
        QVERIFY(m_palette->geometry().top() + 10 > place.bottom());
}

void LabelPaletteTest::keepsToTheArea()
{
    m_window->resize(1000, 400);
    QWidget area(m_window.get());
    const int width = m_palette->width();
    const int wide = qMin(width + 40, m_window->width() - 20);
    area.setGeometry(m_window->width() - wide, 0, wide, 400);
    m_palette->keepWithin(&area);
    showAt({area.x(), 100, 20, 20});
    QVERIFY(m_palette->x() >= area.x() - 10); // all but its shadow
    area.setGeometry(m_window->width() / 2 - 20, 0, 40, 400); // narrower than the palette
    showAt({area.x(), 100, 20, 20});
    QVERIFY(qAbs(m_palette->geometry().center().x() - area.geometry().center().x()) <= 1);
}

void LabelPaletteTest::resizeDismisses()
{
    QSignalSpy dismissed(m_palette, &LabelPalette::dismissed);
    m_window->resize(500, 300);
    QTRY_COMPARE(dismissed.size(), 1);
    QVERIFY(m_palette->isHidden());
}

void LabelPaletteTest::paints_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void LabelPaletteTest::paints()
{
    QFETCH(bool, dark);
    const Theme theme = dark ? samples::darkTheme() : samples::lightTheme();
    m_palette->setTheme(theme);
    QPalette colours;
    colours.setColor(QPalette::Window, theme.marks.page);
    m_window->setPalette(colours);
    const QImage image = m_window->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const auto count = [&image](const QRect &area, const QColor &colour) {
        int found = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                found += image.pixel(x, y) == colour.rgb();
        return found;
    };
    const QWidget *const chip = m_palette->findChild<LabelChip *>(u"label-quote"_s);
    const QRect place(chip->mapTo(m_window.get(), QPoint()), chip->size());
    QVERIFY(count(place, theme.frame.hover) > place.width() * place.height() / 3);
    QVERIFY(count(m_palette->geometry(), theme.frame.raised) > 300);
    if (const QString folder = qEnvironmentVariable("NUTGRAF_PICTURES"); !folder.isEmpty())
        image.save(QDir(folder).filePath(dark ? u"palette-dark.png"_s : u"palette-light.png"_s));
}

QTEST_MAIN(LabelPaletteTest)
#include "tst_labelpalette.moc"
