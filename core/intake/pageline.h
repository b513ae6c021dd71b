// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/furniture.h"
#include "core/intake/linefeatures.h"
#include "core/intake/sourcelines.h"
#include "core/intake/textcleaner.h"

#include <QList>

#include <optional>

namespace nutgraf {

/// A line and what it looks like by itself.
struct PageLine {
    QStringView text;
    LineFeatures features;
    LineShape shape = LineShape::Label;
    std::optional<Furniture> furniture;
    bool credit = false; ///< names who made a picture
    bool caption = false; ///< describes a picture
    bool heading = false; ///< marked up as one

    [[nodiscard]] bool isBodyProse() const { return shape == LineShape::Prose && !furniture && !caption && !credit; }
    [[nodiscard]] bool isBodySentence() const { return shape == LineShape::Sentence && !furniture && !caption && !credit; }
};

/// The views point into `source`, which must outlive them. `hints` is empty or has one entry a line of the source. Linear.
[[nodiscard]] QList<PageLine> pageLines(const SourceLines &source, const QList<LineHint> &hints);

} // namespace nutgraf
