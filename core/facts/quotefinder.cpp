// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/quotefinder.h"

namespace nutgraf {

QList<Quote> findQuotes(const FinderInput &, const QList<Mention> &, const QList<Entity> &)
{
    return {};
}

} // namespace nutgraf
