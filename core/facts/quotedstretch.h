// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/facts/finderinput.h"

#include <QList>

namespace nutgraf {

/// Tokens between a pair of outer quotation marks: `open` and `close` are the marks. `close` is the end of the paragraph's tokens
/// where the mark is missing because the next paragraph goes on.
struct QuotedStretch {
    qsizetype open = 0;
    qsizetype close = 0;
    bool goesOn = false; ///< the next stretch, which opens the next paragraph, belongs to it

    [[nodiscard]] qsizetype size() const { return close - open - 1; }
};

/// All outer stretches, in order. A mark without its partner in the same line is left alone, unless the next line opens with one.
[[nodiscard]] QList<QuotedStretch> findStretches(const FinderInput &input);

} // namespace nutgraf
