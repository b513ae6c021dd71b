// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/nutgraf-train/names.h"

#include "app/nutgraf-train/listbuilder.h"
#include "app/nutgraf-train/namescore.h"
#include "app/nutgraf-train/namesentences.h"
#include "app/nutgraf-train/trainer.h"
#include "core/language/modelfile.h"

#include <QCommandLineParser>
#include <QFile>
#include <QSaveFile>

#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <optional>

namespace nutgraf::train {

using namespace Qt::StringLiterals;
using namespace bilou;

namespace {

/// A set of texts in the corpora and how it is used.
struct Set {
    const char *name;
    bool otherAnnotated;
    bool silver; ///< annotated by a machine: trusted where a model of the others agrees
    float weight;
};

constexpr std::array sets{
    Set{"gum", true, false, 1}, Set{"uner-ewt", false, false, 1}, Set{"crossner", true, false, 1},
    Set{"wnut17", true, false, 1}, Set{"btc", false, false, 1}, Set{"gmb", true, true, 1},
};

constexpr const char *notice = "The model of names of Nutgraf, CC BY-SA 4.0. Trained on: GUM (Zeldes 2017, CC BY 4.0; texts of Wikinews, Wikipedia, Wikivoyage and "
                               "others under CC BY, CC BY-SA or in the public domain), Universal NER English EWT (Mayhew et al. 2024, CC BY-SA 4.0), CrossNER (Liu et al. 2021, MIT; "
                               "texts of Wikipedia, CC BY-SA), WNUT 2017 (Derczynski et al. 2017, CC BY 4.0), Broad Twitter Corpus (Derczynski et al. 2016, CC BY 4.0), an extract of the "
                               "Groningen Meaning Bank (Bos et al. 2017, ODbL), English Web Treebank texts of Universal Dependencies (CC BY-SA 4.0). Name lists: those of "
                               "resources/data/names.txt and resources/lexicons.";

/// A part of a set, packed or not; a set without that part has none.
Result<QList<AnnotatedText>> readPart(const QString &corpora, const Set &set, const QString &part)
{
    const QString path = u"%1/%2/%3.ndjson"_s.arg(corpora, QLatin1StringView(set.name), part);
    if (QFile::exists(path))
        return readAnnotatedTexts(path);
    if (part == u"dev" && !QFile::exists(path + u".gz"_s))
        return QList<AnnotatedText>();
    return readAnnotatedTexts(path + u".gz"_s);
}

class NameTraining {
public:
    NameTraining(const QCommandLineParser &options, const QList<Set> &used)
        : m_sets(used)
        , m_corpora(options.value(u"corpora"_s))
        , m_clusterFile(options.value(u"clusters"_s))
        , m_least(options.value(u"least"_s).toInt())
        , m_prune(options.value(u"prune"_s).toFloat())
        , m_rescue(options.value(u"rescue"_s).split(u',').constFirst().toFloat())
        , m_rounds(options.value(u"rounds"_s).toInt())
        , m_mean(options.value(u"mean"_s).toInt())
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

    Result<void> readTexts()
    {
        for (qsizetype i = 0; i < m_sets.size(); ++i) {
            auto texts = readPart(m_corpora, m_sets[i], u"train"_s);
            if (!texts)
                return std::unexpected(texts.error());
            if (m_hold > 0 && i == 0)
                holdOut(*texts);
            if (m_sets[i].silver)
                addHeadlines(*texts);
            m_texts.push_back(std::move(*texts));
            for (const AnnotatedText &text : m_texts.back())
                ReadText(text, m_clusters, m_lists.gazetteer()).count(m_rows);
        }
        m_rows.close(m_least);
        for (qsizetype i = 0; i < m_sets.size(); ++i) {
            if (m_sets[i].silver)
                m_gold = std::min(m_gold, m_sentences.size());
            const LabelReading reading{!m_sets[i].otherAnnotated, true, m_sets[i].silver, m_sets[i].weight};
            for (const AnnotatedText &text : m_texts[size_t(i)])
                ReadText(text, m_clusters, m_lists.gazetteer()).append(m_rows, true, reading, m_lists.gazetteer(), m_sentences);
        }
        m_gold = std::min(m_gold, m_sentences.size());
        m_texts.clear();
        return {};
    }

    /// News has headlines, the pieces of the silver set have none: some get one.
    static void addHeadlines(QList<AnnotatedText> &texts)
    {
        for (qsizetype i = 0; i < texts.size(); i += 4)
            texts[i] = withHeadline(texts[i], i % 20 == 0);
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

    QList<Set> m_sets; ///< silver ones last
    QString m_corpora;
    QString m_clusterFile;
    int m_least;
    float m_prune;
    float m_rescue;
    int m_rounds;
    int m_mean;
    int m_hold;
    QList<AnnotatedText> m_held;
    CrfSettings m_settings;
    ListBuilder m_lists;
    QByteArray m_clusterBytes;
    ModelFile m_clusterParts;
    WordClusters m_clusters;
    FeatureRows m_rows;
    std::vector<QList<AnnotatedText>> m_texts;
    std::vector<CrfSentence> m_sentences;
    size_t m_gold = std::numeric_limits<size_t>::max(); ///< how many sentences come before the silver ones
};

void printScores(const char *name, const NameModel &model, const QList<AnnotatedText> &texts)
{
    const NameScores scores = scoreNames(model, texts);
    std::printf("%-10s F1 %.1f  P %.1f  R %.1f  PER %.1f ORG %.1f LOC %.1f MISC %.1f\n", name, scores.all.f1(), scores.all.precision(), scores.all.recall(),
        scores.types[0].f1(), scores.types[1].f1(), scores.types[2].f1(), scores.types[3].f1());
}

/// Prints how good a model is on the development parts.
Result<void> printScores(const NameModel &model, const QString &corpora, const QList<Set> &used)
{
    for (const Set &set : used) {
        const auto texts = readPart(corpora, set, u"dev"_s);
        if (!texts)
            return std::unexpected(texts.error());
        printScores(set.name, model, *texts);
    }
    return {};
}

/// The sets of a list of names with commas; nothing when one is not known.
std::optional<QList<Set>> setsOf(const QString &names)
{
    QList<Set> used;
    for (const Set &set : sets) {
        if (names.split(u',').contains(QLatin1StringView(set.name)))
            used.append(set);
    }
    return used.size() == names.count(u',') + 1 ? std::optional(used) : std::nullopt;
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
        {u"hold"_s, u"Keep every n-th text of the first set for measuring."_s, u"N"_s, u"0"_s}, {u"sets"_s, u"Sets of texts to use, with commas."_s, u"NAMES"_s, u"gum,uner-ewt,crossner,wnut17,btc,gmb"_s}, {u"score"_s, u"Score this model instead of training one."_s, u"FILE"_s}});
    if (!options.parse(QStringList{u"names"_s} + args) || !options.isSet(u"corpora"_s) || (!options.isSet(u"score"_s) && !options.isSet(u"out"_s))) {
        std::fprintf(stderr, "%s", qPrintable(options.helpText()));
        return WrongUsage;
    }
    const auto used = setsOf(options.value(u"sets"_s));
    if (!used) {
        std::fprintf(stderr, "nutgraf-train: one of the sets %s is not known\n", qPrintable(options.value(u"sets"_s)));
        return WrongUsage;
    }
    NameTraining training(options, *used);
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
        printScores("held", *model, training.held());
    for (const QString &least : options.value(u"rescue"_s).split(u',')) {
        model->setLeastRescued(least.toFloat());
        std::printf("least rescued %.2f\n", double(model->leastRescued()));
        if (const auto printed = printScores(*model, options.value(u"corpora"_s), *used); !printed)
            return failed(printed.error());
    }
    return Done;
}

} // namespace nutgraf::train
