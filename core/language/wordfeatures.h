// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>

namespace nutgraf {

/// What the tagger and parser look at in one word, as hashes: its form and what its spelling shows of a form never seen. Curly and
/// straight marks are the same, so are all digits; soft hyphens and characters of no width are not there.
struct WordFeatures {
    static constexpr int mostAffixes = 9;

    quint64 exact = 0; ///< of the word as it is spelled; two words with the same are taken for the same word
    quint64 form = 0; ///< of the word in lower case
    quint64 cased = 0; ///< of the word with its capitals; 0 where it has none
    std::array<quint32, mostAffixes> affixes{}; ///< endings, beginnings, shape and kind
    int affixCount = 0;
};

/// Cost: some ten nanoseconds; looks at no more than the first and last 32 characters of a longer word.
[[nodiscard]] WordFeatures wordFeatures(QStringView word);

} // namespace nutgraf
