// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/namefinder.h"

namespace nutgraf {

QList<Mention> findNames(const FinderInput &)
{
    return {};
}

} // namespace nutgraf
