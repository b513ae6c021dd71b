// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"

#include <QDateTime>
#include <QString>

namespace nutgraf {

enum class Verdict : quint8 { Accepted, Rejected, Corrected };

/// What a person decided about a fact of one article. Kept by kind, place and words, so that it holds when the engine runs again.
///
/// `correction` is a JSON object; members that are not there leave their field as it is, those that make no sense are ignored:
/// - mention {"type": "PER|ORG|LOC|MISC", "name"} (both hold for the whole entity), {"same": {"name", "start", "end", "exact"}} (the whole
///   entity is the one of the mention there, else the one of that name), {"apart": id, "name"} (mentions with the same id are an entity
///   of their own);
/// - quantity {"kind", "value", "upper", "unit", "modifier"} (decimal numbers as strings, null for no upper end, modifier by its sign);
/// - date {"value", "type": "DATE|TIME|DURATION|SET"}, quote {"kind": "direct|indirect|mixed", "entity": name}, claim {"negated": bool};
/// - mention, quantity, date {"extent": {"start", "end", "exact"}}, quote {"pieces": [the same, …]}: where it really stands;
/// - all of them {"unimportant": bool}, and {"as": …}: how the fact was when it was corrected, for an engine that finds it no more.
struct Decision {
    QString id; ///< UUID without braces
    FactKind kind = FactKind::Mention;
    TextSpan span; ///< of the fact as the engine found it, in the article's text
    QString exact; ///< the words there
    Verdict verdict = Verdict::Rejected;
    QString correction; ///< see above; empty unless Corrected
    QString annotation; ///< Annotation::id made by accepting; may be empty
    QDateTime made; ///< UTC
    int engine = 0; ///< version of the engine that found the fact; 0 unknown

    friend bool operator==(const Decision &, const Decision &) = default;
};

} // namespace nutgraf
