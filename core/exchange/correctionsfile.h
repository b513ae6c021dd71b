// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/facts/namerule.h"

#include <QByteArray>

namespace nutgraf {

/// Corrections for all articles as a file to share: UTF-8 JSON,
///     {"nutgraf": "corrections", "version": 1, "rules": [{"name", "type"?, "effect", "value"?, "made"?, "engine"?}, …]}
/// with effect "no-name", "type" (value PER, ORG, LOC or MISC), "called", "same-as", "not-same-as" (value a name) or "unimportant"; type
/// limits the rule to names of that type; made is ISO 8601 in UTC, engine the version of the fact engine. Other members are passed over.
/// Ids stay at home.
[[nodiscard]] QByteArray correctionsToJson(const QList<NameRule> &rules);

/// At most 16 MiB, 100,000 rules, 200 rules about one name. A rule that is wrong refuses the whole file, with its number. Every rule
/// gets a new id. Errors: BadInput, TooLarge, Unsupported (another version). Linear.
[[nodiscard]] Result<QList<NameRule>> correctionsFromJson(const QByteArray &bytes);

/// What an import does to the rules that are there.
struct RuleImport {
    QList<NameRule> added;
    qsizetype alreadyThere = 0;
    QList<NameRule> inConflict; ///< contradict a rule that is there (or one before in the file) and are left out

    /// "3 added, 1 already there, 2 in conflict and left out."
    [[nodiscard]] QString summary() const;
};

/// Linear in both lists.
[[nodiscard]] RuleImport planImport(const QList<NameRule> &present, const QList<NameRule> &read);

} // namespace nutgraf
