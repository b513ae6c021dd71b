// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace nutgraf {

/// Who wrote it.
struct Byline {
    QString names; ///< parted by ", "
    TextSpan span; ///< from "By" to the end of the names, in the line
    bool marked = false; ///< a word like "By" says so; a bare name may be anything
};

/// Reads "By Jane Roe and John Doe", "Jane Roe, Political Editor", "Written by …", "Von …"; roles and outlets are left out.
/// Nothing where the line is no byline. Linear.
[[nodiscard]] std::optional<Byline> bylineOf(QStringView line);

/// A line that only says "By", "Written by": the names stand on the next line.
[[nodiscard]] bool announcesByline(QStringView line);

/// Place and agency in front of the first sentence: "VELM, Oct. 3 (Northern Wire) — The harbour …".
struct Dateline {
    QString place;
    QString source; ///< agency, may be empty
    qsizetype end = 0; ///< offset in the line where the sentence begins
};

[[nodiscard]] std::optional<Dateline> datelineOf(QStringView paragraph);

} // namespace nutgraf
