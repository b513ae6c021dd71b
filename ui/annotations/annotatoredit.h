// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

namespace nutgraf {

/// The part of a step that lies in an article that is not open.
struct ElsewhereEdit {
    ArticleId article = 0;
    QString title; ///< for the Edit menu
    QList<Annotation> annotationsBefore = {};
    QList<Annotation> annotationsAfter = {};
    QList<Decision> decisionsBefore = {};
    QList<Decision> decisionsAfter = {};

    friend bool operator==(const ElsewhereEdit &, const ElsewhereEdit &) = default;
};

/// A step of work on an article before it is taken: the annotations, relations, labels, decisions and corrections for all articles it touches, as they were and
/// as they are after it. What stands only before is removed, what stands only after is new, the same id on both sides is changed.
struct AnnotatorEdit {
    QList<Annotation> annotationsBefore = {};
    QList<Annotation> annotationsAfter = {};
    QList<Decision> decisionsBefore = {};
    QList<Decision> decisionsAfter = {};
    QList<NameRule> rulesBefore = {};
    QList<NameRule> rulesAfter = {};
    QList<Relation> relationsBefore = {};
    QList<Relation> relationsAfter = {};
    QList<DocumentLabel> labelsBefore = {};
    QList<DocumentLabel> labelsAfter = {};
    QList<TagSet> tagSetsBefore = {};
    QList<TagSet> tagSetsAfter = {};
    QList<ElsewhereEdit> elsewhere = {};

    [[nodiscard]] bool isEmpty() const;
    /// What writes it while `article` is open.
    [[nodiscard]] QList<ArticleEdit> changes(ArticleId article) const;
};

} // namespace nutgraf
