// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/annotatedtext.h"

#include "core/text/offsets.h"
#include "core/text/sentences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <array>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> codes{"PER"_L1, "ORG"_L1, "LOC"_L1, "MISC"_L1};

bool readLine(const QJsonObject &line, AnnotatedText &document)
{
    if (!line.value("text"_L1).isString() || !line.value("entities"_L1).isArray())
        return false;
    document.id = line.value("id"_L1).toString();
    document.text = line.value("text"_L1).toString();
    const CodePointOffsets offsets(document.text);
    for (const QJsonValue &value : line.value("entities"_L1).toArray()) {
        const qsizetype start = value["start"_L1].toInteger(-1);
        const qsizetype end = value["end"_L1].toInteger(-1);
        const int type = nameTypeOf(value["type"_L1].toString());
        if (start < 0 || end <= start || end > offsets.length() || type < 0)
            return false;
        document.names.append({offsets.toUtf16(TextSpan{start, end}), type, nameTypeOf(value["alt"_L1].toString())});
    }
    std::ranges::sort(document.names, {}, &GoldName::span);
    return true;
}

} // namespace

int nameTypeOf(QStringView code)
{
    const auto found = std::ranges::find_if(codes, [code](QLatin1StringView known) { return code == known; });
    return found == codes.end() ? -1 : int(found - codes.begin());
}

QLatin1StringView codeOfNameType(int type)
{
    return codes[size_t(type)];
}

Result<QByteArray> readPacked(const QString &path)
{
    if (path.endsWith(u".gz")) {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-dc"_s, path});
        if (!gzip.waitForFinished(-1) || gzip.exitStatus() != QProcess::NormalExit || gzip.exitCode() != 0)
            return std::unexpected(Error{Error::Code::BadInput, u"%1 cannot be unpacked: it is not there, is damaged, or gzip is not installed."_s.arg(path), path});
        return gzip.readAllStandardOutput();
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::BadInput, u"%1 cannot be read: %2"_s.arg(path, file.errorString()), path});
    return file.readAll();
}

AnnotatedText withHeadline(const AnnotatedText &document, bool shouted)
{
    const QList<Token> tokens = tokenize(document.text);
    const QList<Sentence> sentences = splitSentences(document.text, tokens);
    if (sentences.isEmpty() || sentences[0].endToken - sentences[0].firstToken < 5)
        return document;
    const TextSpan first = sentences[0].span;
    const qsizetype end = document.text[first.end - 1] == u'.' ? first.end - 1 : first.end;
    QString headline = document.text.sliced(first.start, end - first.start);
    for (qsizetype i = 0; i < headline.size(); ++i) {
        const bool begins = i == 0 || headline[i - 1].isSpace();
        const qsizetype space = headline.indexOf(u' ', i);
        const bool small = i > 0 && (space < 0 ? headline.size() : space) - i < 4;
        if (shouted || (begins && !small))
            headline[i] = headline[i].toUpper();
    }
    AnnotatedText made{document.id, headline + u'\n' + document.text, {}};
    for (const GoldName &name : document.names) {
        if (name.span.start >= first.start && name.span.end <= end)
            made.names.append({name.span.shifted(-first.start), name.type, name.accepted});
    }
    for (const GoldName &name : document.names)
        made.names.append({name.span.shifted(headline.size() + 1), name.type, name.accepted});
    return made;
}

Result<QList<AnnotatedText>> readAnnotatedTexts(const QString &path)
{
    const auto bytes = readPacked(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    QList<AnnotatedText> documents;
    int number = 0;
    for (const QByteArray &line : bytes->split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        AnnotatedText document;
        const QJsonDocument json = QJsonDocument::fromJson(line);
        if (!json.isObject() || !readLine(json.object(), document))
            return std::unexpected(Error{Error::Code::BadInput, u"Line %1 of %2 is no annotated text: each must be an object with text and entities."_s.arg(number).arg(path), path});
        documents.append(std::move(document));
    }
    return documents;
}

} // namespace nutgraf::train
