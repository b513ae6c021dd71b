// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/tagset.h"
#include "core/query/query.h"

#include <QVariant>

namespace nutgraf {

/// A condition of SQL and the values that it binds, in order. No word of a query ever stands in the SQL.
struct SqlCondition {
    QString sql;
    QVariantList values;

    [[nodiscard]] bool isEmpty() const { return sql.isEmpty(); }
};

/// Turns queries into SQL. Names of labels and attributes are looked up in the tag sets; one that none has is taken for an id.
class QueryCompiler {
public:
    explicit QueryCompiler(QList<TagSet> tagSets)
        : m_tagSets(std::move(tagSets))
    {
    }

    /// On a row `a` of the table article.
    [[nodiscard]] SqlCondition articles(const Query &query) const;
    /// On a row `n` of the table annotation: those that the query asks for, in whatever article; empty where it asks for none.
    [[nodiscard]] SqlCondition annotations(const Query &query) const;
    /// Likewise on a row `f` of the table fact.
    [[nodiscard]] SqlCondition facts(const Query &query) const;
    /// Whether it asks for annotations and nothing else, so that articles() says no more than annotations().
    [[nodiscard]] static bool isOfAnnotations(const Query &query);

private:
    [[nodiscard]] SqlCondition allOf(const QList<Query> &children) const;
    [[nodiscard]] SqlCondition joined(const QList<SqlCondition> &parts, const char *between) const;
    [[nodiscard]] SqlCondition annotation(const Query &query) const;
    [[nodiscard]] SqlCondition fact(const Query &query) const;
    [[nodiscard]] SqlCondition words(const Query &query) const;
    [[nodiscard]] SqlCondition labels(const QString &name, const QString &column) const;
    [[nodiscard]] SqlCondition attribute(const Query &query) const;
    void collect(const Query &query, bool ofAnnotations, QList<SqlCondition> &out) const;

    QList<TagSet> m_tagSets;
};

/// The conditions on words of a query that are not under a NOT.
[[nodiscard]] QList<Query> askedWords(const Query &query);

/// A term of FTS5 for those words.
[[nodiscard]] QString ftsTerm(const Query &words);

} // namespace nutgraf
