// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/library.h"

namespace nutgraf {

/// One step of work on an article as a value: the annotations and decisions it touches, as they were and as they are after it. What
/// stands only before is removed, what stands only after is new, the same id on both sides is changed.
struct AnnotatorEdit {
    QList<Annotation> annotationsBefore;
    QList<Annotation> annotationsAfter;
    QList<Decision> decisionsBefore;
    QList<Decision> decisionsAfter;

    [[nodiscard]] AnnotatorEdit inverted() const { return {annotationsAfter, annotationsBefore, decisionsAfter, decisionsBefore}; }
    [[nodiscard]] bool isEmpty() const { return annotationsBefore == annotationsAfter && decisionsBefore == decisionsAfter; }
};

/// Writes the step. An accepted fact and its annotation are one transaction; of several transactions an error takes back those
/// already made, so that the library stays as it was.
[[nodiscard]] Result<void> writeEdit(Library &library, ArticleId article, const AnnotatorEdit &edit);

} // namespace nutgraf
