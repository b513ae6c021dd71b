// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/annotatedtext.h"
#include "app/nutgraf-train/crftrainer.h"
#include "core/language/namefeatures.h"

#include <functional>

namespace nutgraf::train {

/// The features of annotated texts, numbered: those that occur often enough get a row in the trainer.
class FeatureRows {
public:
    /// What a row stands for in the model.
    struct Meaning {
        quint64 attribute = 0;
        quint8 place = 0;
    };

    FeatureRows();
    /// First walk, over all texts.
    void count(quint64 attribute, int place);
    /// Between the walks: what was counted fewer than `least` times has no row.
    void close(int least);
    /// Second walk: the row, or -1; makes new ones while `mayGrow`.
    [[nodiscard]] qint64 rowOf(quint64 attribute, int place, bool mayGrow);
    [[nodiscard]] const std::vector<Meaning> &meanings() const { return m_meanings; }

private:
    void grow();

    std::vector<quint8> m_counts; ///< by hash, up to 255; two features may share one
    int m_least = 1;
    std::vector<quint64> m_keys;
    std::vector<quint32> m_rows;
    std::vector<Meaning> m_meanings;
};

/// How the labels of a set of texts are to be read.
struct LabelReading {
    bool otherIsOpen = false; ///< type "other" is not annotated: what is outside may be one
    bool countriesArePlaces = true; ///< a country that is called an organisation because it acts
    bool mendNationalities = false; ///< "North Korean" is one name of type "other" whatever was annotated
    float weight = 1;
};

/// Walks over the tokens of a text's stretches; `visit` gets token, attribute and place.
void visitFeatures(NameFeatures &features, size_t stretch, const std::function<void(qsizetype, quint64, int)> &visit);

/// One text as tokens and sentences, with what views them.
class ReadText {
public:
    ReadText(const AnnotatedText &document, const WordClusters &clusters, const NameGazetteer &gazetteer);
    [[nodiscard]] NameFeatures &features() { return m_features; }
    /// The sentences to learn from, by rows of `rows`; appended in order.
    void append(FeatureRows &rows, bool mayGrow, const LabelReading &reading, const NameGazetteer &gazetteer, std::vector<CrfSentence> &sentences);
    void count(FeatureRows &rows);

private:
    [[nodiscard]] std::vector<quint32> allowedLabels(const LabelReading &reading, const NameGazetteer &gazetteer) const;
    void mendNationalities(std::vector<quint32> &allowed) const;
    [[nodiscard]] int typeOf(const GoldName &name, const LabelReading &reading, const NameGazetteer &gazetteer) const;

    const AnnotatedText &m_document;
    QList<Token> m_tokens;
    QList<Sentence> m_sentences;
    NameFeatures m_features;
};

} // namespace nutgraf::train
