// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"
#include "core/intake/textcleaner.h"

#include <QStringView>

namespace nutgraf {

/// Whether the beginning of `source` is that of a web page: a doctype, or a tag that only pages have.
[[nodiscard]] bool looksLikeHtml(QStringView source);

/// The article of a web page: its text in reading order with hints from the mark-up, cleaned as any text is. Title, author and
/// day are taken from what the page says of itself (meta tags, linked data) where it does. `hints.lines` is not looked at.
/// Always gives an article. Time and memory linear in the page.
[[nodiscard]] Article extractArticle(QStringView html, const CleaningHints &hints = {});

} // namespace nutgraf
