// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/nutgraf-train/annotatedtext.h"
#include "app/nutgraf-train/correctedlabels.h"
#include "app/nutgraf-train/namesentences.h"

#include <optional>
#include <vector>

namespace nutgraf::train {

/// A set of texts in the corpora and how it is used.
struct TextSet {
    const char *name;
    bool otherAnnotated;
    bool silver; ///< annotated by a machine: trusted where a model of the others agrees
    float weight;
};

/// The sets of a list of names with commas, each with a weight of its own behind a colon if wanted ("gum,btc:0.5"), silver ones last;
/// nothing when one is not known.
[[nodiscard]] std::optional<QList<TextSet>> textSetsOf(const QString &names);

/// A part of a set, packed or not; a set without that part has none. Errors: those of readAnnotatedTexts().
[[nodiscard]] Result<QList<AnnotatedText>> readPart(const QString &corpora, const TextSet &set, const QString &part);

/// Texts whose labels are read alike.
struct TextGroup {
    QList<AnnotatedText> texts;
    LabelReading reading;
    bool silver = false;
    bool isNews = false; ///< whole texts of news and the like, labelled by people
};

/// The texts of a set to learn from: those with corrected labels, of weight `corrected`, and the others. Some get a headline.
[[nodiscard]] Result<std::vector<TextGroup>> groupsOf(QList<AnnotatedText> texts, const TextSet &set, const CorrectedLabels &labels, float corrected);

/// Only the texts that have corrected labels, with them.
[[nodiscard]] Result<QList<AnnotatedText>> correctedOf(const QList<AnnotatedText> &texts, const CorrectedLabels &labels);

} // namespace nutgraf::train
