// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/pageline.h"

namespace nutgraf {

/// Half-open range of lines.
struct LineRange {
    qsizetype first = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return end <= first; }
    friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// The stretch of lines that holds the most running text for the least of everything else: where the article is. It begins and
/// ends with running text; lines before `from` are not looked at. Empty where there is none. Linear.
[[nodiscard]] LineRange bodyRegion(const QList<PageLine> &lines, qsizetype from = 0);

/// Whether the lines are a whole page with menus and teasers, and not an article that somebody cut out with care: then short
/// lines whose sense cannot be told are left out.
[[nodiscard]] bool isPageDump(const QList<PageLine> &lines, LineRange body);

/// What becomes of a line inside the body region.
enum class BodyRole : quint8 { Dropped, Paragraph, Subheading, ListItem };

/// One role a line of `body`. Labels that come again and again with other words after them ("Score: …", "3. …") are the article's
/// own; labels that are the same each time are the page's. Linear.
[[nodiscard]] QList<BodyRole> bodyRoles(const QList<PageLine> &lines, LineRange body, bool dump);

} // namespace nutgraf
