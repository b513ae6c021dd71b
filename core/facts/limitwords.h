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
    WordEntry{u"approx", 0, 0, 0, W::Roughly},
    WordEntry{u"approximately", 0, 0, 0, W::Roughly},
    WordEntry{u"aproximately", 0, 0, 0, W::Roughly},
    WordEntry{u"barely", 0, 0, 0, W::Barely},
    WordEntry{u"bigger", 0, 0, 0, W::Greater},
    WordEntry{u"circa", 0, 0, 0, W::Roughly},
    WordEntry{u"close", 0, 0, 0, W::Close},
    WordEntry{u"couple", 0, 0, 0, W::Couple},
    WordEntry{u"estimated", 0, 0, 0, W::Estimated},
    WordEntry{u"exceeding", 0, 0, 0, W::Exceeding},
    WordEntry{u"exceeds", 0, 0, 0, W::Exceeding},
    WordEntry{u"greater", 0, 0, 0, W::Greater},
    WordEntry{u"high", 0, 0, 0, W::High},
    WordEntry{u"higher", 0, 0, 0, W::Greater},
    WordEntry{u"larger", 0, 0, 0, W::Greater},
    WordEntry{u"little", 0, 0, 0, W::Little},
    WordEntry{u"longer", 0, 0, 0, W::Greater},
    WordEntry{u"low", 0, 0, 0, W::Low},
    WordEntry{u"lower", 0, 0, 0, W::Lower},
    WordEntry{u"maximum", 0, 0, 0, W::Maximum},
    WordEntry{u"minimum", 0, 0, 0, W::Minimum},
    WordEntry{u"minus", 0, 0, 0, W::Minus},
    WordEntry{u"negative", 0, 0, 0, W::Minus},
    WordEntry{u"number", 0, 0, 0, W::Number},
    WordEntry{u"older", 0, 0, 0, W::Greater},
    WordEntry{u"plus", 0, 0, 0, W::Plus},
    WordEntry{u"point", 0, 0, 0, W::Point},
    WordEntry{u"practically", 0, 0, 0, W::Nearly},
    WordEntry{u"roughly", 0, 0, 0, W::Roughly},
    WordEntry{u"several", 0, 0, 0, W::Several},
    WordEntry{u"slightly", 0, 0, 0, W::Slightly},
    WordEntry{u"smaller", 0, 0, 0, W::Lower},
    WordEntry{u"times", 0, 0, 0, W::Times},
    WordEntry{u"virtually", 0, 0, 0, W::Nearly},
};

} // namespace nutgraf::grammar
