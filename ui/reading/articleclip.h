// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/article/structure.h"

#include <QStringView>

#include <memory>

class QMimeData;

namespace nutgraf {

/// The span as plain text: paragraphs parted by an empty line, items of one list by a line break. Linear in the span.
[[nodiscard]] QString plainClip(QStringView text, const Structure &structure, TextSpan span);
/// The span as HTML: one element a block, bold, italic and links kept. No colours: those are the reader's own.
[[nodiscard]] QString htmlClip(QStringView text, const Structure &structure, TextSpan span);
/// Both, or the plain text alone.
[[nodiscard]] std::unique_ptr<QMimeData> clipOf(QStringView text, const Structure &structure, TextSpan span, bool formatted);

} // namespace nutgraf
