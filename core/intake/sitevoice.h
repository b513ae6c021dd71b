// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// Whether a site speaks of itself to its reader: "We use your data to improve our services." Never by one word alone, and never
/// in quotation marks; still no proof, since a columnist may write so. English. Linear.
[[nodiscard]] bool isSiteVoice(QStringView line);

/// An entry of a list of sources: authors "et al.", a digital object identifier, volume and pages. Linear.
[[nodiscard]] bool isReference(QStringView line);

} // namespace nutgraf
