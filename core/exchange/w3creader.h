// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/formats.h"

namespace nutgraf {

/// Reads W3C Web Annotations: an AnnotationCollection or AnnotationPage, one Annotation, a bare array of them (what tools write), or
/// Hypothesis' {"rows"}. One document per target source, or all of them on `options.onto`. What Nutgraf has no field for is kept in
/// Annotation::extra. An annotation without a place in the text (a whole page) stands at the start with no length.
[[nodiscard]] Result<ReadResult> readW3c(const QByteArray &bytes, const ReadOptions &options);

} // namespace nutgraf
