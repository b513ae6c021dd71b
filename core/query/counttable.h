// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/query.h"

#include <QStringList>

namespace nutgraf {

/// What annotations are counted by.
enum class CountBy : quint8 { Nothing, Label, Article, Source, Month, Author, State, Layer };

/// "label", "article", "source", "month" (of publication), "author", "state", "layer".
[[nodiscard]] QString wordOf(CountBy by);
[[nodiscard]] std::optional<CountBy> countByOf(QStringView word);
[[nodiscard]] QStringList countByWords();

/// How many annotations there are of each kind. Rows with most first, months in order; columns likewise.
struct CountTable {
    CountBy rowsBy = CountBy::Label;
    CountBy columnsBy = CountBy::Nothing;
    QStringList rows; ///< shown names; an unknown month or author is empty
    QStringList columns; ///< one empty column where columnsBy is Nothing
    QList<QList<int>> counts; ///< [row][column]

    [[nodiscard]] int rowTotal(qsizetype row) const;
    [[nodiscard]] int columnTotal(qsizetype column) const;
    [[nodiscard]] int total() const;
};

/// The name of a row or column as it is shown: an empty one in words.
[[nodiscard]] QString shownCount(const QString &name);

/// RFC 4180 with CRLF: names, columns, a last column and row of sums. What a spreadsheet would take for a formula gets an apostrophe.
[[nodiscard]] QString countCsv(const CountTable &table);

} // namespace nutgraf
