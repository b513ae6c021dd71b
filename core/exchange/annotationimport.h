// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// What another annotator's file brings for one article; nothing is written yet.
struct AnnotationImport {
    QString format; ///< its name for people
    QList<Annotation> annotations; ///< in the article's text, with labels of `tagSet`
    QList<Relation> relations; ///< between them
    TagSet tagSet; ///< the one in use and, behind its labels, those it did not have
    QStringList newLabels; ///< their names
    QStringList authors; ///< named in the file
    RepairReport report; ///< of the reader; with errors nothing should be taken over
    QList<Problem> leftOut; ///< marks whose words could not be found
    qsizetype otherArticles = 0; ///< documents of the file that are about other articles
    bool otherText = false; ///< the file has another text under the article's address: marks were placed by their words
};

/// Picks from what was read the document that is `article` (with its text, else with its id, else the only one), and places its marks.
/// NotFound where the file is about other articles.
[[nodiscard]] Result<AnnotationImport> planAnnotationImport(const ReadResult &read, const Document &article);

/// Reads with each format that fits the file's name, then with all others, until one finds marks for the article. The error is that of
/// the first. Formats of folders are passed over.
[[nodiscard]] Result<AnnotationImport> planAnnotationImport(const QByteArray &bytes, const QString &fileName, const Document &article);

/// Everything gets the layer and, where none is named, the author; ids come from layer and old id, so that the file imported again
/// replaces what it brought before and never a mark of another layer.
void putIntoLayer(AnnotationImport &import, const QString &layer);

} // namespace nutgraf
