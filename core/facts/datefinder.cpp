// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/datefinder.h"

namespace nutgraf {

QList<DateFact> findDates(const FinderInput &)
{
    return {};
}

} // namespace nutgraf
