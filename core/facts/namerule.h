// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QDateTime>

namespace nutgraf {

enum class RuleEffect : quint8 { NoName, IsOfType, IsCalled, SameAs, NotSameAs, Unimportant };

inline constexpr qsizetype longestRuleName = 400; ///< UTF-16 units of NameRule::name and value

/// A correction that holds for every article of a library: what a name is, or that it is none.
struct NameRule {
    QString id; ///< UUID without braces
    QString name; ///< the words of a mention, or the name of an entity; case-sensitive
    std::optional<EntityType> type; ///< only where the name is of this type; nothing: of any
    RuleEffect effect = RuleEffect::NoName;
    QString value; ///< IsOfType: "PER", "ORG", "LOC", "MISC"; IsCalled, SameAs, NotSameAs: a name; else empty
    QDateTime made; ///< UTC
    int engine = 0; ///< version of the engine whose facts were corrected; 0 unknown

    friend bool operator==(const NameRule &, const NameRule &) = default;
};

/// The words of a mention as rules know them: white space simplified, no soft hyphens, straight apostrophes.
[[nodiscard]] QString ruleForm(QStringView words);
/// `form` without "'s", or without the apostrophe of "Reuters'"; itself where it has none. A rule about "Quill" holds for "Quill's" too,
/// a rule about "McBrannoch's" does not hold for "McBrannoch".
[[nodiscard]] QStringView withoutPossessive(QStringView form);

/// The same words and effect; ids, times and engines may differ.
[[nodiscard]] bool saysTheSame(const NameRule &a, const NameRule &b);
/// Both cannot hold: two types or names for one name, the same and not the same as one other, no name and yet something.
[[nodiscard]] bool contradicts(const NameRule &a, const NameRule &b);
/// What is wrong with a rule, as one translated sentence; empty when nothing is.
[[nodiscard]] QString problemOf(const NameRule &rule);

} // namespace nutgraf
