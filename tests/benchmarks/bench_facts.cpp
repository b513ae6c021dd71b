// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cleaning and facts: one article of 3 KB, and throughput on a long text.
#include "core/facts/pipeline.h"
#include "core/intake/textcleaner.h"
#include "measure.h"

#include <QCoreApplication>
#include <QFile>

using namespace nutgraf;

namespace {

Facts factsOf(const Article &article)
{
    return findFacts({article.text, article.structure, article.published, article.publishedHasTime});
}

QString readSample()
{
    QFile file(QStringLiteral(NUTGRAF_SOURCE "/resources/samples/welcome.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample article");
    return QString::fromUtf8(file.readAll());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString sample = readSample();
    const double start = cpuMs();
    (void)factsOf(cleanArticle(sample));
    report("facts.first_article", cpuMs() - start, "ms"); // word lists are read here
    report("facts.article_bytes", double(sample.toUtf8().size()), "byte");

    Article article;
    report("facts.clean", medianCpuMs(100, [&] { article = cleanArticle(sample); }), "ms");
    Facts facts;
    report("facts.find", medianCpuMs(100, [&] { facts = factsOf(article); }), "ms");
    report("facts.clean_and_find", medianCpuMs(100, [&] { facts = factsOf(cleanArticle(sample)); }), "ms");

    const QString body = article.body() + u'\n';
    QString longText;
    while (longText.size() < 1'000'000)
        longText += body;
    report("facts.clean_1MB", medianCpuMs(3, [&] { (void)cleanArticle(longText); }), "ms");
    const double find = medianCpuMs(3, [&] { (void)findFacts({longText, structureFromLines(longText), article.published, false}); });
    report("facts.find_1MB", find, "ms");
    report("facts.throughput", double(longText.size()) / (find / 1e3), "char/s");
    return 0;
}
