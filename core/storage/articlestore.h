// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

namespace nutgraf {

/// What an annotation must fit.
struct RevisionSize {
    qint64 revision = 0;
    qsizetype length = 0; ///< of its text, UTF-16 units
};

// Writing functions run inside a transaction of the caller.

[[nodiscard]] Error noArticle(const Database &database, ArticleId id);

/// A text as it is kept.
struct StoredText {
    QString text; ///< storable
    QByteArray utf8;
    QByteArray hash; ///< SHA-256 of utf8
    QByteArray structure;
};
/// BadInput where the blocks do not fit the text. `file` is named in the error.
[[nodiscard]] Result<StoredText> storedText(const Article &article, const QString &file);
/// One more row; its id.
[[nodiscard]] Result<qint64> writeRevision(Database &database, ArticleId id, int number, const Article &article, const StoredText &stored);
/// What is searched for the article.
[[nodiscard]] Result<void> writeSearchIndex(Database &database, ArticleId id, const Article &article, const StoredText &stored);
[[nodiscard]] Result<ArticleId> insertArticle(Database &database, const Article &article, const QString &file);
/// The article one of whose revisions is this text; 0 for none.
[[nodiscard]] ArticleId articleWith(Database &database, const QString &text);
[[nodiscard]] Result<StoredArticle> readArticle(Database &database, ArticleId id);
[[nodiscard]] Result<QList<ArticleSummary>> readSummaries(Database &database);
[[nodiscard]] Result<void> deleteArticle(Database &database, ArticleId id);
[[nodiscard]] Result<void> setArticleFlag(Database &database, ArticleId id, const QString &column, bool on);
/// Of the article and its newest revision; what it was read from is forgotten.
[[nodiscard]] Result<void> setArticlePublished(Database &database, ArticleId id, const QDateTime &published, bool hasTime);
/// Replaces the place where that article was left; it is now the one read last.
[[nodiscard]] Result<void> setReadingPlace(Database &database, ArticleId id, qsizetype offset);
/// The one read last, or that of `id` unless it is 0. An invalid one (article 0) where none is kept or it cannot be read: a file of
/// an older schema that is open read-only has none.
[[nodiscard]] ReadingPlace readingPlace(Database &database, ArticleId id);
/// The revision of that article; of the newest one for 0. NotFound where there is none.
[[nodiscard]] Result<RevisionSize> revisionSize(Database &database, ArticleId id, qint64 revision);

} // namespace nutgraf
