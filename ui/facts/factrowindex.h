// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factrows.h"

#include <QSet>

#include <array>

namespace nutgraf {

/// How much of a long list of facts is shown.
struct FactRowsWanted {
    static constexpr int atFirst = 500;
    FactRowsWanted() { most.fill(atFirst); }
    std::array<int, factGroupCount> most; ///< rows of each group, from its top
    QSet<QString> always; ///< keys of rows that are shown wherever they stand
    QStringList words; ///< in searchForm(): only rows that hold them all
};

/// The rows of a long article, of which a list shows a part: nobody reads ten thousand figures, and no view lays them out in time.
/// A plain value; made and asked on any thread.
class FactRowIndex {
public:
    explicit FactRowIndex(QList<FactRow> rows);

    /// The rows wanted, group by group as in factRows(); a group of which rows are left out ends with one that says how many
    /// (FactRow::more). Linear in all rows, and with words in all of their text.
    [[nodiscard]] QList<FactRow> shown(const FactRowsWanted &wanted) const;
    /// The row that holds the fact; nullptr for none. Linear.
    [[nodiscard]] const FactRow *rowOf(FactRef ref) const;

private:
    [[nodiscard]] bool matches(qsizetype row, const QStringList &words) const;

    QList<FactRow> m_rows;
    QStringList m_forms; ///< what words are looked for in, row by row
};

} // namespace nutgraf
