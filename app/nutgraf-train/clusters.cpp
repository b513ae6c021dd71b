// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/clusters.h"

#include "app/nutgraf-train/annotatedtext.h"
#include "app/nutgraf-train/trainer.h"
#include "app/nutgraf-train/skipgram.h"
#include "core/language/modelfile.h"
#include "core/language/wordclusters.h"
#include "core/language/wordform.h"
#include "core/text/sentences.h"
#include "core/text/tokens.h"

#include <QHash>
#include <QSaveFile>

#include <cstdio>

namespace nutgraf::train {

using namespace Qt::StringLiterals;

namespace {

using Sentences = std::vector<std::vector<QString>>;

void addText(const QString &text, Sentences &into)
{
    const QList<Token> tokens = tokenize(text);
    for (const Sentence &sentence : splitSentences(text, tokens)) {
        std::vector<QString> words;
        for (qsizetype i = sentence.firstToken; i < sentence.endToken; ++i)
            words.push_back(WordForm(tokens[i].span.of(text)).text().toString());
        into.push_back(std::move(words));
    }
}

/// "# text = …" of a treebank.
Result<void> addTreebank(const QString &path, Sentences &into)
{
    const auto bytes = readPacked(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    constexpr QByteArrayView mark = "# text = ";
    for (const QByteArray &line : bytes->split('\n')) {
        if (line.startsWith(mark))
            addText(QString::fromUtf8(QByteArrayView(line).sliced(mark.size())), into);
    }
    return {};
}

Result<void> addFile(const QString &path, Sentences &into)
{
    if (path.contains(u".conllu"))
        return addTreebank(path, into);
    const auto documents = readAnnotatedTexts(path);
    if (!documents)
        return std::unexpected(documents.error());
    for (const AnnotatedText &document : *documents)
        addText(document.text, into);
    return {};
}

/// The first word of a sentence as it is written inside sentences, where the texts know it.
void lowerFirstWords(Sentences &sentences)
{
    QHash<QString, int> inside;
    for (const auto &sentence : sentences) {
        for (size_t i = 1; i < sentence.size(); ++i)
            ++inside[sentence[i]];
    }
    for (auto &sentence : sentences) {
        if (sentence.empty())
            continue;
        const QString lower = sentence[0].toLower();
        if (inside.value(lower) > inside.value(sentence[0]))
            sentence[0] = lower;
    }
}

QByteArray modelOf(const SkipGramVectors &vectors)
{
    const std::vector<int> coarse = clusterVectors(vectors.vectors, 48);
    const std::vector<int> middle = clusterVectors(vectors.vectors, 192);
    const std::vector<int> fine = clusterVectors(vectors.vectors, 768);
    std::vector<std::pair<quint64, quint16>> words;
    std::vector<ClusterIds> ids(1);
    for (size_t i = 0; i < std::min<size_t>(vectors.words.size(), 65'000); ++i) {
        words.emplace_back(textHash(vectors.words[i]), quint16(ids.size()));
        ids.push_back({quint16(coarse[i] + 1), quint16(middle[i] + 1), quint16(fine[i] + 1), 0});
    }
    const HashTable::Parts parts = HashTable::build(std::move(words));
    ModelWriter writer("clusters"_L1, u"Word clusters."_s);
    writer.add("words.index"_L1, std::span<const quint32>(parts.index));
    writer.add("words.prints"_L1, std::span<const quint32>(parts.prints));
    writer.add("words.values"_L1, std::span<const quint16>(parts.values));
    writer.add("words.clusters"_L1, std::span<const ClusterIds>(ids));
    return writer.bytes();
}

} // namespace

int clusters(const QStringList &args)
{
    if (args.size() < 2) {
        std::fputs("Usage: nutgraf-train clusters OUT FILE...\n", stderr);
        return WrongUsage;
    }
    Sentences sentences;
    for (const QString &path : args.sliced(1)) {
        if (const auto added = addFile(path, sentences); !added) {
            std::fprintf(stderr, "nutgraf-train: %s\n", qPrintable(added.error().message));
            return Failed;
        }
    }
    lowerFirstWords(sentences);
    const SkipGramVectors vectors = makeVectors(sentences);
    std::fprintf(stderr, "%zu sentences, %zu words\n", sentences.size(), vectors.words.size());
    QSaveFile file(args[0]);
    if (!file.open(QIODevice::WriteOnly) || file.write(modelOf(vectors)) < 0 || !file.commit()) {
        std::fprintf(stderr, "nutgraf-train: %s cannot be written: %s\n", qPrintable(args[0]), qPrintable(file.errorString()));
        return Failed;
    }
    return Done;
}

} // namespace nutgraf::train
