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
    QString usedTagSet; ///< the one in use from now on; empty: the last of `tagSets`, or the one that is
};

/// The same for several articles.
struct ArticleEdit {
    qint64 article = 0; ///< ArticleId; 0 where nothing is of an article
    LibraryEdit edit;
};

/// What people decided about the facts of one article.
struct DecidedArticle {
    qint64 article = 0; ///< ArticleId
    QString title;
    QList<Decision> decisions;
};

/// What tells an article from others in another person's library.
struct ArticleIdentity {
    QByteArray hash; ///< SHA-256 of its text in UTF-8, hexadecimal; any of them may be empty
    QString url;
    QString title;
};

} // namespace nutgraf
