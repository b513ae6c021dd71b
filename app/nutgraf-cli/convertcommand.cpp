// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/convertcommand.h"

#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/exchangefiles.h"

#include <QCommandLineParser>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

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
    if (format && !format->canBeRead())
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

/// True when the report has errors, which are named on standard error.
bool complainAbout(const RepairReport &report, const QString &in)
{
    for (const Problem &error : report.errors)
        complain(in, error.place + u": "_s + error.message);
    return !report.errors.isEmpty();
}

/// Everything in memory: what one of the two formats needs.
Result<RepairReport> convertWhole(const Format &source, const Format &target, const QString &in, Written &written)
{
    const auto read = readDocuments(source, in, nullptr);
    if (!read)
        return std::unexpected(read.error());
    if (read->report.errors.isEmpty())
        written = target.write(read->documents, {});
    return read->report;
}

/// Piece by piece into `out`; memory does not grow with the file.
Result<RepairReport> convertInPieces(const Format &source, const Format &target, const QString &in, QIODevice &out, Written &written)
{
    return readDocumentsInPieces(source, in, [&](const QList<Document> &documents) -> Result<void> {
        const Written piece = target.write(documents, {});
        written.losses.add(piece.losses);
        if (out.write(piece.bytes) == piece.bytes.size())
            return {};
        return std::unexpected(Error{Error::Code::Io, tr("What was converted cannot be written (%1).").arg(out.errorString()), {}});
    });
}

int convert(const Format &source, const Format &target, const QStringList &files, const QString &reportFile)
{
    const QString in = files.first();
    const QString out = files.last();
    Written written;
    Result<RepairReport> report;
    const bool inPieces = source.cut && target.cut;
    QSaveFile file(out);
    QFile standard;
    if (inPieces) {
        const bool open = out == u"-" ? standard.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly);
        if (!open) {
            complain(out, tr("It cannot be written (%1).").arg(file.errorString()));
            return SomeFailed;
        }
        report = convertInPieces(source, target, in, out == u"-" ? static_cast<QIODevice &>(standard) : file, written);
    } else {
        report = convertWhole(source, target, in, written);
    }
    if (!report) {
        complain(in, report.error().message);
        return SomeFailed;
    }
    if (complainAbout(*report, in))
        return SomeFailed;
    if (!reportFile.isEmpty()) {
        if (const int status = writeOutput(reportFile, reportJson(written.losses, *report)); status != Done)
            return status;
    }
    if (!inPieces)
        return writeOutput(out, written);
    if (out == u"-" || file.commit())
        return Done;
    complain(out, tr("It cannot be written (%1).").arg(file.errorString()));
    return SomeFailed;
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
    return convert(*source, *target, parser.positionalArguments(), parser.value(report));
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
    qsizetype documents = 0;
    qsizetype annotations = 0;
    const auto read = readDocumentsInPieces(*format, in, [&](const QList<Document> &piece) -> Result<void> {
        documents += piece.size();
        for (const Document &document : piece)
            annotations += document.annotations.size();
        return {};
    });
    RepairReport report = read.value_or(RepairReport());
    if (!read)
        report.error(read.error().place.isEmpty() ? in : read.error().place, read.error().message);
    print(QJsonDocument(QJsonObject{{u"format"_s, format->id},
                                    {u"documents"_s, documents},
                                    {u"annotations"_s, annotations},
                                    {u"errors"_s, problemsJson(report.errors)},
                                    {u"repairs"_s, problemsJson(report.repairs)}})
              .toJson(QJsonDocument::Compact)
          + '\n');
    return report.errors.isEmpty() ? Done : SomeFailed;
}

} // namespace nutgraf::cli
