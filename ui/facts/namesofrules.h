// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/corrections.h"

namespace nutgraf {

/// A name as a correction for all articles would know it.
struct RuleName {
    QString name;
    std::optional<EntityType> type; ///< set where the article holds another entity of that name

    friend bool operator==(const RuleName &, const RuleName &) = default;
};

/// The names of the entities that the mentions among `refs` belong to when only corrections for all articles are applied, each once;
/// of a mention by hand its words. Linear.
[[nodiscard]] QList<RuleName> ruleNames(const CorrectedFacts &facts, QStringView text, const QList<NameRule> &rules, const QList<FactRef> &refs);

} // namespace nutgraf
