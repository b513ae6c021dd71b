// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markpainter.h"
#include "ui/theme/contrast.h"
#include "ui/theme/thememanager.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace nutgraf;

namespace {

constexpr qsizetype textStart = 1000;
constexpr int left = 10;
constexpr int top = 10;

Mark mark(qsizetype start, qsizetype end, MarkKind kind, int group = -1)
{
    Mark made;
    made.span = {textStart + start, textStart + end};
    made.kind = kind;
    made.group = group;
    return made;
}

} // namespace

class MarkPainterTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }

    void levels_data();
    void levels();
    void linesAreCrisp_data();
    void linesAreCrisp();
    void lineStylesDiffer();
    void stacksBelow();
    void lightsEntitiesOnly();
    void silentMarksShowWhenLit_data();
    void silentMarksShowWhenLit();
    void silentMarksTakeNoDepth();
    void penSuitsThePage_data();
    void penSuitsThePage();
    void formatsStayInside_data();
    void formatsStayInside();
    void deeperMarksLeaveTextAlone();
    void outsideIsLeftAlone();

private:
    QImage paint(QList<Mark> marks, const MarkPaintOptions &options, qreal ratio = 1) const;
    [[nodiscard]] MarkPaintOptions options(MarkLevel level = MarkLevel::Quiet) const;
    [[nodiscard]] static std::set<QRgb> coloursIn(const QImage &image);

    QTextLayout m_layout;
    MarkPalette m_palette;
};

void MarkPainterTest::initTestCase()
{
    m_layout.setText(u"Ada Tolvanen leads the Harbour Board of Port Elm since 12 May"_s);
    QFont font(u"DejaVu Serif"_s);
    font.setPixelSize(17);
    m_layout.setFont(font);
    m_layout.beginLayout();
    QTextLine line = m_layout.createLine();
    line.setLineWidth(900);
    line.setPosition({0, 0});
    m_layout.endLayout();
    m_palette = ThemeManager().theme().marks;
}

MarkPaintOptions MarkPainterTest::options(MarkLevel level) const
{
    MarkPaintOptions made;
    made.level = level;
    made.visible = {textStart, textStart + m_layout.text().size()};
    return made;
}

QImage MarkPainterTest::paint(QList<Mark> marks, const MarkPaintOptions &how, qreal ratio) const
{
    assignDepths(marks);
    QImage image((QSizeF(640, 60) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(m_palette.page);
    QPainter painter(&image);
    paintMarkBackgrounds(painter, m_layout, QPointF(left, top), textStart, marks, m_palette, how);
    paintMarkLines(painter, m_layout, QPointF(left, top), textStart, marks, m_palette, how);
    return image;
}

std::set<QRgb> MarkPainterTest::coloursIn(const QImage &image)
{
    std::set<QRgb> found;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found.insert(image.pixel(x, y));
    }
    return found;
}

void MarkPainterTest::levels_data()
{
    QTest::addColumn<MarkKind>("kind");
    QTest::addColumn<bool>("plain");
    QTest::addColumn<bool>("quiet");
    QTest::newRow("person") << MarkKind::Person << false << true;
    QTest::newRow("number") << MarkKind::Number << false << true;
    QTest::newRow("first tint") << MarkKind::LexicalNumber << false << true;
    QTest::newRow("quote") << MarkKind::Quote << false << false; // its bar is the view's
    QTest::newRow("annotation") << MarkKind::Annotation << true << true;
    QTest::newRow("search hit") << MarkKind::SearchHit << true << true;
}

void MarkPainterTest::levels()
{
    QFETCH(MarkKind, kind);
    const QList<Mark> marks{mark(0, 12, kind)};
    const auto paints = [&](const MarkPaintOptions &how) { return coloursIn(paint(marks, how)).size() > 1; };
    QTEST(paints(options(MarkLevel::Plain)), "plain");
    QTEST(paints(options(MarkLevel::Quiet)), "quiet");
    QVERIFY(paints(options(MarkLevel::Full)));
    MarkPaintOptions without = options(MarkLevel::Full);
    without.hidden.insert(kind);
    QVERIFY(!paints(without));
}

void MarkPainterTest::linesAreCrisp_data()
{
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<MarkKind>("kind");
    for (const qreal ratio : {1.0, 1.25, 2.0}) {
        QTest::addRow("solid %.2f", ratio) << ratio << MarkKind::Person;
        QTest::addRow("dashed %.2f", ratio) << ratio << MarkKind::Organisation;
        QTest::addRow("dotted %.2f", ratio) << ratio << MarkKind::Place;
    }
}

void MarkPainterTest::linesAreCrisp()
{
    QFETCH(qreal, ratio);
    QFETCH(MarkKind, kind);
    const std::set<QRgb> expected{m_palette.page.rgb(), m_palette.style(kind).line.rgb()};
    QCOMPARE(coloursIn(paint({mark(3, 12, kind)}, options(), ratio)), expected);
}

void MarkPainterTest::lineStylesDiffer()
{
    const auto inked = [this](MarkKind kind) {
        const QImage image = paint({mark(0, 12, kind)}, options());
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) != m_palette.page.rgb() ? 1 : 0;
        }
        return count;
    };
    QVERIFY(inked(MarkKind::Person) > inked(MarkKind::Organisation) + 10);
    QVERIFY(inked(MarkKind::Organisation) > inked(MarkKind::Place) + 10);
    QVERIFY(inked(MarkKind::Place) > 10);
}

void MarkPainterTest::stacksBelow()
{
    const QImage image = paint({mark(0, 40, MarkKind::Claim), mark(0, 12, MarkKind::Person)}, options());
    const auto rowsOf = [&](MarkKind kind) {
        QList<int> rows;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixel(x, y) == m_palette.style(kind).line.rgb()) {
                    rows.append(y);
                    break;
                }
            }
        }
        return rows;
    };
    const int baseline = int(std::round(top + m_layout.lineAt(0).ascent()));
    QVERIFY(rowsOf(MarkKind::Claim).first() > baseline);
    QVERIFY(rowsOf(MarkKind::Person).first() > rowsOf(MarkKind::Claim).last());
}

void MarkPainterTest::lightsEntitiesOnly()
{
    const QList<Mark> marks{mark(0, 12, MarkKind::Person, 3), mark(55, 61, MarkKind::Date, 3)};
    MarkPaintOptions lit = options();
    const QImage quiet = paint(marks, lit);
    lit.litGroup = 3;
    const QImage shown = paint(marks, lit);
    const int y = top + int(m_layout.lineAt(0).ascent() / 2);
    const auto at = [this](qsizetype offset) { return left + int(m_layout.lineAt(0).cursorToX(int(offset))); };
    QVERIFY(quiet.pixel(at(6), y) != shown.pixel(at(6), y));
    QCOMPARE(quiet.pixel(at(58), y), shown.pixel(at(58), y));
    lit.litGroup = 4;
    QCOMPARE(paint(marks, lit), quiet);
}

void MarkPainterTest::silentMarksShowWhenLit_data()
{
    QTest::addColumn<MarkLevel>("level");
    QTest::addColumn<int>("lit");
    QTest::addColumn<bool>("seen");
    QTest::newRow("quiet") << MarkLevel::Quiet << -1 << false;
    QTest::newRow("full") << MarkLevel::Full << -1 << false;
    QTest::newRow("another is lit") << MarkLevel::Full << 4 << false;
    QTest::newRow("lit") << MarkLevel::Quiet << 3 << true;
    QTest::newRow("lit, full") << MarkLevel::Full << 3 << true;
    QTest::newRow("lit, plain") << MarkLevel::Plain << 3 << false;
}

void MarkPainterTest::silentMarksShowWhenLit()
{
    QFETCH(MarkLevel, level);
    QFETCH(int, lit);
    QFETCH(bool, seen);
    Mark silent = mark(23, 36, MarkKind::Organisation, 3);
    silent.silent = true;
    MarkPaintOptions how = options(level);
    how.litGroup = lit;
    QCOMPARE(paint({silent}, how) != paint({}, how), seen);
}

void MarkPainterTest::silentMarksTakeNoDepth()
{
    QList<Mark> marks{mark(0, 12, MarkKind::Person, 3), mark(0, 12, MarkKind::Person, 3), mark(5, 20, MarkKind::Claim)};
    marks[0].silent = true;
    assignDepths(marks);
    QList<int> depths;
    for (const Mark &one : std::as_const(marks))
        depths.append(one.depth);
    QCOMPARE(depths, (QList<int>{0, 0, 1}));
}

void MarkPainterTest::penSuitsThePage_data()
{
    QTest::addColumn<QColor>("colour");
    QTest::newRow("pale") << QColor(0xfff0a3);
    QTest::newRow("strong") << QColor(0xb03a66);
    QTest::newRow("black") << QColor(Qt::black);
    QTest::newRow("white") << QColor(Qt::white);
    QTest::newRow("none") << QColor();
}

void MarkPainterTest::penSuitsThePage()
{
    QFETCH(QColor, colour);
    Mark annotation = mark(0, 12, MarkKind::Annotation);
    annotation.colour = colour;
    const MarkPalette kept = m_palette;
    for (const ThemeManager::Scheme scheme : {ThemeManager::Scheme::Light, ThemeManager::Scheme::Dark}) {
        ThemeManager manager;
        manager.setScheme(scheme);
        m_palette = manager.theme().marks;
        const QColor pen = paint({annotation}, options()).pixelColor(left + 20, top + 8);
        QVERIFY(contrastRatio(m_palette.text, pen) >= readableContrast);
    }
    m_palette = kept;
}

void MarkPainterTest::formatsStayInside_data()
{
    QTest::addColumn<TextSpan>("span");
    QTest::addColumn<int>("start");
    QTest::addColumn<int>("length");
    QTest::newRow("inside") << TextSpan{textStart + 5, textStart + 9} << 5 << 4;
    QTest::newRow("from before") << TextSpan{textStart - 50, textStart + 9} << 0 << 9;
    QTest::newRow("to after") << TextSpan{textStart + 55, textStart + 900} << 55 << 6;
    QTest::newRow("before") << TextSpan{0, textStart} << -1 << 0;
    QTest::newRow("after") << TextSpan{textStart + 61, textStart + 70} << -1 << 0;
    QTest::newRow("empty") << TextSpan{textStart + 5, textStart + 5} << -1 << 0;
}

void MarkPainterTest::formatsStayInside()
{
    QFETCH(TextSpan, span);
    QFETCH(int, start);
    QFETCH(int, length);
    Mark number = mark(0, 1, MarkKind::Number);
    number.span = span;
    const QList<Mark> marks{number};
    const auto formats = markFormats(textStart, m_layout.text().size(), marks, m_palette, options());
    QCOMPARE(formats.size(), start < 0 ? 0 : 1);
    if (start < 0)
        return;
    QCOMPARE(formats.first().start, start);
    QCOMPARE(formats.first().length, length);
    // Only the colour: anything else could move a glyph.
    QCOMPARE(formats.first().format.properties().keys(), QList<int>{QTextFormat::ForegroundBrush});
    QVERIFY(markFormats(textStart, m_layout.text().size(), marks, m_palette, options(MarkLevel::Plain)).isEmpty());
}

void MarkPainterTest::deeperMarksLeaveTextAlone()
{
    QList<Mark> marks{mark(0, 30, MarkKind::Person), mark(5, 9, MarkKind::Date)};
    assignDepths(marks);
    QVERIFY(markFormats(textStart, m_layout.text().size(), marks, m_palette, options()).isEmpty());
}

void MarkPainterTest::outsideIsLeftAlone()
{
    MarkPaintOptions part = options(MarkLevel::Full);
    part.visible = {textStart + 20, textStart + 40};
    const std::set<QRgb> page{m_palette.page.rgb()};
    QCOMPARE(coloursIn(paint({mark(0, 12, MarkKind::Person), mark(0, 12, MarkKind::Annotation)}, part)), page);
    QCOMPARE(coloursIn(paint({mark(-40, 0, MarkKind::Person), mark(61, 90, MarkKind::Number)}, options(MarkLevel::Full))), page);
}

QTEST_MAIN(MarkPainterTest)
#include "tst_markpainter.moc"
