// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/facts/factrows.h"

namespace nutgraf {

/// One stop on the walk through the places of a row.
struct FactPlace {
    TextSpan span;
    qsizetype mention = -1; ///< which of FactRow::spans; of a reference the one that it leans on: the last before it, else the first
    bool named = true; ///< false: meant without being named ("she", "the ministry")

    friend bool operator==(const FactPlace &, const FactPlace &) = default;
};

/// Where the fact stands and, of an entity, where it is meant too: in order of the text.
[[nodiscard]] QList<FactPlace> placesOf(const FactRow &row);

/// Where one is on the way through the places of the current row.
class FactWalk {
public:
    void forget();
    /// Another row begins anew; the same row (by its key) goes on from where it was.
    void enter(const FactRow *row);
    /// The next stop by `step` (1 or -1), around the ends; nothing for a row without places.
    std::optional<FactPlace> go(const FactRow &row, int step);
    /// Stands at that mention, or at the reference that begins at `reference`.
    void standAt(const FactRow &row, qsizetype mention, qsizetype reference = -1);
    /// Where one stands; nothing before the first step, or when the row has lost that place.
    [[nodiscard]] std::optional<FactPlace> place(const FactRow &row) const;
    /// Its mention, or -1.
    [[nodiscard]] qsizetype mention(const FactRow &row) const;

private:
    QString m_key;
    qsizetype m_place = -1; ///< index in placesOf()
};

} // namespace nutgraf
