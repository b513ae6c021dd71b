// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <QStringView>

namespace nutgraf {

/// Hints from outside the text.
struct CleaningHints {
    QString url;
    QString fileName; ///< a title of last resort
    QDateTime published; ///< wins over what the text tells
};

/// Makes an article of a plain text as a person would paste it: finds headline, section, standfirst, byline, date and body, marks
/// repetitions, drops page furniture and says what it dropped. Always gives an article, if only of one paragraph. Linear time.
[[nodiscard]] Article cleanArticle(QStringView source, const CleaningHints &hints = {});

/// The text as it is, one block a line, nothing dropped: what "keep everything" in the window does.
[[nodiscard]] Article uncleanedArticle(QStringView source, const CleaningHints &hints = {});

} // namespace nutgraf
