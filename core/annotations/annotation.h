// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace nutgraf {

/// Where a mark stands, in words that survive an edit of the text (W3C TextQuoteSelector).
struct QuoteSelector {
    QString exact;
    QString prefix; ///< up to 32 characters before
    QString suffix; ///< up to 32 characters after

    friend bool operator==(const QuoteSelector &, const QuoteSelector &) = default;
};

/// A mark a person made, or accepted.
struct Annotation {
    QString id; ///< UUID without braces
    TextSpan span; ///< in the text of the article's revision `revision`
    qint64 revision = 0;
    QString label; ///< Label::id
    QString note; ///< plain text
    QString value; ///< normalised value taken over from an accepted fact; may be empty
    QString author;
    QDateTime created; ///< UTC
    QDateTime modified; ///< UTC
    QuoteSelector quote;
    QString extra; ///< members of an imported annotation that Nutgraf has no field for, as JSON; written back on export

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// The selector for `span` in `text`; prefix and suffix never cut a surrogate pair.
[[nodiscard]] QuoteSelector quoteSelector(QStringView text, TextSpan span);

} // namespace nutgraf
