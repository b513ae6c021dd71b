// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"

#include <array>

namespace nutgraf {

inline constexpr std::array allStates{AnnotationState::Accepted, AnnotationState::Suggested, AnnotationState::Rejected, AnnotationState::Confirmed,
    AnnotationState::Disputed, AnnotationState::False};

/// "disputed"
[[nodiscard]] QString stateInWords(AnnotationState state);
/// The letter that sets it in the list of annotations; with Shift also where a label has that letter.
[[nodiscard]] QChar keyOf(AnnotationState state);

} // namespace nutgraf
