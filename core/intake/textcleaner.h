// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/article.h"

#include <QStringView>

namespace nutgraf {

/// What the mark-up of a page tells about one line of its text.
struct LineHint {
    bool outside = false; ///< in a menu, footer, side column or form
    bool heading = false;
    bool listItem = false;
    bool caption = false; ///< of a picture
    bool mostlyLinks = false;
};

/// Hints from outside the text.
struct CleaningHints {
    QString url;
    QString fileName; ///< a title of last resort
    QDateTime published; ///< wins over what the text tells
    bool publishedHasTime = true; ///< false, or midnight: of `published` only the day counts
    QString title; ///< the headline as the page describes itself; the line that says so is looked for
    QString byline; ///< wins over what the text tells
    QList<LineHint> lines; ///< one a line of the source, or none at all
};

/// Makes an article of a plain text as a person would paste it: finds headline, section, standfirst, byline, date and body, marks
/// repetitions, drops page furniture and says what it dropped. Always gives an article, if only of one paragraph. Linear time.
[[nodiscard]] Article cleanArticle(QStringView source, const CleaningHints &hints = {});

/// The text as it is, one block a line, nothing dropped: what "keep everything" in the window does.
[[nodiscard]] Article uncleanedArticle(QStringView source, const CleaningHints &hints = {});

} // namespace nutgraf
