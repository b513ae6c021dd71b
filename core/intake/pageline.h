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
    bool siteVoice = false; ///< a site speaks to its reader
    bool scene = false; ///< says what a picture shows, if this is a page with pictures
    bool foreign = false; ///< running text of something else

    [[nodiscard]] bool isBodyProse() const { return shape == LineShape::Prose && !isApart(); }
    [[nodiscard]] bool isBodySentence() const { return shape == LineShape::Sentence && !isApart(); }
    [[nodiscard]] bool isApart() const { return furniture || caption || credit || foreign; }
};

/// Begins within a sentence: with a small letter of running text, or with the comma or stop that belongs to the line above.
[[nodiscard]] bool continuesSentence(const PageLine &line);

/// The views point into `source`, which must outlive them. `hints` is empty or has one entry a line of the source. Linear.
[[nodiscard]] QList<PageLine> pageLines(const SourceLines &source, const QList<LineHint> &hints);

} // namespace nutgraf
