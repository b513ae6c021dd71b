// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/articlecommand.h"

#include "app/nutgraf-cli/command.h"
#include "core/article/article.h"
#include "core/intake/encoding.h"
#include "core/intake/htmlextractor.h"
#include "core/intake/textcleaner.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString isoDate(const Article &article)
{
    if (!article.published.isValid())
        return {};
    return article.publishedHasTime ? article.published.toString(Qt::ISODate) : article.published.date().toString(Qt::ISODate);
}

QJsonObject toJson(const Article &article)
{
    return {
        {u"title"_s, article.title},
        {u"section"_s, article.section},
        {u"standfirst"_s, article.standfirst},
        {u"byline"_s, article.byline},
        {u"source"_s, article.source},
        {u"published"_s, orNull(isoDate(article))},
        {u"language"_s, orNull(article.language)},
        {u"text"_s, article.body()},
    };
}

void printLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

Result<DecodedText> readInput(const QString &path)
{
    if (path != u"-")
        return readTextFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, QCoreApplication::translate("nutgraf", "Standard input could not be read."), path});
    // One byte more than allowed is enough to know that it is too large.
    return decodeText(input.read(maximumTextBytes + 1));
}

Result<Article> articleOf(const QString &path, const QString &url)
{
    return readInput(path).transform([&](const DecodedText &decoded) {
        CleaningHints hints;
        hints.url = url;
        return looksLikeHtml(decoded.text) ? extractArticle(decoded.text, hints) : cleanArticle(decoded.text, hints);
    });
}

Error batchFromStandardInput()
{
    return {Error::Code::BadInput, QCoreApplication::translate("nutgraf", "Standard input cannot be read in a batch. Name a file."), u"-"_s};
}

// Answers each "PATH<TAB>ADDRESS" line at once, so that a caller can hold one process for many pages.
int runBatch()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return SomeFailed;
    int status = Done;
    for (QByteArray line = input.readLine(); !line.isEmpty(); line = input.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        const qsizetype tab = line.indexOf('\t');
        const QString path = QString::fromUtf8(tab < 0 ? line : line.first(tab));
        const QString url = tab < 0 ? QString() : QString::fromUtf8(line.sliced(tab + 1));
        // Standard input holds the questions here; it cannot be one of them.
        const Result<Article> article = path == u"-" ? std::unexpected(batchFromStandardInput()) : articleOf(path, url);
        if (article) {
            printLine(toJson(*article));
            continue;
        }
        status = SomeFailed;
        printLine({{u"error"_s, article.error().message}});
        std::fprintf(stderr, "nutgraf-cli: %s: %s\n", qPrintable(path), qPrintable(article.error().message));
    }
    return status;
}

} // namespace

int runArticle(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("nutgraf", "Prints the main content of text files or HTML pages, one JSON object a line."));
    const QCommandLineOption url(u"url"_s, QCoreApplication::translate("nutgraf", "The address the input was read from."), u"URL"_s);
    const QCommandLineOption batch(u"batch"_s, QCoreApplication::translate("nutgraf", "Answer each line \"PATH<TAB>ADDRESS\" on standard input."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, QCoreApplication::translate("nutgraf", "Show this help."));
    parser.addOptions({url, batch, help});
    parser.addPositionalArgument(u"FILE"_s, QCoreApplication::translate("nutgraf", "Files to read; standard input where there is none, or for \"-\"."), u"[FILE…]"_s);
    if (!parser.parse(QStringList{u"nutgraf-cli article"_s} + args)) {
        std::fprintf(stderr, "nutgraf-cli article: %s\n", qPrintable(parser.errorText()));
        return WrongUsage;
    }
    if (parser.isSet(help)) {
        std::fputs(qPrintable(parser.helpText()), stdout);
        return Done;
    }
    QStringList files = parser.positionalArguments();
    if (parser.isSet(batch)) {
        if (files.isEmpty())
            return runBatch();
        std::fputs("nutgraf-cli article: --batch takes its paths from standard input; name no file\n", stderr);
        return WrongUsage;
    }
    if (files.isEmpty())
        files.append(u"-"_s);
    int status = Done;
    for (const QString &file : std::as_const(files)) {
        if (const Result<Article> article = articleOf(file, parser.value(url))) {
            printLine(toJson(*article));
        } else {
            std::fprintf(stderr, "nutgraf-cli: %s: %s\n", qPrintable(file), qPrintable(article.error().message));
            status = SomeFailed;
        }
    }
    return status;
}

} // namespace nutgraf::cli
