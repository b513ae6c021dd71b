// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace nutgraf {

/// Why a line of the source is not in the article.
enum class RemovalReason : quint8 {
    Button, ///< "Show more", "Close", "Print"
    Navigation, ///< menus, breadcrumbs, lists of sections or tags
    Related, ///< teasers of other articles
    Sharing, ///< share bars, follow-us lines
    Consent, ///< cookie and ad-blocker notices
    Newsletter, ///< subscription and donation boxes
    Copyright,
    Comments,
    Caption, ///< picture credits
    Metadata, ///< read elsewhere: byline, date, reading time
    Other,
};

/// A line that cleaning took out. Nothing vanishes without a trace.
struct RemovedLine {
    QString text;
    int line = 0; ///< 1-based line of the source
    RemovalReason reason = RemovalReason::Other;
    qsizetype before = 0; ///< UTF-16 offset in the article's text in front of which it stood

    friend bool operator==(const RemovedLine &, const RemovedLine &) = default;
};

/// One revision of an article: an immutable plain text and what cleaning read off it. The text holds section, headline,
/// standfirst, byline and body, each a block of `structure`; nothing is ever written into it.
struct Article {
    QString text; ///< blocks parted by one '\n', no CR, NFC not forced
    Structure structure;
    QString title; ///< the headline, as in the text
    QString section;
    QString standfirst;
    QString byline; ///< names only, without "By"
    QString dateline; ///< place of the dateline, as written
    QString source; ///< outlet, where the text tells it
    QString url;
    QString language; ///< ISO 639-1, empty when unknown
    QDateTime published; ///< invalid when unknown; a day without a time is local midnight
    bool publishedHasTime = false;
    QString publishedFrom; ///< the words the date was read from, for the reason shown
    QList<RemovedLine> removed;

    /// The body only: paragraphs, lists, quotes and subheadings, parted by '\n'.
    [[nodiscard]] QString body() const;
};

} // namespace nutgraf
