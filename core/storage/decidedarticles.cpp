// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/decidedarticles.h"

#include "core/storage/annotationstore.h"
#include "core/storage/columns.h"

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Result<QList<ArticleId>> idsOf(Database &database, const QString &sql, const QVariant &value)
{
    QList<ArticleId> ids;
    Statement row = database.statement(sql);
    if (auto done = row.bind(value).exec(); !done)
        return std::unexpected(done.error());
    for (;;) {
        const auto found = row.next();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return ids;
        ids.append(row.number(0));
    }
}

} // namespace

Result<QList<DecidedArticle>> readDecidedArticles(Database &database)
{
    QList<DecidedArticle> out;
    {
        Statement row = database.statement(u"SELECT id, title FROM article WHERE id IN (SELECT article FROM decision) ORDER BY id"_s);
        if (auto done = row.exec(); !done)
            return std::unexpected(done.error());
        for (;;) {
            const auto found = row.next();
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                break;
            out.append({row.number(0), row.text(1), {}});
        }
    }
    for (DecidedArticle &article : out) {
        auto decisions = readDecisions(database, article.article);
        if (!decisions)
            return std::unexpected(decisions.error());
        article.decisions = std::move(*decisions);
    }
    return out;
}

Result<QList<ArticleId>> findArticles(Database &database, const ArticleIdentity &identity)
{
    Result<QList<ArticleId>> found;
    if (!identity.hash.isEmpty()) {
        // The newest text alone: that is what decisions count in.
        found = idsOf(database, u"SELECT r.article FROM revision r WHERE r.hash = ?"
                                " AND r.number = (SELECT max(number) FROM revision o WHERE o.article = r.article) ORDER BY r.article"_s,
                      QByteArray::fromHex(identity.hash));
    }
    if (found && found->isEmpty() && !identity.url.isEmpty())
        found = idsOf(database, u"SELECT DISTINCT article FROM revision WHERE url = ? ORDER BY article"_s, textColumn(identity.url));
    if (found && found->isEmpty() && !identity.title.isEmpty())
        found = idsOf(database, u"SELECT id FROM article WHERE title = ? ORDER BY id"_s, textColumn(identity.title));
    return found;
}

} // namespace nutgraf
