// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/facts/references.h"

#include "core/facts/nominals.h"
#include "core/facts/pronouns.h"

#include <algorithm>

namespace nutgraf {

QList<EntityReference> findReferences(const FinderInput &input, const QList<Mention> &mentions, const QList<Entity> &entities)
{
    const QList<EntityReference> nouns = findNominals(input, mentions, entities);
    QList<EntityReference> all = findPronouns(input, mentions, entities, nouns);
    const qsizetype pronouns = all.size();
    all.append(nouns);
    std::ranges::inplace_merge(all, all.begin() + pronouns, {}, [](const EntityReference &reference) { return reference.span.start; });
    return all;
}

} // namespace nutgraf
