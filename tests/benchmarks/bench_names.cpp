// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names alone: one article of 3 KB, where each distinct word is looked up anew, and throughput on a long text.
#include "core/facts/namefinder.h"
#include "core/language/namemodel.h"
#include "measure.h"

#include <QCoreApplication>
#include <QFile>

using namespace nutgraf;

namespace {

QString readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

void measure(const char *name, const QString &text, int rounds)
{
    const QList<Token> tokens = tokenize(text);
    const QList<Sentence> sentences = splitSentences(text, tokens);
    const Structure structure = structureFromLines(text);
    const FinderInput input{.text = text, .tokens = tokens, .sentences = sentences, .structure = structure, .published = {}, .publishedHasTime = false};
    const double took = medianCpuMs(rounds, [&] { (void)findNames(input); });
    report(("names." + QByteArray(name)).constData(), took, "ms");
    report(("names." + QByteArray(name) + "_speed").constData(), double(tokens.size()) / (took / 1e3), "token/s");
}

} // namespace

// An argument names a text to measure instead of the sample.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const double start = cpuMs();
    if (!programNameModel())
        qFatal("%s", qPrintable(programNameModel().error().message));
    report("names.load", cpuMs() - start, "ms");
    const QString text = readText(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(NUTGRAF_SOURCE "/resources/samples/welcome.txt"));
    measure("text", text, 50);
    QString longText;
    while (longText.size() < 1'000'000)
        longText += text + u'\n';
    measure("1MB", longText, 5);
    return 0;
}
