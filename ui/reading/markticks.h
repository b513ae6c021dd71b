// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reading/markindex.h"
#include "ui/reading/markmap.h"
#include "ui/reading/markpalette.h"
#include "ui/reading/readingsettings.h"

#include <span>

namespace nutgraf {

class PageLayout;

/// Ticks for the mark map: search hits and annotations, the first mention of every entity, figures, dates and quotes; and where a
/// group is lit, its mentions before all. At most `resolution` places a kind class. Linear in marks and rows.
[[nodiscard]] QList<MarkMap::Tick> markTicks(const PageLayout &page, std::span<const MarkIndex> layers, const MarkPalette &palette,
                                             const ReadingSettings &settings, int litGroup, int resolution);

} // namespace nutgraf
