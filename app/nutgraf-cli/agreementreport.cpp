// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-cli/agreementreport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace nutgraf::cli {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("nutgraf", text);
}

/// What is measured, in the order of columns.
struct Measure {
    const char *key; ///< in JSON
    const char *heading;
    Measured AgreementFigures::*figure;
};
constexpr std::array measures{
    Measure{"exactF1", QT_TRANSLATE_NOOP("nutgraf", "F1 exact"), &AgreementFigures::exactF1},
    Measure{"overlapF1", QT_TRANSLATE_NOOP("nutgraf", "F1 overlap"), &AgreementFigures::overlapF1},
    Measure{"cohensKappa", QT_TRANSLATE_NOOP("nutgraf", "Cohen’s kappa"), &AgreementFigures::cohensKappa},
    Measure{"fleissKappa", QT_TRANSLATE_NOOP("nutgraf", "Fleiss’ kappa"), &AgreementFigures::fleissKappa},
    Measure{"alpha", QT_TRANSLATE_NOOP("nutgraf", "alpha (coding)"), &AgreementFigures::alpha},
    Measure{"unitizingAlpha", QT_TRANSLATE_NOOP("nutgraf", "alpha (unitizing)"), &AgreementFigures::unitizingAlpha},
};

/// Six digits: more would only be noise.
double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

QJsonObject json(const Measured &figure)
{
    if (!figure.value)
        return {{u"value"_s, QJsonValue::Null}, {u"reason"_s, reasonInWords(figure.value.error())}};
    QJsonObject out{{u"value"_s, rounded(*figure.value)}, {u"interval"_s, QJsonValue::Null}};
    if (figure.interval)
        out[u"interval"_s] = QJsonArray{rounded(figure.interval->low), rounded(figure.interval->high)};
    return out;
}

QJsonObject json(const AgreementFigures &figures)
{
    QJsonArray spans;
    for (const qint64 count : figures.spans)
        spans.append(count);
    QJsonObject out{{u"marks"_s, spans}};
    for (const Measure &measure : measures)
        out[QLatin1StringView(measure.key)] = json(figures.*measure.figure);
    return out;
}

QString inWords(const Measured &figure)
{
    if (!figure.value)
        return u"–"_s;
    QString out = QString::number(*figure.value, 'f', 3);
    if (figure.interval)
        out += u" [%1, %2]"_s.arg(figure.interval->low, 0, 'f', 2).arg(figure.interval->high, 0, 'f', 2);
    return out;
}

QStringList row(const QString &name, const AgreementFigures &figures)
{
    QStringList counts;
    for (const qint64 count : figures.spans)
        counts.append(QString::number(count));
    QStringList out{name, counts.join(u" / ")};
    for (const Measure &measure : measures)
        out.append(inWords(figures.*measure.figure));
    return out;
}

/// Columns as wide as their widest cell, two spaces apart.
QString aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &cells : rows) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (qsizetype i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], cells[i].size());
    }
    QString out;
    for (const QStringList &cells : rows) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i)
            line += cells[i].leftJustified(widths[i] + 2);
        while (line.endsWith(u' '))
            line.chop(1);
        out += line + u'\n';
    }
    return out;
}

/// Why figures are missing, each reason once.
QStringList reasons(const AgreementReport &report)
{
    QStringList out;
    QList<AgreementFigures> all = report.labels;
    all.prepend(report.all);
    for (const AgreementFigures &figures : std::as_const(all)) {
        for (const Measure &measure : measures) {
            const Measured &figure = figures.*measure.figure;
            if (!figure.value)
                out.append(reasonInWords(figure.value.error()));
        }
    }
    out.removeDuplicates();
    return out;
}

QString intervalsInWords(const AgreementReport &report)
{
    if (report.resamples == 0)
        return tr("No intervals: too few texts or paragraphs to draw from.");
    const QString from = report.blocksAreTexts ? tr("texts") : tr("paragraphs");
    return tr("In brackets, intervals of 95 %: bootstrap, %1 samples of %2 %3, seed fixed.").arg(report.resamples).arg(report.blocks).arg(from);
}

} // namespace

QByteArray agreementJson(const AgreementReport &report, const QStringList &files, const QList<QStringList> &alone)
{
    QJsonArray unmatched;
    for (qsizetype file = 0; file < alone.size(); ++file) {
        for (const QString &id : alone[file])
            unmatched.append(QJsonObject{{u"file"_s, files[file]}, {u"document"_s, id}});
    }
    QJsonArray labels;
    for (const AgreementFigures &figures : report.labels) {
        QJsonObject one = json(figures);
        one[u"label"_s] = figures.label;
        labels.append(one);
    }
    QJsonArray pairs;
    for (const PairAgreement &pair : report.pairs) {
        QJsonObject one = json(pair.figures);
        one[u"annotators"_s] = QJsonArray{files[pair.first], files[pair.second]};
        pairs.append(one);
    }
    QJsonObject out = json(report.all);
    out[u"annotators"_s] = QJsonArray::fromStringList(files);
    out[u"documents"_s] = report.texts;
    out[u"unmatched"_s] = unmatched;
    out[u"tokens"_s] = report.tokens;
    out[u"labels"_s] = labels;
    if (!pairs.isEmpty())
        out[u"pairs"_s] = pairs;
    out[u"intervals"_s] = QJsonObject{{u"level"_s, 0.95},
                                      {u"method"_s, u"percentile bootstrap"_s},
                                      {u"over"_s, report.blocksAreTexts ? u"documents"_s : u"paragraphs"_s},
                                      {u"units"_s, report.blocks},
                                      {u"samples"_s, report.resamples}};
    return QJsonDocument(out).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray agreementTable(const AgreementReport &report, const QStringList &files, const QList<QStringList> &alone)
{
    QString out;
    for (qsizetype file = 0; file < files.size(); ++file)
        out += u"%1  %2\n"_s.arg(file + 1).arg(files[file]);
    out += u'\n' + tr("%1 documents in common, %2 tokens").arg(report.texts).arg(report.tokens) + u"\n\n"_s;
    QStringList heading{QString(), tr("marks")};
    for (const Measure &measure : measures)
        heading.append(tr(measure.heading));
    QList<QStringList> rows{heading, row(tr("all labels"), report.all)};
    for (const AgreementFigures &figures : report.labels)
        rows.append(row(figures.label, figures));
    for (const PairAgreement &pair : report.pairs)
        rows.append(row(tr("%1 and %2").arg(pair.first + 1).arg(pair.second + 1), pair.figures));
    out += aligned(rows) + u'\n' + intervalsInWords(report) + u'\n';
    if (report.annotators > 2)
        out += tr("F1 and Cohen’s kappa are means over pairs.") + u'\n';
    for (const QString &reason : reasons(report))
        out += u"–  "_s + reason + u'\n';
    for (qsizetype file = 0; file < alone.size(); ++file) {
        for (const QString &id : alone[file])
            out += tr("Only in %1: %2").arg(files[file], id) + u'\n';
    }
    return out.toUtf8();
}

} // namespace nutgraf::cli
