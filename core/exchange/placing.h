// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/annotations/annotation.h"
#include "core/exchange/report.h"
#include "core/text/offsets.h"

#include <optional>

namespace nutgraf {

/// What a file says of where an annotation stands.
struct StatedPlace {
    std::optional<TextSpan> codePoints; ///< as the file counts; not checked
    std::optional<QuoteSelector> quote;
};

/// Sets span and quote of `annotation` in `text`. Position and quote must agree; where they do not, the words decide, if they can be
/// found without doubt (a repair), else nothing is set (an error). For an empty text the place is taken over unchecked.
bool placeAnnotation(Annotation &annotation, QStringView text, const CodePointOffsets &offsets, const StatedPlace &stated, const QString &place,
                     RepairReport &report);

} // namespace nutgraf
