// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/relation.h"
#include "core/annotations/tagset.h"
#include "core/facts/decision.h"
#include "core/facts/namerule.h"

#include <QStringList>

namespace nutgraf {

/// Changes that belong together: all of them or none. What is to go goes first; what is to come is inserted or replaced by its id.
struct LibraryEdit {
    QStringList goneAnnotations; ///< ids
    QStringList goneDecisions;
    QStringList goneRules;
    QStringList goneRelations;
    QStringList goneDocumentLabels;
    QStringList goneTagSets;
    QList<Annotation> annotations; ///< of the article
    QList<Decision> decisions;
    QList<NameRule> rules; ///< of the whole library
    QList<Relation> relations; ///< between annotations of the article; written after the annotations
    QList<DocumentLabel> documentLabels; ///< of the article
    QList<TagSet> tagSets; ///< of the whole library, replaced by id
};

} // namespace nutgraf
