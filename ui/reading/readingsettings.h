// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/mark.h"

#include <QSet>
#include <QString>

namespace nutgraf {

/// How the reading pane sets text; a plain value.
struct ReadingSettings {
    QString fontFamily; ///< empty: the best serif that is installed
    int zoomPercent = 100; ///< 100: reading text of 17 px
    int columnCharacters = 62; ///< width of the column, at most 70
    MarkLevel level = MarkLevel::Quiet;
    QSet<MarkKind> hidden; ///< kinds switched off
    bool smoothScrolling = true;
    bool dimRepetitions = true;

    friend bool operator==(const ReadingSettings &, const ReadingSettings &) = default;
};

} // namespace nutgraf
