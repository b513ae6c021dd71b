// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// Whether a site speaks of itself to its reader: "We use your data to improve our services." Never by one word alone, and never
/// in quotation marks; still no proof, since a columnist may write so. English. Linear.
[[nodiscard]] bool isSiteVoice(QStringView line);

} // namespace nutgraf
