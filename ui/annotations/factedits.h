// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/annotations/annotatoredit.h"

#include "core/facts/corrections.h"

namespace nutgraf {

/// What the annotator knows when a decision is made.
struct DecisionContext {
    QStringView text;
    qint64 revision = 0;
    const TagSet &tagSet;
    const QList<Annotation> &annotations;
    const QList<Decision> &decisions;
    const QList<NameRule> &rules;
    QString author;
};

/// The label for a fact by its id, or by its name where a tag set was made by hand; empty when none fits.
[[nodiscard]] QString labelFor(const TagSet &tagSet, const Facts &facts, FactRef ref);
/// The normalised value an annotation takes over: "~< 90 percent", "2017-12-26", the entity's name, the speaker.
[[nodiscard]] QString valueFor(QStringView text, const Facts &facts, FactRef ref);

/// Steps over all `refs`, which count in CorrectedFacts of `facts` (the engine's); those already decided so are left alone, refs that
/// name no fact too.
[[nodiscard]] AnnotatorEdit acceptEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs);
[[nodiscard]] AnnotatorEdit rejectEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs);
/// `correction` as in Decision::correction, over what was corrected before; null takes "name", "type", "same" and "apart" back. An
/// annotation that accepting made gets the new value and extent.
[[nodiscard]] AnnotatorEdit correctEdit(const DecisionContext &context, const Facts &facts, const QList<FactRef> &refs, const QString &correction);
/// Takes decisions back, with the annotations they made.
[[nodiscard]] AnnotatorEdit restoreEdit(const DecisionContext &context, const QStringList &decisionIds);

/// New corrections for all articles; those that are there are left alone, those that they contradict go.
[[nodiscard]] AnnotatorEdit addRulesEdit(const DecisionContext &context, const QList<NameRule> &rules);
[[nodiscard]] AnnotatorEdit removeRulesEdit(const DecisionContext &context, const QStringList &ruleIds);
/// What a correction of one article does, for the Edit menu: "Merge “Tarn” with “Bo Tarn”".
[[nodiscard]] QString correctionInWords(const QString &correction, const QString &words);

} // namespace nutgraf
