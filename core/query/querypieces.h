// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/query.h"

#include <QStringList>

namespace nutgraf {

enum class QueryToken : quint8 { Word, Phrase, Field, Compare, Open, Close, End };

/// A piece of a query.
struct QueryPiece {
    QueryToken token = QueryToken::End;
    QString text; ///< a phrase without its marks, a field without its colon, or one of < <= > >= =
    bool beginning = false; ///< a '*' stood at its end
    bool glued = false; ///< nothing stands between it and the piece before
    TextSpan place; ///< with marks and colon
};

/// Fields that are followed by a colon.
[[nodiscard]] QStringList queryFields();
/// "quantity", "date" and "published": words that begin a comparison when one follows.
[[nodiscard]] bool beginsComparison(QStringView word);

/// The query in pieces, an End last. Errors: a quotation mark that is not closed, an unknown field.
[[nodiscard]] std::expected<QList<QueryPiece>, QueryError> queryPieces(QStringView text);

} // namespace nutgraf
