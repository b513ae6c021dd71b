// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part of the word lexicon; only wordlexicon.cpp includes it.

#pragma once

#include "core/facts/wordlexicon.h"

#include <array>

namespace nutgraf::grammar {

/// Words that limit a number ("roughly", "more") or stand in a number phrase without being one ("point").
/// One row a word, sorted: word, roles, number, date, id.
inline constexpr std::array limitWords{
    WordEntry{u"approaching", 0, 0, 0, W::Nearly},
    WordEntry{u"approx", 0, 0, 0, W::Roughly},
    WordEntry{u"approximately", 0, 0, 0, W::Roughly},
    WordEntry{u"aproximately", 0, 0, 0, W::Roughly},
    WordEntry{u"barely", 0, 0, 0, W::Barely},
    WordEntry{u"bigger", 0, 0, 0, W::Greater},
    WordEntry{u"circa", 0, 0, 0, W::Roughly},
    WordEntry{u"close", 0, 0, 0, W::Close},
    WordEntry{u"couple", 0, 0, 0, W::Couple},
    WordEntry{u"estimated", 0, 0, 0, W::Estimated},
    WordEntry{u"exceed", 0, 0, 0, W::Exceeding},
    WordEntry{u"exceeded", 0, 0, 0, W::Exceeding},
    WordEntry{u"exceeding", 0, 0, 0, W::Exceeding},
    WordEntry{u"exceeds", 0, 0, 0, W::Exceeding},
    WordEntry{u"excess", 0, 0, 0, W::Excess},
    WordEntry{u"greater", 0, 0, 0, W::Greater},
    WordEntry{u"high", 0, 0, 0, W::High},
    WordEntry{u"higher", 0, 0, 0, W::Greater},
    WordEntry{u"larger", 0, 0, 0, W::Greater},
    WordEntry{u"little", 0, 0, 0, W::Little},
    WordEntry{u"longer", 0, 0, 0, W::Greater},
    WordEntry{u"low", 0, 0, 0, W::Low},
    WordEntry{u"lower", 0, 0, 0, W::Lower},
    WordEntry{u"magnitude", 0, 0, 0, W::Magnitude},
    WordEntry{u"maximum", 0, 0, 0, W::Maximum},
    WordEntry{u"maybe", 0, 0, 0, W::Roughly},
    WordEntry{u"minimum", 0, 0, 0, W::Minimum},
    WordEntry{u"minus", 0, 0, 0, W::Minus},
    WordEntry{u"negative", 0, 0, 0, W::Minus},
    WordEntry{u"number", 0, 0, 0, W::Number},
    WordEntry{u"odd", 0, 0, 0, W::Odd},
    WordEntry{u"older", 0, 0, 0, W::Greater},
    WordEntry{u"perhaps", 0, 0, 0, W::Roughly},
    WordEntry{u"plus", 0, 0, 0, W::Plus},
    WordEntry{u"point", 0, 0, 0, W::Point},
    WordEntry{u"practically", 0, 0, 0, W::Nearly},
    WordEntry{u"region", 0, 0, 0, W::Region},
    WordEntry{u"roughly", 0, 0, 0, W::Roughly},
    WordEntry{u"several", 0, 0, 0, W::Several},
    WordEntry{u"shy", 0, 0, 0, W::Shy},
    WordEntry{u"slightly", 0, 0, 0, W::Slightly},
    WordEntry{u"smaller", 0, 0, 0, W::Lower},
    WordEntry{u"surpassed", 0, 0, 0, W::Exceeding},
    WordEntry{u"surpassing", 0, 0, 0, W::Exceeding},
    WordEntry{u"times", 0, 0, 0, W::Times},
    WordEntry{u"topped", 0, 0, 0, W::Exceeding},
    WordEntry{u"topping", 0, 0, 0, W::Exceeding},
    WordEntry{u"upward", 0, 0, 0, W::Upwards},
    WordEntry{u"upwards", 0, 0, 0, W::Upwards},
    WordEntry{u"virtually", 0, 0, 0, W::Nearly},
};

} // namespace nutgraf::grammar
