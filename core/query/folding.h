// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace nutgraf {

/// One unit as searches compare it: small, without its diacritic. Marks that stand alone are kept; see foldedKey().
[[nodiscard]] QChar foldedUnit(QChar unit);

/// Case, diacritics and runs of white space do not count: "  ÉCOLE d'Été" gives "ecole d'ete". Linear.
[[nodiscard]] QString foldedKey(QStringView text);

} // namespace nutgraf
