// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace nutgraf {

/// What a full stop after a word means.
enum class Abbreviation : quint8 {
    None, ///< an ordinary word: the stop ends the sentence
    Leading, ///< stands before what it belongs to ("Mr.", "vs.", "e.g."): never ends a sentence
    Trailing, ///< may end one ("Inc.", "p.m.", "Calif.")
    BeforeFigure, ///< one only where a figure follows ("No. 3", "Mar. 5", "p. 12")
};

/// Looks `word` (without its stop) up, whatever its case. Binary search over about 150 words.
[[nodiscard]] Abbreviation abbreviationOf(QStringView word);

/// Longest word that abbreviationOf() knows.
inline constexpr qsizetype longestAbbreviation = 7;

} // namespace nutgraf
