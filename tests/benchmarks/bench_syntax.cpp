// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tagger and parser: words a second on one core, with an empty store of words and with a full one.
#include "core/language/syntaxoftext.h"
#include "measure.h"

#include <QCoreApplication>
#include <QDir>

using namespace nutgraf;

namespace {

QString readSamples()
{
    QString text;
    const QDir folder(QStringLiteral(NUTGRAF_SOURCE "/resources/samples"));
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no sample article");
        text += QString::fromUtf8(file.readAll()) + u'\n';
    }
    return text;
}

void parseAll(const QString &text, const QList<Token> &tokens, const QList<Sentence> &sentences)
{
    SyntaxOfText syntax(text, tokens, sentences);
    for (qsizetype i = 0; i < sentences.size(); ++i)
        (void)syntax.sentence(i);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const double start = cpuMs();
    if (programSyntax() == nullptr)
        qFatal("no resources/models/syntax.model");
    report("syntax.first", cpuMs() - start, "ms");
    const QString sample = readSamples();
    QString longText;
    while (longText.size() < 1'000'000)
        longText += sample;
    for (const auto &[name, text] : {std::pair("article", sample), std::pair("long", longText)}) {
        const QList<Token> tokens = tokenize(text);
        const QList<Sentence> sentences = splitSentences(text, tokens);
        const double ms = medianCpuMs(text.size() > 100'000 ? 5 : 50, [&] { parseAll(text, tokens, sentences); });
        report(qPrintable(QStringLiteral("syntax.%1_words").arg(QLatin1StringView(name))), double(tokens.size()), "word");
        report(qPrintable(QStringLiteral("syntax.%1_throughput").arg(QLatin1StringView(name))), double(tokens.size()) / (ms / 1e3), "word/s");
    }
    return 0;
}
