// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/cancel.h"
#include "core/text/textspan.h"

#include <QList>
#include <QString>

namespace nutgraf {

struct FindOptions {
    bool matchCase = false;
    bool wholeWords = false;

    friend bool operator==(const FindOptions &, const FindOptions &) = default;
};

/// More hits than this are not looked for: nobody steps through them, and marking them would cost more than finding.
inline constexpr qsizetype mostHits = 50'000;

/// All places of `needle` in `text`, without overlaps, at most mostHits. A straight quote finds a typographic one, a space a
/// no-break space, and a hit never ends inside a grapheme. Linear in the text for needles as people type them.
[[nodiscard]] QList<TextSpan> findAll(QStringView text, QStringView needle, const FindOptions &options, const Cancelled &cancelled = {});

} // namespace nutgraf
