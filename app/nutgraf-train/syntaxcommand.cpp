// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/syntaxcommand.h"

#include "app/nutgraf-train/plaintext.h"
#include "app/nutgraf-train/syntaxexport.h"
#include "app/nutgraf-train/syntaxscore.h"
#include "app/nutgraf-train/trainer.h"

#include <QFile>
#include <QFileInfo>

#include <cstdio>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

struct SyntaxOptions {
    bool evaluate = false;
    QString model, out, notice;
    QStringList texts, treebanks;
    SyntaxPlan plan;
};

constexpr const char *usage = "Usage: nutgraf-train syntax --out FILE [--notice FILE] [--text FILE]... [--epochs N] TREEBANK...\n"
                              "       nutgraf-train syntax --evaluate [--model FILE] TREEBANK...\n"
                              "TREEBANK is CoNLL-U; FILE of --text is plain text or NDJSON with a member \"text\". Of packed files give <(zcat FILE).\n";

std::optional<SyntaxOptions> optionsOf(const QStringList &args)
{
    SyntaxOptions options;
    for (qsizetype i = 0; i < args.size(); ++i) {
        const QString &arg = args[i];
        if (arg == u"--evaluate") {
            options.evaluate = true;
            continue;
        }
        if (!arg.startsWith(u"--")) {
            options.treebanks.append(arg);
            continue;
        }
        if (++i == args.size())
            return {};
        bool number = true;
        if (arg == u"--model")
            options.model = args[i];
        else if (arg == u"--out")
            options.out = args[i];
        else if (arg == u"--notice")
            options.notice = args[i];
        else if (arg == u"--text")
            options.texts.append(args[i]);
        else if (arg == u"--epochs")
            options.plan.epochs = args[i].toInt(&number);
        else
            return {};
        if (!number || options.plan.epochs < 1)
            return {};
    }
    if (options.treebanks.isEmpty() || options.evaluate == !options.out.isEmpty())
        return {};
    return options;
}

int failed(const QString &why)
{
    std::fprintf(stderr, "nutgraf-train: %s\n", qPrintable(why));
    return Failed;
}

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        failed(u"%1 cannot be read: %2"_s.arg(path, file.errorString()));
        return {};
    }
    return file.readAll();
}

int evaluate(const SyntaxOptions &options)
{
    QByteArray bytes;
    const SyntaxModel *model = programSyntax();
    std::optional<SyntaxModel> own;
    if (!options.model.isEmpty()) {
        const auto content = contentOf(options.model);
        if (!content)
            return Failed;
        bytes = *content;
        auto read = SyntaxModel::read(bytes, options.model);
        if (!read)
            return failed(read.error().message);
        own = *read;
        model = &*own;
    }
    if (model == nullptr)
        return failed(u"there is no resources/models/syntax.model in this program: give one with --model"_s);
    std::printf("| treebank | words | XPOS | UAS | LAS | words/s |\n|---|---|---|---|---|---|\n");
    SyntaxScore all;
    for (const QString &path : options.treebanks) {
        const auto treebank = readTreebank(path);
        if (!treebank)
            return failed(treebank.error().message);
        const SyntaxScore score = scoreSyntax(*model, *treebank);
        printSyntaxScore(QFileInfo(path).fileName(), score);
        all += score;
    }
    if (options.treebanks.size() > 1)
        printSyntaxScore(u"all"_s, all);
    return Done;
}

int learn(const SyntaxOptions &options)
{
    std::vector<TreebankSentence> sentences;
    for (const QString &path : options.treebanks) {
        auto treebank = readTreebank(path);
        if (!treebank)
            return failed(treebank.error().message);
        std::ranges::move(*treebank, std::back_inserter(sentences));
    }
    std::vector<QStringList> text;
    for (const QString &path : options.texts) {
        auto lines = readPlainText(path);
        if (!lines)
            return failed(lines.error().message);
        std::ranges::move(*lines, std::back_inserter(text));
    }
    QByteArray notice;
    if (!options.notice.isEmpty()) {
        const auto content = contentOf(options.notice);
        if (!content)
            return Failed;
        notice = *content;
    }
    const LearnedSyntax learned = learnSyntax(sentences, text, options.plan, [](int epoch, double loss) { std::fprintf(stderr, "epoch %d: loss %.4f\n", epoch, loss); });
    QFile out(options.out);
    const QByteArray bytes = syntaxModelBytes(learned, QString::fromUtf8(notice));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush())
        return failed(u"%1 cannot be written: %2"_s.arg(options.out, out.errorString()));
    return Done;
}

} // namespace

int syntax(const QStringList &args)
{
    const auto options = optionsOf(args);
    if (!options) {
        std::fputs(usage, stderr);
        return WrongUsage;
    }
    return options->evaluate ? evaluate(*options) : learn(*options);
}

} // namespace nutgraf::train
