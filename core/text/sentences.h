// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"
#include "core/text/tokens.h"

#include <QList>
#include <QStringView>

namespace nutgraf {

/// A sentence as the half-open range of its tokens, and its characters without the white space around it.
struct Sentence {
    qsizetype firstToken = 0;
    qsizetype endToken = 0;
    TextSpan span;

    friend bool operator==(const Sentence &, const Sentence &) = default;
};

/// Splits at sentence ends: knows abbreviations, initials, decimal points, closing quotes after the stop, ellipses.
/// A line break always ends a sentence. Linear time.
[[nodiscard]] QList<Sentence> splitSentences(QStringView text, const QList<Token> &tokens);

} // namespace nutgraf
