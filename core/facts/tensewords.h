// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part of the word lexicon; only wordlexicon.cpp includes it.

#pragma once

#include "core/facts/wordlexicon.h"

#include <array>

namespace nutgraf::grammar {

/// Words that tell the tense of their clause: "said", "will", "due".
/// One row a word, sorted: word, roles, number, date, id.
inline constexpr std::array tenseWords{
    WordEntry{u"announced", PastVerb, 0, 0, W::None},
    WordEntry{u"became", PastVerb, 0, 0, W::None},
    WordEntry{u"began", PastVerb, 0, 0, W::None},
    WordEntry{u"begins", FutureVerb, 0, 0, W::None},
    WordEntry{u"came", PastVerb, 0, 0, W::None},
    WordEntry{u"deadline", FutureVerb, 0, 0, W::None},
    WordEntry{u"did", PastVerb | Function, 0, 0, W::None},
    WordEntry{u"died", PastVerb, 0, 0, W::None},
    WordEntry{u"due", FutureVerb, 0, 0, W::None},
    WordEntry{u"expected", FutureVerb, 0, 0, W::None},
    WordEntry{u"expects", FutureVerb, 0, 0, W::None},
    WordEntry{u"expires", FutureVerb, 0, 0, W::None},
    WordEntry{u"fell", PastVerb, 0, 0, W::None},
    WordEntry{u"had", PastVerb | Function, 0, 0, W::None},
    WordEntry{u"held", PastVerb, 0, 0, W::None},
    WordEntry{u"intends", FutureVerb, 0, 0, W::None},
    WordEntry{u"killed", PastVerb, 0, 0, W::None},
    WordEntry{u"likely", FutureVerb, 0, 0, W::None},
    WordEntry{u"lost", PastVerb, 0, 0, W::None},
    WordEntry{u"made", PastVerb, 0, 0, W::None},
    WordEntry{u"met", PastVerb, 0, 0, W::None},
    WordEntry{u"opens", FutureVerb, 0, 0, W::None},
    WordEntry{u"planned", FutureVerb, 0, 0, W::None},
    WordEntry{u"plans", FutureVerb, 0, 0, W::None},
    WordEntry{u"reported", PastVerb, 0, 0, W::None},
    WordEntry{u"resumes", FutureVerb, 0, 0, W::None},
    WordEntry{u"rose", PastVerb, 0, 0, W::None},
    WordEntry{u"said", PastVerb | Function, 0, 0, W::None},
    WordEntry{u"scheduled", FutureVerb, 0, 0, W::None},
    WordEntry{u"set", FutureVerb, 0, 0, W::None},
    WordEntry{u"shall", FutureVerb | Function, 0, 0, W::None},
    WordEntry{u"starts", FutureVerb, 0, 0, W::None},
    WordEntry{u"told", PastVerb | Function, 0, 0, W::None},
    WordEntry{u"took", PastVerb, 0, 0, W::None},
    WordEntry{u"was", PastVerb | Function, 0, 0, W::Was},
    WordEntry{u"went", PastVerb, 0, 0, W::None},
    WordEntry{u"were", PastVerb | Function, 0, 0, W::Was},
    WordEntry{u"will", FutureVerb | Function, 0, 0, W::Will},
    WordEntry{u"won", PastVerb, 0, 0, W::None},
    WordEntry{u"would", FutureVerb | Function, 0, 0, W::None},
};

} // namespace nutgraf::grammar
