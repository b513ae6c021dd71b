// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace nutgraf {

/// The standard form of a name with several common ones: "U.S." gives "United States". `name` itself when there is none.
[[nodiscard]] QString standardName(const QString &name);

/// Whether some name has `name` as its standard form: "United States".
[[nodiscard]] bool isStandardName(QStringView name);

/// The state of the US that an abbreviation behind a town and a comma means: "Calif.", "TX"; empty for anything else.
[[nodiscard]] QString stateBehindTown(QStringView abbreviation);

/// First letters of the words of a name, without "of", "the", "and", "for": "United Nations" gives "UN"; empty for one word.
[[nodiscard]] QString initialsOf(QStringView name);

/// Without legal form and article: "Acme Inc." gives "Acme", "the Hague" gives "Hague".
[[nodiscard]] QString bareName(QStringView name);

} // namespace nutgraf
