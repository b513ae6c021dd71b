// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/facts/corrections.h"
#include "ui/facts/factcommands.h"
#include "ui/facts/factwalk.h"
#include "ui/theme/theme.h"

#include <QString>

namespace nutgraf {

class FactDesk;

/// What the details are taken from.
struct FactSource {
    const Article &article;
    const CorrectedFacts &facts;
    const Corrections &corrections; ///< those that the facts were corrected with
};

/// What is known of one fact, as rich text for a label: value, unit, modifier in words, what it is about, the reason, the sentence,
/// where it
/// stands, the verdict, and who found or corrected it when. All words of the article are escaped. `place` is
/// the one in question, the first where there is none.
[[nodiscard]] QString factDetails(const FactSource &source, const FactRow &row, const std::optional<FactPlace> &place, const FrameColours &colours);

/// The keys that do something on the selected rows: "Enter next mention · A accept · X reject · E correct".
[[nodiscard]] QString factKeyHints(const FactDesk &desk, const FactKeys &keys, const QList<FactRow> &rows, const FrameColours &colours);

/// "paragraph 3", "headline", "standfirst"; empty where there are no blocks. Paragraphs, list items and block quotes count from 1.
[[nodiscard]] QString placeInWords(const Structure &structure, qsizetype offset);

/// The sentence around the place, cut to a readable length around it.
[[nodiscard]] QString sentenceAround(const Article &article, TextSpan span);

} // namespace nutgraf
