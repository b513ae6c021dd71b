// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

struct GumboInternalNode;

namespace nutgraf {

/// What a page says of itself, in meta tags and linked data (schema.org). Empty where it says nothing.
struct HtmlMetadata {
    QString title;
    QString byline; ///< names, parted by ", "
    QString source; ///< the site's name
    QString language; ///< ISO 639-1
    QDateTime published; ///< wall clock as written
    bool publishedHasTime = false;
};

[[nodiscard]] HtmlMetadata htmlMetadata(const GumboInternalNode *root);

} // namespace nutgraf
