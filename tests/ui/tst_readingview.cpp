// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/markmap.h"
#include "ui/reading/readingview.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTextBoundaryFinder>
#include <QToolTip>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

const QColor lineInk(255, 0, 0);
const QColor tint(255, 255, 0);
const QColor dimInk(0, 200, 200);

MarkPalette loudPalette()
{
    MarkPalette palette;
    palette.page = Qt::white;
    palette.text = palette.selectionText = Qt::black;
    palette.dim = dimInk;
    palette.hairline = QColor(0, 0, 255);
    palette.accent = QColor(255, 0, 255);
    palette.selection = QColor(0, 255, 0);
    palette.quoteBar = QColor(255, 128, 0);
    palette.styles[size_t(MarkKind::Person)].line = lineInk;
    palette.styles[size_t(MarkKind::Person)].lineStyle = LineStyle::Solid;
    palette.styles[size_t(MarkKind::Number)].background = tint;
    return palette;
}

Article articleOf(const QList<std::pair<BlockKind, QString>> &blocks)
{
    Article article;
    for (const auto &[kind, text] : blocks) {
        if (!article.text.isEmpty())
            article.text += u'\n';
        const qsizetype start = article.text.size();
        article.text += text;
        article.structure.blocks.append({{start, article.text.size()}, kind, -1});
    }
    return article;
}

Article story()
{
    return articleOf({{BlockKind::Section, u"Islands"_s},
                      {BlockKind::Headline, u"Orsa weighs a second ferry"_s},
                      {BlockKind::Byline, u"By Ana Lindqvist"_s},
                      {BlockKind::Paragraph, u"The council of Orsa met Rolf Tamm on Tuesday. He brought 5,000 names."_s},
                      {BlockKind::ListItem, u"first item"_s},
                      {BlockKind::ListItem, u"second item"_s},
                      {BlockKind::Paragraph, u"A last paragraph ends it."_s}});
}

Article longStory(int paragraphs)
{
    Article article;
    for (int i = 0; i < paragraphs; ++i) {
        if (i > 0)
            article.text += u'\n';
        const qsizetype start = article.text.size();
        article.text += u"Paragraph %1 of a long report says what the council of Orsa had meant to say, and says it twice. "_s.arg(i).repeated(1 + i % 4);
        article.structure.blocks.append({{start, article.text.size()}, BlockKind::Paragraph, -1});
    }
    return article;
}

TextSpan spanOf(const Article &article, const QString &words)
{
    const qsizetype at = article.text.indexOf(words);
    return {at, at + words.size()};
}

int countOf(const QImage &image, QRect area, const QColor &colour)
{
    int count = 0;
    const QRect inside = area.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

} // namespace

class ReadingViewTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<ReadingView> show(const Article &article, QSize size = {760, 600})
    {
        auto view = std::make_unique<ReadingView>();
        view->setPalette(loudPalette());
        view->resize(size);
        view->setArticle(article);
        view->show();
        view->activateWindow();
        view->setFocus();
        if (!QTest::qWaitForWindowExposed(view.get()))
            qWarning("not exposed");
        return view;
    }
    static QImage grab(ReadingView &view) { return view.viewport()->grab().toImage(); }
    static QRect boxOf(const ReadingView &view, TextSpan span) { return view.rectOf(span.start).united(view.rectOf(span.end)); }
    static QPoint middleOf(const ReadingView &view, TextSpan span) { return boxOf(view, span).center(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void everyPlaceIsAnOffset_data();
    void everyPlaceIsAnOffset();
    void underlineStandsUnderItsWordOnly();
    void hiddenKindIsNotPainted();
    void repetitionIsDimmed();
    void countersArePaintedAndNoText();
    void dateLineIsPaintedAndCanBeALink();
    void figureInsideAQuoteKeepsItsTint();
    void quoteHasABarInTheMargin();
    void clickActivatesTheInnermostMark();
    void dragSelectsAndActivatesNothing();
    void doubleAndTripleClick();
    void shiftClickExtends();
    void keysSelect();
    void copyHasBothFormats();
    void selectionSettles();
    void hoverLightsTheGroup();
    void keyboardMenuAndEnter();
    void zoomKeepsTheTopLine();
    void widthKeepsTheTopLine();
    void scrollingUpDoesNotJump();
    void narrowWindow();
    void tenMegabytes();
    void filesAndTextAreDropped();
    void dragBeyondTheEdgeScrolls();
    void toolTipSaysWhatAMarkIs();
    void selectedTextIsNotLostByAPress();
    void wheelScrolls_data();
    void wheelScrolls();
    void mapShowsMarksAndJumps();
    void emptyArticleBearsEverything();
    void showSpanBringsItIntoView();
    void paintsWithoutEndlessRepaints();
};

void ReadingViewTest::everyPlaceIsAnOffset_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("mixed"); // two offsets may share one place
    QTest::newRow("plain") << u"One two three.\nFour"_s << false;
    QTest::newRow("wrapped") << u"many words that go over more than one line "_s.repeated(6) << false;
    QTest::newRow("emoji") << u"a😀b 👍🏽 c"_s << false;
    QTest::newRow("zwj") << u"x👩\u200D👩\u200D👧y and more"_s << false;
    QTest::newRow("combining") << u"e\u0301te\u0301 n\u0303\u0323"_s << false;
    QTest::newRow("crlf") << u"One\r\nTwo\r\n\r\nThree"_s << false;
    QTest::newRow("hebrew") << u"שלום עולם טוב"_s << false;
    QTest::newRow("arabic") << u"هذه فقرة قصيرة"_s << true; // ligatures
    QTest::newRow("mixed-left") << u"The word שלום stands 5 times"_s << true;
    QTest::newRow("mixed-right") << u"שלום the word 12 עולם"_s << true;
    QTest::newRow("tabs") << u"a\tb\tc"_s << false;
}

void ReadingViewTest::everyPlaceIsAnOffset()
{
    QFETCH(QString, text);
    QFETCH(bool, mixed);
    Article article;
    article.text = text;
    article.structure = structureFromLines(text);
    const auto view = show(article);
    int places = 0;
    for (const Block &block : article.structure.blocks) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, block.span.of(text));
        for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary(), ++places) {
            const qsizetype offset = block.span.start + at;
            const QRect rect = view->rectOf(offset);
            const qsizetype back = view->offsetAt(rect.center());
            if (mixed)
                QVERIFY2(std::abs(view->rectOf(back).x() - rect.x()) <= 1, qPrintable(QString::number(offset)));
            else
                QCOMPARE(back, offset);
        }
    }
    QVERIFY(places > 5);
}

void ReadingViewTest::underlineStandsUnderItsWordOnly()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan name = spanOf(article, u"Rolf Tamm"_s);
    QCOMPARE(countOf(grab(*view), view->viewport()->rect(), lineInk), 0);
    view->setMarks(ReadingView::Layer::Facts, {{name, MarkKind::Person, 1, 0, {}, u"Rolf Tamm, person"_s, 0}});
    const QImage image = grab(*view);
    const QRect box = boxOf(*view, name);
    const int inside = countOf(image, box, lineInk);
    QVERIFY2(inside > box.width() / 2, qPrintable(QString::number(inside)));
    QCOMPARE(countOf(image, view->viewport()->rect(), lineInk), inside);
    view->setMarks(ReadingView::Layer::Facts, {});
    QCOMPARE(countOf(grab(*view), view->viewport()->rect(), lineInk), 0);
}

void ReadingViewTest::hiddenKindIsNotPainted()
{
    const Article article = story();
    const auto view = show(article);
    view->setMarks(ReadingView::Layer::Facts, {{spanOf(article, u"Rolf Tamm"_s), MarkKind::Person, 1, 0, {}, {}, 0},
                                               {spanOf(article, u"5,000 names"_s), MarkKind::Number, -1, 0, {}, {}, 0}});
    QVERIFY(countOf(grab(*view), view->viewport()->rect(), lineInk) > 0);
    ReadingSettings settings = view->settings();
    settings.hidden = {MarkKind::Person};
    view->setSettings(settings);
    const QImage image = grab(*view);
    QCOMPARE(countOf(image, view->viewport()->rect(), lineInk), 0);
    QVERIFY(countOf(image, view->viewport()->rect(), tint) > 0);
}

void ReadingViewTest::repetitionIsDimmed()
{
    Article article = story();
    const auto blocks = article.structure.blocks.size();
    const auto view = show(article);
    const QRect area = boxOf(*view, article.structure.blocks.constLast().span);
    QCOMPARE(countOf(grab(*view), area, dimInk), 0);
    article.structure.blocks[blocks - 1].repeats = 3;
    view->setArticle(article);
    QVERIFY(countOf(grab(*view), area, dimInk) > 20);
    ReadingSettings settings;
    settings.dimRepetitions = false;
    view->setSettings(settings);
    QCOMPARE(countOf(grab(*view), area, dimInk), 0);
}

void ReadingViewTest::countersArePaintedAndNoText()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan body = spanOf(article, u"The council"_s);
    const int before = view->rectOf(body.start).top();
    const int byline = view->rectOf(spanOf(article, u"By Ana"_s).start).bottom();
    view->setCounters(u"2 people · 1 figure · 1 min"_s);
    const int after = view->rectOf(body.start).top();
    QVERIFY(after > before);
    const QRect between(0, byline + 1, view->viewport()->width(), after - byline - 1);
    QVERIFY(countOf(grab(*view), between, dimInk) > 20);
    QVERIFY(countOf(grab(*view), between, QColor(0, 0, 255)) > 300); // the hairline
    view->selectAll();
    view->copy(false);
    QVERIFY(!QApplication::clipboard()->text().contains(u"figure"_s));
}

void ReadingViewTest::dateLineIsPaintedAndCanBeALink()
{
    const Article article = story();
    const auto view = show(article);
    view->setCounters(u"2 people"_s);
    const TextSpan body = spanOf(article, u"The council"_s);
    const int before = view->rectOf(body.start).top();
    const int byline = view->rectOf(spanOf(article, u"By Ana"_s).start).bottom();
    QSignalSpy activated(view.get(), &ReadingView::dateLineActivated);
    const QPoint onLine(view->rectOf(body.start).left() + 6, byline + 10);
    view->setDateLine(u"Tuesday, 26 December 2017"_s);
    QVERIFY(view->rectOf(body.start).top() > before);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, onLine);
    QCOMPARE(activated.count(), 0); // plain words
    view->setDateLine(u"Date of publication unknown: set it"_s, true);
    const QRect between(0, byline + 1, view->viewport()->width(), view->rectOf(body.start).top() - byline - 1);
    QVERIFY(countOf(grab(*view), between, loudPalette().accent) > 20);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, onLine);
    QCOMPARE(activated.count(), 1);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, onLine + QPoint(0, 60));
    QCOMPARE(activated.count(), 1);
}

void ReadingViewTest::figureInsideAQuoteKeepsItsTint()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan figure = spanOf(article, u"5,000 names"_s);
    const QRect box = boxOf(*view, figure);
    const QColor tint = loudPalette().style(MarkKind::Number).background;
    QVERIFY(tint.isValid());
    view->setMarks(ReadingView::Layer::Facts, {{spanOf(article, u"He brought 5,000 names."_s), MarkKind::Quote, 1, 0, {}, u"Rolf Tamm, direct"_s, 0},
                                               {figure, MarkKind::Number, -1, 0, {}, u"5,000 names"_s, 1}});
    QVERIFY(countOf(grab(*view), box, tint) > box.width());
}

void ReadingViewTest::quoteHasABarInTheMargin()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan quote = spanOf(article, u"He brought 5,000 names."_s);
    const QRect left(0, 0, view->rectOf(spanOf(article, u"The council"_s).start).left() - 2, view->viewport()->height());
    const int before = view->rectOf(quote.start).x();
    view->setMarks(ReadingView::Layer::Facts, {{quote, MarkKind::Quote, 1, 0, {}, u"Rolf Tamm, direct"_s, 0}});
    const QImage image = grab(*view);
    QVERIFY(countOf(image, left, QColor(255, 128, 0)) > 20);
    const QRect beside = left.adjusted(0, 0, -26, 0);
    QVERIFY(countOf(image, beside, Qt::white) < beside.width() * beside.height() - 100); // the speaker
    QCOMPARE(view->rectOf(quote.start).x(), before);
}

void ReadingViewTest::clickActivatesTheInnermostMark()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan name = spanOf(article, u"Rolf Tamm"_s);
    const TextSpan sentence = spanOf(article, u"The council of Orsa met Rolf Tamm on Tuesday."_s);
    view->setMarks(ReadingView::Layer::Facts, {{sentence, MarkKind::Claim, -1, 7, {}, {}, 0}, {name, MarkKind::Person, 1, 3, {}, {}, 0}});
    QList<int> items;
    connect(view.get(), &ReadingView::markActivated, this, [&](const Mark &mark) { items.append(mark.item); });
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(*view, name));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(*view, spanOf(article, u"council"_s)));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, middleOf(*view, spanOf(article, u"second item"_s)));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, QPoint(2, middleOf(*view, name).y()));
    QCOMPARE(items, (QList{3, 7}));
}

void ReadingViewTest::dragSelectsAndActivatesNothing()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan name = spanOf(article, u"Rolf Tamm"_s);
    view->setMarks(ReadingView::Layer::Facts, {{name, MarkKind::Person, 1, 3, {}, {}, 0}});
    const QSignalSpy activated(view.get(), &ReadingView::markActivated);
    const QSignalSpy settled(view.get(), &ReadingView::selectionSettled);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, view->rectOf(name.start).center());
    QTest::mouseMove(view->viewport(), view->rectOf(name.end).center());
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, view->rectOf(name.end).center());
    QCOMPARE(view->selection(), name);
    QCOMPARE(view->caret(), name.end);
    QCOMPARE(activated.size(), 0);
    QCOMPARE(settled.size(), 1);
    QVERIFY(countOf(grab(*view), boxOf(*view, name), QColor(0, 255, 0)) > 100);
    QCOMPARE(countOf(grab(*view), boxOf(*view, spanOf(article, u"second item"_s)), QColor(0, 255, 0)), 0);
}

void ReadingViewTest::doubleAndTripleClick()
{
    const Article article = story();
    const auto view = show(article);
    const QPoint point = middleOf(*view, spanOf(article, u"council"_s));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, point);
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(view->selection(), spanOf(article, u"council"_s));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, point);
    QCOMPARE(view->selection(), article.structure.blocks.at(3).span);
}

void ReadingViewTest::shiftClickExtends()
{
    const Article article = story();
    const auto view = show(article);
    const qsizetype from = spanOf(article, u"council"_s).start;
    const qsizetype to = spanOf(article, u"second item"_s).end;
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->rectOf(from).center());
    QVERIFY(view->selection().isEmpty());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, view->rectOf(to).center());
    QCOMPARE(view->selection(), (TextSpan{from, to}));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, Qt::ShiftModifier, view->rectOf(0).center());
    QCOMPARE(view->selection(), (TextSpan{0, from}));
}

void ReadingViewTest::keysSelect()
{
    const Article article = story();
    const auto view = show(article);
    QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view->selection(), (TextSpan{0, 2}));
    QTest::keyClick(view.get(), Qt::Key_Left);
    QCOMPARE(view->selection(), (TextSpan{0, 0}));
    QTest::keyClick(view.get(), Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view->selection(), (TextSpan{0, 7}));
    QTest::keyClick(view.get(), Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view->selection(), (TextSpan{0, 8}));
    QTest::keyClick(view.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view->caret(), article.text.size());
    QTest::keyClick(view.get(), Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(view->selection().end, article.text.size());
    QTest::keyClick(view.get(), Qt::Key_Escape);
    QVERIFY(view->selection().isEmpty());
    QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view->selection(), (TextSpan{0, article.text.size()}));
}

void ReadingViewTest::copyHasBothFormats()
{
    Article article = story();
    article.structure.styles.append({spanOf(article, u"met Rolf"_s), InlineKind::Bold, {}});
    const auto view = show(article);
    QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData *clip = QApplication::clipboard()->mimeData();
    QVERIFY(clip->text().startsWith(u"Islands\n\nOrsa weighs a second ferry\n\nBy Ana"_s));
    QVERIFY(clip->text().contains(u"first item\nsecond item\n\nA last"_s));
    QVERIFY(clip->html().contains(u"<h1>Orsa weighs a second ferry</h1>"_s));
    QVERIFY(clip->html().contains(u"<b>met Rolf</b>"_s));
    QVERIFY(clip->html().contains(u"<ul><li>first item</li><li>second item</li></ul>"_s));
    view->setSelection(spanOf(article, u"Tuesday"_s));
    view->copy(false);
    QCOMPARE(QApplication::clipboard()->text(), u"Tuesday"_s);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
}

void ReadingViewTest::selectionSettles()
{
    const auto view = show(story());
    QSignalSpy settled(view.get(), &ReadingView::selectionSettled);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(settled.size(), 0);
    QTRY_COMPARE(settled.size(), 1);
    QCOMPARE(settled.at(0).at(0).value<TextSpan>(), (TextSpan{0, 2}));
    const QRect rect = settled.at(0).at(1).toRect();
    QCOMPARE(view->viewport()->mapFromGlobal(rect.topLeft()), view->rectOf(0).topLeft());
}

void ReadingViewTest::hoverLightsTheGroup()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan name = spanOf(article, u"Rolf Tamm"_s);
    view->setMarks(ReadingView::Layer::Facts, {{name, MarkKind::Person, 5, 3, {}, {}, 0}});
    QList<int> groups;
    connect(view.get(), &ReadingView::markHovered, this, [&](const Mark *mark) { groups.append(mark ? mark->group : -1); });
    QTest::mouseMove(view->viewport(), QPoint(3, 3));
    QTest::mouseMove(view->viewport(), middleOf(*view, name));
    QTest::mouseMove(view->viewport(), middleOf(*view, name) + QPoint(3, 0));
    QTest::mouseMove(view->viewport(), middleOf(*view, spanOf(article, u"second item"_s)));
    QCOMPARE(groups, (QList{5, -1}));
}

void ReadingViewTest::keyboardMenuAndEnter()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan name = spanOf(article, u"Rolf Tamm"_s);
    view->setMarks(ReadingView::Layer::Facts, {{name, MarkKind::Person, 5, 3, {}, {}, 0}});
    view->setSelection({name.start + 2, name.start + 2});
    const QSignalSpy activated(view.get(), &ReadingView::markActivated);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QList<Mark> asked;
    qsizetype where = -1;
    connect(view.get(), &ReadingView::contextMenuAsked, this, [&](QPoint, qsizetype offset, const QList<Mark> &marks) {
        where = offset;
        asked = marks;
    });
    QContextMenuEvent menu(QContextMenuEvent::Keyboard, {}, {});
    QApplication::sendEvent(view.get(), &menu);
    QCOMPARE(where, name.start + 2);
    QCOMPARE(asked.size(), 1);
    view->setSelection({0, 0});
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void ReadingViewTest::zoomKeepsTheTopLine()
{
    const auto view = show(longStory(200));
    view->verticalScrollBar()->setValue(3000);
    grab(*view);
    const qsizetype top = view->offsetAt({view->rectOf(view->offsetAt({300, 0})).x(), 0});
    const int y = view->rectOf(top).top();
    const QSignalSpy zoomed(view.get(), &ReadingView::zoomChanged);
    QTest::keyClick(view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(zoomed.size(), 1);
    QCOMPARE(view->settings().zoomPercent, 110);
    grab(*view);
    const QRect after = view->rectOf(top);
    QVERIFY2(std::abs(after.top() - y) <= after.height(), qPrintable(u"%1 %2"_s.arg(after.top()).arg(y)));
    QTest::keyClick(view.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(view->settings().zoomPercent, 100);
    QWheelEvent wheel({50, 50}, view->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, {}, Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &wheel);
    QCOMPARE(view->settings().zoomPercent, 90);
}

void ReadingViewTest::widthKeepsTheTopLine()
{
    const auto view = show(longStory(200));
    view->verticalScrollBar()->setValue(5000);
    grab(*view);
    const qsizetype top = view->offsetAt({300, 0});
    view->resize(480, 600);
    QCoreApplication::processEvents();
    grab(*view);
    const QRect after = view->rectOf(top);
    QVERIFY2(std::abs(after.top()) <= 2 * after.height(), qPrintable(QString::number(after.top())));
}

void ReadingViewTest::scrollingUpDoesNotJump()
{
    // From the end upwards every paragraph comes into view with an estimated height first.
    const Article article = longStory(300);
    const auto view = show(article);
    QTest::keyClick(view.get(), Qt::Key_End, Qt::ControlModifier);
    grab(*view);
    for (int step = 0; step < 60; ++step) {
        const qsizetype seen = view->offsetAt({300, 100});
        const int y = view->rectOf(seen).top();
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - 40);
        grab(*view);
        QCOMPARE(view->rectOf(seen).top(), y + 40);
    }
}

void ReadingViewTest::narrowWindow()
{
    const Article article = story();
    const auto view = show(article, {360, 500});
    for (qsizetype offset = 0; offset <= article.text.size(); ++offset) {
        const QRect rect = view->rectOf(offset);
        QVERIFY2(rect.left() >= 20 && rect.right() <= view->viewport()->width(), qPrintable(QString::number(offset)));
    }
}

void ReadingViewTest::tenMegabytes()
{
    Article article = longStory(1);
    const QString paragraph = u"\n"_s + u"The council of Orsa met and said what it had meant to say all along. "_s.repeated(7);
    article.text.reserve(10'000'000);
    while (article.text.size() < 10'000'000) {
        const qsizetype start = article.text.size() + 1;
        article.text += paragraph;
        article.structure.blocks.append({{start, article.text.size()}, BlockKind::Paragraph, -1});
    }
    const auto view = show(article);
    QVERIFY(countOf(grab(*view), view->viewport()->rect(), Qt::black) > 500);
    QTest::keyClick(view.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(view->caret(), article.text.size());
    QVERIFY(view->viewport()->rect().contains(view->rectOf(view->caret())));
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
    QVERIFY(countOf(grab(*view), view->viewport()->rect(), Qt::black) > 500);
    QTest::keyClick(view.get(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(view->viewport()->rect().contains(view->rectOf(0)));
}

void ReadingViewTest::filesAndTextAreDropped()
{
    const auto view = show(story());
    const QSignalSpy files(view.get(), &ReadingView::filesDropped);
    const QSignalSpy texts(view.get(), &ReadingView::textDropped);
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(u"/tmp/one.txt"_s)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &drop);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.at(0).at(0).toStringList(), QStringList{u"/tmp/one.txt"_s});
    QMimeData words;
    words.setText(u"some words"_s);
    QDragEnterEvent enterWords({10, 10}, Qt::CopyAction, &words, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &enterWords);
    QDropEvent dropWords({10, 10}, Qt::CopyAction, &words, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &dropWords);
    QCOMPARE(texts.size(), 1);
    QCOMPARE(files.size(), 1);
}

void ReadingViewTest::dragBeyondTheEdgeScrolls()
{
    const auto view = show(longStory(100));
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, {300, 100});
    const qsizetype from = view->caret();
    QTest::mouseMove(view->viewport(), {300, 200});
    QMouseEvent beyond(QEvent::MouseMove, {300, 700}, view->viewport()->mapToGlobal(QPointF(300, 700)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(view->viewport(), &beyond);
    QTRY_VERIFY(view->verticalScrollBar()->value() > 300);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, {300, 700});
    const int value = view->verticalScrollBar()->value();
    QCOMPARE(view->selection().start, from);
    QVERIFY(view->selection().length() > 500);
    QCoreApplication::processEvents();
    QCOMPARE(view->verticalScrollBar()->value(), value);
}

void ReadingViewTest::toolTipSaysWhatAMarkIs()
{
    const Article article = story();
    const auto view = show(article);
    const TextSpan name = spanOf(article, u"Rolf Tamm"_s);
    view->setMarks(ReadingView::Layer::Facts, {{name, MarkKind::Person, 5, 3, {}, u"Rolf Tamm, <person>"_s, 0}});
    const QPoint point = middleOf(*view, name);
    if (QGuiApplication::platformName() == "offscreen"_L1)
        QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QHelpEvent help(QEvent::ToolTip, point, view->viewport()->mapToGlobal(point));
    QApplication::sendEvent(view->viewport(), &help);
    QVERIFY(QToolTip::text().contains(u"Rolf Tamm, &lt;person&gt;"_s));
    QHelpEvent nothing(QEvent::ToolTip, {2, 2}, view->viewport()->mapToGlobal(QPoint(2, 2)));
    QApplication::sendEvent(view->viewport(), &nothing);
    QVERIFY(!nothing.isAccepted());
    QToolTip::hideText();
}

void ReadingViewTest::selectedTextIsNotLostByAPress()
{
    // A press on selected text may become a drag; a click without one takes the selection away.
    const Article article = story();
    const auto view = show(article);
    const TextSpan words = spanOf(article, u"council of Orsa"_s);
    view->setSelection(words);
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, middleOf(*view, words));
    QCOMPARE(view->selection(), words);
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, middleOf(*view, words));
    QVERIFY(view->selection().isEmpty());
    QVERIFY(words.contains(view->caret()));
}

void ReadingViewTest::wheelScrolls_data()
{
    QTest::addColumn<bool>("smooth");
    QTest::newRow("smooth") << true;
    QTest::newRow("at-once") << false;
}

void ReadingViewTest::wheelScrolls()
{
    QFETCH(bool, smooth);
    const auto view = show(longStory(100));
    ReadingSettings settings;
    settings.smoothScrolling = smooth;
    view->setSettings(settings);
    QWheelEvent wheel({50, 50}, view->mapToGlobal(QPointF(50, 50)), {}, {0, -120}, {}, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(view->viewport(), &wheel);
    const int wanted = QApplication::wheelScrollLines() * view->verticalScrollBar()->singleStep();
    if (!smooth)
        QCOMPARE(view->verticalScrollBar()->value(), wanted);
    QTRY_COMPARE(view->verticalScrollBar()->value(), wanted);
}

void ReadingViewTest::mapShowsMarksAndJumps()
{
    const Article article = longStory(200);
    const auto view = show(article);
    const auto *map = view->findChild<MarkMap *>();
    QVERIFY(map);
    const TextSpan last{article.text.size() - 40, article.text.size() - 30};
    view->setMarks(ReadingView::Layer::Facts, {{last, MarkKind::Person, 1, 0, {}, {}, 0}});
    QTRY_COMPARE(map->ticks().size(), 1);
    QVERIFY(map->ticks().at(0).place > 0.95);
    QCOMPARE(map->ticks().at(0).colour, lineInk);
    QTest::mouseClick(view->findChild<MarkMap *>(), Qt::LeftButton, {}, QPoint(4, map->height() - 3));
    QVERIFY(view->viewport()->rect().contains(view->rectOf(last.start)));
    view->setMarks(ReadingView::Layer::Facts, {});
    QTRY_COMPARE(map->ticks().size(), 0);
}

void ReadingViewTest::emptyArticleBearsEverything()
{
    const auto view = show({});
    for (const int key : {int(Qt::Key_Down), int(Qt::Key_PageDown), int(Qt::Key_End), int(Qt::Key_Left), int(Qt::Key_Return), int(Qt::Key_Space)})
        QTest::keyClick(view.get(), Qt::Key(key));
    QTest::keyClick(view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view.get(), Qt::Key_C, Qt::ControlModifier);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, {100, 100});
    QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, {100, 100});
    view->showSpan({0, 10});
    view->setCounters(u"nothing"_s);
    grab(*view);
    QCOMPARE(view->offsetAt({100, 100}), -1);
    QVERIFY(view->selection().isEmpty());
    QVERIFY(view->marksAt(0).isEmpty());
}

void ReadingViewTest::showSpanBringsItIntoView()
{
    const Article article = longStory(300);
    const auto view = show(article);
    const TextSpan there = spanOf(article, u"Paragraph 222"_s);
    view->showSpan(there);
    QCOMPARE(view->selection(), there);
    const int y = view->rectOf(there.start).center().y();
    QVERIFY2(y > 100 && y < 450, qPrintable(QString::number(y)));
    const int value = view->verticalScrollBar()->value();
    view->showSpan({there.start + 20, there.start + 30}, false, false);
    QCOMPARE(view->verticalScrollBar()->value(), value);
    QCOMPARE(view->selection(), there);
}

void ReadingViewTest::paintsWithoutEndlessRepaints()
{
    ReadingView view;
    view.resize(700, 500);
    const QSignalSpy painted(&view, &ReadingView::painted);
    view.setArticle(longStory(50));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QTRY_COMPARE(painted.size(), 1);
    grab(view);
    QCOMPARE(painted.size(), 1);
}

QTEST_MAIN(ReadingViewTest)
#include "tst_readingview.moc"
