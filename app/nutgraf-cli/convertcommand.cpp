// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/convertcommand.h"

#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/exchangefiles.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

QJsonArray problemsJson(const QList<Problem> &problems)
{
    QJsonArray out;
    for (const Problem &problem : problems)
        out.append(QJsonObject{{u"place"_s, problem.place}, {u"message"_s, problem.message}});
    return out;
}

QByteArray reportJson(const LossReport &losses, const RepairReport &repairs)
{
    QJsonArray lost;
    for (const Loss &loss : losses.losses)
        lost.append(QJsonObject{{u"kind"_s, loss.kind}, {u"count"_s, loss.count}, {u"examples"_s, QJsonArray::fromStringList(loss.examples)}});
    return QJsonDocument(QJsonObject{{u"losses"_s, lost}, {u"repairs"_s, problemsJson(repairs.repairs)}}).toJson(QJsonDocument::Compact) + '\n';
}

/// A format that can be read, or a sentence on standard error.
Result<Format> readable(const QString &id)
{
    auto format = exchangeFormat(id);
    if (format && !format->read)
        return std::unexpected(Error{Error::Code::Unsupported, tr("The format “%1” can only be written.").arg(id), {}});
    return format;
}

/// Parses what every command here has; an exit status when that is the end of it.
std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QStringList &args, qsizetype files)
{
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Show this help."));
    parser.addOption(help);
    if (!parser.parse(QStringList{u"nutgraf-cli "_s + command} + args)) {
        complain(command, parser.errorText());
        return WrongUsage;
    }
    if (parser.isSet(help)) {
        print(parser.helpText().toUtf8());
        return Done;
    }
    if (parser.positionalArguments().size() != files) {
        complain(command, tr("%1 file names are needed, in the order of --help").arg(files));
        return WrongUsage;
    }
    return std::nullopt;
}

} // namespace

int runConvert(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Converts annotated documents from one format to another."));
    const QCommandLineOption from(u"from"_s, tr("Format of IN."), u"FORMAT"_s);
    const QCommandLineOption to(u"to"_s, tr("Format of OUT."), u"FORMAT"_s);
    const QCommandLineOption report(u"report"_s, tr("Write there as JSON what was lost and mended."), u"FILE"_s);
    parser.addOptions({from, to, report});
    parser.addPositionalArgument(u"IN"_s, tr("The file to read; - for standard input."));
    parser.addPositionalArgument(u"OUT"_s, tr("The file to write; - for standard output."));
    if (const auto status = parse(parser, u"convert"_s, args, 2))
        return *status;
    const auto source = readable(parser.value(from));
    const auto target = exchangeFormat(parser.value(to));
    if (!source || !target) {
        complain(u"convert"_s, source ? target.error().message : source.error().message);
        return WrongUsage;
    }
    const QString in = parser.positionalArguments().first();
    const auto read = readDocuments(*source, in, nullptr);
    if (!read) {
        complain(in, read.error().message);
        return SomeFailed;
    }
    for (const Problem &error : read->report.errors)
        complain(in, error.place + u": "_s + error.message);
    if (!read->report.errors.isEmpty())
        return SomeFailed;
    const Written written = target->write(read->documents, {});
    if (parser.isSet(report)) {
        if (const int status = writeOutput(parser.value(report), reportJson(written.losses, read->report)); status != Done)
            return status;
    }
    return writeOutput(parser.positionalArguments().last(), written.bytes);
}

int runValidate(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Reads a file, says what is wrong with it as one JSON object, and writes nothing."));
    const QCommandLineOption name(u"format"_s, tr("Format of IN."), u"FORMAT"_s);
    parser.addOption(name);
    parser.addPositionalArgument(u"IN"_s, tr("The file to read; - for standard input."));
    if (const auto status = parse(parser, u"validate"_s, args, 1))
        return *status;
    const auto format = readable(parser.value(name));
    if (!format) {
        complain(u"validate"_s, format.error().message);
        return WrongUsage;
    }
    const QString in = parser.positionalArguments().first();
    const auto read = readDocuments(*format, in, nullptr);
    const ReadResult result = read.value_or(ReadResult());
    RepairReport report = result.report;
    if (!read)
        report.error(read.error().place.isEmpty() ? in : read.error().place, read.error().message);
    qsizetype annotations = 0;
    for (const Document &document : result.documents)
        annotations += document.annotations.size();
    print(QJsonDocument(QJsonObject{{u"format"_s, format->id},
                                    {u"documents"_s, result.documents.size()},
                                    {u"annotations"_s, annotations},
                                    {u"errors"_s, problemsJson(report.errors)},
                                    {u"repairs"_s, problemsJson(report.repairs)}})
              .toJson(QJsonDocument::Compact)
          + '\n');
    return report.errors.isEmpty() ? Done : SomeFailed;
}

} // namespace nutgraf::cli
