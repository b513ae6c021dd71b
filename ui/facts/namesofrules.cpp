// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/facts/namesofrules.h"

#include <algorithm>

namespace nutgraf {

QList<RuleName> ruleNames(const CorrectedFacts &facts, QStringView text, const QList<NameRule> &rules, const QList<FactRef> &refs)
{
    const Facts known = correctFacts(facts.engine, text, {rules, {}}).facts;
    QList<RuleName> names;
    for (const FactRef ref : refs) {
        if (ref.kind != FactKind::Mention)
            continue;
        RuleName name;
        const int entity = ref.index < facts.engine.mentions.size() ? known.mentions[ref.index].entity : -1;
        if (entity >= 0 && entity < known.entities.size()) {
            name.name = known.entities[entity].name;
            const auto others = [&](const Entity &other) { return !other.mentions.isEmpty() && other.name == name.name; };
            if (std::ranges::count_if(known.entities, others) > 1)
                name.type = known.entities[entity].type;
        } else if (const TextSpan span = spanOf(facts.facts, ref); span.start >= 0 && span.end <= text.size()) {
            name.name = span.of(text).toString().simplified();
        }
        if (!name.name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace nutgraf
