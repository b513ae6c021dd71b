// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/exchange/sharedcorrections.h"

#include <QByteArray>

namespace nutgraf {

/// Corrections as a file to share: UTF-8 JSON,
///     {"nutgraf": "corrections", "version": 2, "rules": [{"name", "type"?, "effect", "value"?, "made"?, "engine"?}, …],
///      "articles": [{"title", "url"?, "source"?, "hash", "corrections": [{"kind", "start", "end", "exact", "prefix", "suffix",
///      "verdict", "correction"?, "made"?, "engine"?}, …]}, …]}
/// Rules hold for all articles: effect "no-name", "type" (value PER, ORG, LOC or MISC), "called", "same-as", "not-same-as" (value a name)
/// or "unimportant"; type limits the rule to names of that type. The corrections of an article: kind "mention", "quantity", "date",
/// "quote" or "claim", verdict "rejected" or "corrected", correction as Decision::correction; offsets are UTF-16 code units of the
/// article's text, here and in correction; hash is the SHA-256 of that text in UTF-8. made is ISO 8601 in UTC, engine the version of
/// the fact engine. Without articles the version is 1, which older programs read. Other members are passed over. Ids stay at home.
[[nodiscard]] QByteArray correctionsToJson(const SharedCorrections &corrections);

/// At most 16 MiB, 100,000 corrections, 200 rules about one name. One that is wrong refuses the whole file, with its line. Every rule
/// and decision gets a new id. Errors: BadInput, TooLarge, Unsupported (another version). Linear.
[[nodiscard]] Result<SharedCorrections> correctionsFromJson(const QByteArray &bytes);

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
