// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/library.h"

#include "measure.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace nutgraf;
using namespace Qt::StringLiterals;

namespace {

Article article(int number, int sentences)
{
    Article out;
    out.title = u"Report number %1 from Velmora"_s.arg(number);
    out.text = out.title;
    for (int i = 0; i < sentences; ++i)
        out.text += u"\nThe port of Velmora took in %1 ships with salt, word%2 said the mayor on Monday."_s.arg(i).arg((number * 31 + i) % 5000);
    out.structure = structureFromLines(out.text);
    out.source = u"The Velmora Gazette"_s;
    out.published = QDate(2024, 3, 4).startOfDay();
    return out;
}

Annotation annotation(const Article &of, int number)
{
    Annotation out;
    out.id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    const qsizetype start = qsizetype(number) * 67 % (of.text.size() - 20);
    out.span = {start, start + 12};
    out.label = u"figure"_s;
    out.note = u"a note of some words"_s;
    out.quote = quoteSelector(of.text, out.span);
    return out;
}

/// Median and 95th percentile of `runs` calls, in milliseconds.
template<typename F>
void measure(const char *name, int runs, F &&work)
{
    QList<double> times;
    for (int i = 0; i < runs; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    const QByteArray full = QByteArray("library.") + QByteArray(name).replace(' ', '_').replace(',', "");
    report(full.constData(), times[times.size() / 2], "ms");
    report((full + ".95th_percentile").constData(), times[times.size() * 95 / 100], "ms");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTemporaryDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) + u"/bench-XXXXXX"_s : QString());

    QFile plain(folder.filePath(u"plain"_s));
    if (!plain.open(QIODevice::WriteOnly))
        return 1;
    measure("the disk alone: write 8 KB and fsync", 100, [&](int) {
        plain.write(QByteArray(8192, 'x'));
        plain.flush();
        fsync(plain.handle());
    });

    const auto library = std::move(Library::open(folder.filePath(u"many.sqlite"_s)).value());
    const Article large = article(0, 12000); // 1 MB
    const ArticleId id = library->addArticle(large).value();
    QList<Annotation> many;
    for (int i = 0; i < 10000; ++i)
        many.append(annotation(large, i));
    measure("10,000 annotations in one call", 1, [&](int) { (void)library->putAnnotations(id, many); });
    measure("one annotation beside 10,000", 200, [&](int i) { (void)library->putAnnotations(id, {annotation(large, 20000 + i)}); });
    measure("one annotation changed", 200, [&](int i) { (void)library->putAnnotations(id, {annotation(large, i * 7)}); });
    measure("10,000 annotations read", 10, [&](int) { (void)library->annotations(id); });

    const int articles = 10000;
    measure("10,000 articles added, each", articles, [&](int i) { (void)library->addArticle(article(i + 1, 12)); });
    measure("list of 10,000 articles", 20, [&](int) { (void)library->articles(); });
    measure("search for a rare word", 20, [&](int) { (void)library->search(u"word4711"_s); });
    measure("search for a word of every article", 20, [&](int) { (void)library->search(u"velmora"_s); });
    measure("search for three words", 20, [&](int) { (void)library->search(u"port salt mayor"_s); });

    const Article huge = article(77777, 120000); // 10 MB
    ArticleId hugeId = 0;
    measure("article of 10 MB added", 1, [&](int) { hugeId = library->addArticle(huge).value(); });
    measure("article of 10 MB loaded", 10, [&](int) { (void)library->article(hugeId); });
    measure("library opened beside (size over the quick check)", 10, [&](int) { (void)Library::open(library->path()); });
    const QString small = folder.filePath(u"small.sqlite"_s);
    for (int i = 0; i < 100; ++i)
        (void)std::move(Library::open(small).value())->addArticle(article(i, 100));
    measure("library of 100 articles opened", 20, [&](int) { (void)Library::open(small); });
    return 0;
}
