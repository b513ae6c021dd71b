// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QString>

namespace nutgraf {

/// What facts are called in the interface; translated, short.

/// "< 90 %", "500,000 barrels/year", "$5–7", "3rd"; grouped by the reader's locale. Empty when the value is not known.
[[nodiscard]] QString valueText(const Quantity &quantity);
/// The value of a date; a plain duration in words: "P11Y" is "11 years".
[[nodiscard]] QString valueText(const DateFact &date);
/// Digits grouped in threes by the reader's locale; nothing is rounded.
[[nodiscard]] QString groupedNumber(const Decimal &number);
/// One sign that stands before a number: "<" for nearly and less than; empty for None.
[[nodiscard]] QString displaySign(Modifier modifier);
/// What a modifier says of the true value: "below", "at most"; empty for None.
[[nodiscard]] QString meaningOf(Modifier modifier);
[[nodiscard]] QString nameOf(EntityType type);
[[nodiscard]] QString nameOf(QuantityKind kind);
[[nodiscard]] QString nameOf(QuoteKind kind);
[[nodiscard]] QString nameOf(DateType type);
/// Empty for Asserted.
[[nodiscard]] QString nameOf(Modality modality);

/// `text` on one line, at most `limit` characters with an ellipsis, never cut inside a surrogate pair.
[[nodiscard]] QString oneLine(QStringView text, qsizetype limit = 160);

} // namespace nutgraf
