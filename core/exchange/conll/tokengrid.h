// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/conll/tagscheme.h"
#include "core/exchange/document.h"
#include "core/exchange/report.h"

namespace nutgraf {

/// The text of a document cut into sentences of tokens, for formats that know nothing smaller.
struct TokenGrid {
    struct Sentence {
        qsizetype first = 0; ///< index of its first token
        qsizetype end = 0;
    };
    QList<TextSpan> tokens;
    QList<Sentence> sentences;
};

/// Cut by Nutgraf's own rules; sentences that one annotation runs over are joined, so that it stays whole. Linear.
[[nodiscard]] TokenGrid gridOf(const Document &document);

/// The annotations of one layer as ranges of tokens of the whole grid, in order and apart. An annotation that covers a part of a token
/// takes the whole of it (loss "borders"); one that is left without a token of its own is left out (loss "overlaps"); what is no letter
/// of a tag in its label becomes "_" (loss "label-names").
[[nodiscard]] QList<TaggedRange> rangesIn(const TokenGrid &grid, const Document &document, const QString &layer, LossReport &losses);

/// A label's name as a tag can hold it: blanks become "_".
[[nodiscard]] QByteArray tagName(const QString &label);

} // namespace nutgraf
