// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFlags>
#include <QStringView>

namespace nutgraf {

/// How a verb introduces what somebody said or thinks.
enum class CueUse : quint8 {
    Say = 1, ///< "said (that) it rained"
    Tell = 2, ///< "told them (that) it rained": the one told comes first
    Object = 4, ///< "called it a shame", "denied any part": the object is the content
    Gerund = 8, ///< "adding that …": the subject stands farther off
    Weak = 16, ///< also a noun or an ordinary verb: "claims", "found"; wants "that" or quotation marks
    OnlyMarks = 32, ///< a cue beside quotation marks only: "continued"
    Aim = 64, ///< "promised to rebuild it": what is meant to be done is the content
};
Q_DECLARE_FLAGS(CueUses, CueUse)
Q_DECLARE_OPERATORS_FOR_FLAGS(CueUses)

/// Looks a word in lower case up; none when it is no cue. Binary search.
[[nodiscard]] CueUses cueUses(QStringView word);

} // namespace nutgraf
