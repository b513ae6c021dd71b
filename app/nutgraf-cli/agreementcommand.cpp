// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/agreementcommand.h"

#include "app/nutgraf-cli/agreementreport.h"
#include "app/nutgraf-cli/command.h"
#include "app/nutgraf-cli/exchangefiles.h"
#include "core/exchange/sharedtexts.h"

#include <QCommandLineParser>
#include <QSet>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

/// False after complaints.
bool readFiles(const Format &format, const QStringList &files, QList<QList<Document>> &out)
{
    bool good = true;
    for (const QString &file : files) {
        auto read = readDocuments(format, file, nullptr);
        if (!read) {
            complain(file, read.error().message);
            good = false;
            continue;
        }
        for (const Problem &error : std::as_const(read->report.errors))
            complain(file, error.place + u": "_s + error.message);
        good = good && read->report.errors.isEmpty();
        out.append(std::move(read->documents));
    }
    return good;
}

/// Keeps marks with these labels; complains and gives false for one that nobody used.
bool keepLabels(QList<SharedText> &texts, const QStringList &labels)
{
    QSet<QString> missing(labels.begin(), labels.end());
    for (SharedText &text : texts) {
        for (auto &marks : text.marks) {
            if (!marks)
                continue;
            for (const LabelledSpan &mark : std::as_const(*marks))
                missing.remove(mark.label);
            if (!labels.isEmpty())
                marks->removeIf([&labels](const LabelledSpan &mark) { return !labels.contains(mark.label); });
        }
    }
    for (const QString &label : std::as_const(missing))
        complain(u"agreement"_s, tr("No mark in the texts that the files share has the label “%1”.").arg(label));
    return missing.isEmpty();
}

int compare(const Format &format, const QStringList &files, const QStringList &labels, bool asTable)
{
    QList<QList<Document>> documents;
    if (!readFiles(format, files, documents))
        return SomeFailed;
    SharedTexts shared = shareTexts(documents);
    for (const Problem &error : std::as_const(shared.errors))
        complain(error.place, error.message);
    if (!keepLabels(shared.texts, labels))
        return SomeFailed;
    if (shared.texts.isEmpty())
        complain(u"agreement"_s, tr("No document is in two of the files, neither by its id nor by its text."));
    const AgreementReport report = compareAnnotators(shared.texts);
    print(asTable ? agreementTable(report, files, shared.alone) : agreementJson(report, files, shared.alone));
    return shared.errors.isEmpty() && !shared.texts.isEmpty() ? Done : SomeFailed;
}

} // namespace

int runAgreement(const QStringList &args)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("How far annotators of the same texts agree: F1 of marks, kappa, alpha, each with a confidence interval."));
    const QCommandLineOption help({u"h"_s, u"help"_s}, tr("Show this help."));
    const QCommandLineOption name(u"format"_s, tr("Format of the files."), u"FORMAT"_s);
    const QCommandLineOption label(u"label"_s, tr("Only marks with this label; may be given several times."), u"NAME"_s);
    const QCommandLineOption json(u"json"_s, tr("Print one JSON object (the default)."));
    const QCommandLineOption table(u"table"_s, tr("Print a table for people."));
    parser.addOptions({help, name, label, json, table});
    parser.addPositionalArgument(u"FILE"_s, tr("Two or more files, one of each annotator; - for standard input."), u"A B [MORE…]"_s);
    if (!parser.parse(QStringList{u"nutgraf-cli agreement"_s} + args)) {
        complain(u"agreement"_s, parser.errorText());
        return WrongUsage;
    }
    if (parser.isSet(help)) {
        print(parser.helpText().toUtf8());
        return Done;
    }
    const QStringList files = parser.positionalArguments();
    if (files.size() < 2 || (parser.isSet(json) && parser.isSet(table))) {
        complain(u"agreement"_s, files.size() < 2 ? tr("Two or more files are needed, one of each annotator.") : tr("Choose one of --json and --table."));
        return WrongUsage;
    }
    auto format = exchangeFormat(parser.value(name));
    if (format && !format->canBeRead())
        format = std::unexpected(Error{Error::Code::Unsupported, tr("The format “%1” can only be written.").arg(format->id), {}});
    if (!format) {
        complain(u"agreement"_s, format.error().message);
        return WrongUsage;
    }
    return compare(*format, files, parser.values(label), parser.isSet(table));
}

} // namespace nutgraf::cli
