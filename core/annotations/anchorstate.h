// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/textspan.h"

#include <QString>

namespace nutgraf {

/// How sure it is that a mark still stands on its words.
enum class AnchorState : quint8 {
    Exact, ///< same words at the same place
    Moved, ///< same words elsewhere, and their surroundings say that they are these
    Changed, ///< other words between the same surroundings, or nearly the same words
    Ambiguous, ///< the words stand where they may be meant or not; a person must choose
    Lost, ///< not found
};

/// What became of an annotation when its article got a new text, until somebody has settled it.
struct AnchorOutcome {
    AnchorState state = AnchorState::Exact; ///< Exact: nothing to tell
    QString words; ///< that it stood on before; empty unless there is something to tell
    QList<TextSpan> candidates; ///< Ambiguous: places in the newest text, best first
    bool settled = false; ///< somebody has seen it and wants it kept as it is

    /// Whether a person should look at it.
    [[nodiscard]] bool isOpen() const { return state >= AnchorState::Changed && !settled; }
    friend bool operator==(const AnchorOutcome &, const AnchorOutcome &) = default;
};

} // namespace nutgraf
