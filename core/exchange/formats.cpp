// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/formats.h"

#include "core/exchange/brat/brat.h"
#include "core/exchange/conll/conll2003.h"
#include "core/exchange/conll/conllfile.h"
#include "core/exchange/conll/conllu.h"
#include "core/exchange/csv.h"
#include "core/exchange/doccano.h"
#include "core/exchange/gate/bdoc.h"
#include "core/exchange/gate/gatexml.h"
#include "core/exchange/htmlpage.h"
#include "core/exchange/icalendar.h"
#include "core/exchange/jsonldfacts.h"
#include "core/exchange/jsonlines.h"
#include "core/exchange/labelstudio.h"
#include "core/exchange/markdown.h"
#include "core/exchange/prodigy.h"
#include "core/exchange/spacy.h"
#include "core/exchange/w3creader.h"
#include "core/exchange/w3cwriter.h"
#include "core/exchange/webanno/webannotsv.h"

#include <QCoreApplication>
#include <QSaveFile>
#include <QUuid>

namespace nutgraf {

using namespace Qt::StringLiterals;

QList<Format> exchangeFormats()
{
    return {
        {u"w3c"_s, QCoreApplication::translate("nutgraf", "W3C Web Annotation (JSON-LD)"), u"jsonld"_s, u"JSON"_s, &writeW3c, &readW3c},
        {u"csv"_s, QCoreApplication::translate("nutgraf", "Table (CSV)"), u"csv"_s, u"CSV"_s, &writeCsv, &readCsv},
        {u"brat"_s, QCoreApplication::translate("nutgraf", "brat standoff (folder)"), u"ann"_s, u"None"_s, &writeBrat, nullptr, &readBrat},
        {u"conll2003"_s, QCoreApplication::translate("nutgraf", "CoNLL 2003 (columns)"), u"conll"_s, u"None"_s, &writeConll2003, &readConll2003, nullptr, &cutConllDocument},
        {u"conllu"_s, QCoreApplication::translate("nutgraf", "CoNLL-U"), u"conllu"_s, u"None"_s, &writeConllu, &readConllu, nullptr, &cutConlluDocument},
        {u"spacy"_s, QCoreApplication::translate("nutgraf", "spaCy (JSON Lines)"), u"jsonl"_s, u"JSON"_s, &writeSpacy, &readSpacy, nullptr, &cutJsonValue},
        {u"doccano"_s, QCoreApplication::translate("nutgraf", "doccano (JSON Lines)"), u"jsonl"_s, u"JSON"_s, &writeDoccano, &readDoccano, nullptr, &cutJsonValue},
        {u"prodigy"_s, QCoreApplication::translate("nutgraf", "Prodigy (JSON Lines)"), u"jsonl"_s, u"JSON"_s, &writeProdigy, &readProdigy, nullptr, &cutJsonValue},
        {u"label-studio"_s, QCoreApplication::translate("nutgraf", "Label Studio (JSON)"), u"json"_s, u"JSON"_s, &writeLabelStudio, &readLabelStudio},
        {u"webanno-tsv"_s, QCoreApplication::translate("nutgraf", "WebAnno TSV 3"), u"tsv"_s, u"None"_s, &writeWebannoTsv, &readWebannoTsv, nullptr, &cutWebannoTsv},
        {u"bdoc"_s, QCoreApplication::translate("nutgraf", "GATE (bdoc JSON)"), u"bdocjs"_s, u"JSON"_s, &writeBdoc, &readBdoc, nullptr, &cutJsonValue},
        {u"gate-xml"_s, QCoreApplication::translate("nutgraf", "GATE XML"), u"xml"_s, u"XML"_s, &writeGateXml, &readGateXml, nullptr, &cutGateXml},
        {u"markdown"_s, QCoreApplication::translate("nutgraf", "Notes (Markdown)"), u"md"_s, u"Markdown"_s, &writeMarkdown, nullptr},
        {u"html"_s, QCoreApplication::translate("nutgraf", "Page with marks (HTML)"), u"html"_s, u"HTML"_s, &writeHtmlPage},
        {u"jsonld-facts"_s, QCoreApplication::translate("nutgraf", "Facts for the web (JSON-LD, schema.org)"), u"jsonld"_s, u"JSON"_s, &writeJsonLdFacts},
        {u"icalendar"_s, QCoreApplication::translate("nutgraf", "Time line (iCalendar)"), u"ics"_s, u"None"_s, &writeICalendar},
    };
}

Result<Format> exchangeFormat(const QString &id)
{
    QStringList ids;
    for (const Format &format : exchangeFormats()) {
        if (format.id == id)
            return format;
        ids.append(format.id);
    }
    return std::unexpected(Error{Error::Code::Unsupported,
                                 QCoreApplication::translate("nutgraf", "There is no format “%1”; choose one of: %2.").arg(id, ids.join(u", ")), {}});
}

qsizetype cutLine(QByteArrayView bytes)
{
    qsizetype start = 0;
    for (;;) {
        const qsizetype end = bytes.indexOf('\n', start);
        if (end < 0)
            return 0;
        if (!bytes.sliced(start, end - start).trimmed().isEmpty())
            return end + 1;
        start = end + 1;
    }
}

QString derivedId(const QString &document, const QString &what, qsizetype number)
{
    static constexpr QUuid space(0x6e757467, 0x7261, 0x5f66, 0x80, 0x65, 0x78, 0x63, 0x68, 0x61, 0x6e, 0x67); // of our own, made up once
    return QUuid::createUuidV5(space, QString(document + u'\n' + what + u'\n' + QString::number(number))).toString(QUuid::WithoutBraces);
}

QString suggestedFileName(const QString &title, const QString &suffix)
{
    constexpr qsizetype longest = 80;
    QString name;
    for (const QChar c : title) {
        if (c.category() == QChar::Other_Control || u"\\/:*?\"<>|#^[]"_s.contains(c))
            name += u' ';
        else
            name += c;
    }
    name = name.simplified();
    if (name.size() > longest)
        name.truncate(name[longest].isLowSurrogate() ? longest - 1 : longest);
    while (name.startsWith(u'.'))
        name.removeFirst();
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (name.isEmpty())
        name = QCoreApplication::translate("nutgraf", "Article");
    return name + u'.' + suffix;
}

Result<void> replaceFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return std::unexpected(Error{Error::Code::Io,
                                 QCoreApplication::translate("nutgraf", "“%1” could not be written (%2); check the folder and the room on the disk.").arg(path, file.errorString()),
                                 path});
}

} // namespace nutgraf
