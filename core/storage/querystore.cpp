// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/querystore.h"

#include "core/query/wordpattern.h"
#include "core/storage/columns.h"
#include "core/storage/deletebyid.h"
#include "core/storage/querysql.h"
#include "core/storage/tagsetstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace nutgraf {

using namespace Qt::StringLiterals;

namespace {

Error interrupted(const Database &database)
{
    return {Error::Code::Interrupted, QCoreApplication::translate("nutgraf", "The search was stopped."), database.path()};
}

Result<QueryCompiler> compiler(Database &database)
{
    return readTagSets(database).transform([](const QList<TagSet> &sets) { return QueryCompiler(sets); });
}

/// Runs `sql` with `values` and gives each row to `take`, until it returns false.
template<typename Take>
Result<void> eachRow(Database &database, const QString &sql, const QVariantList &values, Take take)
{
    Statement rows = database.statement(sql);
    for (const QVariant &value : values)
        rows.bind(value);
    if (auto done = rows.exec(); !done)
        return done;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return std::unexpected(more.error());
        if (!*more || !take(rows))
            return {};
    }
}

/// The hits of a query without their words. One article after the other, newest first.
class HitCollector {
public:
    HitCollector(Database &database, const Query &query, const QueryCompiler &compiler, const ConcordanceOptions &options, const Cancelled &cancelled)
        : m_database(database)
        , m_query(query)
        , m_compiler(compiler)
        , m_options(options)
        , m_cancelled(cancelled)
    {
    }

    Result<Concordance> collect()
    {
        if (auto done = rows(); !done)
            return std::unexpected(done.error());
        Result<void> done = askedWords(m_query).isEmpty() ? fromRows() : fromTexts();
        if (!done)
            return std::unexpected(done.error());
        return std::move(m_out);
    }

private:
    bool isFull() const { return m_out.lines.size() >= m_options.limit; }

    /// Annotations and facts, up to one more than the limit.
    Result<void> rows()
    {
        if (const SqlCondition wanted = m_compiler.annotations(m_query); !wanted.isEmpty()) {
            auto done = select(u"SELECT n.article, n.start, n.\"end\", n.revision, n.id, n.label FROM annotation n WHERE "_s, u"n"_s, wanted,
                               QueryCompiler::isOfAnnotations(m_query), HitKind::Annotation);
            if (!done)
                return done;
        }
        if (const SqlCondition wanted = m_compiler.facts(m_query); !wanted.isEmpty()) {
            auto done = select(u"SELECT f.article, f.start, f.\"end\", 0, '', CASE WHEN f.kind = 1 THEN f.unit ELSE f.name END FROM fact f WHERE "_s, u"f"_s, wanted,
                               m_query.children.isEmpty(), HitKind::Fact);
            if (!done)
                return done;
        }
        std::ranges::stable_sort(m_rows, [](const QueryHit &a, const QueryHit &b) { return a.article != b.article ? a.article > b.article : a.span < b.span; });
        return {};
    }

    Result<void> select(QString sql, const QString &alias, const SqlCondition &wanted, bool inEveryArticle, HitKind kind)
    {
        QVariantList values = wanted.values;
        sql += u'(' + wanted.sql + u')';
        if (!inEveryArticle) {
            const SqlCondition articles = m_compiler.articles(m_query);
            sql += u" AND %1.article IN (SELECT a.id FROM article a WHERE "_s.arg(alias) + articles.sql + u')';
            values += articles.values;
        }
        sql += u" ORDER BY %1.article DESC, %1.start LIMIT ?"_s.arg(alias);
        values.append(m_options.limit + 1);
        return eachRow(m_database, sql, values, [this, kind](Statement &row) {
            m_rows.append({row.number(0), row.number(3), {qsizetype(row.number(1)), qsizetype(row.number(2))}, kind, row.text(4), row.text(5)});
            return true;
        });
    }

    /// The text of the article of `hit`, read once for those that follow each other.
    Result<void> read(const QueryHit &hit)
    {
        if (m_article == hit.article && (hit.revision == 0 ? m_newest : m_revision == hit.revision))
            return {};
        m_article = hit.article;
        m_newest = hit.revision == 0;
        m_text.clear();
        const QString which = m_newest ? u"r.article = ? ORDER BY r.number DESC LIMIT 1"_s : u"r.id = ?"_s;
        return eachRow(m_database, u"SELECT CAST(r.text AS BLOB), r.id, a.title, r.id = (SELECT max(id) FROM revision WHERE article = r.article)"
                                   " FROM revision r JOIN article a ON a.id = r.article WHERE "_s + which,
                       {m_newest ? hit.article : hit.revision}, [this](Statement &row) {
                           m_text = QString::fromUtf8(row.bytes(0));
                           m_revision = row.number(1);
                           m_title = row.text(2);
                           m_newest = row.number(3) != 0;
                           return true;
                       });
    }

    void append(const QueryHit &hit)
    {
        if (hit.span.start < 0 || hit.span.end > m_text.size() || hit.span.end < hit.span.start)
            return; // of a text that is gone
        ConcordanceLine line = concordanceLine(m_text, hit, m_options.width);
        line.title = m_title;
        m_out.lines.append(std::move(line));
    }

    Result<void> fromRows()
    {
        for (const QueryHit &hit : std::as_const(m_rows)) {
            if (isCancelled(m_cancelled))
                return std::unexpected(interrupted(m_database));
            if (isFull()) {
                m_out.more = true;
                break;
            }
            if (auto done = read(hit); !done)
                return done;
            append(hit);
        }
        return {};
    }

    /// Words stand in the index by article only, so their places are looked for in the texts.
    Result<void> fromTexts()
    {
        QList<WordPattern> patterns;
        for (const Query &words : askedWords(m_query))
            patterns.append(wordPattern(words.text, words.beginning, m_options.exactForm));
        QList<ArticleId> ids;
        const SqlCondition articles = m_compiler.articles(m_query);
        auto done = eachRow(m_database, u"SELECT a.id FROM article a WHERE "_s + articles.sql + u" ORDER BY a.id DESC"_s, articles.values, [&ids](Statement &row) {
            ids.append(row.number(0));
            return true;
        });
        auto next = m_rows.cbegin();
        for (auto id = ids.cbegin(); done && id != ids.cend(); ++id) {
            if (isCancelled(m_cancelled))
                return std::unexpected(interrupted(m_database));
            if (isFull()) {
                m_out.more = true;
                break;
            }
            QList<QueryHit> hits;
            while (next != m_rows.cend() && next->article >= *id)
                hits.append(*next++);
            if (done = read({*id, 0, {}}); !done)
                break;
            for (const TextSpan span : findWordPatterns(m_text, patterns, m_options.exactForm))
                hits.append({*id, 0, span, HitKind::Words});
            std::ranges::stable_sort(hits, {}, &QueryHit::span);
            done = appendAll(hits);
        }
        return done;
    }

    Result<void> appendAll(const QList<QueryHit> &hits)
    {
        for (const QueryHit &hit : hits) {
            if (isFull()) {
                m_out.more = true;
                return {};
            }
            if (auto done = read(hit); !done)
                return done;
            append(hit);
        }
        return {};
    }

    Database &m_database;
    const Query &m_query;
    const QueryCompiler &m_compiler;
    const ConcordanceOptions &m_options;
    const Cancelled &m_cancelled;
    QList<QueryHit> m_rows;
    Concordance m_out;
    ArticleId m_article = 0;
    qint64 m_revision = 0;
    bool m_newest = false;
    QString m_text;
    QString m_title;
};

} // namespace

Result<QList<ArticleId>> queryArticles(Database &database, const Query &query, int limit)
{
    const auto compile = compiler(database);
    if (!compile)
        return std::unexpected(compile.error());
    const SqlCondition wanted = compile->articles(query);
    QString sql = u"SELECT a.id FROM article a"_s;
    QVariantList values;
    const bool ranked = isPlainText(query);
    if (ranked) {
        sql += u" LEFT JOIN (SELECT rowid AS id, bm25(text_search, 4.0, 1.0) AS score FROM text_search WHERE text_search MATCH ?) r ON r.id = a.id"_s;
        QStringList terms;
        for (const Query &words : askedWords(query))
            terms.append(ftsTerm(words));
        values.append(terms.join(u" OR "));
    }
    sql += u" WHERE "_s + wanted.sql + (ranked ? u" ORDER BY coalesce(r.score, 0), a.id DESC"_s : u" ORDER BY a.id DESC"_s) + u" LIMIT ?"_s;
    values += wanted.values;
    values.append(limit);
    QList<ArticleId> out;
    const auto done = eachRow(database, sql, values, [&out](Statement &row) {
        out.append(row.number(0));
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<Concordance> queryConcordance(Database &database, const Query &query, const ConcordanceOptions &options, const Cancelled &cancelled)
{
    const auto compile = compiler(database);
    if (!compile)
        return std::unexpected(compile.error());
    return HitCollector(database, query, *compile, options, cancelled).collect();
}

Result<QList<SavedSearch>> readSavedSearches(Database &database)
{
    QList<SavedSearch> out;
    const auto done = eachRow(database, u"SELECT name, query FROM saved_search ORDER BY name COLLATE NOCASE, name"_s, {}, [&out](Statement &row) {
        out.append({row.text(0), row.text(1)});
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return out;
}

Result<void> writeSavedSearch(Database &database, const SavedSearch &search)
{
    if (search.name.trimmed().isEmpty())
        return std::unexpected(Error{Error::Code::BadInput, QCoreApplication::translate("nutgraf", "A saved search needs a name; type one."), database.path()});
    if (const auto query = parseQuery(search.query); !query)
        return std::unexpected(Error{Error::Code::BadInput, query.error().message, database.path()});
    Statement row = database.statement(u"INSERT INTO saved_search (name, query) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query"_s);
    return row.bind(textColumn(search.name.trimmed())).bind(textColumn(search.query)).exec();
}

Result<void> deleteSavedSearch(Database &database, const QString &name)
{
    return deleteById(database, u"DELETE FROM saved_search WHERE name = ?"_s, name,
                      QT_TRANSLATE_NOOP("nutgraf", "There is no saved search “%1”; it may have been removed."));
}

} // namespace nutgraf
