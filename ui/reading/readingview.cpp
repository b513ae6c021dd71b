// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reading/readingview.h"

#include "ui/reading/accessibletext.h"
#include "ui/reading/findsession.h"
#include "ui/reading/markmap.h"
#include "ui/reading/readingview_p.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace nutgraf {

namespace {

/// Until a theme comes: near-black on warm white, without marks.
MarkPalette plainPalette()
{
    MarkPalette palette;
    palette.page = QColor(0xff, 0xfd, 0xf9);
    palette.text = QColor(0x20, 0x24, 0x2a);
    palette.dim = QColor(0x6a, 0x6f, 0x78);
    palette.hairline = QColor(0xe2, 0xdf, 0xd8);
    palette.accent = QColor(0x1d, 0x6b, 0x86);
    palette.selection = QColor(0xdc, 0xeb, 0xf0);
    palette.selectionText = palette.text;
    palette.quoteBar = QColor(0x9f, 0xb4, 0xbd);
    return palette;
}

} // namespace

ReadingView::ReadingView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(this))
{
    registerAccessibleText();
    setObjectName(u"readingView"_s);
    setAccessibleName(tr("Article"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // A scroll bar that came and went would change the column while it is being laid out.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAutoFillBackground(false);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAcceptDrops(true);
    setViewportMargins(d->viewportMargins());
    setPalette(plainPalette());
    d->page.setTypography(Typography(d->settings), d->page.width());
}

ReadingView::~ReadingView() = default;

void ReadingView::setArticle(const Article &article)
{
    d->article = article;
    d->layers = {};
    d->counters.clear();
    d->caret = d->anchor = 0;
    d->litGroup = -1;
    d->setHovered({});
    d->smoothScroll.stop();
    d->firstPaint = true;
    d->page.setArticle(article.text, article.structure);
    d->caret = d->anchor = d->clamped(0);
    d->relayout();
    d->scrollTo(0);
    d->find->articleChanged();
    d->ticksSoon();
    Q_EMIT caretMoved(d->caret);
    Q_EMIT selectionChanged(d->selection());
    viewport()->update();
}

const Article &ReadingView::article() const
{
    return d->article;
}

void ReadingView::setMarks(Layer layer, QList<Mark> marks)
{
    d->layers[size_t(layer)] = MarkIndex(std::move(marks));
    d->ticksSoon();
    viewport()->update();
}

const MarkIndex &ReadingView::markIndex(Layer layer) const
{
    return d->layers[size_t(layer)];
}

const QList<Mark> &ReadingView::marks(Layer layer) const
{
    return d->layers[size_t(layer)].marks();
}

void ReadingView::setLitGroup(int group)
{
    if (d->litGroup == group)
        return;
    d->litGroup = group;
    d->ticksSoon();
    viewport()->update();
}

void ReadingView::setPalette(const MarkPalette &palette)
{
    d->palette = palette;
    d->map->setColours(palette.page, palette.hairline);
    d->ticksSoon();
    viewport()->update();
}

void ReadingView::setSettings(const ReadingSettings &settings)
{
    const ReadingSettings old = std::exchange(d->settings, settings);
    if (old.fontFamily != settings.fontFamily || old.zoomPercent != settings.zoomPercent || old.columnCharacters != settings.columnCharacters) {
        const auto anchor = d->scrollAnchor();
        d->page.setTypography(Typography(settings), d->page.width());
        d->relayout();
        d->restore(anchor);
    }
    d->smoothScroll.setEnabled(settings.smoothScrolling);
    if (old.zoomPercent != settings.zoomPercent)
        Q_EMIT zoomChanged(settings.zoomPercent);
    d->ticksSoon();
    viewport()->update();
}

const ReadingSettings &ReadingView::settings() const
{
    return d->settings;
}

void ReadingView::zoomBy(int steps)
{
    ReadingSettings settings = d->settings;
    settings.zoomPercent = std::clamp(settings.zoomPercent + 10 * steps, 50, 300);
    setSettings(settings);
}

void ReadingView::resetZoom()
{
    ReadingSettings settings = d->settings;
    settings.zoomPercent = 100;
    setSettings(settings);
}

void ReadingView::setCounters(const QString &counters)
{
    d->setHeaderNotes(d->dateLine, d->dateLineIsLink, counters);
}

void ReadingView::setDateLine(const QString &text, bool isLink)
{
    d->setHeaderNotes(text, isLink, d->counters);
}

void ReadingView::Private::setHeaderNotes(const QString &date, bool isLink, const QString &counted)
{
    if (dateLine == date && dateLineIsLink == isLink && counters == counted)
        return;
    const auto kept = scrollAnchor();
    dateLine = date;
    dateLineIsLink = isLink;
    counters = counted;
    page.setHeaderSpace(countersHeight());
    updateScrollRange();
    restore(kept);
    q->viewport()->update();
}

QList<Mark> ReadingView::marksAt(qsizetype offset) const
{
    QList<Mark> found;
    for (const MarkIndex &layer : d->layers)
        layer.forEachIn({offset, offset + 1}, [&](const Mark &mark) { found.append(mark); });
    std::ranges::stable_sort(found, {}, [](const Mark &mark) { return mark.span.length(); });
    return found;
}

QRect ReadingView::rectOf(qsizetype offset) const
{
    const QRect rect = d->page.caretRect(offset);
    return rect.translated(d->toViewport({0, 0}));
}

qsizetype ReadingView::offsetAt(QPoint viewportPoint) const
{
    return d->page.offsetAt(d->toPage(viewportPoint));
}

void ReadingView::Private::setHovered(const std::optional<Mark> &mark)
{
    if (mark == hovered)
        return;
    const int before = hovered ? hovered->group : -1;
    hovered = mark;
    if ((mark ? mark->group : -1) != before) {
        q->viewport()->update();
        ticksSoon();
    }
    Q_EMIT q->markHovered(hovered ? &*hovered : nullptr);
}

bool ReadingView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (!d->showToolTip(help->pos(), help->globalPos()))
            event->ignore();
        return true;
    }
    if (event->type() == QEvent::Leave)
        d->setHovered({});
    return QAbstractScrollArea::viewportEvent(event);
}

void ReadingView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    // Small type is set in the application's font.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) {
        const auto anchor = d->scrollAnchor();
        d->page.setTypography(Typography(d->settings), d->page.width());
        d->relayout();
        d->restore(anchor);
        viewport()->update();
    }
}

void ReadingView::paintEvent(QPaintEvent *event)
{
    d->painting = true;
    d->remeasured = false;
    d->layOutVisible();
    // Only a part was asked for, but everything may have moved.
    if (d->remeasured && event->rect() != viewport()->rect())
        viewport()->update();
    {
        QPainter painter(viewport());
        d->paint(painter, event->rect());
        d->paintCaret(painter);
    }
    d->painting = false;
    if (d->firstPaint) {
        d->firstPaint = false;
        Q_EMIT painted();
    }
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    const auto anchor = d->scrollAnchor();
    d->relayout();
    d->restore(anchor);
    d->placeExtras();
    d->ticksSoon();
    QAbstractScrollArea::resizeEvent(event);
}

void ReadingView::scrollContentsBy(int, int)
{
    if (!d->adjusting)
        viewport()->update();
}

} // namespace nutgraf
