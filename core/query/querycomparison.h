// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/querypieces.h"

namespace nutgraf {

/// What stands behind "quantity", "date" or "published".
class ComparisonReader {
public:
    /// `at` is the piece behind that word; both outlive the reader.
    ComparisonReader(const QList<QueryPiece> &pieces, qsizetype at)
        : m_pieces(pieces)
        , m_at(at)
    {
    }

    /// Whether a comparison stands there at all; the word before is a plain word if not.
    [[nodiscard]] bool isThere(QueryKind kind) const;
    [[nodiscard]] std::expected<Query, QueryError> read(QueryKind kind);
    /// The piece behind it.
    [[nodiscard]] qsizetype next() const { return m_at; }

private:
    [[nodiscard]] std::expected<Query, QueryError> quantity(const QString &compare);
    [[nodiscard]] std::expected<Query, QueryError> days(QueryKind kind, const QString &compare);
    [[nodiscard]] QueryError missing(const QString &compare) const;
    void readUnit(Query &query);

    const QList<QueryPiece> &m_pieces;
    qsizetype m_at;
};

} // namespace nutgraf
