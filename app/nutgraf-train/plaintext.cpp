// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/plaintext.h"

#include "core/language/contractions.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

void addSentences(const QString &text, std::vector<QStringList> &out)
{
    const QList<Token> tokens = tokenize(text);
    GrammarWords words;
    for (const Sentence &sentence : splitSentences(text, tokens)) {
        std::vector<QStringView> views;
        for (qsizetype token = sentence.firstToken; token < sentence.endToken; ++token)
            views.push_back(tokens[token].span.of(text));
        splitContractions(views, words);
        QStringList &line = out.emplace_back();
        for (const QStringView word : words.words)
            line.append(word.toString());
    }
}

} // namespace

Result<std::vector<QStringList>> readPlainText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(Error{Error::Code::Io, u"%1 cannot be read: %2"_s.arg(path, file.errorString()), path});
    std::vector<QStringList> sentences;
    int number = 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        ++number;
        QString text = QString::fromUtf8(line);
        if (line.startsWith('{')) {
            const QJsonDocument json = QJsonDocument::fromJson(line);
            if (!json.isObject()) {
                const QString place = u"%1:%2"_s.arg(path).arg(number);
                return std::unexpected(Error{Error::Code::BadInput, u"%1: the line is no JSON object"_s.arg(place), place});
            }
            text = json.object().value(u"text").toString();
        }
        addSentences(text, sentences);
    }
    return sentences;
}

} // namespace nutgraf::train
