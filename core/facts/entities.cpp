// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/entities.h"

namespace nutgraf {

QList<Entity> clusterEntities(const FinderInput &, QList<Mention> &)
{
    return {};
}

} // namespace nutgraf
