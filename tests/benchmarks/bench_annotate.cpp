// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// One more annotation on an article that has 10,000: from the call until it is on disk and the list has been painted with it. Time on the
// clock, for most of it is the disk. NUTGRAF_BENCH_FOLDER names a folder on the disk to measure; else the folder for temporary files.

#include "measure.h"

#include "ui/annotations/annotationspanel.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

constexpr int present = 10'000;
constexpr int added = 60;

Article longArticle()
{
    Article article;
    article.title = u"Ferries"_s;
    for (int i = 0; i < present + added; ++i)
        article.text += u"Ferry %1 left Sanmere for Ostvik at %2 past the hour.\n"_s.arg(i).arg(i % 60);
    article.structure = structureFromLines(article.text);
    return article;
}

QList<Annotation> annotationsOf(const StoredArticle &stored)
{
    QList<Annotation> out;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (int i = 0; i < present; ++i) {
        Annotation annotation;
        annotation.id = u"annotation-%1"_s.arg(i);
        annotation.span = {stored.article.structure.blocks[i].span.start, stored.article.structure.blocks[i].span.start + 5};
        annotation.revision = stored.revision;
        annotation.label = u"claim"_s;
        annotation.created = annotation.modified = now;
        annotation.quote = quoteSelector(stored.article.text, annotation.span);
        out.append(annotation);
    }
    return out;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString folder = qEnvironmentVariable("NUTGRAF_BENCH_FOLDER");
    const QTemporaryDir place(folder.isEmpty() ? QDir::tempPath() + u"/annotate"_s : folder + u"/annotate"_s);
    auto library = Library::open(place.filePath(u"library.sqlite"_s));
    if (!library)
        return 1;
    const ArticleId id = (*library)->addArticle(longArticle()).value();
    const StoredArticle stored = (*library)->article(id).value();
    if (!(*library)->putAnnotations(id, annotationsOf(stored)))
        return 1;

    Annotator annotator;
    AnnotationsPanel panel(&annotator);
    annotator.open(library->get(), stored);
    panel.resize(356, 700);
    panel.show();
    if (!QTest::qWaitForWindowExposed(&panel))
        return 1;
    QCoreApplication::processEvents();

    std::vector<double> times;
    std::vector<double> cpu;
    for (int i = 0; i < added; ++i) { // all through the article
        const TextSpan line = stored.article.structure.blocks[(i * 7919) % present].span;
        QElapsedTimer timer;
        timer.start();
        const double start = cpuMs();
        if (annotator.annotate({line.start + 6, line.end}, u"to-check"_s).isEmpty())
            return 1;
        QCoreApplication::processEvents(); // lays the list out and paints it
        times.push_back(1e-6 * double(timer.nsecsElapsed()));
        cpu.push_back(cpuMs() - start);
    }
    if (panel.model()->rowCount() != present + added)
        return 1;
    report("annotate.add_at_10000", median(times), "ms");
    report("annotate.add_at_10000_worst", *std::ranges::max_element(times), "ms");
    report("annotate.add_at_10000_cpu", median(cpu), "ms");
}
