// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/query/query.h"

namespace nutgraf {

/// A number as a query holds it, with the unit that stands in it: "1e9", "1,000,000", "-2.5", "2bn", "50%", "$3".
struct WrittenNumber {
    double value = 0;
    QString unit;
};
[[nodiscard]] std::optional<WrittenNumber> numberOfQuery(QStringView word);

/// 1,000 for "thousand", up to trillion; nothing for another word.
[[nodiscard]] std::optional<double> magnitudeOfQuery(QStringView word);

/// The unit as facts have it: "dollars" and "$" dollar, "%" percent, "km" kilometre, "barrels/day" barrel/day, "ships" ship.
[[nodiscard]] QString unitOfQuery(QStringView words);

} // namespace nutgraf
