// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QDate>
#include <QList>
#include <QString>

#include <expected>
#include <optional>

namespace nutgraf {

/// What a part of a query asks for.
enum class QueryKind : quint8 {
    And, ///< every child
    Or, ///< any child
    Not, ///< not its one child
    Text, ///< words in the title, the text or a note
    Label, ///< annotations, and so are the five that follow
    Attribute,
    Author,
    State,
    Layer,
    Note,
    Entity, ///< facts, and so are the two that follow
    Quantity,
    Date,
    DocumentLabel, ///< articles, and so are the three that follow
    Published,
    Source,
    Is,
};

/// A query as a tree. Of an article, but for conditions on annotations that are joined by AND: these hold of one annotation.
struct Query {
    QueryKind kind = QueryKind::And;
    QList<Query> children = {}; ///< of And, Or and Not
    QString text = {}; ///< words of a Text, name of a label, author, entity …; for State and Is one of their words
    QString value = {}; ///< of an Attribute: what it holds; null for anything
    bool beginning = false; ///< of a Text: its last word may go on
    std::optional<double> from = {}; ///< of a Quantity
    std::optional<double> to = {};
    bool fromItself = true; ///< `from` belongs to it
    bool toItself = true;
    QString unit = {}; ///< as facts have it ("dollar"); empty for any
    QDate firstDay = {}; ///< of Date and Published; invalid: no limit
    QDate lastDay = {};

    friend bool operator==(const Query &, const Query &) = default;
};

/// Why a query cannot be understood: a translated sentence, and where, in UTF-16 units of the query.
struct QueryError {
    QString message;
    TextSpan place;
};

/// Limits of a query.
inline constexpr qsizetype longestQuery = 4000; ///< UTF-16 units
inline constexpr int mostConditions = 64;
inline constexpr int deepestQuery = 32; ///< parentheses and NOTs within each other

/// Reads a query. The language:
///
///     harbour salt            both words; case and diacritics do not count
///     "salt tax"  harb*       words in a row; a beginning
///     a OR b, a AND b, NOT a  in capitals; AND is left out as a rule and binds closer than OR; ( ) group
///     label:person  attribute:tone=loud  author:ada  state:disputed  layer:bo  note:word
///     entity:"Ada Quill"      somebody or something the article names
///     quantity > 1e9 dollar   quantity 10..20 percent   quantity >= 2.5 million barrel   (also < <= =)
///     date 2017-12..2018-01   date > 2017   dates in the text that lie within
///     published 2017..2018    the day of publication
///     source:"The Gazette"    topic:economy (label of a whole article)    is:starred|read|unread|annotated
///
/// The word after the number of a quantity is its unit. Linear in the query.
[[nodiscard]] std::expected<Query, QueryError> parseQuery(QStringView text);

/// A query that parseQuery() reads as the very same tree.
[[nodiscard]] QString queryText(const Query &query);

/// The query of words that somebody typed for a plain search, with no sign of the language in it.
[[nodiscard]] bool isPlainText(const Query &query);

} // namespace nutgraf
