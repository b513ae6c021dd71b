// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/names.h"

#include "app/nutgraf-train/listbuilder.h"
#include "app/nutgraf-train/namepatterns.h"
#include "app/nutgraf-train/namescore.h"
#include "app/nutgraf-train/nametexts.h"
#include "app/nutgraf-train/othernames.h"
#include "app/nutgraf-train/trainer.h"
#include "core/language/modelfile.h"

#include <QCommandLineParser>
#include <QSaveFile>

#include <cmath>
#include <cstdio>
#include <iterator>
#include <map>

namespace nutgraf::train {

using namespace Qt::StringLiterals;
using namespace bilou;

namespace {

constexpr const char *notice = "The model of names of Nutgraf, CC BY-SA 4.0. Trained on: GUM (Zeldes 2017, CC BY 4.0; texts of Wikinews, Wikipedia, Wikivoyage and "
                               "others under CC BY, CC BY-SA or in the public domain), Universal NER English EWT (Mayhew et al. 2024, CC BY-SA 4.0), CrossNER (Liu et al. 2021, MIT; "
                               "texts of Wikipedia, CC BY-SA), WNUT 2017 (Derczynski et al. 2017, CC BY 4.0), Broad Twitter Corpus (Derczynski et al. 2016, CC BY 4.0), an extract of the "
                               "Groningen Meaning Bank (Bos et al. 2017, ODbL), English Web Treebank texts of Universal Dependencies (CC BY-SA 4.0). Name lists: those of "
                               "resources/data/names.txt and resources/lexicons.";

class NameTraining {
public:
    NameTraining(const QCommandLineParser &options, const QList<TextSet> &used, const CorrectedLabels &corrected)
        : m_sets(used)
        , m_corrected(corrected)
        , m_corpora(options.value(u"corpora"_s))
        , m_clusterFile(options.value(u"clusters"_s))
        , m_least(options.value(u"least"_s).toInt())
        , m_prune(options.value(u"prune"_s).toFloat())
        , m_rescue(options.value(u"rescue"_s).split(u',').constFirst().toFloat())
        , m_rounds(options.value(u"rounds"_s).toInt())
        , m_mean(options.value(u"mean"_s).toInt())
        , m_weight(options.value(u"labels-weight"_s).toFloat())
        , m_madeWeight(options.value(u"made-weight"_s).toFloat())
        , m_renamed(options.value(u"renamed"_s).toFloat())
        , m_hold(options.value(u"hold"_s).toInt())
    {
        m_settings.epochs = options.value(u"epochs"_s).toInt();
        m_settings.step = options.value(u"step"_s).toFloat();
        m_settings.dropout = options.value(u"dropout"_s).toFloat();
        m_settings.shrink = options.value(u"shrink"_s).toFloat();
    }

    Result<QByteArray> run(const QCommandLineParser &options)
    {
        if (const auto read = m_lists.readNames(options.value(u"names"_s)); !read)
            return std::unexpected(read.error());
        if (const auto read = m_lists.readFolder(options.value(u"lists"_s)); !read)
            return std::unexpected(read.error());
        m_lists.finish();
        if (const auto made = makeTexts(options); !made)
            return std::unexpected(made.error());
        if (const auto read = readClusters(); !read)
            return std::unexpected(read.error());
        if (const auto read = readTexts(); !read)
            return std::unexpected(read.error());
        std::fprintf(stderr, "%zu sentences, %zu of them silver, %zu features\n", m_sentences.size(), m_sentences.size() - m_gold, m_rows.meanings().size());
        return train();
    }

    [[nodiscard]] const QList<AnnotatedText> &held() const { return m_held; }

private:
    Result<void> readClusters()
    {
        const auto bytes = readPacked(m_clusterFile);
        if (!bytes)
            return std::unexpected(bytes.error());
        m_clusterBytes = *bytes;
        const auto file = ModelFile::read(m_clusterBytes, "clusters"_L1, m_clusterFile);
        if (!file)
            return std::unexpected(file.error());
        m_clusterParts = *file;
        m_clusters = WordClusters(HashTable(file->array<quint32>("words.index"_L1), file->array<quint32>("words.prints"_L1), file->array<quint16>("words.values"_L1)),
            file->array<ClusterIds>("words.clusters"_L1));
        return {};
    }

    Result<void> makeTexts(const QCommandLineParser &options)
    {
        if (const auto read = m_source.read(options.value(u"names"_s), options.value(u"lists"_s)); !read)
            return std::unexpected(read.error());
        if (!options.isSet(u"patterns"_s))
            return {};
        auto texts = textsOfPatterns(options.value(u"patterns"_s), m_source, options.value(u"made"_s).toInt());
        if (!texts)
            return std::unexpected(texts.error());
        m_made = std::move(*texts);
        return {};
    }

    Result<void> readTexts()
    {
        std::vector<TextGroup> groups{{m_made, {false, false, false, m_madeWeight}, false}};
        for (qsizetype i = 0; i < m_sets.size(); ++i) {
            auto texts = readPart(m_corpora, m_sets[i], u"train"_s);
            if (!texts)
                return std::unexpected(texts.error());
            if (m_hold > 0 && i == 0)
                holdOut(*texts);
            auto parts = groupsOf(std::move(*texts), m_sets[i], m_corrected, m_weight);
            if (!parts)
                return std::unexpected(parts.error());
            std::ranges::move(*parts, std::back_inserter(groups));
        }
        if (m_renamed > 0)
            addRenamed(groups);
        readSentences(groups);
        return {};
    }

    /// Whole news texts of certain labels once more with other names.
    void addRenamed(std::vector<TextGroup> &groups) const
    {
        Random random(2);
        std::vector<TextGroup> renamed;
        for (const TextGroup &group : groups) {
            if (!group.isNews)
                continue;
            TextGroup other{{}, group.reading, false, true};
            other.reading.weight *= m_renamed;
            for (const AnnotatedText &text : group.texts)
                other.texts.append(withOtherNames(text, m_source, m_lists.gazetteer(), random));
            renamed.push_back(std::move(other));
        }
        groups.insert(groups.begin(), renamed.begin(), renamed.end());
    }

    void readSentences(const std::vector<TextGroup> &groups)
    {
        for (const TextGroup &group : groups) {
            for (const AnnotatedText &text : group.texts)
                ReadText(text, m_clusters, m_lists.gazetteer()).count(m_rows);
        }
        m_rows.close(m_least);
        for (const TextGroup &group : groups) {
            for (const AnnotatedText &text : group.texts)
                ReadText(text, m_clusters, m_lists.gazetteer()).append(m_rows, true, group.reading, m_lists.gazetteer(), m_sentences);
            if (!group.silver)
                m_gold = m_sentences.size();
        }
    }

    /// Every n-th text of the first set is kept for measuring.
    void holdOut(QList<AnnotatedText> &texts)
    {
        QList<AnnotatedText> kept;
        for (qsizetype i = 0; i < texts.size(); ++i)
            (i % m_hold == 0 ? m_held : kept).append(texts[i]);
        texts = kept;
    }

    Result<QByteArray> train()
    {
        const std::span<CrfSentence> all(m_sentences);
        std::vector<std::vector<quint32>> given;
        for (const CrfSentence &sentence : all.subspan(m_gold))
            given.push_back(sentence.allowed);
        for (int round = 0; round <= m_rounds; ++round) {
            const bool last = round == m_rounds;
            CrfTrainer trainer(m_rows.meanings().size());
            const auto part = round == 0 && m_rounds > 0 ? all.first(m_gold) : all;
            for (int epoch = 0; epoch < m_settings.epochs; ++epoch) {
                const double loss = trainer.learn(part, m_settings);
                std::fprintf(stderr, "round %d, epoch %d: loss %.3f\n", round, epoch, loss);
                if (epoch >= m_settings.epochs - m_mean)
                    trainer.addToMean();
            }
            trainer.takeMean();
            if (last)
                return write(trainer);
            openSilver(trainer, all.subspan(m_gold), given);
        }
        return QByteArray();
    }

    /// Where the machine that annotated and ours disagree, both may be right.
    void openSilver(CrfTrainer &trainer, std::span<CrfSentence> silver, const std::vector<std::vector<quint32>> &given)
    {
        qint64 tokens = 0;
        qint64 open = 0;
        for (size_t i = 0; i < silver.size(); ++i) {
            const std::span<const quint8> labelled = trainer.label(silver[i]);
            for (size_t k = 0; k < labelled.size(); ++k) {
                silver[i].allowed[k] = given[i][k] | 1U << labelled[k];
                ++tokens;
                open += silver[i].allowed[k] != given[i][k];
            }
        }
        std::fprintf(stderr, "silver: %lld of %lld tokens left open\n", static_cast<long long>(open), static_cast<long long>(tokens));
    }

    Result<QByteArray> write(const CrfTrainer &trainer) const
    {
        constexpr float scale = 1.f / 32;
        std::map<quint64, std::vector<SlotWeight>> attributes;
        size_t kept = 0;
        for (size_t row = 0; row < trainer.features(); ++row) {
            const FeatureRows::Meaning meaning = m_rows.meanings()[row];
            for (int y = 0; y < labels; ++y) {
                const float weight = trainer.weights(row)[size_t(y)];
                if (std::abs(weight) < m_prune)
                    continue;
                const float whole = std::round(std::clamp(weight / scale, -127.f, 127.f));
                if (whole == 0)
                    continue;
                attributes[meaning.attribute].push_back({quint8(meaning.place * NameModel::slotStride + y), qint8(whole)});
                ++kept;
            }
        }
        WeightTableWriter table;
        for (const auto &[attribute, weights] : attributes)
            table.add(attribute, weights);
        std::vector<quint32> index;
        QByteArray rows;
        table.finish(index, rows);
        std::fprintf(stderr, "%zu attributes with %zu weights, %lld bytes\n", attributes.size(), kept, static_cast<long long>(rows.size() + qsizetype(index.size()) * 4));
        ModelWriter writer(NameModel::kind, QString::fromLatin1(notice));
        writer.add("weights.index"_L1, std::span<const quint32>(index));
        writer.add("weights.rows"_L1, rows);
        std::vector<float> transitions;
        for (int x = 0; x < labels; ++x)
            transitions.insert(transitions.end(), trainer.transitions()[size_t(x)].begin(), trainer.transitions()[size_t(x)].begin() + labels);
        writer.add("transitions"_L1, std::span<const float>(transitions));
        const std::array<float, 2> settings{scale, m_rescue};
        writer.add("settings"_L1, std::span<const float>(settings));
        for (const QLatin1StringView part : {"words.index"_L1, "words.prints"_L1, "words.values"_L1, "words.clusters"_L1})
            writer.add(part, m_clusterParts.section(part).toByteArray());
        writer.add("lists.index"_L1, std::span<const quint32>(m_lists.parts().index));
        writer.add("lists.prints"_L1, std::span<const quint32>(m_lists.parts().prints));
        writer.add("lists.values"_L1, std::span<const quint16>(m_lists.parts().values));
        writer.add("lists.sets"_L1, std::span<const quint32>(m_lists.sets()));
        return writer.bytes();
    }

    QList<TextSet> m_sets; ///< silver ones last
    const CorrectedLabels &m_corrected;
    QString m_corpora;
    QString m_clusterFile;
    int m_least;
    float m_prune;
    float m_rescue;
    int m_rounds;
    int m_mean;
    float m_weight; ///< of texts with corrected labels
    float m_madeWeight; ///< of texts made of patterns
    float m_renamed; ///< weight of texts with other names
    NameSource m_source;
    QList<AnnotatedText> m_made;
    int m_hold;
    QList<AnnotatedText> m_held;
    CrfSettings m_settings;
    ListBuilder m_lists;
    QByteArray m_clusterBytes;
    ModelFile m_clusterParts;
    WordClusters m_clusters;
    FeatureRows m_rows;
    std::vector<CrfSentence> m_sentences;
    size_t m_gold = 0; ///< how many sentences come before the silver ones
};

void printScores(const char *name, const NameModel &model, const QList<AnnotatedText> &texts, bool errors)
{
    QStringList lines;
    const NameScores scores = scoreNames(model, texts, errors ? &lines : nullptr);
    for (const QString &line : std::as_const(lines))
        std::printf("%s\t%s\n", name, qPrintable(line));
    std::printf("%-10s F1 %.1f  P %.1f  R %.1f  PER %.1f ORG %.1f LOC %.1f MISC %.1f\n", name, scores.all.f1(), scores.all.precision(), scores.all.recall(),
        scores.types[0].f1(), scores.types[1].f1(), scores.types[2].f1(), scores.types[3].f1());
}

/// Prints how good a model is on the development parts.
Result<void> printScores(const NameModel &model, const QString &corpora, const QList<TextSet> &used, const CorrectedLabels &corrected, bool errors)
{
    for (const TextSet &set : used) {
        const auto texts = readPart(corpora, set, u"dev"_s);
        if (!texts)
            return std::unexpected(texts.error());
        printScores(set.name, model, *texts, errors);
        const auto better = correctedOf(*texts, corrected);
        if (!better)
            return std::unexpected(better.error());
        if (!better->isEmpty())
            printScores("corrected", model, *better, errors);
    }
    return {};
}

int failed(const Error &error)
{
    std::fprintf(stderr, "nutgraf-train: %s\n", qPrintable(error.message));
    return Failed;
}

} // namespace

int names(const QStringList &args)
{
    QCommandLineParser options;
    options.addOptions({{u"corpora"_s, u"Folder with the sets of annotated texts."_s, u"DIR"_s}, {u"clusters"_s, u"File that 'clusters' made."_s, u"FILE"_s},
        {u"names"_s, u"List of names."_s, u"FILE"_s}, {u"lists"_s, u"Folder of lists, a kind a file."_s, u"DIR"_s}, {u"out"_s, u"The model to write."_s, u"FILE"_s},
        {u"epochs"_s, u"Walks over the texts."_s, u"N"_s, u"9"_s}, {u"step"_s, u"Size of the first step."_s, u"X"_s, u"0.025"_s},
        {u"shrink"_s, u"Pull towards 0."_s, u"X"_s, u"2e-4"_s}, {u"dropout"_s, u"Share of features left out each time."_s, u"X"_s, u"0.3"_s}, {u"least"_s, u"Least count of a feature."_s, u"N"_s, u"2"_s},
        {u"prune"_s, u"Least weight that is kept."_s, u"X"_s, u"0.08"_s}, {u"rescue"_s, u"Least probability of a name that is not in the best sequence."_s, u"X"_s, u"0.35"_s},
        {u"rounds"_s, u"How often the silver texts are labelled anew."_s, u"N"_s, u"2"_s}, {u"mean"_s, u"Last walks whose mean is taken."_s, u"N"_s, u"3"_s},
        {u"hold"_s, u"Keep every n-th text of the first set for measuring."_s, u"N"_s, u"0"_s}, {u"sets"_s, u"Sets of texts to use, with commas; a weight behind a colon."_s, u"NAMES"_s, u"gum,uner-ewt,crossner,wnut17,btc,gmb"_s}, {u"labels"_s, u"Labels that take the place of those of texts of the sets, by id; may be given several times."_s, u"FILE"_s},
        {u"labels-weight"_s, u"Weight of texts with such labels."_s, u"X"_s, u"1"_s}, {u"patterns"_s, u"Patterns to make texts of."_s, u"FILE"_s}, {u"made"_s, u"How many texts to make of them."_s, u"N"_s, u"400"_s},
        {u"renamed"_s, u"Weight of texts of news once more with other names."_s, u"X"_s, u"1"_s}, {u"made-weight"_s, u"Weight of such texts."_s, u"X"_s, u"0.5"_s}, {u"errors"_s, u"Print every name that is missed or wrong."_s}, {u"score"_s, u"Score this model instead of training one."_s, u"FILE"_s}});
    if (!options.parse(QStringList{u"names"_s} + args) || !options.isSet(u"corpora"_s) || (!options.isSet(u"score"_s) && !options.isSet(u"out"_s))) {
        std::fprintf(stderr, "%s", qPrintable(options.helpText()));
        return WrongUsage;
    }
    const auto used = textSetsOf(options.value(u"sets"_s));
    if (!used) {
        std::fprintf(stderr, "nutgraf-train: one of the sets %s is not known\n", qPrintable(options.value(u"sets"_s)));
        return WrongUsage;
    }
    CorrectedLabels corrected;
    for (const QString &path : options.values(u"labels"_s)) {
        if (const auto read = corrected.read(path); !read)
            return failed(read.error());
    }
    NameTraining training(options, *used, corrected);
    Result<QByteArray> bytes = options.isSet(u"score"_s) ? readPacked(options.value(u"score"_s)) : training.run(options);
    if (!bytes)
        return failed(bytes.error());
    if (options.isSet(u"out"_s)) {
        QSaveFile file(options.value(u"out"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) < 0 || !file.commit())
            return failed({Error::Code::Io, u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()), file.fileName()});
    }
    auto model = NameModel::read(*bytes, u"just made"_s);
    if (!model)
        return failed(model.error());
    if (!training.held().isEmpty())
        printScores("held", *model, training.held(), options.isSet(u"errors"_s));
    for (const QString &least : options.value(u"rescue"_s).split(u',')) {
        model->setLeastRescued(least.toFloat());
        std::printf("least rescued %.2f\n", double(model->leastRescued()));
        if (const auto printed = printScores(*model, options.value(u"corpora"_s), *used, corrected, options.isSet(u"errors"_s)); !printed)
            return failed(printed.error());
    }
    return Done;
}

} // namespace nutgraf::train
