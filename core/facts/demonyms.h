// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nutgraf {

/// The country that a nationality word belongs to: "French" gives "France"; empty for any other word. Binary search.
[[nodiscard]] QString countryOfDemonym(QStringView word);

} // namespace nutgraf
