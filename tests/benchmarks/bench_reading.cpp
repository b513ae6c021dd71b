// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reading pane: from an article with marks to its first paint, and full repaints while scrolling. Processor time, 760×900 pixels.
#include "measure.h"
#include "ui/reading/readingview.h"

#include <QApplication>
#include <QScrollBar>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

MarkPalette benchPalette()
{
    MarkPalette palette;
    palette.page = Qt::white;
    palette.text = palette.selectionText = Qt::black;
    palette.dim = palette.hairline = palette.quoteBar = Qt::gray;
    palette.accent = Qt::darkCyan;
    palette.selection = Qt::cyan;
    const QList<MarkKind> lined{MarkKind::Person, MarkKind::Organisation, MarkKind::Place, MarkKind::Date};
    for (const MarkKind kind : lined) {
        palette.styles[size_t(kind)].line = Qt::darkRed;
        palette.styles[size_t(kind)].lineStyle = LineStyle::Solid;
    }
    palette.styles[size_t(MarkKind::Number)].background = Qt::yellow;
    palette.styles[size_t(MarkKind::Number)].text = Qt::darkYellow;
    palette.styles[size_t(MarkKind::SearchHit)].background = Qt::green;
    return palette;
}

Article articleOf(qsizetype size)
{
    const QString sentence = u"The harbour council of Orsa weighed a second ferry to the islands, and the fishermen said that 5,000 boats were enough. "_s;
    Article article;
    article.text = u"Harbour council of Orsa weighs second ferry"_s;
    article.structure.blocks.append({{0, article.text.size()}, BlockKind::Headline, -1});
    for (int n = 0; article.text.size() < size; ++n) {
        article.text += u'\n';
        const qsizetype start = article.text.size();
        for (int i = 0; i < 2 + n % 4; ++i)
            article.text += sentence;
        article.structure.blocks.append({{start, article.text.size()}, BlockKind::Paragraph, -1});
    }
    return article;
}

/// A mark every 60 characters, every fifth with another one in it.
QList<Mark> marksOf(const Article &article)
{
    const QList<MarkKind> kinds{MarkKind::Person, MarkKind::Number, MarkKind::Place, MarkKind::Organisation, MarkKind::Date};
    QList<Mark> marks;
    int n = 0;
    for (qsizetype at = 0; at + 24 < article.text.size(); at += 60, ++n) {
        marks.append({{at, at + 14}, kinds.at(n % kinds.size()), n % 50, n, {}, {}, 0});
        if (n % 5 == 0)
            marks.append({{at + 4, at + 9}, MarkKind::Person, 51, n, {}, {}, 0});
    }
    return marks;
}

/// The same text without paragraphs.
Article oneParagraph(qsizetype size)
{
    Article article = articleOf(size);
    article.text.replace(u'\n', u' ');
    article.structure.blocks = {{{0, article.text.size()}, BlockKind::Paragraph, -1}};
    return article;
}

struct Sample {
    const char *name;
    qsizetype size;
    bool paragraphs = true;
};

void paintNow(ReadingView &view)
{
    view.viewport()->repaint();
}

void measure(const Sample &sample)
{
    const Article article = sample.paragraphs ? articleOf(sample.size) : oneParagraph(sample.size);
    const QList<Mark> marks = marksOf(article);
    ReadingView view;
    view.setPalette(benchPalette());
    view.resize(760, 900);
    view.show();
    QApplication::processEvents();
    const auto name = [&](const char *what) { return QByteArray("reading.") + what + '.' + sample.name; };

    std::vector<double> opens;
    for (int run = 0; run < 9; ++run) {
        view.setArticle({});
        QApplication::processEvents();
        const double start = cpuMs();
        view.setArticle(article);
        view.setMarks(ReadingView::Layer::Facts, marks);
        paintNow(view);
        opens.push_back(cpuMs() - start);
    }
    report(name("first_paint").constData(), median(opens), "ms");

    constexpr int steps = 120;
    double sum = 0;
    double worst = 0;
    QScrollBar *bar = view.verticalScrollBar();
    for (int step = 1; step <= steps; ++step) {
        const double start = cpuMs();
        // Every other step a line, else far away: both what is laid out and what is not.
        bar->setValue(step % 2 == 1 ? bar->value() + 60 : int(qint64(bar->maximum()) * step / steps));
        paintNow(view);
        const double spent = cpuMs() - start;
        sum += spent;
        worst = std::max(worst, spent);
    }
    report(name("scroll_average").constData(), sum / steps, "ms");
    report(name("scroll_worst").constData(), worst, "ms");
    report(name("lit_group_repaint").constData(), medianCpuMs(20, [&, group = 0]() mutable {
        view.setLitGroup(++group % 50);
        paintNow(view);
    }), "ms");
    report(name("mark_change_repaint").constData(), medianCpuMs(20, [&] {
        view.setMarks(ReadingView::Layer::Annotations, {{{10, 200}, MarkKind::Annotation, -1, 0, {}, {}, 0}});
        paintNow(view);
    }), "ms");
    report(name("all_marks_change_repaint").constData(), medianCpuMs(5, [&] {
        view.setMarks(ReadingView::Layer::Facts, marks);
        paintNow(view);
    }), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    for (const Sample &sample : {Sample{"3KB", 3'000}, Sample{"1MB", 1'000'000}, Sample{"10MB", 10'000'000},
                                 Sample{"1MB_paragraph", 1'000'000, false}})
        measure(sample);
    return 0;
}
