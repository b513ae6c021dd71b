// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quantityfinder.h"

namespace nutgraf {

QList<Quantity> findQuantities(const FinderInput &, const QList<DateFact> &)
{
    return {};
}

} // namespace nutgraf
