// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"

#include <QList>
#include <QStringView>

namespace nutgraf {

/// Where a mark belongs in a text.
struct Anchor {
    AnchorState state = AnchorState::Lost;
    TextSpan span; ///< empty unless Exact, Moved or Changed (or of no length by itself)
    QList<TextSpan> candidates; ///< Ambiguous: the places it may be, best first, at most 16

    [[nodiscard]] bool isFound() const { return state <= AnchorState::Changed; }
    friend bool operator==(const Anchor &, const Anchor &) = default;
};

/// Finds a mark, made at `position` with `quote`, in `text`, which may be another revision. Never takes a look-alike in silence:
/// words that stand elsewhere without their surroundings are Ambiguous. A position outside the text is no error. Linear in the
/// length of the text; at most some ten milliseconds a megabyte, when the words are gone.
[[nodiscard]] Anchor resolveAnchor(QStringView text, TextSpan position, const QuoteSelector &quote);

} // namespace nutgraf
