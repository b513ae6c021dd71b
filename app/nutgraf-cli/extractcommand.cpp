// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/extractcommand.h"

#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/linepool.h"
#include "core/exchange/factswriter.h"
#include "core/exchange/jsontext.h"
#include "core/facts/pipeline.h"
#include "core/intake/encoding.h"
#include "core/intake/htmlextractor.h"
#include "core/intake/textcleaner.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

void complain(const QString &place, const QString &message)
{
    std::fprintf(stderr, "nutgraf-cli: %s: %s\n", qPrintable(place), qPrintable(message));
}

void print(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

struct Published {
    QDateTime when;
    bool hasTime = false;
};

/// "2017-12-26" or a date with a time; invalid when it is neither.
Published readPublished(const QString &text)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); text.size() == 10 && day.isValid())
        return {day.startOfDay(), false};
    const QDateTime when = QDateTime::fromString(text, Qt::ISODate);
    return {when, when.isValid()};
}

Facts factsOf(const Article &article)
{
    return findFacts({article.text, article.structure, article.published, article.publishedHasTime});
}

/// Answers one line of NDJSON; what is wrong with it becomes the answer.
QByteArray answerLine(qint64 number, const QByteArray &line, std::atomic<bool> &failed)
{
    QJsonParseError wrong;
    const QJsonDocument json = QJsonDocument::fromJson(line, &wrong);
    const QJsonObject object = json.object();
    QString problem;
    Published published;
    if (wrong.error != QJsonParseError::NoError)
        problem = tr("this is no JSON: %1").arg(wrong.errorString());
    else if (!json.isObject())
        problem = tr("a JSON object was expected");
    else if (!object.value("text"_L1).isString())
        problem = tr("\"text\" is missing or no string");
    const QJsonValue given = object.value("id"_L1);
    const QString id = given.isDouble() ? given.toVariant().toString() : given.toString();
    if (!problem.isEmpty()) {
        failed = true;
        problem = tr("line %1: %2").arg(number).arg(problem);
        complain(id.isEmpty() ? u"extract"_s : id, problem);
        JsonText answer;
        answer.begin('{').key("id");
        id.isEmpty() ? answer.null() : answer.string(id);
        answer.key("error").string(problem).end('}');
        return answer.take() + '\n';
    }
    if (const QString day = object.value("published"_L1).toString(); !day.isEmpty()) {
        published = readPublished(day);
        if (!published.when.isValid()) { // the text is as good as without a day: its facts are not withheld
            failed = true;
            complain(id.isEmpty() ? u"extract"_s : id, tr("line %1: \"published\" is no ISO 8601 date, so its facts are found without it: %2").arg(number).arg(day));
        }
    }
    Article article;
    article.text = object.value("text"_L1).toString();
    article.published = published.when;
    article.publishedHasTime = published.hasTime;
    const Facts facts = factsOf(article);
    return factsToJson({id, article, facts}) + '\n';
}

int extractLines(const QStringList &files)
{
    std::atomic<bool> failed = false;
    LinePool pool([&failed](qint64 number, const QByteArray &line) { return answerLine(number, line, failed); }, print);
    for (const QString &path : files) {
        QFile input(path);
        if (!(path == u"-" ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly))) {
            complain(path, input.errorString());
            failed = true;
            continue;
        }
        // A line longer than any text may be is cut and then fails as JSON, instead of filling the memory.
        qint64 number = 0;
        for (QByteArray line = input.readLine(2 * maximumTextBytes); !line.isEmpty(); line = input.readLine(2 * maximumTextBytes)) {
            ++number;
            if (!line.trimmed().isEmpty())
                pool.add(number, std::move(line));
        }
        pool.finish();
    }
    return failed ? SomeFailed : Done;
}

Result<DecodedText> readInput(const QString &path)
{
    if (path != u"-")
        return readTextFile(path);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, tr("Standard input could not be read."), path});
    return decodeText(input.read(maximumTextBytes + 1));
}

int extractFiles(const QStringList &files, const Published &published, const QString &format)
{
    if (format == u"csv")
        print(factsCsvHeader());
    int status = Done;
    bool first = true;
    for (const QString &path : files) {
        const Result<DecodedText> decoded = readInput(path);
        if (!decoded) {
            complain(path, decoded.error().message);
            status = SomeFailed;
            continue;
        }
        CleaningHints hints;
        hints.fileName = path == u"-" ? QString() : path;
        hints.published = published.when;
        Article article = looksLikeHtml(decoded->text) ? extractArticle(decoded->text, hints) : cleanArticle(decoded->text, hints);
        if (published.when.isValid()) {
            article.published = published.when;
            article.publishedHasTime = published.hasTime;
        }
        const Facts facts = factsOf(article);
        const FactsDocument document{path, article, facts};
        if (format == u"csv")
            print(factsToCsv(document));
        else if (format == u"text")
            print(((first ? QString() : u"\n"_s) + factsToText(document)).toUtf8());
        else if (format == u"ndjson")
            print(factsToJson(document) + '\n');
        else
            print(QJsonDocument::fromJson(factsToJson(document)).toJson());
        first = false;
    }
    return status;
}

int wrongUsage(const QString &message)
{
    std::fprintf(stderr, "nutgraf-cli extract: %s\n", qPrintable(message));
    return WrongUsage;
}

} // namespace

int runExtract(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Cleans articles and prints their facts. Offsets count Unicode code points, ends are exclusive."));
    const QCommandLineOption date(u"published"_s, tr("Day of publication, as in 2017-12-26; relative dates are resolved against it."), u"DATE"_s);
    const QCommandLineOption form(u"format"_s, tr("json (default), ndjson, csv, or text for people."), u"FORMAT"_s, u"json"_s);
    const QCommandLineOption lines(u"ndjson"_s, tr("Read one {\"id\",\"text\",\"published\"} a line and answer each with one line; the text is taken as it is."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Show this help."));
    parser.addOptions({date, form, lines, help});
    parser.addPositionalArgument(u"FILE"_s, tr("Files to read; standard input where there is none, or for \"-\"."), u"[FILE…]"_s);
    if (!parser.parse(QStringList{u"nutgraf-cli extract"_s} + args))
        return wrongUsage(parser.errorText());
    if (parser.isSet(help)) {
        print(parser.helpText().toUtf8());
        return Done;
    }
    if (const auto checked = checkFactModels(); !checked) {
        complain(u"extract"_s, checked.error().message);
        return SomeFailed;
    }
    QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        files.append(u"-"_s);
    if (parser.isSet(lines)) {
        if (parser.isSet(date) || parser.isSet(form))
            return wrongUsage(tr("--ndjson brings its own dates and format; leave --published and --format out"));
        return extractLines(files);
    }
    const QString format = parser.value(form);
    if (!QStringList{u"json"_s, u"ndjson"_s, u"csv"_s, u"text"_s}.contains(format))
        return wrongUsage(tr("there is no format '%1': json, ndjson, csv or text").arg(format));
    Published published;
    if (parser.isSet(date)) {
        published = readPublished(parser.value(date));
        if (!published.when.isValid())
            return wrongUsage(tr("'%1' is no date: write it as in 2017-12-26").arg(parser.value(date)));
    }
    return extractFiles(files, published, format);
}

} // namespace nutgraf::cli
