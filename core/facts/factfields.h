// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QJsonObject>

namespace nutgraf {

/// What a person can put right in one fact, as the members of Decision::correction; see there for their meaning.

[[nodiscard]] QString wordOf(EntityType type); ///< "PER", "ORG", "LOC", "MISC"
[[nodiscard]] QString wordOf(QuantityKind kind); ///< "number", "count", "money", "percent", "measure", "ordinal", "score", "age"
[[nodiscard]] QString wordOf(DateType type); ///< "DATE", "TIME", "DURATION", "SET"
[[nodiscard]] QString wordOf(QuoteKind kind); ///< "direct", "indirect", "mixed"
/// Nothing for another word.
[[nodiscard]] std::optional<EntityType> entityTypeOf(const QString &word);

/// All of them as they stand in the fact; empty for a ref that names none.
[[nodiscard]] QJsonObject fieldsOf(const Facts &facts, FactRef ref);

/// The members that make sense, into the fact; others are passed over.
void setFields(Quantity &quantity, const QJsonObject &fields);
void setFields(DateFact &date, const QJsonObject &fields);
/// `facts` for the speaker, who is named.
void setFields(Quote &quote, const Facts &facts, const QJsonObject &fields);
void setFields(Claim &claim, const QJsonObject &fields);

/// {"start", "end", "exact"}: a place in the text and its words.
[[nodiscard]] QJsonObject placeToJson(QStringView text, TextSpan span);
/// Where those words are: at that place moved by `shift`, else the nearest within 500 UTF-16 units. Nothing where they are not, or for
/// an object that is none.
[[nodiscard]] std::optional<TextSpan> placeFromJson(QStringView text, const QJsonObject &place, qsizetype shift = 0);
[[nodiscard]] std::optional<TextSpan> findWords(QStringView text, TextSpan near, QStringView words);

} // namespace nutgraf
