// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/facts/fact.h"
#include "ui/theme/theme.h"

/// An invented article with facts of every kind, and two themes of plain colours, for the tests of the panels.
namespace nutgraf::samples {

[[nodiscard]] Article harbourArticle();
/// Facts of that article: 3 figures, 2 quotes, 3 dates, 2 people, 2 organisations, 2 places, 1 claim.
[[nodiscard]] Facts harbourFacts();
[[nodiscard]] Theme lightTheme();
[[nodiscard]] Theme darkTheme();

/// Where `words` stand for the nth time (from 0) in `text`; stops the program when they do not.
[[nodiscard]] TextSpan spanOfWords(const QString &text, const QString &words, int nth = 0);

} // namespace nutgraf::samples
