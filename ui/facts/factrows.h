// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"

#include <QStringList>

namespace nutgraf {

enum class FactGroup : quint8 { Figures, Quotes, Dates, People, Organisations, Places, Other, Claims, Rejected };
inline constexpr int factGroupCount = int(FactGroup::Rejected) + 1;
/// "Figures", translated.
[[nodiscard]] QString nameOf(FactGroup group);

enum class RowVerdict : quint8 { None, Accepted, Partly, Rejected, Corrected };

/// One line of the facts panel: a fact and every place that says the same.
struct FactRow {
    FactGroup group = FactGroup::Figures;
    FactGroup nature = FactGroup::Figures; ///< as `group`, but of a rejected fact the group that it came from
    QString key; ///< tells rows of one text apart; stays when decisions change
    QList<FactRef> refs; ///< in order of the text; empty for a rejection whose fact is not found any more
    QList<TextSpan> spans; ///< where each stands; as many as refs, or the place of the rejection alone
    QList<TextSpan> references; ///< where an entity is meant without being named, in order of the text
    QString title; ///< without the count
    QString value; ///< normalised; or role, kind
    QString second; ///< second line; may be empty
    int entity = -1;
    RowVerdict verdict = RowVerdict::None;
    QStringList decisions; ///< ids of the decisions on it
    QStringList rules; ///< ids of the corrections for all articles that touched it
    bool unimportant = false; ///< all of its places
    bool byHand = false; ///< some place is not the engine's
    qsizetype more = 0; ///< over 0: no fact, but so many rows of the group that are not listed

    friend bool operator==(const FactRow &, const FactRow &) = default;
};

/// All words of a row that a filter looks in.
[[nodiscard]] QString filterText(const FactRow &row);

/// All rows, group by group: figures, quotes, dates and claims in order of the text, entities by number of mentions, unimportant ones
/// at the end of their group. Facts with the same value are one row. Rejected facts come last, in their own group. Linear but for
/// sorting; may run on any thread.
[[nodiscard]] QList<FactRow> factRows(QStringView text, const CorrectedFacts &facts);
/// The same for the facts of the engine and the decisions on them.
[[nodiscard]] QList<FactRow> factRows(QStringView text, const Facts &facts, const QList<Decision> &decisions);

} // namespace nutgraf
