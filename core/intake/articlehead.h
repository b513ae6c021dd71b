// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/bodyregion.h"
#include "core/intake/byline.h"
#include "core/intake/publicationdate.h"

#include <QString>

namespace nutgraf {

/// What stands over the body: where, and what it says. -1: there is none.
struct ArticleHead {
    qsizetype section = -1; ///< line
    qsizetype headline = -1; ///< line
    QList<qsizetype> standfirst; ///< lines
    qsizetype bylineAt = -1; ///< line
    QString bylineText; ///< as it stands in the article's text
    QString bylineNames;
    qsizetype dateAt = -1; ///< line
    WrittenDate date;
    qsizetype dateline = -1; ///< a line of its own
    QList<qsizetype> metadata; ///< further lines that only tell author or date, ascending
};

/// The line that says what the address says, or -1: "/harbour-bridge-opens-early" finds the headline on a page full of other
/// headlines. Of several such lines the first with much running text below it. Linear.
[[nodiscard]] qsizetype findHeadlineByUrl(const QList<PageLine> &lines, QStringView url);

/// How much of the address and the line are the same words, 0 to 1; 0 where the address says nothing.
[[nodiscard]] double likenessToUrl(QStringView line, QStringView url);

/// The most likely headline of the body that begins at `body.first`, or -1. `url` helps: addresses repeat headlines. A title
/// from elsewhere may stand in the address's place, here and above.
[[nodiscard]] qsizetype findHeadline(const QList<PageLine> &lines, LineRange body, QStringView url);

/// Reads everything else around the headline. `body` begins after the headline.
[[nodiscard]] ArticleHead readHead(const QList<PageLine> &lines, qsizetype headline, LineRange body, QStringView url);

} // namespace nutgraf
