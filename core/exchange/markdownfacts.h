// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/facts/fact.h"

#include <QString>

namespace nutgraf {

/// The facts of an article as Markdown lists under headings: who, figures, dates, quotes. Kinds without a fact are left out.
[[nodiscard]] QString markdownFacts(const Facts &facts, const Article &article);

} // namespace nutgraf
