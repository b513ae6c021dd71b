// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/fact.h"
#include "core/facts/quotedstretch.h"
#include "core/facts/reportingclause.h"

namespace nutgraf {

/// A quote in tokens.
struct FoundQuote {
    QList<TokenRange> pieces;
    QuoteKind kind = QuoteKind::Direct;
    TokenRange cue;
    TokenRange speaker;
    qsizetype clauseStart = -1; ///< of a reporting clause before the content
    qsizetype clauseEnd = -1; ///< of one behind it
    bool introduced = false; ///< by a colon or a comma: the marks hold all that was said
};

/// Adds what is reported without quotation marks around it: "X said that …", "…, X said", "according to X". Content that holds
/// quotation marks is mixed. Leaves alone what `found` has already.
void addIndirectSpeech(const FinderInput &input, const ClauseReader &reader, const QList<QuotedStretch> &stretches, QList<FoundQuote> &found);

} // namespace nutgraf
