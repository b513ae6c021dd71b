// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"
#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/facts/fact.h"

#include <QDateTime>
#include <QStringView>

namespace nutgraf {

/// Changes whenever the same text may give other facts; stored with them.
inline constexpr int factEngineVersion = 3;

/// What the finders may know of an article.
struct FactInput {
    QStringView text;
    Structure structure; ///< empty: the lines of the text
    QDateTime published; ///< invalid when unknown
    bool publishedHasTime = false;
};

/// Why facts cannot be found as they should: a model that came with the program is damaged. For a program to ask when it starts to work.
[[nodiscard]] Result<void> checkFactModels();

/// Finds all facts: one tokenisation and sentence split, then the finders, then merging. Linear in the length of the text. Asks
/// `cancelled` between stretches of at most some 10,000 tokens; what it gives then is to be thrown away.
[[nodiscard]] Facts findFacts(const FactInput &input, const Cancelled &cancelled = {});

} // namespace nutgraf
