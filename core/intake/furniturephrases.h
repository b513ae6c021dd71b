// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <span>

namespace nutgraf {

/// Where a phrase must stand for the line to be furniture.
enum class PhrasePlace : quint8 {
    Whole, ///< the phrase is all of the line, but for signs and numbers
    Start, ///< begins a label (a line that is no sentence)
    StartAlways, ///< begins the line, be it a sentence or not
    Anywhere, ///< stands somewhere in the line, be it a sentence or not
};

/// Phrases of one kind, parted by '|', lower-case, of words without signs.
struct PhraseList {
    PhrasePlace place;
    RemovalReason reason;
    bool closes; ///< the article is over, or interrupted, after such a line
    int maximumWords; ///< longer lines are never furniture by this list
    const char16_t *phrases;
};

[[nodiscard]] std::span<const PhraseList> furniturePhrases();

} // namespace nutgraf
